// A situation and a database -> the report on it from the tables: the page shows it, the command prints it, the file has it, all from one and the same value.
// Example: reportOn(db, situation, { step: 'week', since: '2024-05-15' }) has what is new since that day, what is on the table, series, stories.
// It tells what ledger and stories told when the articles were last linked; of a very large situation the newest stories and entries only.
import type { LedgerRecord, Situation, StoryRecord } from '../model/index.ts'
import { fromLedgerRecord, fromStoryRecord } from '../pipeline/from-story-record.ts'
import type { Db } from '../store/db.ts'
import { type ReportOptions, type SituationReport, situationReport } from '../story/situations/report.ts'
import { ledgerEntries } from '../views/ledger.ts'
import { storiesAbout } from '../views/told-stories.ts'
import { daysOf, takenBack, versionsOf } from '../views/versions.ts'

export const MOST_STORIES = 4000
const MOST_ENTRIES = 4000

export interface StoredReport {
  readonly report: SituationReport
  /** The lines that the report was made of, by their ids. */
  readonly entries: ReadonlyMap<string, LedgerRecord>
  readonly lines: ReadonlyMap<string, StoryRecord>
  /** Whether there is more than was looked at. */
  readonly cut: boolean
}

/** Articles that tell of what is in the report. */
function articlesOf({ stories, ledger }: SituationReport): string[] {
  const told = stories.flatMap(({ members }) => members.map(({ report }) => report.article))
  const moved = ledger.flatMap(({ entry, changes }) => [entry.article, ...changes.map(({ article }) => article)])
  return [...new Set([...told, ...moved])]
}

const byId = <T extends { readonly id: string }>(lines: readonly T[]): Map<string, T> =>
  new Map(lines.map((line) => [line.id, line]))

export async function reportOn(db: Db, situation: Situation, options: ReportOptions): Promise<StoredReport> {
  const stories = await storiesAbout(db, situation, MOST_STORIES + 1)
  const entries = await ledgerEntries(db, { among: situation.actors, latest: MOST_ENTRIES + 1 })
  const retracted = await takenBack(db, situation.actors)
  const told = {
    stories: stories.slice(0, MOST_STORIES).map(fromStoryRecord),
    ledger: entries.slice(-MOST_ENTRIES).map(fromLedgerRecord),
    versions: [],
    retracted,
  }
  const report = situationReport(told, [], situation, options)
  const articles = articlesOf(report)
  const days = (await daysOf(db, articles)).filter((day) => day !== null).sort()
  return {
    entries: byId(entries),
    lines: byId(stories),
    cut: stories.length > MOST_STORIES || entries.length > MOST_ENTRIES,
    report: {
      ...report,
      articles: articles.length,
      from: days[0] ?? null,
      to: days.at(-1) ?? null,
      versions: await versionsOf(db, [...articles, ...retracted.map(({ article }) => article)]),
    },
  }
}
