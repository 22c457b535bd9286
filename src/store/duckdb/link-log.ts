// What was linked of each article into its tables and out again: rows at the end are added, looked up by key, and taken away from a place on.
// Example: await listedUnder(db, 'linked_report_keys', ['deal GHA 2024-03-18'], 300) are the latest 300 reports under that key, oldest first.
// All of it is to be called inside the transaction that links.
import { keyNumber, numbered } from '../../base/places.ts'
import type { At, EntryRow, KeyRow, Linked, Names, ReportRow } from '../../model/index.ts'
import type { Db } from '../db.ts'
import { insert } from './insert.ts'

/** An article at its place, with what was linked of it. */
export interface LinkedArticle extends Linked {
  readonly place: number
  readonly article: number
  readonly run: number
  readonly mark: string
  readonly names: Names
}

type KeyTable = 'linked_report_keys' | 'linked_entry_keys'

const ALL = ['linked_reports', 'linked_report_keys', 'linked_entries', 'linked_entry_keys'] as const
const NUMBERS = `(SELECT unnest(from_json($1::JSON, '["BIGINT"]')))`

/** So many rows are handed over at once. */
const SLICE = 20_000

/** Keys of one report or telling in one row, for they come one after the other. */
function byPlace(rows: readonly KeyRow[]): { at: At; of: At; keys: number[] }[] {
  const out: { at: At; of: At; keys: number[] }[] = []
  for (const { key, at, of } of rows) {
    const last = out.at(-1)
    if (last?.at === at) last.keys.push(keyNumber(key))
    else out.push({ at, of, keys: [keyNumber(key)] })
  }
  return out
}

async function insertKeys(db: Db, table: KeyTable, rows: readonly KeyRow[]): Promise<void> {
  const packed = byPlace(rows)
  for (let from = 0; from < packed.length; from += SLICE)
    await db.run(
      `INSERT INTO store.${table} SELECT unnest(row.keys), row.at, row.of
       FROM (SELECT unnest(from_json($1::JSON, '[{"at":"BIGINT","of":"BIGINT","keys":["BIGINT"]}]')) AS row)`,
      [JSON.stringify(packed.slice(from, from + SLICE))],
    )
}

export async function keepLinked(db: Db, articles: readonly LinkedArticle[]): Promise<void> {
  await insert(
    db,
    'linked',
    articles.map(({ place, article, run, mark, names }) => ({
      place,
      article,
      run,
      mark,
      names: Object.keys(names).length === 0 ? null : names,
    })),
  )
  await insert(
    db,
    'linked_reports',
    articles.flatMap(({ reports }) =>
      reports.map(({ at: spot, story, id = null, confidence, reasons }) => ({
        spot,
        story,
        id,
        confidence,
        reasons: reasons.length === 0 ? null : reasons,
      })),
    ),
  )
  await insertKeys(
    db,
    'linked_report_keys',
    articles.flatMap(({ reportKeys }) => reportKeys),
  )
  await insert(
    db,
    'linked_entries',
    articles.flatMap(({ entries }) =>
      entries.map(({ at: spot, item, id = null, answered = null, log }) => ({
        spot,
        item,
        id,
        answered,
        log,
      })),
    ),
  )
  await insertKeys(
    db,
    'linked_entry_keys',
    articles.flatMap(({ entryKeys }) => entryKeys),
  )
}

/** Stories and entries that began before a place and were told of from there on; then takes everything from there on away. */
export async function takeAway(db: Db, place: number): Promise<{ readonly stories: At[]; readonly entries: At[] }> {
  const from = numbered(place, 0)
  const ofs = async (table: string, column: string): Promise<At[]> =>
    (
      await db.all<{ of: number }>(
        `SELECT DISTINCT ${column}::DOUBLE AS "of" FROM store.${table} WHERE spot >= ${from} AND ${column} < ${from}`,
      )
    ).map(({ of }) => of)
  const told = { stories: await ofs('linked_reports', 'story'), entries: await ofs('linked_entries', 'item') }
  for (const table of ALL) await db.run(`DELETE FROM store.${table} WHERE spot >= ${from}`)
  await db.run(`DELETE FROM store.linked WHERE place >= ${place}`)
  return told
}

/** The latest rows of each key, the oldest first; an entry that stands twice in a row counts once. */
export async function listedUnder(db: Db, table: KeyTable, keys: readonly string[], depth: number): Promise<KeyRow[]> {
  if (keys.length === 0) return []
  const byNumber = new Map(keys.map((key) => [keyNumber(key), key]))
  const once = table === 'linked_entry_keys' ? 'before IS NULL OR before <> owner' : 'true'
  const rows = await db.all<{ key: number; at: number; of: number }>(
    `SELECT key::DOUBLE AS key, spot::DOUBLE AS "at", owner::DOUBLE AS "of" FROM (
       SELECT *, row_number() OVER (PARTITION BY key ORDER BY spot DESC) AS n FROM (
         SELECT *, lag(owner) OVER (PARTITION BY key ORDER BY spot) AS before FROM store.${table} WHERE key IN ${NUMBERS}
       ) WHERE ${once}
     ) WHERE n <= ${depth} ORDER BY spot`,
    [JSON.stringify([...byNumber.keys()])],
  )
  return rows.flatMap((row) => {
    const key = byNumber.get(row.key)
    return key === undefined ? [] : [{ ...row, key }]
  })
}

/** All reports of stories, in the order of the news. */
export async function reportsOf(db: Db, stories: readonly At[]): Promise<ReportRow[]> {
  if (stories.length === 0) return []
  const rows = await db.all<{ at: number; story: number; confidence: number; reasons: string[] | null }>(
    `SELECT spot::DOUBLE AS "at", story::DOUBLE AS story, confidence, reasons FROM store.linked_reports WHERE story IN ${NUMBERS} ORDER BY spot`,
    [JSON.stringify(stories)],
  )
  return rows.map((row) => ({ ...row, reasons: row.reasons ?? [] }))
}

/** Everything that was told of entries, in the order of the news. */
export async function entriesOf(db: Db, items: readonly At[]): Promise<EntryRow[]> {
  if (items.length === 0) return []
  return db.all<EntryRow>(
    `SELECT spot::DOUBLE AS "at", item::DOUBLE AS item, log FROM store.linked_entries WHERE item IN ${NUMBERS} ORDER BY spot`,
    [JSON.stringify(items)],
  )
}

/** Answers to entries of these ids. */
export async function answersTo(db: Db, ids: readonly string[]): Promise<At[]> {
  if (ids.length === 0) return []
  const rows = await db.all<{ item: number }>(
    `SELECT item::DOUBLE AS item FROM store.linked_entries WHERE answered IN (SELECT unnest(from_json($1::JSON, '["VARCHAR"]'))) ORDER BY spot`,
    [JSON.stringify(ids)],
  )
  return rows.map(({ item }) => item)
}
