// What to look at next -> unreviewed events in the order that was asked for, and how far the work is.
// Example: queueOf(db, {}, { order: 'uncertain', limit: 50, who: 'ana' }) begins with the event whose confidence is nearest to one half.
// "random" is the same every time for a seed, so that a pause changes nothing. What the reviewer passed over comes last.
import type { Db, Value } from '../store/db.ts'
import { type KeptRecord, recordsOf } from '../store/records.ts'
import { conditionsOf } from './events.ts'
import type { EventFilter } from './filter.ts'

const UNSURE = 'abs(confidence - 0.5), event_no'
const ORDERS = {
  uncertain: UNSURE,
  newest: "coalesce(date, DATE '0001-01-01') DESC, event_no DESC",
  oldest: "coalesce(date, DATE '9999-12-31'), event_no",
  random: 'random',
  event: `event, ${UNSURE}`,
  rule: `coalesce(made_by[1], '~'), ${UNSURE}`,
  actor: `coalesce(actor_codes[1], '~'), ${UNSURE}`,
} as const

export type QueueOrder = keyof typeof ORDERS
export const QUEUE_ORDERS = Object.keys(ORDERS) as readonly QueueOrder[]

export interface QueueOptions {
  readonly order: QueueOrder
  readonly limit: number
  /** Of "random": another one gives another order. */
  readonly seed?: string
  /** Whose queue it is: what this reviewer passed over comes last. */
  readonly who?: string
}

export interface Progress {
  readonly waiting: number
  /** Of those that the filter shows, whoever reviewed them. */
  readonly reviewed: number
  /** Of these, by the reviewer that asks. */
  readonly mine: number
  /** Waiting, but passed over by the reviewer that asks. */
  readonly skipped: number
}

export interface Queue extends Progress {
  readonly events: readonly KeptRecord[]
}

/** Numbers of a filter's events in the order of a seed: no event is nearer to its neighbour than to any other. */
export const orderBySeed = (seed: string, value: (value: Value) => string): string =>
  `md5(id || '/' || ${value(seed)}), event_no`

const SKIPPED = (who: string): string => `id IN (SELECT event FROM store.skips WHERE who = ${who})`

async function numbersOf(
  db: Db,
  filter: EventFilter,
  { order, limit, seed = '', who }: QueueOptions,
): Promise<number[]> {
  const all = await conditionsOf(db, { ...filter, unreviewed: true })
  const by = order === 'random' ? orderBySeed(seed, (one) => all.value(one)) : ORDERS[order]
  const last =
    who === undefined
      ? ''
      : `(SELECT max(made_at) FROM store.skips s WHERE s.event = id AND s.who = ${all.value(who)}) NULLS FIRST, `
  const { sql, values } = all.where()
  const rows = await db.all<{ no: number }>(
    `SELECT event_no AS no FROM store.bare_events WHERE ${sql} ORDER BY ${last}${by} LIMIT ${Math.trunc(limit)}`,
    values,
  )
  return rows.map(({ no }) => no)
}

/** How far the work on a filter is. What was rejected or merged counts as done, though it is shown no more. */
export async function progressOf(db: Db, filter: EventFilter, who = ''): Promise<Progress> {
  const state = filter.state ?? 'shown'
  const all = await conditionsOf(db, { ...filter, state: 'any' })
  const [reviewer, own, waits] = [all.value(who), all.value(who), all.value(state)]
  const { sql, values } = all.where()
  const [row] = await db.all<{ waiting: number; reviewed: number; mine: number; skipped: number }>(
    `SELECT count(*) FILTER (reviewed IS NULL AND state = ${waits})::INTEGER AS waiting,
       count(*) FILTER (reviewed IS NOT NULL AND reviewed <> 'added')::INTEGER AS reviewed,
       count(*) FILTER (reviewed IS NOT NULL AND id IN (SELECT event FROM store.reviews WHERE who = ${reviewer}))::INTEGER AS mine,
       count(*) FILTER (reviewed IS NULL AND state = ${waits} AND ${SKIPPED(own)})::INTEGER AS skipped
     FROM store.bare_events WHERE ${sql}`,
    values,
  )
  return row ?? { waiting: 0, reviewed: 0, mine: 0, skipped: 0 }
}

export async function queueOf(db: Db, filter: EventFilter, options: QueueOptions): Promise<Queue> {
  const events = await recordsOf(db, await numbersOf(db, filter, options))
  return { events, ...(await progressOf(db, filter, options.who)) }
}
