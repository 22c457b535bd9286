// Articles -> the other versions of their texts (copies, updates, corrections), and what was taken back of some sides.
// Example: versionsAmong(db, ['a1']) has { article: 'a7', of: 'a1', kind: 'copy', likeness: 0.9, … } where a7 copies a1.
// Under embargo there is nothing.
import type { VersionRecord } from '../model/index.ts'
import type { Db } from '../store/db.ts'

/** Versions of the documents of these articles, in the order in which they came. */
export async function versionsAmong(db: Db, articles: readonly string[]): Promise<VersionRecord[]> {
  if (articles.length === 0) return []
  const rows = await db.all<Omit<VersionRecord, 'reasons'>>(
    `SELECT a.id AS article, d.first_article AS "of", a.kind, a.likeness
     FROM main.articles a JOIN main.documents d ON d.document = a.document
     WHERE a.kind <> 'original' AND a.id <> d.first_article AND a.document IN (
       SELECT document FROM main.articles WHERE id IN (SELECT unnest(from_json($1::JSON, '["VARCHAR"]'))))
     ORDER BY a.article_no`,
    [JSON.stringify(articles)],
  )
  return rows.map((row) => ({ ...row, reasons: [] }))
}

export interface TakenBack {
  readonly article: string
  readonly by: string
  readonly events: number
}

/** Articles that a retraction took back, with how many events of these sides went with them. */
export const takenBack = (db: Db, actors: readonly string[]): Promise<TakenBack[]> =>
  db.all(
    `SELECT a.id AS article, r.id AS "by", count(*)::INTEGER AS events
     FROM main.all_events e JOIN main.articles a ON a.article_no = e.article_no
     JOIN main.articles r ON r.document = a.document AND r.kind = 'retraction'
     WHERE e.state = 'withdrawn' AND a.id <> r.id
       AND list_has_any(list_concat(e.actor_codes, e.recipient_codes), from_json($1::JSON, '["VARCHAR"]'))
     GROUP BY ALL ORDER BY 1, 2`,
    [JSON.stringify(actors)],
  )
