// Readings into their table and out again: one row an article, in place of what was kept of it before.
// Example: await keepReadings(db, [{ no: 7, reading }], { run: 3, keepText: true }). To be called inside a transaction.
import type { ReadArticle } from '../../model/index.ts'
import type { Db } from '../db.ts'
import { packReading, SHAPE } from '../readings.ts'
import { insert } from './insert.ts'

export interface Read {
  readonly no: number
  readonly reading: ReadArticle
}

export async function keepReadings(
  db: Db,
  read: readonly Read[],
  { run, keepText }: { readonly run: number; readonly keepText: boolean },
): Promise<void> {
  await insert(
    db,
    'readings',
    read.map(({ no, reading }) => ({
      article: no,
      run,
      shape: SHAPE,
      date: reading.head.date,
      people: keepText && reading.people.length > 0 ? reading.people : null,
      reading: packReading(reading, keepText),
    })),
  )
}

export async function replaceReadings(db: Db, read: readonly Read[], run: number): Promise<void> {
  if (read.length === 0) return
  await db.run(`DELETE FROM store.readings WHERE article IN (${read.map(({ no }) => no).join(', ')})`)
  await keepReadings(db, read, { run, keepText: true })
}
