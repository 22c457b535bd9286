// A report on a situation -> blocks of headings, sentences and tables, which the page, Markdown and HTML lay out each in its way.
// Example: the block "Still on the table" is a table of all open entries; "Turning points" a list of sentences.
// Everything that is said on the page is said here, so that the three formats never tell different things.
import { dateCell } from '../../base/date-cell.ts'
import type { StandingEntry, Story } from '../../model/index.ts'
import type { DyadSeries } from './dyad-series.ts'
import type { SituationReport } from './report.ts'

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
      readonly caption: string
    }
  | {
      readonly kind: 'bars'
      readonly caption: string
      readonly bars: readonly { readonly label: string; readonly value: number; readonly note: string }[]
    }

const sidesText = (sides: StandingEntry['entry']['by']): string =>
  [...new Set(sides.map(({ code, name }) => (code === '' ? name : code)))].join(', ') || '–'

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
const heading = (text: string): Block => ({ kind: 'heading', text })
const say = (text: string): Block => ({ kind: 'text', text })

function opening({ situation, articles, from, to, stories, ledger }: SituationReport): Block[] {
  const about = [situation.actors.join(', '), situation.contexts.join(', ')].filter((part) => part !== '').join('; ')
  const days = from === null ? '' : ` published ${from === to ? `on ${from}` : `from ${from} to ${to}`}`
  const open = ledger.filter(isOpen).length
  return [
    say(
      `${about === '' ? 'All actors and contexts' : about}. ${plural(articles, 'article')}${days}: ${plural(stories.length, 'story', 'stories')}, ${plural(ledger.length, 'entry', 'entries')} in the ledger, ${open} of them open.`,
    ),
  ]
}

const entryRow = ({ standing, entry, changes }: StandingEntry): string[] => [
  standing,
  entry.kind,
  dateCell(entry.date).join(''),
  `${sidesText(entry.by)} > ${sidesText(entry.to)}`,
  `${entry.content}${entry.if === undefined ? '' : ` [if: ${entry.if}]`}${entry.deadline === undefined ? '' : ` [${entry.deadline.words}]`}`,
  changes.map(({ standing: to, date, article }) => `${to} ${date ?? ''} (${article})`).join('; '),
]
const LEDGER_HEAD = ['standing', 'kind', 'date', 'who', 'words', 'changes']

const storyRow = (story: Story): string[] => [
  dateCell(story.date).join(''),
  [story.type, ...story.modes].join(' '),
  `${story.by.join(', ') || '–'} > ${story.to.join(', ') || '–'}`,
  story.place?.name ?? '–',
  `${story.articles}${story.sources.length > 1 ? ` (${story.sources.length} sources)` : ''}`,
  story.members.find(({ counted }) => counted)?.report.quote ?? '',
]
const STORY_HEAD = ['date', 'event', 'who', 'place', 'articles', 'first telling']

const table = (caption: string, head: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  caption,
  head,
  rows,
})

/** Answers are on nobody's table. */
const isOpen = ({ standing, entry }: StandingEntry): boolean =>
  standing === 'open' && entry.kind !== 'refusal' && entry.kind !== 'acceptance'

function ledgerBlocks({ ledger }: SituationReport): Block[] {
  const open = ledger.filter(isOpen)
  const settled = ledger.filter((one) => !isOpen(one))
  return [
    heading('Still on the table'),
    open.length === 0 ? say('Nothing is open.') : table('Open entries', LEDGER_HEAD, open.map(entryRow)),
    ...(settled.length === 0
      ? []
      : [heading('Settled'), table('Entries that were answered, and the answers', LEDGER_HEAD, settled.map(entryRow))]),
  ]
}

function turnText({ a, b, turns, step }: DyadSeries): string[] {
  return turns.map(
    ({ from, before, after }) =>
      `${a}–${b}: from the ${step} of ${from} on ${after > before ? 'more cooperative' : 'more conflictual'}, mean sum of scores a ${step} ${before} before, ${after} since.`,
  )
}

function seriesBlocks({ series }: SituationReport): Block[] {
  if (series.length === 0) return []
  const turns = series.flatMap(turnText)
  return [
    heading('Conflict and cooperation'),
    ...series.map(
      (one): Block => ({
        kind: 'bars',
        caption: `${one.a}–${one.b}, sum of scores a ${one.step} (count; verbal and material cooperation, verbal and material conflict)`,
        bars: one.rows.map(({ from, sum, count, quads }) => ({
          label: from,
          value: sum,
          note: `${count}; ${quads.join('/')}`,
        })),
      }),
    ),
    heading('Turning points'),
    ...(turns.length === 0 ? [say('None: no change of level stands out (PELT, BIC).')] : turns.map(say)),
  ]
}

function freshBlocks({ fresh }: SituationReport): Block[] {
  if (fresh === undefined) return []
  const { since, stories, entries, changed } = fresh
  if (stories.length + entries.length + changed.length === 0) return [heading(`New since ${since}`), say('Nothing.')]
  return [
    heading(`New since ${since}`),
    ...(entries.length + changed.length === 0
      ? []
      : [table(`Entries made or changed since ${since}`, LEDGER_HEAD, [...entries, ...changed].map(entryRow))]),
    ...(stories.length === 0 ? [] : [table(`Stories since ${since}`, STORY_HEAD, stories.map(storyRow))]),
  ]
}

function sourcesBlocks({ versions, retracted }: SituationReport): Block[] {
  if (versions.length === 0) return []
  const lines = versions.map(({ article, of, kind }) => `${article} is a ${kind} of ${of}`)
  const taken = retracted
    .filter(({ article, by }) => article !== by)
    .map(({ article, by, events }) => `${article} was taken back by ${by}; ${plural(events, 'event')} left out`)
  return [heading('Versions'), ...[...lines, ...taken].map((line) => say(`${line}.`))]
}

export function blocksOf(report: SituationReport): Block[] {
  const background = report.stories.filter(({ historical }) => historical)
  const news = report.stories.filter(({ historical }) => !historical)
  return [
    ...opening(report),
    ...freshBlocks(report),
    ...ledgerBlocks(report),
    ...seriesBlocks(report),
    heading('Stories'),
    news.length === 0 ? say('None.') : table('What happened', STORY_HEAD, news.map(storyRow)),
    ...(background.length === 0
      ? []
      : [heading('Background'), table('Told as background', STORY_HEAD, background.map(storyRow))]),
    ...sourcesBlocks(report),
  ]
}
