// Events -> the narrow rows that they are filtered, ordered and counted by: facts by day, sides by party, dyads by pair.
// Example: await addFacts(db, 'event >= 17') after the events from 17 on were written; await removeFacts(db, [17]) before 17 is taken out.
// What rows an event has is said by views (migrations/0007); here they are put in, taken out, and sorted in when there are enough new ones.
import type { Db } from '../db.ts'
import { sortIn } from './pieces.ts'

interface Table {
  readonly name: string
  readonly order: string
  /** So many new rows are sorted in as one piece. */
  readonly piece: number
}

export const FACTS: readonly Table[] = [
  { name: 'facts', order: 'day DESC NULLS LAST, event DESC', piece: 2_000_000 },
  { name: 'sides', order: 'side, party, day DESC NULLS LAST, event DESC', piece: 4_000_000 },
  { name: 'dyads', order: 'actor, recipient, day, event', piece: 2_000_000 },
]

/** Adds the rows of events; `where` is a condition on `event`, their number. */
export async function addFacts(db: Db, where: string): Promise<void> {
  for (const { name } of FACTS)
    await db.run(`INSERT INTO store.${name} BY NAME SELECT * FROM store.${name}_of_events WHERE ${where}`)
}

interface Days {
  readonly first: string | null
  readonly last: string | null
  readonly undated: boolean
}

/** Conditions that hold for all rows of the events, each narrow enough that the database passes over most pieces. */
async function wheresOf(db: Db, list: string): Promise<string[]> {
  const [days] = await db.all<Days>(
    `SELECT min(date_from) AS first, max(date_from) AS last, coalesce(bool_or(date_from IS NULL), false) AS undated
     FROM store.events WHERE no IN (${list})`,
  )
  const { first = null, last = null, undated = false } = days ?? {}
  return [
    ...(first === null ? [] : [`day BETWEEN DATE '${first}' AND DATE '${last}' AND event IN (${list})`]),
    ...(undated ? [`day IS NULL AND event IN (${list})`] : []),
  ]
}

/** Takes the rows of events out, which still have to be there themselves. */
export async function removeFacts(db: Db, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return
  const wheres = await wheresOf(db, numbers.join(', '))
  for (const { name } of FACTS)
    for (const where of wheres)
      for (const table of [name, `sorted_${name}`]) await db.run(`DELETE FROM store.${table} WHERE ${where}`)
}

/** Puts new rows among the sorted ones where there are enough of them. */
export async function sortFacts(db: Db): Promise<void> {
  for (const { name, order, piece } of FACTS) await sortIn(db, name, order, piece)
}
