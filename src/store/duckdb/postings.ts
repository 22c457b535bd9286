// Texts of new articles -> terms and postings, what full-text search is answered from.
// Example: an article with "talks" twice adds the posting (number of "talks", number of the article, 2).
// Articles whose text is not kept are not indexed, for their words could be read from the index.
import { termCounts } from '../../base/terms.ts'
import type { Db } from '../db.ts'
import { wellFormed } from './connection.ts'

/** What of an article is indexed. */
export interface Indexed {
  readonly no: number
  readonly title: string
  readonly text: string
}

const STAGE = `
CREATE OR REPLACE TEMP TABLE staged AS
  SELECT unnest(from_json($1::JSON, '[{"n":"INTEGER","a":"INTEGER","t":"VARCHAR","c":"INTEGER"}]'), max_depth := 2)`
const NEW_TERMS = `
INSERT INTO store.terms
  SELECT (SELECT coalesce(max(no), 0) FROM store.terms) + row_number() OVER (ORDER BY first), t
  FROM (SELECT t, min(n) AS first FROM staged GROUP BY t) ANTI JOIN store.terms ON term = t`
const NEW_POSTINGS = `
INSERT INTO store.postings SELECT no, a, least(c, 65535)::USMALLINT FROM staged JOIN store.terms ON term = t ORDER BY n`

/** From so many new postings on they are sorted in. */
const PIECE = 2_000_000

/** Puts new postings among the sorted ones, as a piece of its own. */
export async function sortPostings(db: Db, least: number = PIECE): Promise<void> {
  const [row] = await db.all<{ n: number }>('SELECT count(*)::INTEGER AS n FROM store.postings')
  if ((row?.n ?? 0) < least) return
  await db.run('INSERT INTO store.sorted_postings SELECT * FROM store.postings ORDER BY term, article')
  await db.run('TRUNCATE store.postings')
}

export async function addPostings(db: Db, articles: readonly Indexed[]): Promise<void> {
  const rows: { n: number; a: number; t: string; c: number }[] = []
  for (const { no, title, text } of articles)
    for (const [t, c] of termCounts(`${title}\n${text}`)) rows.push({ n: rows.length, a: no, t: wellFormed(t), c })
  if (rows.length === 0) return
  await db.run(STAGE, [JSON.stringify(rows)])
  await db.run(NEW_TERMS)
  await db.run(NEW_POSTINGS)
  await sortPostings(db)
}
