// Records of a newer coder -> in place of the earlier ones of an article; reviews stay.
// Example: an event that the new coder codes alike keeps its number; one that nobody reviewed and that it no longer codes goes;
// one that a reviewer confirmed or amended stays even so.
import type { PloverRecord, ReadArticle } from '../../model/index.ts'
import type { Db } from '../db.ts'
import { recordsOf } from '../records.ts'
import { removeEvents, type Writing, writeEvents } from './event-rows.ts'
import { replaceReadings } from './readings.ts'
import { refold } from './refold.ts'

export interface Recoded {
  readonly unchanged: number
  readonly changed: number
  readonly added: number
  readonly removed: number
  /** No longer coded, but reviewed. */
  readonly kept: number
}

export const NOTHING_RECODED: Recoded = { unchanged: 0, changed: 0, added: 0, removed: 0, kept: 0 }

export const sumRecoded = (a: Recoded, b: Recoded): Recoded => ({
  unchanged: a.unchanged + b.unchanged,
  changed: a.changed + b.changed,
  added: a.added + b.added,
  removed: a.removed + b.removed,
  kept: a.kept + b.kept,
})

/** An article that is coded anew. */
export interface Recoding {
  readonly no: number
  readonly records: readonly PloverRecord[]
  readonly reading?: ReadArticle
  readonly run: number
}

interface Before {
  readonly no: number
  readonly reviewed: string | null
  readonly state: string
  readonly record: PloverRecord
}

/** What was coded before, without what reviewers made of it. */
async function before(db: Db, article: number): Promise<Map<string, Before>> {
  const rows = await db.all<{ no: number; reviewed: string | null; state: string; original: string | null }>(
    `SELECT e.no, e.reviewed, e.state, (SELECT record FROM store.originals o WHERE o.event = e.no) AS original
     FROM store.events e WHERE e.article = ${article} AND e.parent IS NULL ORDER BY e.no`,
  )
  const kept = await recordsOf(
    db,
    rows.map(({ no }) => no),
    { evenUnderEmbargo: true },
  )
  const byNumber = new Map(kept.map((one) => [one.no, one.record]))
  return new Map(
    rows.flatMap(({ no, reviewed, state, original }): [string, Before][] => {
      const record = original === null ? byNumber.get(no) : (JSON.parse(original) as PloverRecord)
      return record === undefined ? [] : [[record.id, { no, reviewed, state, record }]]
    }),
  )
}

/** What a record says, whoever coded it and when. */
const content = ({ coder: _coder, coded_date: _day, ...record }: PloverRecord): string =>
  JSON.stringify(record, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )

async function remove(db: Db, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return
  await db.run(`DELETE FROM store.originals WHERE event IN (${numbers.join(', ')})`)
  await removeEvents(db, numbers)
}

/** Replaces the records of an article. To be called inside a transaction; what changed. */
export async function recodeArticle(db: Db, { no: article, records, reading, run }: Recoding): Promise<Recoded> {
  const old = await before(db, article)
  const [place] = await db.all<{ published: string | null; source: string | null; embargo: string | null }>(
    `SELECT date AS published, source, embargo FROM store.articles WHERE no = ${article}`,
  )
  const [row] = await db.all<{ next: number }>('SELECT coalesce(max(no) + 1, 1)::INTEGER AS next FROM store.events')
  let next = row?.next ?? 1
  const at = {
    article,
    run,
    published: null,
    source: null,
    embargo: null,
    ...place,
    keepText: true,
    state: 'shown',
    reviewed: null,
  }
  const count = { unchanged: 0, changed: 0, added: 0, removed: 0, kept: 0 }
  const written: Writing[] = []
  const replaced: number[] = []
  for (const record of records) {
    const known = old.get(record.id)
    old.delete(record.id)
    if (known !== undefined && content(known.record) === content(record)) {
      count.unchanged++
      continue
    }
    count[known === undefined ? 'added' : 'changed']++
    const no = known?.no ?? next++
    if (known !== undefined) replaced.push(no)
    written.push({ record, at: { ...at, no } })
  }
  await remove(db, replaced)
  await writeEvents(db, written)
  const gone = [...old.values()].filter(({ reviewed }) => reviewed === null)
  await remove(
    db,
    gone.map(({ no }) => no),
  )
  count.removed = gone.length
  count.kept = old.size - gone.length
  const [any] = written.length === 0 ? [] : await db.all('SELECT 1 FROM store.reviews LIMIT 1')
  if (any !== undefined)
    await refold(
      db,
      written.map(({ at: { no: event } }) => event),
    )
  if (reading !== undefined) await replaceReadings(db, [{ no: article, reading }], run)
  await db.run(`UPDATE store.articles SET coded = true, run = ${run} WHERE no = ${article}`)
  return count
}
