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

/** Undefined where nothing was told yet. */
export async function toldMark(db: Db): Promise<string | undefined> {
  const [row] = await db.all<{ value: string }>("SELECT value FROM store.meta WHERE key = 'told'")
  return row?.value
}

export async function markTold(db: Db, mark: string): Promise<void> {
  await db.run("DELETE FROM store.meta WHERE key = 'told'")
  await db.run("INSERT INTO store.meta VALUES ('told', $1)", [mark])
}

export const isToldOfToday = async (db: Db): Promise<boolean> => (await toldMark(db)) === (await currentMark(db))
