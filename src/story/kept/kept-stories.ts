// Groups of reports of which a store keeps the greater part -> the same grouping as if all were here: what a report may join is handed in first.
// Example: wants(articles) names keys; rows of their groups are taken and listed; add(7, article) groups its reports and says what is to be kept.
// What comes before the place where it begins is known by its keys only; without anything before, every key is known.
import { hashOf } from '../../base/ids.ts'
import { numbered, placeOf, whichOf } from '../../base/places.ts'
import type { At, KeptReports, KeyRow, Linked, ReadArticle, Report, ReportRow } from '../../model/index.ts'
import type { Comparing } from '../stories/compare.ts'
import {
  createGrouping,
  type Group,
  type Grouping,
  type Index,
  inOrderOfNews,
  keysOf,
  listingOf,
} from '../stories/group-reports.ts'

export interface KeptStories {
  wants(articles: readonly ReadArticle[]): string[]
  unknown(stories: readonly At[]): At[]
  take(kept: KeptReports): void
  list(keys: readonly string[], rows: readonly KeyRow[]): void
  add(place: number, read: ReadArticle): Pick<Linked, 'reports' | 'reportKeys'>
  size(): number
  /** Groups that changed since it was asked last. */
  told(): Group[]
  tellOf(stories: readonly At[]): void
  /** Changed groups that were not told of. */
  forget(place: number): At[]
}

export const storyId = (first: Report): string => `s${hashOf([first.event])}`

const inOrder = ({ reports }: ReadArticle): Report[] => [...reports].sort(inOrderOfNews)

/** Reports by their places. */
function reportsAt(articles: ReadonlyMap<number, ReadArticle>): (at: At) => Report | undefined {
  const sorted = new Map<number, Report[]>()
  return (at) => {
    const place = placeOf(at)
    const article = articles.get(place)
    const known = sorted.get(place) ?? (article === undefined ? [] : inOrder(article))
    sorted.set(place, known)
    return known[whichOf(at)]
  }
}

export function createKeptStories(comparing: Comparing): KeptStories {
  const { families } = comparing
  let from = 0
  let held = 0
  let index: Index = new Map()
  let grouping: Grouping = createGrouping(comparing, undefined, index)
  const known = new Set<string>()
  const groups = new Map<At, Group>()
  const numbers = new Map<Group, At>()
  const changed = new Set<At>()
  const keep = (story: At, group: Group): void => {
    groups.set(story, group)
    numbers.set(group, story)
  }
  return {
    wants(articles) {
      if (from === 0) return []
      const asked = articles.flatMap(({ reports }) => reports.flatMap((report) => keysOf(report, families).asked))
      return [...new Set(asked)].filter((key) => !known.has(key))
    },
    unknown: (stories) => [...new Set(stories)].filter((story) => !groups.has(story)),
    take({ rows, articles }) {
      const reportAt = reportsAt(articles)
      for (const { at, story, confidence, reasons } of rows) {
        const report = reportAt(at)
        if (report === undefined) throw new RangeError(`no report stands at ${at}`)
        const group: Group = groups.get(story) ?? { members: [], listed: new Set() }
        keep(story, group)
        group.members.push({ report, confidence, reasons })
        group.listed.add(listingOf(report))
        held++
      }
    },
    list(keys, rows) {
      const before = new Map<string, Group[]>()
      for (const { key, of } of rows) {
        const group = groups.get(of)
        if (group === undefined) throw new RangeError(`no story begins at ${of}`)
        const list = before.get(key)
        if (list === undefined) before.set(key, [group])
        else list.push(group)
      }
      for (const key of keys) {
        known.add(key)
        const earlier = before.get(key)
        if (earlier !== undefined) index.set(key, [...earlier, ...(index.get(key) ?? [])])
      }
    },
    add(place, read) {
      const reports: ReportRow[] = []
      const reportKeys: KeyRow[] = []
      for (const [which, report] of inOrder(read).entries()) {
        const at = numbered(place, which)
        const { group, listed } = grouping.add(report)
        if (!numbers.has(group)) keep(at, group)
        const story = numbers.get(group) ?? at
        const { confidence, reasons } = group.members.at(-1) ?? { confidence: 1, reasons: [] }
        reports.push({ at, story, confidence, reasons, ...(story === at ? { id: storyId(report) } : {}) })
        for (const key of listed) reportKeys.push({ key, at, of: story })
        changed.add(story)
        held++
      }
      return { reports, reportKeys }
    },
    size: () => held,
    told() {
      const told = [...changed].sort((a, b) => a - b).flatMap((story) => groups.get(story) ?? [])
      changed.clear()
      return told
    },
    tellOf(stories) {
      for (const story of stories) changed.add(story)
    },
    forget(place) {
      const untold = [...changed].filter((story) => placeOf(story) < place)
      from = place
      held = 0
      index = new Map()
      grouping = createGrouping(comparing, undefined, index)
      for (const all of [known, groups, numbers, changed]) all.clear()
      return untold
    },
  }
}
