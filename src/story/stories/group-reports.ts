// Reports -> groups that tell one happening each: a report joins the group that it fits best, or begins a new one.
// Example: three outlets on one strike are one group; the strike of the day after is another.
// Only groups with a party, a family of events and a day in common are compared (blocking), so the work grows with the reports,
// not with their pairs. Reports are taken in the order of publication, whatever the order of input.
import type { Report } from '../../model/index.ts'
import { type Comparison, compareReports, type Families, SAME_STORY } from './compare.ts'
import { sameWords } from './same-words.ts'
import { daysOf, monthsOf, windowOf } from './windows.ts'

export interface Joined {
  readonly report: Report
  readonly confidence: number
  readonly reasons: readonly string[]
}

export interface Group {
  readonly members: Joined[]
  /** Events, sides and days under which it is listed already. */
  readonly listed: Set<string>
}

/** A new report is compared with so many tellings of a group: the first and the latest. */
const SAMPLE = 6
/** Groups that share a key beyond this number are not looked at any more, the latest first. */
const CROWD = 300
/** Within one article the coder has joined what is one; what is left must agree more. */
const SAME_ARTICLE = 0.12

/** A version of the article says so in the same words. */
const AGAIN: Comparison = { score: 1, reasons: ['the same words in another version'] }

const PARTYLESS = '-'

/** Where a group can be found again: family, party and day (or month, for vague dates). */
interface Keys {
  readonly own: readonly string[]
  readonly asked: readonly string[]
}

function keysOf(report: Report, families: Families): Keys {
  const window = windowOf(report)
  if (window === undefined) return { own: [], asked: [] }
  const parties = [...new Set([...report.by, ...report.to])]
  const kin = families.get(report.type) ?? new Set([report.type])
  const across = (times: readonly string[]): string[] =>
    [...kin].flatMap((family) =>
      (parties.length === 0 ? [PARTYLESS] : parties).flatMap((party) =>
        times.map((time) => `${family} ${party} ${time}`),
      ),
    )
  const months = monthsOf(window)
  if (!window.exact) return { own: across(months.map((month) => `vague ${month}`)), asked: across(months) }
  return {
    own: [...across(daysOf(window)), ...across(months)],
    asked: [...across(daysOf(window)), ...across(months.map((month) => `vague ${month}`))],
  }
}

function sampleOf({ members }: Group): readonly Joined[] {
  return members.length <= SAMPLE ? members : [...members.slice(0, 2), ...members.slice(2 - SAMPLE)]
}

/** How well a report fits a group: the mean over its tellings; one that excludes it excludes the group. */
function fitOf(report: Report, group: Group, families: Families): Comparison | undefined {
  let sum = 0
  let best: Comparison | undefined
  const sample = sampleOf(group)
  for (const { report: other } of sample) {
    const compared = compareReports(report, other, families)
    if (compared === undefined) return undefined
    const score = compared.score - (other.article === report.article ? SAME_ARTICLE : 0)
    if (best === undefined || score > best.score) best = { ...compared, score }
    sum += score
  }
  if (best === undefined) return undefined
  return { score: (sum / sample.length + best.score) / 2, reasons: best.reasons }
}

/** By day of publication, then by article and place in it. */
export function inOrderOfNews(a: Report, b: Report): number {
  const [left, right] = [a.published ?? '9999', b.published ?? '9999']
  if (left !== right) return left < right ? -1 : 1
  if (a.article !== b.article) return a.article < b.article ? -1 : 1
  if (a.at.in !== b.at.in) return a.at.in === 'title' ? -1 : 1
  return a.at.start - b.at.start || (a.event < b.event ? -1 : 1)
}

/** Reports that agree in this are listed under the same keys. */
const listingOf = ({ type, by, to, date }: Report): string => `${type} ${by} ${to} ${date.from} ${date.to}`

const NO_VERSIONS = (): undefined => undefined

/** `versionOf` tells the first article of the group of versions that an article belongs to, where it has versions. */
export function groupReports(
  reports: readonly Report[],
  families: Families,
  versionOf: (article: string) => string | undefined = NO_VERSIONS,
): Group[] {
  const versions = sameWords(versionOf)
  const groups: Group[] = []
  const index = new Map<string, Group[]>()
  for (const report of [...reports].sort(inOrderOfNews)) {
    const keys = keysOf(report, families)
    const seen = new Set<Group>()
    const again = versions.find(report)
    let best: { group: Group; fit: Comparison } | undefined = again && { group: again, fit: AGAIN }
    for (const key of again === undefined ? keys.asked : []) {
      const bucket = index.get(key) ?? []
      for (let at = Math.max(0, bucket.length - CROWD); at < bucket.length; at++) {
        const group = bucket[at] as Group
        if (seen.has(group)) continue
        seen.add(group)
        const found = fitOf(report, group, families)
        if (found !== undefined && found.score >= SAME_STORY && found.score > (best?.fit.score ?? 0))
          best = { group, fit: found }
      }
    }
    const group: Group = best?.group ?? { members: [], listed: new Set() }
    if (best === undefined) groups.push(group)
    group.members.push({ report, confidence: best?.fit.score ?? 1, reasons: best?.fit.reasons ?? [] })
    versions.add(report, group)
    const listing = listingOf(report)
    if (group.listed.has(listing)) continue
    group.listed.add(listing)
    for (const key of keys.own) {
      const bucket = index.get(key)
      if (bucket === undefined) index.set(key, [group])
      else bucket.push(group)
    }
  }
  return groups
}
