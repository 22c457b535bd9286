// rapporteur stories: each happening once, with everybody who tells it. Sorted by day; --between and --since choose.
import type { Story } from '../../model/index.ts'
import type { Doors } from '../doors.ts'
import type { Io } from '../io.ts'
import { layOut } from '../story/lines.ts'
import { readTogether } from '../story/read-together.ts'
import { storiesShape } from '../story/stories-shape.ts'
import { holdsAll, inDays, type StoryOptions, type StorySettings, storySettings } from '../story/story-settings.ts'

const byDay = (a: Story, b: Story): number => {
  const [left, right] = [a.date.from ?? '', b.date.from ?? '']
  return left < right ? -1 : left > right ? 1 : 0
}

export function chooseStories(stories: readonly Story[], settings: StorySettings): Story[] {
  return stories
    .filter((story) => holdsAll([...story.by, ...story.to], settings.between) && inDays(story.date.from, settings))
    .sort(byDay)
}

/** Runs the command; the exit status. */
export async function runStories(
  files: readonly string[],
  options: StoryOptions,
  io: Io,
  doors: Doors,
): Promise<number> {
  const settings = storySettings(files, options, io, 'stories')
  const { told, finish } = await readTogether(settings, io, doors)
  const text = layOut(settings.format, storiesShape, chooseStories(told.stories, settings), io)
  if (text !== '') await io.stdout.write(text)
  return finish()
}
