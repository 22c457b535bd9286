// A page of the demo -> a picture that another machine draws the same: one font that comes with the tests, no animation, nothing that moves.
// Example: const png = await takeShot(page, url, SHOTS[0]). Used by scripts/screenshots.ts, which renews docs/screenshots, and by
// test/web/screenshots.test.ts, which compares them. The context of the page needs SHOT_CONTEXT.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContextOptions, Page } from 'playwright-core'

export interface Shot {
  readonly name: string
  readonly path: string
  readonly act?: (page: Page) => Promise<void>
}

/** The first event of an article, chosen. */
const chooseFirst = async (page: Page): Promise<void> => {
  await page.locator('.side-head').first().click()
  await page.locator('.why .clause, .why .faint').first().waitFor()
  await page.evaluate('scrollTo(0, 0)')
}

const firstSituation = async (page: Page): Promise<void> => {
  const link = page.locator('main a[href^="/situations/"]').first()
  await page.goto(new URL((await link.getAttribute('href')) ?? '', page.url()).href, { waitUntil: 'networkidle' })
}

export const SHOTS: readonly Shot[] = [
  { name: 'overview', path: '/' },
  { name: 'article', path: '/articles/gulf-blockade-a2', act: chooseFirst },
  { name: 'events', path: '/events?quad=3,4' },
  { name: 'ledger', path: '/ledger', act: (page) => page.locator('.waiting summary').click() },
  { name: 'situations', path: '/situations' },
  { name: 'situation', path: '/situations', act: firstSituation },
  { name: 'dyad', path: '/dyad/ARM/AZE?by=week' },
  { name: 'review', path: '/review' },
  { name: 'batch', path: '/batch?event=SANCTION' },
  { name: 'coding', path: '/coding?event=AGREE' },
  { name: 'timeline', path: '/timeline' },
  { name: 'network', path: '/network' },
  { name: 'map', path: '/map' },
  { name: 'actors', path: '/actors' },
  { name: 'actor', path: '/actors/IRN' },
  { name: 'articles', path: '/articles?q=talks' },
  { name: 'add', path: '/add' },
]

const WEIGHTS = [400, 600, 700] as const

/** The font of the tests under a name of its own, laid over every element. */
function fontStyle(): string {
  const require = createRequire(import.meta.url)
  const faces = WEIGHTS.map((weight) => {
    const file = require.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`)
    const source = `url(data:font/woff2;base64,${readFileSync(file).toString('base64')})`
    return `@font-face { font-family: Shot; font-weight: ${weight}; src: ${source}; }`
  })
  return `${faces.join('\n')}\n*, *::before, *::after { font-family: Shot, sans-serif !important; caret-color: transparent !important; }`
}

const STYLE = fontStyle()

/** The pages themselves take no style from outside: bypassing that is for pictures only. */
export const SHOT_CONTEXT: BrowserContextOptions = {
  bypassCSP: true,
  reducedMotion: 'reduce',
  viewport: { width: 1280, height: 860 },
  colorScheme: 'light',
  locale: 'en-GB',
  timezoneId: 'UTC',
  deviceScaleFactor: 1,
}

const MOST_TRIES = 20

/** The picture when it has come to rest: two in a row are the same. */
async function atRest(page: Page): Promise<Buffer> {
  let before = await page.screenshot({ animations: 'disabled' })
  for (let n = 0; n < MOST_TRIES; n++) {
    const now = await page.screenshot({ animations: 'disabled' })
    if (now.equals(before)) return now
    before = now
  }
  throw new Error('the page does not come to rest')
}

export async function takeShot(page: Page, url: string, { path, act }: Shot): Promise<Buffer> {
  // The page that is told of jobs as they go on is never idle.
  await page.goto(`${url}${path}`, { waitUntil: path === '/add' ? 'load' : 'networkidle' })
  await page.evaluate("localStorage.setItem('rapporteur.tour', 'yes')")
  if (path === '/') await page.reload({ waitUntil: 'networkidle' })
  await page.locator('h1').first().waitFor()
  await act?.(page)
  await page.waitForFunction("document.querySelector('.loading, .stale') === null")
  await page.addStyleTag({ content: STYLE })
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  return atRest(page)
}
