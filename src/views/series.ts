// Two sides and a period -> a series of counts and scores, with zeros where nothing was reported.
// Example: dyadSeries(db, ['USA', 'PRK'], { by: 'month' }) has two series, one for each direction, over the same months.
// An event counts on its first day; events without a day are left out.
import type { Db } from '../store/db.ts'
import { countsBy, type Figures, type Level, NO_FIGURES } from './counts.ts'
import type { EventFilter } from './filter.ts'
import { type Period, periodOf, periodsBetween } from './periods.ts'

export interface SeriesOptions {
  readonly by: Period
  readonly level: Level
  readonly filter?: EventFilter
}

export interface Point extends Figures {
  readonly period: string
  readonly actor: string
  readonly recipient: string
}

/** First and last period: as asked for, else of what there is. */
function rangeOf(points: readonly Point[], by: Period, { since, until }: EventFilter): [string, string] | undefined {
  const periods = points.map(({ period }) => period).sort()
  const from = since ?? periods[0]
  const to = until ?? periods.at(-1)
  return from === undefined || to === undefined ? undefined : [periodOf(by, from), to]
}

/** One direction, every period of the range in its order. */
function filled(points: readonly Point[], actor: string, recipient: string, periods: readonly string[]): Point[] {
  const own = new Map(
    points.filter((one) => one.actor === actor && one.recipient === recipient).map((one) => [one.period, one]),
  )
  return periods.map((period) => own.get(period) ?? { period, actor, recipient, ...NO_FIGURES })
}

export async function dyadSeries(
  db: Db,
  [a, b]: readonly [string, string],
  { by, level, filter = {} }: SeriesOptions,
): Promise<Point[]> {
  const rows = await countsBy(db, { ...filter, dyad: [a, b] }, [by, 'actor', 'recipient'], level)
  const points = rows
    .map((row) => ({ ...row, period: row[by] }) as unknown as Point & Partial<Record<Period, string>>)
    .filter(({ period }) => period !== null)
    .map(({ [by]: _key, ...point }) => point as Point)
  const range = rangeOf(points, by, filter)
  if (range === undefined) return []
  const periods = periodsBetween(by, ...range)
  const directions: readonly (readonly [string, string])[] =
    a === b
      ? [[a, b]]
      : [
          [a, b],
          [b, a],
        ]
  return directions.flatMap(([from, to]) => filled(points, from, to, periods))
}
