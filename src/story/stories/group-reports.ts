// Reports -> groups that tell one happening each: a report joins the group that it fits best, or begins a new one.
// Example: three outlets on one strike are one group; the strike of the day after is another.
// Only groups with a party, a family of events and a day in common are compared (blocking), so the work grows with the reports,
// not with their pairs. Reports are taken in the order of publication, whatever the order of input.
import type { Report } from '../../model/index.ts'
import { type Comparing, compareReports, type Families, SAME_STORY } from './compare.ts'
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
export const CROWD = 300
/** Within one article the coder has joined what is one; what is left must agree more. */
const SAME_ARTICLE = 0.12

/** Why a report belongs where another version of its article stands. */
const AGAIN: readonly string[] = ['the same words in another version']

const PARTYLESS = '-'

/** Where a group can be found again: family, party and day (or month, for vague dates). */
export interface Keys {
  readonly own: readonly string[]
  readonly asked: readonly string[]
}

export function keysOf(report: Report, families: Families): Keys {
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

interface Fit {
  readonly score: number
  /** The telling that it is most like. */
  readonly like: Report
}

/** How well a report fits a group: the mean over its tellings; one that excludes it excludes the group. */
function fitOf(report: Report, { members }: Group, comparing: Comparing): Fit | undefined {
  let sum = 0
  let most = Number.NEGATIVE_INFINITY
  let like: Report | undefined
  const count = Math.min(members.length, SAMPLE)
  for (let n = 0; n < count; n++) {
    // The first two and the latest.
    const other = members[members.length > SAMPLE && n >= 2 ? members.length - SAMPLE + n : n]?.report as Report
    const compared = compareReports(report, other, comparing, false)
    if (compared === undefined) return undefined
    const score = compared.score - (other.article === report.article ? SAME_ARTICLE : 0)
    sum += score
    if (score > most) [most, like] = [score, other]
  }
  return like === undefined ? undefined : { score: (sum / count + most) / 2, like }
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
export const listingOf = ({ type, by, to, date }: Report): string => `${type} ${by} ${to} ${date.from} ${date.to}`

/** Groups while reports come in, in the order of news. */
export interface Grouping {
  /** The group that it is of, and the keys under which that is listed for it. */
  add(report: Report): { readonly group: Group; readonly listed: readonly string[] }
  readonly groups: readonly Group[]
}

export type VersionOf = (article: string) => string | undefined

const NO_VERSIONS: VersionOf = () => undefined

/** Groups by their keys, the latest last. */
export type Index = Map<string, Group[]>

/**
 * `versionOf` tells the first article of the group of versions that an article belongs to, where it has versions; `index` are groups that are
 * known already, of which a store keeps a part (kept/kept-stories.ts).
 */
export function createGrouping(
  comparing: Comparing,
  versionOf: VersionOf = NO_VERSIONS,
  index: Index = new Map(),
): Grouping {
  const { families } = comparing
  const versions = sameWords<Group>(versionOf)
  const groups: Group[] = []
  const bestFor = (report: Report, keys: readonly string[]): { group: Group; fit: Fit } | undefined => {
    const seen = new Set<Group>()
    let best: { group: Group; fit: Fit } | undefined
    for (const key of keys) {
      const bucket = index.get(key) ?? []
      for (let at = Math.max(0, bucket.length - CROWD); at < bucket.length; at++) {
        const group = bucket[at] as Group
        if (seen.has(group)) continue
        seen.add(group)
        const fit = fitOf(report, group, comparing)
        if (fit !== undefined && fit.score >= SAME_STORY && fit.score > (best?.fit.score ?? 0)) best = { group, fit }
      }
    }
    return best
  }
  const list = (group: Group, report: Report, keys: readonly string[]): readonly string[] => {
    const listing = listingOf(report)
    if (group.listed.has(listing)) return []
    group.listed.add(listing)
    for (const key of keys) {
      const bucket = index.get(key)
      if (bucket === undefined) index.set(key, [group])
      else bucket.push(group)
    }
    return keys
  }
  return {
    groups,
    add(report) {
      const keys = keysOf(report, families)
      const again = versions.find(report)
      if (again !== undefined) {
        again.members.push({ report, confidence: 1, reasons: AGAIN })
        versions.add(report, again)
        return { group: again, listed: list(again, report, keys.own) }
      }
      const best = bestFor(report, keys.asked)
      const group: Group = best?.group ?? { members: [], listed: new Set() }
      if (best === undefined) groups.push(group)
      const reasons = best === undefined ? [] : (compareReports(report, best.fit.like, comparing)?.reasons ?? [])
      group.members.push({ report, confidence: best?.fit.score ?? 1, reasons })
      versions.add(report, group)
      return { group, listed: list(group, report, keys.own) }
    },
  }
}
