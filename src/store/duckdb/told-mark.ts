// Of what ledger and stories tell -> a mark beside them, so that anybody sees whether they are up to date.
// Example: the mark changes with an article that comes in, with a review, with an embargo that ends, and when articles are coded anew.
import type { Db } from '../db.ts'
import { SHAPE } from '../readings.ts'
import { VISIBLE } from './told-input.ts'

/** What ledger and stories would tell of today. */
export async function currentMark(db: Db): Promise<string> {
  const [row] = await db.all<{ mark: string }>(
    `SELECT concat_ws(' ',
       (SELECT concat(count(*), '-', max(no)) FROM store.articles WHERE ${VISIBLE}),
       (SELECT concat(count(*), '-', sum(run)) FROM store.readings WHERE shape = ${SHAPE}),
       (SELECT count(*) FROM store.reviews)) AS mark`,
  )
  return row?.mark ?? ''
}

export async function keptValue(db: Db, key: string): Promise<string | undefined> {
  const [row] = await db.all<{ value: string }>('SELECT value FROM store.meta WHERE key = $1', [key])
  return row?.value
}

export async function setValue(db: Db, key: string, value: string): Promise<void> {
  await db.run('DELETE FROM store.meta WHERE key = $1', [key])
  await db.run('INSERT INTO store.meta VALUES ($1, $2)', [key, value])
}

/** Undefined where nothing was told yet. */
export const toldMark = (db: Db): Promise<string | undefined> => keptValue(db, 'told')

export const markTold = (db: Db, mark: string): Promise<void> => setValue(db, 'told', mark)

/** What it cost to tell the last time, and when that was: milliseconds. */
export interface Telling {
  readonly took: number
  readonly at: number
}

export async function lastTelling(db: Db): Promise<Telling | undefined> {
  const value = await keptValue(db, 'telling')
  return value === undefined ? undefined : (JSON.parse(value) as Telling)
}

export const keepTelling = (db: Db, telling: Telling): Promise<void> => setValue(db, 'telling', JSON.stringify(telling))

export const isToldOfToday = async (db: Db): Promise<boolean> => (await toldMark(db)) === (await currentMark(db))
