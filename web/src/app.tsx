// The frame of every page: skip link, navigation, search, theme, and the page that the address names.
// Example: /dyad/USA/PRK shows the page of that dyad. "g" and a letter goes to a page, "/" to the search, "?" shows the keys.
import type { ComponentType } from 'preact'
import { lazy, Suspense } from 'preact/compat'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { actionsOf, boundKeys, pageAction, useChangedKeys } from './key-map.ts'
import { useKeys } from './keys.ts'
import { Overview } from './pages/overview.tsx'
import { KeysHelp } from './parts/keys-help.tsx'
import { go, usePlace } from './router.ts'
import { nextTheme, type Theme, themeOf } from './theme.ts'

export interface PageProps {
  readonly args: readonly string[]
  readonly query: URLSearchParams
}

interface Route {
  readonly path: RegExp
  readonly page: ComponentType<PageProps>
  readonly title: string
}

const page = <K extends string>(load: () => Promise<Record<K, ComponentType<PageProps>>>, name: K) =>
  lazy(async () => ({ default: (await load())[name] })) as unknown as ComponentType<PageProps>

const ROUTES: readonly Route[] = [
  { path: /^\/$/, page: Overview, title: 'Overview' },
  { path: /^\/events$/, page: page(() => import('./pages/events.tsx'), 'Events'), title: 'Events' },
  { path: /^\/articles$/, page: page(() => import('./pages/articles.tsx'), 'Articles'), title: 'Articles' },
  { path: /^\/articles\/([^/]+)$/, page: page(() => import('./pages/article.tsx'), 'Article'), title: 'Article' },
  { path: /^\/ledger$/, page: page(() => import('./pages/ledger.tsx'), 'Ledger'), title: 'Ledger' },
  { path: /^\/ledger\/([^/]+)$/, page: page(() => import('./pages/entry.tsx'), 'Entry'), title: 'Ledger entry' },
  { path: /^\/dyad$/, page: page(() => import('./pages/dyad.tsx'), 'Dyad'), title: 'Dyad' },
  { path: /^\/dyad\/([^/]+)\/([^/]+)$/, page: page(() => import('./pages/dyad.tsx'), 'Dyad'), title: 'Dyad' },
  { path: /^\/review$/, page: page(() => import('./pages/review.tsx'), 'Review'), title: 'Review' },
  { path: /^\/add$/, page: page(() => import('./pages/adding.tsx'), 'Adding'), title: 'Add articles' },
  { path: /^\/batch$/, page: page(() => import('./pages/batch.tsx'), 'Batch'), title: 'Review together' },
  { path: /^\/coding$/, page: page(() => import('./pages/coding.tsx'), 'Coding'), title: 'Coding blind' },
  {
    path: /^\/coding\/([^/]+)$/,
    page: page(() => import('./pages/coding-task.tsx'), 'CodingTask'),
    title: 'Coding blind',
  },
  {
    path: /^\/coding\/([^/]+)\/agreement$/,
    page: page(() => import('./pages/agreement.tsx'), 'TaskAgreement'),
    title: 'Agreement',
  },
  { path: /^\/timeline$/, page: page(() => import('./pages/timeline.tsx'), 'Timeline'), title: 'Timeline' },
  { path: /^\/network$/, page: page(() => import('./pages/network.tsx'), 'Network'), title: 'Network' },
  { path: /^\/map$/, page: page(() => import('./pages/map.tsx'), 'WorldMap'), title: 'Map' },
  { path: /^\/situations$/, page: page(() => import('./pages/situations.tsx'), 'Situations'), title: 'Situations' },
  {
    path: /^\/situations\/([^/]+)$/,
    page: page(() => import('./pages/situation.tsx'), 'Situation'),
    title: 'Situation',
  },
  { path: /^\/actors$/, page: page(() => import('./pages/actors.tsx'), 'Actors'), title: 'Actors' },
  { path: /^\/actors\/([^/]+)$/, page: page(() => import('./pages/actor.tsx'), 'Actor'), title: 'Actor' },
]

const MENU = [
  ['/', 'Overview', 'o'],
  ['/events', 'Events', 'e'],
  ['/ledger', 'Ledger', 'l'],
  ['/situations', 'Situations', 'i'],
  ['/dyad', 'Dyad', 'd'],
  ['/timeline', 'Timeline', 't'],
  ['/network', 'Network', 'n'],
  ['/map', 'Map', 'm'],
  ['/actors', 'Actors', 'a'],
  ['/articles', 'Articles', 's'],
  ['/review', 'Review', 'r'],
  ['/add', 'Add', 'p'],
] as const

function routeOf(path: string): { route: Route; args: string[] } | undefined {
  for (const route of ROUTES) {
    const match = route.path.exec(path)
    if (match !== null) return { route, args: match.slice(1).map(decodeURIComponent) }
  }
  return undefined
}

const isHere = (path: string, item: string): boolean => (item === '/' ? path === '/' : path.startsWith(item))

function Search({ query }: { readonly query: URLSearchParams }) {
  const [text, setText] = useState(query.get('q') ?? '')
  return (
    <search class="search">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          go('/articles', { q: text })
        }}
      >
        <label class="hidden" for="search">
          Search the articles
        </label>
        <input
          id="search"
          type="search"
          placeholder="Search articles  /"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </form>
    </search>
  )
}

const THEME_WORDS: Readonly<Record<Theme, string>> = { system: '◐ Auto', light: '☀ Light', dark: '☾ Dark' }

function ThemeButton() {
  const [theme, setTheme] = useState(themeOf())
  return (
    <button type="button" class="quiet" onClick={() => setTheme(nextTheme())}>
      <span class="hidden">Colours: </span>
      {THEME_WORDS[theme]}
    </button>
  )
}

function NoPage() {
  return (
    <section class="empty">
      <h1>There is no such page</h1>
      <p>
        <a href="/">Go to the overview</a>
      </p>
    </section>
  )
}

export function App() {
  const { path, query } = usePlace()
  const [help, setHelp] = useState(false)
  const found = routeOf(path)
  useEffect(() => {
    document.title = `${found?.route.title ?? 'No such page'} · Rapporteur`
  }, [found?.route.title])
  const changed = useChangedKeys()
  const keys = useMemo(() => {
    const doing = {
      ...Object.fromEntries(MENU.map(([to]) => [pageAction(to), () => go(to)])),
      search: () => document.getElementById('search')?.focus(),
      help: () => setHelp(true),
    }
    return boundKeys(doing, actionsOf(MENU), changed)
  }, [changed])
  useKeys(keys)
  const Page = found?.route.page ?? NoPage
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="top">
        <a class="brand" href="/">
          Rapporteur
        </a>
        <nav aria-label="Pages">
          <ul>
            {MENU.map(([to, name]) => (
              <li key={to}>
                <a href={to} aria-current={isHere(path, to) ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Search query={query} />
        <div class="tools">
          <button type="button" class="quiet" onClick={() => setHelp(true)} aria-label="Keys and help">
            ?
          </button>
          <ThemeButton />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<p class="loading">Loading …</p>}>
          <Page key={path} args={found?.args ?? []} query={query} />
        </Suspense>
      </main>
      {help && <KeysHelp pages={MENU} onClose={() => setHelp(false)} />}
    </>
  )
}
