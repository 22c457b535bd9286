// What many articles tell + a situation -> the report on it: its stories, its ledger, its dyads, and what is new since a day.
// Example: the situation {actors: [USA, PRK], contexts: [cbrn]} keeps stories between them, and those of one of them with that context.
// A report is plain data; the doors lay it out.
import type { LedgerEntry, Situation, StandingEntry, Story, Told, Version } from '../../model/index.ts'
import { sidesOf } from '../ledger/scene.ts'
import { allSeries, type DyadSeries, type Step } from './dyad-series.ts'

export interface SituationReport {
  readonly situation: Situation
  /** First and last day of publication. */
  readonly from: string | null
  readonly to: string | null
  readonly articles: number
  readonly stories: readonly Story[]
  readonly ledger: readonly StandingEntry[]
  readonly series: readonly DyadSeries[]
  readonly versions: readonly Version[]
  readonly retracted: Told['retracted']
  /** Absent where no day was asked for. */
  readonly fresh?: {
    readonly since: string
    readonly stories: readonly Story[]
    readonly entries: readonly StandingEntry[]
    /** Entries from before whose standing has changed since. */
    readonly changed: readonly StandingEntry[]
  }
}

export interface ReportOptions {
  readonly step: Step
  /** What is told on this day or later is new. */
  readonly since?: string
}

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((one) => b.includes(one))

const inTime = (day: string | null, { since, until }: Situation): boolean =>
  day === null || ((since === undefined || day >= since) && (until === undefined || day <= until))

/** Two of the actors, or one of them in one of the contexts; everything where nothing is asked for. */
export function concerns(sides: readonly string[], contexts: readonly string[], situation: Situation): boolean {
  const { actors } = situation
  const own = sides.filter((side) => actors.includes(side))
  const fitting = situation.contexts.length === 0 || meet(contexts, situation.contexts)
  if (actors.length === 0) return fitting
  return new Set(own).size >= Math.min(2, actors.length) || (own.length > 0 && situation.contexts.length > 0 && fitting)
}

export const publishedOf = (story: Story): string | null =>
  story.members
    .map(({ report }) => report.published)
    .filter((day) => day !== null)
    .sort()[0] ?? null

const storyFits = (story: Story, situation: Situation): boolean =>
  concerns([...story.by, ...story.to], story.contexts, situation) &&
  inTime(publishedOf(story) ?? story.date.from, situation)

const sidesOfEntry = ({ by, to }: LedgerEntry): string[] => [...sidesOf(by), ...sidesOf(to)]

function entryFits(
  { entry }: StandingEntry,
  situation: Situation,
  contextsOf: ReadonlyMap<string, readonly string[]>,
): boolean {
  const contexts = entry.event === undefined ? [] : (contextsOf.get(entry.event) ?? [])
  return (
    concerns(sidesOfEntry(entry), contexts, situation) && inTime(entry.historical ? null : entry.date.from, situation)
  )
}

/** Busiest sides of the stories, where the situation names none. */
function actorsOf(situation: Situation, stories: readonly Story[]): readonly string[] {
  if (situation.actors.length > 0) return situation.actors
  const counts = new Map<string, number>()
  for (const { by, to } of stories)
    for (const side of new Set([...by, ...to]))
      if (/^[A-Z]{3}$/.test(side)) counts.set(side, (counts.get(side) ?? 0) + 1)
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, 6)
    .map(([side]) => side)
}

function freshOf(stories: readonly Story[], ledger: readonly StandingEntry[], since: string): SituationReport['fresh'] {
  const isNew = (day: string | null): boolean => day !== null && day >= since
  const entries = ledger.filter(({ entry }) => !entry.historical && isNew(entry.date.from))
  return {
    since,
    stories: stories.filter((story) => isNew(publishedOf(story))),
    entries,
    changed: ledger.filter((one) => !entries.includes(one) && one.changes.some(({ date }) => isNew(date))),
  }
}

const byDay = (a: Story, b: Story): number => {
  const [left, right] = [a.date.from ?? '', b.date.from ?? '']
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1
}

export function situationReport(
  told: Told,
  published: readonly (string | null)[],
  situation: Situation,
  { step, since }: ReportOptions,
): SituationReport {
  const stories = told.stories.filter((story) => storyFits(story, situation)).sort(byDay)
  const contextsOf = new Map(
    told.stories.flatMap((story) => story.members.map(({ report }) => [report.event, story.contexts] as const)),
  )
  const ledger = told.ledger.filter((entry) => entryFits(entry, situation, contextsOf))
  const days = published.filter((day) => day !== null).sort()
  return {
    situation,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    articles: published.length,
    stories,
    ledger,
    series: allSeries(stories, actorsOf(situation, stories), step),
    versions: told.versions,
    retracted: told.retracted,
    ...(since === undefined ? {} : { fresh: freshOf(stories, ledger, since) }),
  } as SituationReport
}
