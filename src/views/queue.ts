// What to look at next -> unreviewed events in the order that was asked for, and how far the work is.
// Example: queueOf(db, {}, { order: 'uncertain', limit: 50 }) begins with the event whose confidence is nearest to one half.
// "random" is the same every time (by a hash of its number), so that a pause changes nothing.
import type { Db } from '../store/db.ts'
import { type KeptRecord, recordsOf } from '../store/records.ts'
import { eachOnce } from './chosen.ts'
import type { EventFilter } from './filter.ts'

const ORDERS = {
  uncertain: 'abs(confidence - 0.5), event',
  newest: 'day DESC NULLS LAST, event DESC',
  oldest: 'day NULLS LAST, event',
  random: 'hash(event), event',
  event: 'type, abs(confidence - 0.5), event',
} as const

export type QueueOrder = keyof typeof ORDERS
export const QUEUE_ORDERS = Object.keys(ORDERS) as readonly QueueOrder[]

export interface Queue {
  readonly events: readonly KeptRecord[]
  readonly waiting: number
  readonly reviewed: number
}

export async function queueOf(
  db: Db,
  filter: EventFilter,
  { order, limit }: { readonly order: QueueOrder; readonly limit: number },
): Promise<Queue> {
  const { sql, values } = await eachOnce(db, { ...filter, unreviewed: true })
  const keys = await db.all<{ no: number }>(
    `SELECT event AS no FROM ${sql} ORDER BY ${ORDERS[order]} LIMIT ${Math.trunc(limit)}`,
    values,
  )
  const [sum] = await db.all<{ waiting: number }>(`SELECT count(*)::INTEGER AS waiting FROM ${sql}`, values)
  const [done] = await db.all<{ reviewed: number }>(
    'SELECT count(*)::INTEGER AS reviewed FROM store.bare_events WHERE reviewed IS NOT NULL',
  )
  const events = await recordsOf(
    db,
    keys.map(({ no }) => no),
  )
  return { events, waiting: sum?.waiting ?? 0, reviewed: done?.reviewed ?? 0 }
}
