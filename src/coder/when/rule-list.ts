// The rules of dates in line: single dates, parts of them, two with what stands between, directions, and what is no date.
// At each place the longest wins; of two that reach equally far the first.
import { anchoredRules, fromOther } from './anchored-rules.ts'
import { calendarRules } from './calendar-rules.ts'
import { feastRules } from './feast-rules.ts'
import { lengthRules } from './length-rules.ts'
import { otherRules } from './other-rules.ts'
import { countedPart, partBeforeDay, partOf, partOfDay, partRules } from './part-rules.ts'
import { periodRules, weekAround } from './period-rules.ts'
import { relativeRules } from './relative-rules.ts'
import type { Found, Rule, Scan } from './scan.ts'
import { longest, phraseEnd, remembered, skip } from './scan.ts'
import { directions, ranges } from './span-rules.ts'

const simplest = [...calendarRules, ...periodRules, ...feastRules, ...anchoredRules, ...relativeRules, ...lengthRules]

/** One date, without a word of direction. */
const simple = remembered((scan, at) => longest(simplest, scan, at))

/** "the week of July 5". */
const weekOfDate: Rule = (scan, at) => {
  const start = phraseEnd(scan, skip(scan, at, 'the'), 'week')
  const next =
    start === undefined
      ? undefined
      : skip(scan, skip(scan, start, 'of', 'beginning', 'starting', 'commencing', 'ending'), 'on')
  const day = next === undefined || next === start ? undefined : simple(scan, next)
  return day === undefined || day.grain !== 'day' ? undefined : weekAround(day)
}

const parted: readonly Rule[] = [
  simple,
  countedPart(simple),
  partOf(simple),
  partOfDay(simple),
  partBeforeDay(simple),
  weekOfDate,
  ...partRules,
]
const point = remembered((scan, at) => longest(parted, scan, at))
const withOther = fromOther(point)
const singles: readonly Rule[] = [point, withOther]
const single = remembered((scan, at) => longest(singles, scan, at))

/** All of them; of two that reach equally far the first wins. */
const everything: readonly Rule[] = [single, ranges(single), directions(single), ...otherRules]

/** The expression that begins at an atom, if one does. */
export function expressionAt(scan: Scan, at: number): Found | undefined {
  return longest(everything, scan, at)
}
