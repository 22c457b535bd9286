// A filter -> how many events there are over its whole time, in periods short enough to draw and few enough to read: what a time brush shows.
// Example: densityOf(db, { dyad: ['ARM', 'AZE'] }) has a count a day where they span a season, a count a year where they span a century.
// The days of the filter itself are left aside, for the brush is to show what lies beyond them.
import { addDays, daysBetween } from '../base/days.ts'
import type { Db } from '../store/db.ts'
import { conditionsOf } from './events.ts'
import type { EventFilter } from './filter.ts'
import { type Period, periodsBetween } from './periods.ts'

export interface Bin {
  readonly period: string
  readonly cooperation: number
  readonly conflict: number
}

export interface Density {
  readonly by: Period
  /** First and last day; null where no event has a day. */
  readonly first: string | null
  readonly last: string | null
  readonly bins: readonly Bin[]
}

/** Longest time in days for each period. */
const SPANS: readonly (readonly [Period, number])[] = [
  ['day', 200],
  ['week', 1500],
  ['month', 7000],
  ['year', Number.POSITIVE_INFINITY],
]

const periodFor = (days: number): Period => SPANS.find(([, most]) => days <= most)?.[0] ?? 'year'

export async function densityOf(db: Db, filter: EventFilter): Promise<Density> {
  const { since: _since, until: _until, ...rest } = filter
  const { sql, values } = (await conditionsOf(db, rest)).where()
  const where = `FROM store.bare_events WHERE ${sql} AND date IS NOT NULL`
  const [range] = await db.all<{ first: string | null; last: string | null }>(
    `SELECT min(date) AS first, max(date) AS last ${where}`,
    values,
  )
  const { first = null, last = null } = range ?? {}
  if (first === null || last === null) return { by: 'day', first, last, bins: [] }
  const by = periodFor(daysBetween(first, last))
  const rows = await db.all<Bin>(
    `SELECT date_trunc('${by}', date)::DATE::VARCHAR AS period, count(*) FILTER (quad_code <= 2)::INTEGER AS cooperation,
       count(*) FILTER (quad_code > 2)::INTEGER AS conflict ${where} GROUP BY 1 ORDER BY 1`,
    values,
  )
  const found = new Map(rows.map((row) => [row.period, row]))
  const bins = periodsBetween(by, first, last).map(
    (period) => found.get(period) ?? { period, cooperation: 0, conflict: 0 },
  )
  return { by, first, last: last === first ? addDays(last, 1) : last, bins }
}
