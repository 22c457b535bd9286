// A database -> what its articles are linked from: of each text its latest state as it was read, with reviews, and the copies beside it.
// Example: an article that an update superseded, one that was taken back, and one under embargo until tomorrow are not among them.
// Versions were told when the articles came in (place.ts), so nothing is compared here.
import { hashOf } from '../../base/ids.ts'
import type { KnownVersions, ReadArticle } from '../../model/index.ts'
import type { Db } from '../db.ts'
import { SHAPE, unpackReading } from '../readings.ts'
import { type KeptRecord, recordsOf } from '../records.ts'
import { withReviews } from '../reviewed-reports.ts'

export const VISIBLE = "(embargo IS NULL OR embargo <= getvariable('today'))"
/** Articles that speak for their text. */
export const SPEAKS = "state = 'current' AND kind <> 'retraction'"

/** An article in the order in which it came out. */
export interface Speaking {
  readonly no: number
  readonly id: string
  readonly date: string | null
  /** By which it was read. */
  readonly run: number
  /** What it says besides what was read: reviews of its events, copies of it. */
  readonly mark: string
}

export interface ToldInput {
  /** All that speak, in the order in which they came out. */
  readonly order: readonly Speaking[]
  readonly known: KnownVersions
  /** What was read of some articles, by number. */
  readings(numbers: readonly number[]): Promise<Map<number, ReadArticle>>
}

/** Events that a review has touched, by article; parts of split ones and added ones too. */
async function reviewedEvents(db: Db): Promise<Map<number, KeptRecord[]>> {
  const rows = await db.all<{ no: number }>(
    `SELECT no FROM store.events WHERE (reviewed IS NOT NULL OR no IN (SELECT event FROM store.originals)) AND ${VISIBLE} ORDER BY no`,
  )
  const out = new Map<number, KeptRecord[]>()
  for (const one of await recordsOf(
    db,
    rows.map(({ no }) => no),
  )) {
    const list = out.get(one.article.no)
    if (list === undefined) out.set(one.article.no, [one])
    else list.push(one)
  }
  return out
}

/** Copies by the article that speaks for their text. */
async function copiesOf(db: Db): Promise<KnownVersions['copies']> {
  const rows = await db.all<{ of: string; id: string; source: string; date: string | null }>(
    `SELECT o.id AS of, c.id, coalesce(c.source, '') AS source, c.date
     FROM store.articles c JOIN (SELECT * FROM store.articles WHERE ${SPEAKS} AND ${VISIBLE}) o ON o.document = c.document
     WHERE c.kind = 'copy' AND c.state = 'copy' AND o.kind <> 'copy' AND o.id <> c.id
       AND (c.embargo IS NULL OR c.embargo <= getvariable('today')) ORDER BY c.no`,
  )
  const out = new Map<string, { id: string; source: string; date: string | null }[]>()
  for (const { of, ...copy } of rows) {
    const list = out.get(of)
    if (list === undefined) out.set(of, [copy])
    else list.push(copy)
  }
  return out
}

interface Row {
  readonly no: number
  readonly id: string
  readonly title: string | null
  readonly url: string | null
  readonly source: string | null
  readonly date: string | null
  readonly reading: string
}

/** By day, those without one last, then by id: as linking takes them. */
function byAge(a: Speaking, b: Speaking): number {
  const [left, right] = [a.date ?? '9999', b.date ?? '9999']
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

const READ = `store.readings r JOIN (SELECT * FROM store.articles WHERE ${SPEAKS} AND ${VISIBLE}) a ON a.no = r.article`

type Reviewed = ReadonlyMap<number, readonly KeptRecord[]>

function markOf({ no, id }: Pick<Speaking, 'no' | 'id'>, reviewed: Reviewed, copies: KnownVersions['copies']): string {
  const [records, others] = [reviewed.get(no), copies.get(id)]
  return records === undefined && others === undefined ? '' : hashOf([JSON.stringify([records, others])])
}

async function orderOf(db: Db, reviewed: Reviewed, copies: KnownVersions['copies']): Promise<Speaking[]> {
  const rows = await db.all<Omit<Speaking, 'mark'>>(
    `SELECT a.no, a.id, r.date, r.run FROM ${READ} WHERE r.shape = ${SHAPE}`,
  )
  return rows.map((row) => ({ ...row, mark: markOf(row, reviewed, copies) })).sort(byAge)
}

async function readingsOf(db: Db, numbers: readonly number[], reviewed: Reviewed): Promise<Map<number, ReadArticle>> {
  if (numbers.length === 0) return new Map()
  const list = numbers.join(', ')
  const rows = await db.all<Row>(
    `SELECT a.no, a.id, a.title, a.url, a.source, r.date, r.reading FROM store.readings r JOIN store.articles a ON a.no = r.article
     WHERE r.article IN (${list}) AND a.no IN (${list}) AND r.shape = ${SHAPE}`,
  )
  return new Map(
    rows.map(({ no, id, title, url, source, date, reading }) => {
      const head = { id, title: title ?? '', url: url ?? '', source: source ?? '', date }
      return [no, withReviews(unpackReading(reading, head), reviewed.get(no) ?? [])]
    }),
  )
}

async function introducedIn(db: Db): Promise<KnownVersions['introduced']> {
  const rows = await db.all<{ people: string; date: string | null }>(
    `SELECT r.people::VARCHAR AS people, r.date FROM ${READ} WHERE r.shape = ${SHAPE} AND r.people IS NOT NULL ORDER BY a.no`,
  )
  return rows.map(({ people, date }) => ({ people: JSON.parse(people) as ReadArticle['people'], date }))
}

export async function toldInput(db: Db): Promise<ToldInput> {
  const reviewed = await reviewedEvents(db)
  const copies = await copiesOf(db)
  return {
    order: await orderOf(db, reviewed, copies),
    known: { copies, introduced: await introducedIn(db) },
    readings: (numbers) => readingsOf(db, numbers, reviewed),
  }
}

/** Articles that were coded before their readings were kept, or whose readings have another shape: numbers, oldest first. */
export async function unread(db: Db): Promise<number[]> {
  const rows = await db.all<{ no: number }>(
    `SELECT no FROM store.articles WHERE coded AND kept AND ${SPEAKS}
       AND no NOT IN (SELECT article FROM store.readings WHERE shape = ${SHAPE}) ORDER BY no`,
  )
  return rows.map(({ no }) => no)
}
