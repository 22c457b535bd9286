// The rows of events, in and out: events, parties, evidence the facts that they are filtered by and the cards that they are shown from go together.
// Example: await writeEvents(db, [{ record, at }]); await removeEvents(db, [17]) takes all of it away again.
// To be called inside a transaction.
import type { PloverRecord } from '../../model/index.ts'
import type { Db } from '../db.ts'
import { type EventPlace, rowsOf } from '../rows.ts'
import { packAgain, unpack } from './cards.ts'
import { addFacts, removeFacts } from './facts.ts'
import { insert } from './insert.ts'

/** A record and where it goes. */
export interface Writing {
  readonly record: PloverRecord
  readonly at: EventPlace
}

export async function writeEvents(db: Db, list: readonly Writing[]): Promise<void> {
  if (list.length === 0) return
  const rows = list.map(({ record, at }) => rowsOf(record, at))
  await insert(
    db,
    'events',
    rows.map(({ events }) => events),
  )
  for (const table of ['parties', 'evidence'] as const)
    await insert(
      db,
      table,
      rows.flatMap((own) => own[table]),
    )
  const numbers = list.map(({ at }) => at.no)
  await addFacts(db, `event IN (${numbers.join(', ')})`)
  await packAgain(db, numbers)
}

export async function removeEvents(db: Db, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return
  await removeFacts(db, numbers)
  await unpack(db, numbers)
  const list = numbers.join(', ')
  await db.run(`DELETE FROM store.events WHERE no IN (${list})`)
  await db.run(`DELETE FROM store.parties WHERE event IN (${list})`)
  await db.run(`DELETE FROM store.evidence WHERE event IN (${list})`)
}
