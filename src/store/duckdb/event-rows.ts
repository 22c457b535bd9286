// The rows of one event, in and out: events, parties, evidence, dyads go together.
// Example: await writeEvent(db, record, at); await removeEvents(db, [17]) takes all of it away again.
// Dyads stand in two tables; new ones are sorted in when there are enough of them.
import type { PloverRecord } from '../../model/index.ts'
import type { Db } from '../db.ts'
import { type EventPlace, rowsOf } from '../rows.ts'
import { insert } from './insert.ts'

/** A record and where it goes. */
export interface Writing {
  readonly record: PloverRecord
  readonly at: EventPlace
}

export async function writeEvents(db: Db, list: readonly Writing[]): Promise<void> {
  const rows = list.map(({ record, at }) => rowsOf(record, at))
  await insert(
    db,
    'events',
    rows.map(({ events }) => events),
  )
  for (const table of ['parties', 'evidence', 'dyads'] as const)
    await insert(
      db,
      table,
      rows.flatMap((own) => own[table]),
    )
}

export const writeEvent = (db: Db, record: PloverRecord, at: EventPlace): Promise<void> =>
  writeEvents(db, [{ record, at }])

/** Takes dyads out of both tables; `where` is a condition on their columns. */
export async function removeDyads(db: Db, where: string): Promise<void> {
  await db.run(`DELETE FROM store.dyads WHERE ${where}`)
  await db.run(`DELETE FROM store.sorted_dyads WHERE ${where}`)
}

export async function removeEvents(db: Db, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return
  const list = numbers.join(', ')
  await db.run(`DELETE FROM store.events WHERE no IN (${list})`)
  await db.run(`DELETE FROM store.parties WHERE event IN (${list})`)
  await db.run(`DELETE FROM store.evidence WHERE event IN (${list})`)
  await removeDyads(db, `event IN (${list})`)
}

/** From so many new dyads on they are sorted in. */
const PIECE = 2_000_000

/** Puts new dyads among the sorted ones, as a piece of its own. */
export async function sortDyads(db: Db, least: number = PIECE): Promise<void> {
  const [row] = await db.all<{ n: number }>('SELECT count(*)::INTEGER AS n FROM store.dyads')
  if ((row?.n ?? 0) < least) return
  await db.run('INSERT INTO store.sorted_dyads SELECT * FROM store.dyads ORDER BY actor, recipient, day, event')
  await db.run('TRUNCATE store.dyads')
}
