// One actor -> what it did and what was done to it: by event, with whom, under which offices, over the years.
// Example: profileOf(db, 'Noh Kyu-duk', {}) or profileOf(db, 'KOR', {}): a code of three letters stands for all who bear it.
// Offices are those that the articles' days gave; the lexicon is not asked.
import type { Db } from '../store/db.ts'
import { eachOnce } from './chosen.ts'
import type { EventFilter } from './filter.ts'

export interface NamedCount {
  readonly name: string
  readonly count: number
}

export interface Office {
  readonly name: string
  readonly office: string | null
  readonly code: string
  readonly sector: string
  readonly count: number
  readonly first: string | null
  readonly last: string | null
}

export interface Profile {
  readonly acted: readonly NamedCount[]
  readonly received: readonly NamedCount[]
  readonly others: readonly NamedCount[]
  /** Who speaks and acts for it, under which office and when. */
  readonly offices: readonly Office[]
  readonly years: readonly (NamedCount & { readonly score: number | null })[]
}

const MOST = 20

const BY_EVENT = (each: string): string =>
  `SELECT type AS name, count(*)::INTEGER AS count FROM ${each} GROUP BY 1 ORDER BY 2 DESC, 1`

const YEARS = (each: string): string =>
  `SELECT year(day)::VARCHAR AS name, count(*)::INTEGER AS count, round(avg(scale), 2) AS score
   FROM ${each} WHERE day IS NOT NULL GROUP BY 1 ORDER BY 1`

/** An event in which both sides are of one country counts once. */
const others = (each: string, who: string): string =>
  `SELECT party AS name, count(DISTINCT event)::INTEGER AS count FROM store.all_sides
   WHERE side IN ('actor', 'recipient') AND party <> ${who} AND event IN (SELECT event FROM ${each})
   GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST}`

const offices =
  (own: string) =>
  (each: string): string =>
    `SELECT p.name, p.office, p.code, p.sector, count(*)::INTEGER AS count, min(e.day) AS first, max(e.day) AS last
     FROM store.parties p JOIN ${each} e ON e.event = p.event
     WHERE p.role <> 'speaker' AND ${own} GROUP BY 1, 2, 3, 4 ORDER BY 5 DESC, 1 LIMIT ${MOST}`

export async function profileOf(db: Db, who: string, filter: EventFilter): Promise<Profile> {
  const own = (value: string): string =>
    /^[A-Z]{3}$/.test(who) ? `p.code = ${value}` : `lower(p.name) = lower(${value})`
  const ask = async <T>(extra: EventFilter, sql: (each: string, value: string) => string): Promise<T[]> => {
    const { sql: each, values } = await eachOnce(db, { ...filter, ...extra })
    const value = `$${values.length + 1}::VARCHAR`
    return db.all<T>(`SELECT * FROM (${sql(each, value)}) WHERE ${value} IS NOT NULL`, [...values, who])
  }
  return {
    acted: await ask({ actor: [who] }, BY_EVENT),
    received: await ask({ recipient: [who] }, BY_EVENT),
    others: await ask({ party: [who] }, others),
    offices: await ask({ party: [who] }, (each, value) => offices(own(value))(each)),
    years: await ask({ party: [who] }, YEARS),
  }
}
