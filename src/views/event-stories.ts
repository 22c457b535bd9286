// A filter -> a page of events grouped by story: each happening once, where the first of its matching events stands; an event without a story alone.
// Example: storyPage(db, { dyad: ['ARM', 'AZE'] }, { limit: 50 }) has fifty happenings, the newest first, and `next` for the following page.
// Goes through the events by key and leaves out those whose story has stood before, so a page costs no more than some hundred events.
import type { Db } from '../store/db.ts'
import { conditionsOf, eventKeys, type Key, keyText, type PageOptions } from './events.ts'
import type { EventFilter } from './filter.ts'

export interface StoryKey extends Key {
  /** Undefined where the event belongs to no story. */
  readonly story?: number
  /** Events of the story that the filter has. */
  readonly matching: number
}

export interface StoryPage {
  readonly groups: readonly StoryKey[]
  readonly next?: string
}

interface Leader {
  readonly story: number
  readonly event: number
  readonly matching: number
}

const numbers = (list: readonly number[]): string => list.map(Math.trunc).join(', ')

async function storiesOf(db: Db, events: readonly number[]): Promise<Map<number, number>> {
  if (events.length === 0) return new Map()
  const rows = await db.all<{ story: number; event: number }>(
    `SELECT min(story) AS story, event FROM store.story_events WHERE event IN (${numbers(events)}) GROUP BY event`,
  )
  return new Map(rows.map(({ event, story }) => [event, story]))
}

/** The event of each story that comes first in the order of the page, among all that the filter has. */
async function leadersOf(
  db: Db,
  filter: EventFilter,
  stories: readonly number[],
  oldest: boolean,
): Promise<Map<number, Leader>> {
  if (stories.length === 0) return new Map()
  const { sql, values } = (await conditionsOf(db, filter)).where()
  const first = oldest
    ? "arg_min(e.event_no, (coalesce(e.date, DATE '9999-12-31'), e.event_no))"
    : "arg_max(e.event_no, (coalesce(e.date, DATE '0001-01-01'), e.event_no))"
  const rows = await db.all<Leader>(
    `SELECT t.story, ${first} AS event, count(*)::INTEGER AS matching
     FROM (SELECT event_no, date FROM store.bare_events WHERE ${sql}) e JOIN store.story_events t ON t.event = e.event_no
     WHERE t.story IN (${numbers(stories)}) GROUP BY t.story`,
    values,
  )
  return new Map(rows.map((row) => [row.story, row]))
}

/** Of some events those at which a group stands. */
async function groupsAmong(db: Db, filter: EventFilter, keys: readonly Key[], oldest: boolean): Promise<StoryKey[]> {
  const storyOf = await storiesOf(
    db,
    keys.map(({ no }) => no),
  )
  const leaders = await leadersOf(db, filter, [...new Set(storyOf.values())], oldest)
  return keys.flatMap((key): StoryKey[] => {
    const story = storyOf.get(key.no)
    if (story === undefined) return [{ ...key, matching: 1 }]
    const leader = leaders.get(story)
    return leader?.event === key.no ? [{ ...key, story, matching: leader.matching }] : []
  })
}

export async function storyPage(
  db: Db,
  filter: EventFilter,
  { limit, after, oldest = false }: PageOptions,
): Promise<StoryPage> {
  const piece = limit * 2 + 1
  const groups: StoryKey[] = []
  let from = after
  for (let more = true; more && groups.length <= limit; ) {
    const keys = await eventKeys(db, filter, { limit: piece, oldest, ...(from === undefined ? {} : { after: from }) })
    groups.push(...(await groupsAmong(db, filter, keys, oldest)))
    const last = keys.at(-1)
    more = keys.length === piece && last !== undefined
    from = last === undefined ? from : keyText(last)
  }
  const shown = groups.slice(0, limit)
  const last = shown.at(-1)
  return groups.length > limit && last !== undefined ? { groups: shown, next: keyText(last) } : { groups: shown }
}
