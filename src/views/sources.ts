// Who published what: articles, copies among them, events that are shown, first and last day, by publisher.
// Example: sourcesOf(db) has one row a publisher, the most events first; articles without a publisher stand under null.
import type { Db } from '../store/db.ts'

export interface SourceRow {
  readonly source: string | null
  readonly articles: number
  readonly copies: number
  readonly events: number
  readonly first: string | null
  readonly last: string | null
}

const VISIBLE = "(embargo IS NULL OR embargo <= getvariable('today'))"

export const sourcesOf = (db: Db): Promise<SourceRow[]> =>
  db.all(
    `WITH told AS (SELECT source, count(*)::INTEGER AS events FROM store.all_facts WHERE ${VISIBLE} GROUP BY source),
     read AS (
       SELECT source, count(*)::INTEGER AS articles, count(*) FILTER (kind = 'copy')::INTEGER AS copies, min(date) AS first, max(date) AS last
       FROM store.articles WHERE ${VISIBLE} GROUP BY source)
     SELECT read.source, articles, copies, coalesce(events, 0) AS events, first, last
     FROM read LEFT JOIN told ON told.source IS NOT DISTINCT FROM read.source ORDER BY events DESC, articles DESC, read.source`,
  )
