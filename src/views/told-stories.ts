// Stories with their tellings, as far as they are shown: a telling whose event is hidden (rejected, withdrawn) is left out,
// and so is a story that tells of an article under embargo.
// Example: storiesByNumber(db, [3, 1]) gives these two; storiesAbout(db, { actors: ['USA', 'PRK'], contexts: [] }, 500) the newest about them.
// A story all of whose tellings are hidden is none. Counts of articles and sources are those of the tellings that are left.
import type { StoryRecord } from '../model/index.ts'
import type { Db, Value } from '../store/db.ts'

interface Row {
  readonly no: number
  readonly story: string
  readonly shown: readonly string[]
}

/** The story with only its shown tellings. */
function shownStory({ story, shown }: Row): StoryRecord {
  const record = JSON.parse(story) as StoryRecord
  const ids = new Set(shown)
  const members = record.members.filter(({ event }) => ids.has(event))
  if (members.length === record.members.length) return record
  const counted = members.filter((one) => one.counted)
  return {
    ...record,
    members,
    articles: new Set(counted.map(({ article }) => article)).size,
    sources: [...new Set(members.map(({ source }) => source).filter((source) => source !== ''))],
  }
}

/** Events as `e` that are shown, joined to their story as `t`. */
const SHOWN =
  "store.events e ON e.no = t.event AND e.state = 'shown' AND (e.embargo IS NULL OR e.embargo <= getvariable('today'))"

const SELECT = `SELECT s.no, s.story::VARCHAR AS story, list(e.id ORDER BY e.no) AS shown
  FROM store.stories s JOIN store.story_events t ON t.story = s.no JOIN ${SHOWN}
  WHERE (s.embargo IS NULL OR s.embargo <= getvariable('today'))`

/** Stories by their numbers. */
export async function storiesByNumber(db: Db, numbers: readonly number[]): Promise<Map<number, StoryRecord>> {
  if (numbers.length === 0) return new Map()
  const rows = await db.all<Row>(`${SELECT} AND s.no IN (${numbers.map(Math.trunc).join(', ')}) GROUP BY ALL`)
  return new Map(rows.map((row) => [row.no, shownStory(row)]))
}

export interface StoriesAsked {
  readonly actors: readonly string[]
  readonly contexts: readonly string[]
  /** Days of publication or of the happening. */
  readonly since?: string
  readonly until?: string
}

/** Stories between two of the actors, or of one of them in one of the contexts, as `concerns` has it; the newest first, as numbers. */
async function numbersAbout(db: Db, asked: StoriesAsked, limit: number): Promise<number[]> {
  const { actors, contexts, since, until } = asked
  const values: Value[] = []
  const put = (value: Value): string => `$${values.push(value)}`
  const list = (words: readonly string[]): string => `[${words.map((word) => `${put(word)}::VARCHAR`).join(', ')}]`
  const sides = actors.length === 0 ? '' : list(actors)
  const own = sides === '' ? '0' : `len(list_intersect(s.sides, ${sides}))`
  const fitting = contexts.length === 0 ? '' : `bool_or(list_has_any(e.contexts, ${list(contexts)}))`
  const between = `any_value(${own}) >= ${Math.min(2, actors.length)}`
  const having = [
    actors.length === 0 ? fitting || 'TRUE' : fitting === '' ? between : `(${between} OR ${fitting})`,
    ...(since === undefined ? [] : [`coalesce(max(greatest(e.published, e.date_from)) >= ${put(since)}::DATE, true)`]),
    ...(until === undefined ? [] : [`coalesce(min(least(e.published, e.date_from)) <= ${put(until)}::DATE, true)`]),
  ]
  const least = actors.length === 0 ? 0 : fitting === '' ? Math.min(2, actors.length) : 1
  const rows = await db.all<{ no: number }>(
    `SELECT s.no FROM (SELECT no, sides, embargo FROM store.stories s WHERE ${own} >= ${least}) s
       JOIN store.story_events t ON t.story = s.no JOIN ${SHOWN}
     WHERE (s.embargo IS NULL OR s.embargo <= getvariable('today'))
     GROUP BY s.no HAVING ${having.join(' AND ')}
     ORDER BY max(e.date_from) DESC NULLS LAST, s.no LIMIT ${Math.trunc(limit)}`,
    values,
  )
  return rows.map(({ no }) => no)
}

export async function storiesAbout(db: Db, asked: StoriesAsked, limit: number): Promise<StoryRecord[]> {
  const numbers = await numbersAbout(db, asked, limit)
  const stories = await storiesByNumber(db, numbers)
  return numbers.flatMap((no) => stories.get(no) ?? [])
}
