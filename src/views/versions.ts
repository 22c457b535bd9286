// Articles -> which of them are versions of earlier ones, and which were taken back by whom, as it was told when they came in.
// Example: versionsOf(db, ['a1', 'a7']) has "a7 is a copy of a1"; takenBack(db, ['a3']) has the notice and how many events went with a3.
// What is under embargo is not named.
import type { Told, VersionRecord } from '../model/index.ts'
import type { Db } from '../store/db.ts'

const LIST = 'SELECT unnest(from_json($1::JSON, \'["VARCHAR"]\'))'
const VISIBLE = "(embargo IS NULL OR embargo <= getvariable('today'))"

/** The documents that any of these articles belongs to. */
const DOCUMENTS = `SELECT document FROM store.articles WHERE id IN (${LIST}) AND ${VISIBLE}`

export async function versionsOf(db: Db, articles: readonly string[]): Promise<VersionRecord[]> {
  const rows = await db.all<{ article: string; of: string; kind: VersionRecord['kind']; likeness: number }>(
    `WITH own AS (SELECT * FROM store.articles WHERE document IN (${DOCUMENTS}) AND ${VISIBLE})
     SELECT v.id AS article, arg_min(o.id, o.no) AS of, v.kind, round(v.likeness, 2) AS likeness
     FROM own v JOIN own o ON o.document = v.document AND o.no < v.no WHERE v.kind <> 'original'
     GROUP BY v.no, v.id, v.kind, v.likeness ORDER BY v.no`,
    [JSON.stringify(articles)],
  )
  return rows.map((row) => ({ ...row, reasons: [`${Math.round(row.likeness * 100)} % of their runs of words`] }))
}

/** Articles with these sides in their events that were taken back. */
export const takenBack = (db: Db, sides: readonly string[]): Promise<Told['retracted'][number][]> =>
  db.all(
    `SELECT a.id AS article, arg_max(r.id, r.no) AS by,
       (SELECT count(*) FROM store.events e WHERE e.article = a.no)::INTEGER AS events
     FROM store.articles a JOIN store.articles r ON r.document = a.document AND r.kind = 'retraction' AND r.no > a.no
     WHERE a.state = 'withdrawn' AND (a.embargo IS NULL OR a.embargo <= getvariable('today'))
       AND (r.embargo IS NULL OR r.embargo <= getvariable('today'))
       AND (len(from_json($1::JSON, '["VARCHAR"]')) = 0 OR EXISTS (SELECT 1 FROM store.events e WHERE e.article = a.no
         AND list_has_any(list_concat(e.actors, e.recipients), from_json($1::JSON, '["VARCHAR"]'))))
     GROUP BY a.no, a.id ORDER BY a.no`,
    [JSON.stringify(sides)],
  )

/** Days of publication of these articles. */
export async function daysOf(db: Db, articles: readonly string[]): Promise<(string | null)[]> {
  const rows = await db.all<{ date: string | null }>(
    `SELECT arg_max(date, no) AS date FROM store.articles WHERE id IN (${LIST}) AND ${VISIBLE} GROUP BY id`,
    [JSON.stringify(articles)],
  )
  return rows.map(({ date }) => date)
}
