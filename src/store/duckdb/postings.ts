// Texts of new articles -> terms, postings and places, what full-text search is answered from.
// Example: an article with "talks" as its second and its ninth word adds the posting (number of "talks", number of the article, 2)
// and the places 1 and 8 of it.
// Articles whose text is not kept are not indexed, for their words could be read from the index.
import { termPlaces } from '../../base/terms.ts'
import type { Db } from '../db.ts'
import { wellFormed } from './connection.ts'
import { sortIn } from './pieces.ts'

/** What of an article is indexed. */
export interface Indexed {
  readonly no: number
  readonly title: string
  readonly text: string
}

const STAGE = `
CREATE OR REPLACE TEMP TABLE staged AS
  SELECT unnest(from_json($1::JSON, '[{"n":"INTEGER","a":"INTEGER","t":"VARCHAR","p":["INTEGER"]}]'), max_depth := 2)`
const NEW_TERMS = `
INSERT INTO store.terms
  SELECT (SELECT coalesce(max(no), 0) FROM store.terms) + row_number() OVER (ORDER BY first), t
  FROM (SELECT t, min(n) AS first FROM staged GROUP BY t) ANTI JOIN store.terms ON term = t`
const NEW_POSTINGS = `
INSERT INTO store.postings SELECT no, a, least(len(p), 65535)::USMALLINT FROM staged JOIN store.terms ON term = t ORDER BY n`
const NEW_PLACES = `
INSERT INTO store.places SELECT no, a, unnest(p) FROM staged JOIN store.terms ON term = t ORDER BY n`

/** So many new rows are sorted in as one piece. */
export const PIECES = { postings: 8_000_000, places: 12_000_000 } as const

interface Staged {
  readonly n: number
  readonly a: number
  readonly t: string
  readonly p: readonly number[]
}

export async function addPostings(db: Db, articles: readonly Indexed[]): Promise<void> {
  const rows: Staged[] = []
  for (const { no, title, text } of articles)
    for (const [t, p] of termPlaces(`${title}\n${text}`)) rows.push({ n: rows.length, a: no, t: wellFormed(t), p })
  if (rows.length === 0) return
  await db.run(STAGE, [JSON.stringify(rows)])
  await db.run(NEW_TERMS)
  await db.run(NEW_POSTINGS)
  await db.run(NEW_PLACES)
  await sortIn(db, 'postings', 'term, article', PIECES.postings)
  await sortIn(db, 'places', 'term, article, place', PIECES.places)
}
