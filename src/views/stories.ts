// Stories that a filter asks for, as the lines that were told; by the day on which they happened.
// Example: storyLines(db, { between: ['RUS', 'UKR'], since: '2024-01-01' }) has each happening once, with all who tell it.
// A story that tells of an article under embargo, or none of whose events is shown any more, is not told.
import type { StoryRecord } from '../model/index.ts'
import type { Db, Value } from '../store/db.ts'

export interface StoryFilter {
  /** All of these on either side. */
  readonly between?: readonly string[]
  /** Any of these on either side. */
  readonly among?: readonly string[]
  readonly since?: string
  readonly until?: string
}

export async function storyLines(db: Db, { between, among, since, until }: StoryFilter): Promise<StoryRecord[]> {
  const values: Value[] = []
  const put = (value: Value): string => `$${values.push(value)}`
  const where = ['TRUE']
  for (const side of between ?? []) where.push(`list_contains(s.sides, ${put(side)})`)
  if (among !== undefined && among.length > 0) where.push(`list_has_any(s.sides, [${among.map(put).join(', ')}])`)
  if (since !== undefined) where.push(`s.date_from >= ${put(since)}::DATE`)
  if (until !== undefined) where.push(`s.date_from <= ${put(until)}::DATE`)
  const rows = await db.all<{ story: string }>(
    `SELECT s.story::VARCHAR AS story FROM store.stories s
     WHERE ${where.join(' AND ')} AND (s.embargo IS NULL OR s.embargo <= getvariable('today'))
       AND EXISTS (SELECT 1 FROM store.story_events t JOIN store.events e ON e.no = t.event
         WHERE t.story = s.no AND e.state = 'shown' AND (e.embargo IS NULL OR e.embargo <= getvariable('today')))
     ORDER BY s.date_from NULLS FIRST, s.no`,
    values,
  )
  return rows.map(({ story }) => JSON.parse(story) as StoryRecord)
}
