// The parties of the shown events with what they did: how often they acted, how often it was done to them, from when to when.
// Example: activeActors(db, { since: '2024-01-01' }, 20) has the twenty that were told of most.
// One name with one code and sector is one actor; a lexicon entry goes before the name as written.
import type { Db } from '../store/db.ts'
import { conditionsOf } from './events.ts'
import type { EventFilter } from './filter.ts'

export interface ActiveActor {
  readonly name: string
  readonly entity: string | null
  readonly code: string
  readonly sector: string
  readonly acted: number
  readonly received: number
  readonly articles: number
  readonly first: string | null
  readonly last: string | null
  /** What it did most. */
  readonly mostly: string | null
}

export async function activeActors(db: Db, filter: EventFilter, limit: number): Promise<ActiveActor[]> {
  const { sql, values } = (await conditionsOf(db, filter)).where()
  return db.all(
    `SELECT p.name, p.entity, p.code, p.sector,
       count(*) FILTER (p.role = 'actor')::INTEGER AS acted, count(*) FILTER (p.role = 'recipient')::INTEGER AS received,
       count(DISTINCT e.article_no)::INTEGER AS articles, min(e.date) AS first, max(e.date) AS last,
       mode(e.event) FILTER (p.role = 'actor') AS mostly
     FROM store.parties p JOIN (SELECT * FROM store.bare_events WHERE ${sql}) e ON e.event_no = p.event
     WHERE p.role IN ('actor', 'recipient')
     GROUP BY p.name, p.entity, p.code, p.sector ORDER BY acted + received DESC, p.name, p.code, p.sector LIMIT ${Math.trunc(limit)}`,
    values,
  )
}
