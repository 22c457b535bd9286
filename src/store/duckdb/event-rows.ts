// The rows of events, in and out: events, parties, evidence and the facts that they are filtered by go together.
// Example: await writeEvents(db, [{ record, at }]); await removeEvents(db, [17]) takes all of it away again.
// To be called inside a transaction.
import type { PloverRecord } from '../../model/index.ts'
import type { Db } from '../db.ts'
import { type EventPlace, rowsOf } from '../rows.ts'
import { addFacts, removeFacts } from './facts.ts'
import { insert } from './insert.ts'

/** A record and where it goes. */
export interface NewEvent {
  readonly record: PloverRecord
  readonly at: EventPlace
}

/** Writes events, parties and evidence, without what they are filtered by. */
export async function writeRows(db: Db, events: readonly NewEvent[]): Promise<void> {
  const rows = events.map(({ record, at }) => rowsOf(record, at))
  await insert(
    db,
    'events',
    rows.map((one) => one.events),
  )
  await insert(
    db,
    'parties',
    rows.flatMap(({ parties }) => parties),
  )
  await insert(
    db,
    'evidence',
    rows.flatMap(({ evidence }) => evidence),
  )
}

export async function writeEvents(db: Db, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  await writeRows(db, events)
  await addFacts(db, `event IN (${events.map(({ at }) => at.no).join(', ')})`)
}

export async function removeEvents(db: Db, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return
  await removeFacts(db, numbers)
  const list = numbers.join(', ')
  await db.run(`DELETE FROM store.events WHERE no IN (${list})`)
  await db.run(`DELETE FROM store.parties WHERE event IN (${list})`)
  await db.run(`DELETE FROM store.evidence WHERE event IN (${list})`)
}
