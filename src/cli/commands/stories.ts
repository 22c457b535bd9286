// rapporteur stories: each happening once, with every article that tells it; of articles or of a database.
// Stories come by day; --between and the days choose among them, after everything was linked.
import type { Story } from '../../model/index.ts'
import { fromStoryRecord } from '../../pipeline/from-story-record.ts'
import { toStoryRecord } from '../../pipeline/story-record.ts'
import type { StoryRecord } from '../../pipeline/story-types.ts'
import { storyLines } from '../../views/stories.ts'
import type { Doors } from '../doors.ts'
import type { Io } from '../io.ts'
import { layOut } from '../story/lines.ts'
import { readTogether } from '../story/read-together.ts'
import { storiesShape } from '../story/stories-shape.ts'
import { type Choice, choiceOf, holdsAll, inDays, type StoryOptions, storySettings } from '../story/story-settings.ts'
import { asksDatabase, withTold } from '../story/told-database.ts'

const byDay = (a: Story, b: Story): number => {
  const [left, right] = [a.date.from ?? '', b.date.from ?? '']
  return left < right ? -1 : left > right ? 1 : 0
}

export function chooseStories(stories: readonly Story[], choice: Choice): Story[] {
  return stories
    .filter((story) => holdsAll([...story.by, ...story.to], choice.between) && inDays(story.date.from, choice))
    .sort(byDay)
}

async function write(
  stories: readonly Story[],
  choice: Choice,
  io: Io,
  record: (row: Story) => StoryRecord,
): Promise<void> {
  const text = layOut(choice.format, storiesShape(record), chooseStories(stories, choice), io)
  if (text !== '') await io.stdout.write(text)
}

/** The stories of a database. */
async function storiesOfDatabase(options: StoryOptions, io: Io, doors: Doors): Promise<number> {
  const choice = choiceOf(options, io)
  const { format: _format, ...filter } = choice
  const lines = await withTold(options, io, doors, (db) => storyLines(db, filter))
  const known = new Map(lines.map((line) => [fromStoryRecord(line), line]))
  await write([...known.keys()], choice, io, (row) => known.get(row) as StoryRecord)
  return 0
}

/** Runs the command; the exit status. */
export async function runStories(
  files: readonly string[],
  options: StoryOptions,
  io: Io,
  doors: Doors,
): Promise<number> {
  if (asksDatabase(files, options)) return storiesOfDatabase(options, io, doors)
  const settings = storySettings(files, options, io, 'stories')
  const { told, finish } = await readTogether(settings, io, doors)
  await write(told.stories, settings, io, toStoryRecord)
  return finish()
}
