// A database and a situation -> what its articles tell about it, as if they had just been read together.
// Example: toldAbout(db, { actors: ['GHA', 'TOG'], … }) has the stories and entries that one of them takes part in; situationReport chooses among them.
// Versions and retractions are those of the articles that tell of it.
import type { Situation, StandingEntry, Told } from '../../model/index.ts'
import { fromLedgerRecord, fromStoryRecord } from '../../pipeline/from-story-record.ts'
import type { LedgerRecord, StoryRecord } from '../../pipeline/story-types.ts'
import type { Db } from '../../store/db.ts'
import { concerns, publishedOf } from '../../story/situations/report.ts'
import { ledgerEntries } from '../../views/ledger.ts'
import { storyLines } from '../../views/stories.ts'
import { daysOf, takenBack, versionsOf } from '../../views/versions.ts'

export interface ToldAbout {
  readonly told: Told
  /** Days of publication of the articles that tell of it. */
  readonly published: readonly (string | null)[]
  readonly lineOf: (entry: StandingEntry) => LedgerRecord
}

const concernsStory = ({ actor, recipient, context }: StoryRecord, situation: Situation): boolean =>
  concerns([...actor, ...recipient], context, situation)

/** Articles that tell of the situation in its days. */
function articlesOf(stories: Told['stories'], { since, until }: Situation): string[] {
  const within = (day: string | null): boolean =>
    day === null || ((since === undefined || day >= since) && (until === undefined || day <= until))
  const told = stories.filter((story) => within(publishedOf(story) ?? story.date.from))
  return [...new Set(told.flatMap(({ members }) => members.map(({ report }) => report.article)))]
}

export async function toldAbout(db: Db, situation: Situation): Promise<ToldAbout> {
  const { actors: among } = situation
  const lines = (await storyLines(db, { among })).filter((line) => concernsStory(line, situation))
  const stories = lines.map(fromStoryRecord)
  const entries = new Map(
    (await ledgerEntries(db, { among })).map((line): [StandingEntry, LedgerRecord] => [fromLedgerRecord(line), line]),
  )
  const articles = articlesOf(stories, situation)
  const retracted = await takenBack(db, among)
  return {
    told: {
      stories,
      ledger: [...entries.keys()],
      versions: await versionsOf(db, [...articles, ...retracted.map(({ article }) => article)]),
      retracted,
    },
    published: await daysOf(db, articles),
    lineOf: (entry) => entries.get(entry) as LedgerRecord,
  }
}
