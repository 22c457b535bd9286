// Fingerprints -> the articles in the database that they have to be compared with.
// Example: an article at a known address has the earlier ones of that address among its neighbours, oldest first.
// Candidates share an id, a hash, an address, a title or a band; how like they are is judged elsewhere (place.ts).

import type { Db } from '../db.ts'
import { LEAST_TITLE, otherId } from '../place.ts'
import type { ArticleState, Fingerprint, Neighbour } from '../types.ts'
import { wellFormed } from './connection.ts'

const MOST = 100

interface Found {
  readonly n: number
  readonly no: number
  readonly id: string
  readonly hash: string
  readonly url: string | null
  readonly source: string | null
  readonly title_key: string
  readonly date: string | null
  readonly document: number
  readonly state: ArticleState
  readonly shingles: number
  readonly sketch: readonly number[]
}

const SQL = `
WITH asked AS (
  SELECT unnest(from_json($1::JSON,
    '[{"n":"INTEGER","id":"VARCHAR","other":"VARCHAR","hash":"VARCHAR","url":"VARCHAR","titles":["VARCHAR"],"bands":["UINTEGER"]}]'),
    max_depth := 2)
), keys AS (
  SELECT n, (generate_subscripts(bands, 1) - 1)::UTINYINT AS band, unnest(bands) AS key FROM asked
), hits AS (
  SELECT n, no, 0 AS rank FROM asked JOIN store.articles a ON a.hash = asked.hash
  UNION ALL SELECT n, no, 0 FROM asked JOIN store.articles a ON a.id = asked.id
  UNION ALL SELECT n, no, 0 FROM asked JOIN store.articles a ON a.id = asked.other
  UNION ALL SELECT n, no, 1 FROM asked JOIN store.articles a ON a.url = asked.url
  UNION ALL SELECT n, no, 1 FROM (SELECT n, unnest(titles) AS title FROM asked) t JOIN store.articles a ON a.title_key = t.title
  UNION ALL SELECT n, article, 2 FROM keys JOIN store.bands b ON b.band = keys.band AND b.key = keys.key
), chosen AS (
  SELECT n, no FROM hits GROUP BY n, no QUALIFY row_number() OVER (PARTITION BY n ORDER BY min(rank), no) <= ${MOST}
)
SELECT chosen.n, a.no, a.id, a.hash, a.url, a.source, a.title_key, a.date, a.document, a.state, s.shingles, s.sketch
FROM chosen JOIN store.articles a ON a.no = chosen.no JOIN store.sketches s ON s.article = a.no
ORDER BY chosen.n, a.no`

/** A title too short to tell anything is not asked for. */
const askedTitles = ({ titleKey: own, named }: Fingerprint): string[] =>
  [own, ...named].filter((title) => title.length >= LEAST_TITLE).map(wellFormed)

const neighbourOf = (row: Found): Neighbour => ({
  no: row.no,
  id: row.id,
  hash: row.hash,
  url: row.url ?? '',
  source: row.source ?? '',
  titleKey: row.title_key,
  date: row.date,
  document: row.document,
  state: row.state,
  shingles: row.shingles,
  sketch: Uint32Array.from(row.sketch),
})

export async function neighboursOf(db: Db, fingerprints: readonly Fingerprint[]): Promise<Neighbour[][]> {
  const asked = fingerprints.map((one, n) => ({
    n,
    id: wellFormed(one.id),
    other: wellFormed(otherId(one)),
    hash: one.hash,
    url: one.url === '' ? null : wellFormed(one.url),
    titles: askedTitles(one),
    bands: one.bands,
  }))
  const found: Neighbour[][] = fingerprints.map(() => [])
  for (const row of await db.all<Found>(SQL, [JSON.stringify(asked)])) found[row.n]?.push(neighbourOf(row))
  return found
}
