// One actor -> what it did and what was done to it: by event, with whom, under which offices, over the years.
// Example: profileOf(db, 'Noh Kyu-duk', {}) or profileOf(db, 'KOR', {}): a code of three letters stands for all who bear it.
// Offices are those that the articles' days gave; the lexicon is not asked.
import type { Db } from '../store/db.ts'
import { conditionsOf } from './events.ts'
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

const BY_EVENT = (where: string): string =>
  `SELECT event AS name, count(*)::INTEGER AS count FROM store.bare_events WHERE ${where} GROUP BY 1 ORDER BY 2 DESC, 1`

const YEARS = (where: string): string =>
  `SELECT year(date)::VARCHAR AS name, count(*)::INTEGER AS count, round(avg(event_scale), 2) AS score
   FROM store.bare_events WHERE ${where} AND date IS NOT NULL GROUP BY 1 ORDER BY 1`

const others =
  (who: string) =>
  (where: string): string =>
    `SELECT name, count(*)::INTEGER AS count FROM (
       SELECT DISTINCT event_no, unnest(list_concat(actor_codes, recipient_codes)) AS name FROM store.bare_events WHERE ${where})
     WHERE name <> '' AND name <> ${who} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST}`

const offices =
  (own: string) =>
  (where: string): string =>
    `SELECT p.name, p.office, p.code, p.sector, count(*)::INTEGER AS count, min(e.date) AS first, max(e.date) AS last
     FROM store.parties p JOIN (SELECT * FROM store.bare_events WHERE ${where}) e ON e.event_no = p.event
     WHERE p.role <> 'speaker' AND ${own} GROUP BY 1, 2, 3, 4 ORDER BY 5 DESC, 1 LIMIT ${MOST}`

export async function profileOf(db: Db, who: string, filter: EventFilter): Promise<Profile> {
  const own = (value: string): string =>
    /^[A-Z]{3}$/.test(who) ? `p.code = ${value}` : `lower(p.name) = lower(${value})`
  const ask = async <T>(extra: EventFilter, sql: (where: string, value: string) => string): Promise<T[]> => {
    const all = await conditionsOf(db, { ...filter, ...extra })
    const value = `${all.value(who)}::VARCHAR`
    const where = all.where()
    return db.all<T>(sql(`${where.sql} AND ${value} IS NOT NULL`, value), where.values)
  }
  return {
    acted: await ask({ actor: [who] }, BY_EVENT),
    received: await ask({ recipient: [who] }, BY_EVENT),
    others: await ask({ party: [who] }, (where, value) => others(value)(where)),
    offices: await ask({ party: [who] }, (where, value) => offices(own(value))(where)),
    years: await ask({ party: [who] }, YEARS),
  }
}
