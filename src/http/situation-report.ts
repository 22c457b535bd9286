// A saved situation -> the report on it from the tables: what the page shows and what the file has, from one and the same value.
// Example: reportOn(service, situation, { step: 'week', since: '2024-05-15' }) has what is new since that day, what is on the table, series, stories.
// It tells what ledger and stories told when the articles were last read together; of a very large situation the newest stories only.
import type { Situation, StoryRecord } from '../model/index.ts'
import { fromLedgerRecord, fromStoryRecord } from '../pipeline/from-story-record.ts'
import { type ReportOptions, type SituationReport, situationReport } from '../story/situations/report.ts'
import { type LedgerItem, ledgerItems } from '../views/ledger-items.ts'
import { storiesAbout } from '../views/told-stories.ts'
import { takenBack, versionsOf } from '../views/versions.ts'
import type { Service } from './service.ts'

export const MOST_STORIES = 4000
const MOST_ENTRIES = 4000

export interface StoredReport {
  readonly report: SituationReport
  /** The lines that the report was made of, by their ids. */
  readonly items: ReadonlyMap<string, LedgerItem>
  readonly lines: ReadonlyMap<string, StoryRecord>
  /** Whether there are more stories than were looked at. */
  readonly cut: boolean
}

/** Day of publication of each article that the report tells of. */
function publishedBy(
  { stories, ledger }: SituationReport,
  items: ReadonlyMap<string, LedgerItem>,
): Map<string, string | null> {
  const days = new Map<string, string | null>()
  for (const { members } of stories) for (const { report } of members) days.set(report.article, report.published)
  for (const { entry } of ledger) {
    const { article, changes = [] } = items.get(entry.id) ?? {}
    if (article !== undefined) days.set(article.id, article.date ?? null)
    for (const { passage } of changes)
      if (passage !== undefined) days.set(passage.article.id, passage.article.date ?? null)
  }
  return days
}

export async function reportOn(
  { db }: Pick<Service, 'db'>,
  situation: Situation,
  options: ReportOptions,
): Promise<StoredReport> {
  const stories = await storiesAbout(db, situation, MOST_STORIES + 1)
  const party = situation.actors.length === 0 ? {} : { party: situation.actors }
  const found = await ledgerItems(db, party, MOST_ENTRIES)
  const told = {
    stories: stories.slice(0, MOST_STORIES).map(fromStoryRecord),
    ledger: found.map(({ entry }) => fromLedgerRecord(entry)),
    versions: [],
    retracted: await takenBack(db, situation.actors),
  }
  const items = new Map(found.map((item) => [item.entry.id, item]))
  const report = situationReport(told, [], situation, options)
  const days = publishedBy(report, items)
  const dated = [...days.values()].filter((day) => day !== null).sort()
  return {
    items,
    lines: new Map(stories.map((story) => [story.id, story])),
    cut: stories.length > MOST_STORIES,
    report: {
      ...report,
      articles: days.size,
      from: dated[0] ?? null,
      to: dated.at(-1) ?? null,
      versions: await versionsOf(db, [...days.keys()]),
    },
  }
}
