// All events that a filter shows, as what is reviewed together; and what was reviewed together before.
// Example: wholeOf(db, { rule: ['consult.txt:12'] }) has the numbers of its events, in an order by seed, so that the first ten are a sample.
// Parts of a split event are left out: they are reviewed by reviewing the event that was split.
import type { Db } from '../store/db.ts'
import { conditionsOf } from './events.ts'
import type { EventFilter } from './filter.ts'
import { orderBySeed } from './queue.ts'

export interface Whole {
  /** Numbers of events in an order that the seed alone decides. */
  readonly numbers: readonly number[]
  /** Parts of split events that the filter shows, too. */
  readonly leftOut: number
}

const PARTS = 'SELECT no FROM store.events WHERE parent IS NOT NULL'

export async function wholeOf(db: Db, filter: EventFilter, seed = ''): Promise<Whole> {
  const all = await conditionsOf(db, filter)
  const order = orderBySeed(seed, (one) => all.value(one))
  const { sql, values } = all.where()
  const rows = await db.all<{ no: number; part: boolean }>(
    `SELECT event_no AS no, event_no IN (${PARTS}) AS part FROM store.bare_events WHERE ${sql} ORDER BY ${order}`,
    values,
  )
  const numbers = rows.filter(({ part }) => !part).map(({ no }) => no)
  return { numbers, leftOut: rows.length - numbers.length }
}

/** Reviews that were made together. */
export interface BatchSummary {
  readonly batch: string
  readonly action: string
  readonly who: string
  readonly why: string | null
  readonly at: string
  readonly count: number
  /** Of these, taken back since. */
  readonly undone: number
}

/** The batches, the latest first; undoing one is none. */
export const batchesOf = (db: Db, limit: number): Promise<BatchSummary[]> =>
  db.all<BatchSummary>(
    `SELECT batch, any_value(action) AS action, any_value(who) AS who, any_value(why) AS why,
       max(made_at)::VARCHAR AS "at", count(*)::INTEGER AS count,
       count(*) FILTER (id IN (SELECT change->>'review' FROM store.reviews WHERE action = 'undo'))::INTEGER AS undone
     FROM store.reviews WHERE batch IS NOT NULL AND action <> 'undo'
     GROUP BY batch ORDER BY max(no) DESC LIMIT ${Math.trunc(limit)}`,
  )
