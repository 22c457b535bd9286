// The events of a filter in groups: by the rule or lexicon entry that decided, by event, by actor -> what waits in each, and how it fared.
// Example: queueGroups(db, {}, 'rule', 50) tells that of operators.txt:32 ten wait, and that five of six reviewed were rejected.
// The rule that decided is the first of made_by; an event with several actors counts for each of them.
import type { Db } from '../store/db.ts'
import { conditionsOf } from './events.ts'
import type { EventFilter } from './filter.ts'

const GROUPS = {
  event: 'event',
  rule: "coalesce(made_by[1], '')",
  actor: "unnest(CASE WHEN len(actor_codes) = 0 THEN [''] ELSE actor_codes END)",
} as const

export type QueueGroupBy = keyof typeof GROUPS
export const QUEUE_GROUPS = Object.keys(GROUPS) as readonly QueueGroupBy[]

export interface QueueGroup {
  readonly value: string
  readonly waiting: number
  readonly confirmed: number
  readonly amended: number
  readonly rejected: number
}

export async function queueGroups(db: Db, filter: EventFilter, by: QueueGroupBy, limit: number): Promise<QueueGroup[]> {
  const all = await conditionsOf(db, { ...filter, state: 'any' })
  const state = all.value(filter.state ?? 'shown')
  const { sql, values } = all.where()
  const times = (reviewed: string): string => `count(*) FILTER (reviewed = '${reviewed}')::INTEGER AS ${reviewed}`
  return db.all<QueueGroup>(
    `SELECT value, count(*) FILTER (reviewed IS NULL AND state = ${state})::INTEGER AS waiting,
       ${['confirmed', 'amended', 'rejected'].map(times).join(', ')}
     FROM (SELECT ${GROUPS[by]} AS value, reviewed, state FROM store.bare_events WHERE ${sql})
     WHERE value <> '' GROUP BY value ORDER BY waiting DESC, value LIMIT ${Math.trunc(limit)}`,
    values,
  )
}
