// A group of reports -> the story: what most tellings say of it, and how many articles and publishers tell it.
// Example: five reports, two of them copies of a third: 3 articles; the toll is that of the latest counted report.
// Who, what and when come from the tellings that are counted; copies stand beside as members.
import { hashOf } from '../../base/ids.ts'
import type { EventDate, Member, Report, Story } from '../../model/index.ts'
import type { Group } from './group-reports.ts'

/** What the story stage knows of articles. */
export interface Publishing {
  readonly sourceOf: (article: string) => string
  /** The first article of the version group that an article belongs to; itself as a rule. */
  readonly rootOf: (article: string) => string
  /** How late in its group an article stands; later states count before earlier ones. */
  readonly rankOf: (article: string) => number
  /** Copies never stand for their original. */
  readonly isCopy: (article: string) => boolean
  /** Copies that were not read themselves: they tell what their original tells. */
  readonly copiesOf: (article: string) => KnownCopies
}

type KnownCopies = readonly { readonly id: string; readonly source: string; readonly date: string | null }[]

/** What most say; the earlier where as many say another. */
function mostly<T>(values: readonly T[], key: (value: T) => string): T | undefined {
  const votes = new Map<string, { value: T; count: number }>()
  for (const value of values) {
    const vote = votes.get(key(value)) ?? { value, count: 0 }
    vote.count++
    votes.set(key(value), vote)
  }
  let best: { value: T; count: number } | undefined
  for (const vote of votes.values()) if (best === undefined || vote.count > best.count) best = vote
  return best?.value
}

/** Everybody whom at least a third of the reports that name anybody name. */
function named(lists: readonly (readonly string[])[]): readonly string[] {
  const telling = lists.filter((list) => list.length > 0)
  const counts = new Map<string, number>()
  for (const list of telling) for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1)
  const often = [...counts].filter(([, count]) => count * 3 >= telling.length)
  return exact(often.map(([one]) => one).sort())
}

const GRAINS = ['day', 'week', 'month', 'year', 'decade']

/** The most exact day that is told; one that the text tells goes before the day of publication. */
function dayOf(reports: readonly Report[]): EventDate {
  const dates = reports.map(({ date }) => date)
  const told = dates.filter(({ basis }) => basis === 'expression')
  const among = told.length > 0 ? told : dates
  const least = Math.min(...among.map(({ grain }) => GRAINS.indexOf(grain)))
  const exact = among.filter(({ grain }) => GRAINS.indexOf(grain) === least)
  const best = mostly(exact, ({ from, to }) => `${from} ${to}`)
  return best ?? { from: null, to: null, grain: 'day', basis: null }
}

/** A later state before an earlier one, an original before its copies. */
function isBetter(report: Report, known: Report, { rankOf, isCopy }: Publishing): boolean {
  if (isCopy(report.article) !== isCopy(known.article)) return isCopy(known.article)
  return rankOf(report.article) > rankOf(known.article)
}

/** One telling of each version group counts: that of its latest state, the best placed in it. */
function countedOf(group: Group, publishing: Publishing): Set<Report> {
  const best = new Map<string, Report>()
  for (const { report } of group.members) {
    const root = publishing.rootOf(report.article)
    const known = best.get(root)
    if (known === undefined || isBetter(report, known, publishing)) best.set(root, report)
  }
  return new Set(best.values())
}

/** Stories are many: their lists have just the size that they need, and the empty ones are one. */
const exact = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list.slice())
const NONE: readonly never[] = []

const distinct = (values: readonly string[]): readonly string[] =>
  exact([...new Set(values)].filter((value) => value !== '').sort())

const round = (value: number): number => Math.round(value * 1000) / 1000

/** The latest figures; most stories have none. */
const sizeOf = (reports: readonly Report[]): Story['size'] => {
  const told = reports.filter(({ size }) => Object.keys(size).length > 0)
  return told.length === 0 ? NO_SIZE : Object.assign({}, ...told.map(({ size }) => size))
}
const NO_SIZE: Story['size'] = {}

/** Told by several, it is surer: one minus the chance that all err, at most .99. */
const together = (counted: readonly Report[]): number =>
  round(Math.min(0.99, 1 - counted.reduce((miss, { confidence }) => miss * (1 - confidence), 1)))

/** The copies of an article as further tellings, which do not count. */
const copiesAmong = (report: Report, copies: KnownCopies): Member[] =>
  copies.map(({ id, source, date }) => ({
    report: { ...report, article: id, published: date },
    source,
    counted: false,
    confidence: 1,
    reasons: [`copy of ${report.article}`],
  }))

export function toStory(group: Group, publishing: Publishing): Story {
  const counted = countedOf(group, publishing)
  const members = group.members.flatMap(({ report, confidence, reasons }): Member[] => [
    {
      report,
      source: publishing.sourceOf(report.article),
      counted: counted.has(report),
      confidence: round(confidence),
      reasons,
    },
    ...copiesAmong(report, publishing.copiesOf(report.article)),
  ])
  const reports = [...counted]
  const first = group.members[0]?.report
  const type = mostly(reports, (report) => report.type)
  const typical = reports.filter((report) => report.type === type?.type)
  const lead = typical[0] ?? first
  if (lead === undefined || first === undefined) throw new RangeError('a group without reports')
  const place = mostly(
    reports.filter((report) => report.place !== undefined),
    ({ place }) => place?.name ?? '',
  )?.place
  return {
    id: `s${hashOf([first.event])}`,
    type: lead.type,
    modes: distinct(typical.flatMap((report) => report.modes)),
    contexts: distinct(reports.flatMap((report) => report.contexts)),
    status: mostly(reports, ({ status }) => status)?.status ?? lead.status,
    historical: reports.every(({ historical }) => historical),
    by: named(reports.map(({ by }) => by)),
    to: named(reports.map(({ to }) => to)),
    date: dayOf(reports),
    ...(place === undefined ? {} : { place }),
    size: sizeOf(reports),
    quad: lead.quad,
    score: lead.score,
    articles: reports.length,
    sources: distinct(members.map(({ source }) => source)),
    confidence: together(reports),
    members: exact(members),
  }
}
