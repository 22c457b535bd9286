// Stories -> for each pair of sides a series of conflict and cooperation: sum and mean of scores and counts by quad, a row a day, week or month.
// Example: three stories between PRK and KOR in one week are one row: count 3, sum of their scores, how many of each quad.
// Days without stories between the first and the last are rows of zeros, for a silence is news, too.
import { addDays } from '../../base/days.ts'
import { groupBy } from '../../base/group-by.ts'
import type { Story as FullStory } from '../../model/index.ts'
import { turningPoints } from './turning-points.ts'

type Story = Pick<FullStory, 'date' | 'historical' | 'by' | 'to' | 'quad' | 'score'>

export type Step = 'day' | 'week' | 'month'

export interface SeriesRow {
  /** First day of the step. */
  readonly from: string
  readonly count: number
  readonly sum: number
  readonly mean: number
  /** Stories by quad: verbal and material cooperation, verbal and material conflict. */
  readonly quads: readonly [number, number, number, number]
}

export interface DyadSeries {
  readonly a: string
  readonly b: string
  readonly step: Step
  readonly rows: readonly SeriesRow[]
  /** First days of the steps at which the level changes. */
  readonly turns: readonly { readonly from: string; readonly before: number; readonly after: number }[]
}

/** First day of the step that a day lies in; weeks begin on Monday. */
export function stepOf(day: string, step: Step): string {
  if (step === 'day') return day
  if (step === 'month') return `${day.slice(0, 7)}-01`
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return addDays(day, -weekday)
}

const next = (from: string, step: Step): string =>
  step === 'day' ? addDays(from, 1) : step === 'week' ? addDays(from, 7) : stepOf(addDays(from, 32), 'month')

/** A series is never longer than this; a background event of long ago must not stretch it. */
const MOST = 1500

function rowOf(from: string, stories: readonly Story[]): SeriesRow {
  const quads: [number, number, number, number] = [0, 0, 0, 0]
  for (const { quad } of stories) quads[quad - 1] = (quads[quad - 1] ?? 0) + 1
  const sum = stories.reduce((total, { score }) => total + score, 0)
  const round = (value: number): number => Math.round(value * 100) / 100
  return {
    from,
    count: stories.length,
    sum: round(sum),
    mean: stories.length === 0 ? 0 : round(sum / stories.length),
    quads,
  }
}

const meanOf = (rows: readonly SeriesRow[]): number =>
  Math.round((rows.reduce((total, { sum }) => total + sum, 0) / Math.max(1, rows.length)) * 100) / 100

function turnsOf(rows: readonly SeriesRow[]): DyadSeries['turns'] {
  const points = turningPoints(rows.map(({ sum }) => sum))
  const edges = [0, ...points, rows.length]
  return points.map((point, at) => ({
    from: rows[point]?.from ?? '',
    before: meanOf(rows.slice(edges[at] ?? 0, point)),
    after: meanOf(rows.slice(point, edges[at + 2] ?? rows.length)),
  }))
}

/** Whether a story is between two sides: the one acts on the other, or both act together. */
const between = ({ by, to }: Story, a: string, b: string): boolean =>
  (by.includes(a) && (to.includes(b) || by.includes(b))) || (by.includes(b) && to.includes(a))

export function dyadSeries(stories: readonly Story[], a: string, b: string, step: Step): DyadSeries | undefined {
  const dated = stories.filter((story) => story.date.from !== null && !story.historical && between(story, a, b))
  const groups = groupBy(dated, ({ date }) => stepOf(date.from ?? '', step))
  const [first] = [...groups.keys()].sort()
  const last = [...groups.keys()].sort().at(-1)
  if (first === undefined || last === undefined) return undefined
  const rows: SeriesRow[] = []
  for (let from = first; from <= last && rows.length < MOST; from = next(from, step))
    rows.push(rowOf(from, groups.get(from) ?? []))
  return { a, b, step, rows, turns: turnsOf(rows) }
}

/** Every pair of the actors that has at least one story, the busiest first. */
export function allSeries(stories: readonly Story[], actors: readonly string[], step: Step): DyadSeries[] {
  const pairs = actors.flatMap((a, at) => actors.slice(at + 1).map((b) => [a, b] as const))
  const total = ({ rows }: DyadSeries): number => rows.reduce((sum, { count }) => sum + count, 0)
  return pairs
    .flatMap(([a, b]) => dyadSeries(stories, a, b, step) ?? [])
    .sort((x, y) => total(y) - total(x) || (x.a + x.b < y.a + y.b ? -1 : 1))
}
