// A report in one version of an article and the reports of its other versions -> the group that tells the same in the same words.
// Example: a correction of the day after says "will not take place on Monday" again: it is the same meeting, though the day was worked out otherwise.
// Only versions of one text are asked, so that two outlets that write alike are not joined by their wording. What was reworded is compared as any other report.
import type { Report } from '../../model/index.ts'

/** So much of the shorter sentence stands in the other: datelines and added words do not count. */
const CONTAINED = 0.8

const WORD = /[\p{L}\p{N}]+/gu

const wordsOf = ({ quote }: Report): Set<string> => new Set(quote.toLowerCase().match(WORD) ?? [])

/** The words of the deed, in their order. */
const deedOf = ({ deed, at, quote }: Report): string =>
  deed.map(({ start, end }) => quote.slice(start - at.start, end - at.start).toLowerCase()).join(' ')

function alike(a: Report, b: Report): boolean {
  if (a.type !== b.type || a.at.in !== b.at.in || deedOf(a) !== deedOf(b) || a.quote === '') return false
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const least = Math.min(left.size, right.size)
  return least > 0 && [...left].filter((word) => right.has(word)).length >= CONTAINED * least
}

export interface SameWords<Group> {
  find(report: Report): Group | undefined
  add(report: Report, group: Group): void
}

/** Reports of versions by the first article of their group; an article without versions is not kept. */
export function sameWords<Group>(versionOf: (article: string) => string | undefined): SameWords<Group> {
  const told = new Map<string, { report: Report; group: Group }[]>()
  return {
    find(report) {
      const root = versionOf(report.article)
      const list = root === undefined ? undefined : told.get(root)
      return list?.find((one) => one.report.article !== report.article && alike(one.report, report))?.group
    },
    add(report, group) {
      const root = versionOf(report.article)
      if (root === undefined) return
      const list = told.get(root)
      if (list === undefined) told.set(root, [{ report, group }])
      else list.push({ report, group })
    },
  }
}
