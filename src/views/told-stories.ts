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

const SELECT = `SELECT s.no, s.story::VARCHAR AS story, list(e.id ORDER BY e.no) AS shown
  FROM store.stories s JOIN store.story_events t ON t.story = s.no
  JOIN store.events e ON e.no = t.event AND e.state = 'shown' AND (e.embargo IS NULL OR e.embargo <= getvariable('today'))
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

/** Stories of which an event has one of the actors, or where none is asked for one of the contexts; the newest first. */
export async function storiesAbout(
  db: Db,
  { actors, contexts, since, until }: StoriesAsked,
  limit: number,
): Promise<StoryRecord[]> {
  const values: Value[] = []
  const put = (value: Value): string => `$${values.push(value)}`
  const list = (words: readonly string[]): string => `[${words.map((word) => `${put(word)}::VARCHAR`).join(', ')}]`
  const where = ["v.state = 'shown'"]
  const day = 'least(coalesce(v.published, v.date_from), coalesce(v.date_from, v.published))'
  const last = 'greatest(coalesce(v.published, v.date_from), coalesce(v.date_from, v.published))'
  if (actors.length > 0) where.push(`list_has_any(list_concat(v.actors, v.recipients), ${list(actors)})`)
  else if (contexts.length > 0) where.push(`list_has_any(v.contexts, ${list(contexts)})`)
  if (since !== undefined) where.push(`(${last} IS NULL OR ${last} >= ${put(since)}::DATE)`)
  if (until !== undefined) where.push(`(${day} IS NULL OR ${day} <= ${put(until)}::DATE)`)
  const rows = await db.all<Row>(
    `${SELECT} AND s.no IN (SELECT u.story FROM store.story_events u JOIN store.events v ON v.no = u.event WHERE ${where.join(' AND ')})
     GROUP BY ALL ORDER BY max(e.date_from) DESC NULLS LAST, s.no LIMIT ${Math.trunc(limit)}`,
    values,
  )
  return rows.map(shownStory)
}
