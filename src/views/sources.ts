// Who published what: articles, copies among them, what of it was not coded or was taken back, events that are shown, first and last day.
// Example: sourcesOf(db) has one row a publisher, the most events first; articles without a publisher stand under null.
import type { Db } from '../store/db.ts'

export interface SourceRow {
  readonly source: string | null
  readonly articles: number
  readonly copies: number
  /** Kept without being coded: in another language, or it failed. */
  readonly uncoded: number
  readonly withdrawn: number
  readonly events: number
  readonly first: string | null
  readonly last: string | null
}

const VISIBLE = "(embargo IS NULL OR embargo <= getvariable('today'))"

export const sourcesOf = (db: Db): Promise<SourceRow[]> =>
  db.all(
    `WITH told AS (SELECT source, count(*)::INTEGER AS events FROM store.all_facts WHERE ${VISIBLE} GROUP BY source),
     read AS (
       SELECT source, count(*)::INTEGER AS articles, count(*) FILTER (kind = 'copy')::INTEGER AS copies,
         count(*) FILTER (NOT coded AND kind IN ('original', 'update'))::INTEGER AS uncoded,
         count(*) FILTER (state = 'withdrawn')::INTEGER AS withdrawn, min(date) AS first, max(date) AS last
       FROM store.articles WHERE ${VISIBLE} GROUP BY source)
     SELECT read.source, articles, copies, uncoded, withdrawn, coalesce(events, 0) AS events, first, last
     FROM read LEFT JOIN told ON told.source IS NOT DISTINCT FROM read.source ORDER BY events DESC, articles DESC, read.source`,
  )
