// Periods of the calendar: "in 2019", "the 1990s", "the 19th century", "the second quarter of 2015", "summer 2014".
// A bare number of four digits is a year only where something says so. Relative periods ("last year") are relative-rules.ts.
import { choose } from './calendar.ts'
import { isLed } from './calendar-rules.ts'
import type { WholeRange } from './days.ts'
import { dayOf, partsOf, quarterRange, weekdayOf, yearsRange } from './days.ts'
import { readOrdinal, readYear } from './numbers.ts'
import type { Found, Rule, Scan } from './scan.ts'
import { skip, textAt } from './scan.ts'
import { decadesByName, seasons } from './words.ts'
import { countsThings, readYearBehind } from './years.ts'

const YEAR_LEADS: ReadonlySet<string> = new Set(
  'in since by until till during of from before after between early late mid - year to through end start and around circa until than ( over'.split(
    ' ',
  ),
)

/** Something that can come back every year, in the year that is said or that the tense means. */
export function yearly(
  scan: Scan,
  at: number,
  year: number | undefined,
  range: (year: number) => WholeRange,
): WholeRange | undefined {
  if (year !== undefined) return range(year)
  if (scan.reference === undefined) return undefined
  const now = partsOf(scan.reference).year
  return choose([now - 2, now - 1, now, now + 1, now + 2].map(range), scan.reference, scan.tense(at))
}

const OPEN = { from: null, to: null }

function isYear(scan: Scan, at: number, value: number): boolean {
  const before = textAt(scan, at - 1)
  if (countsThings(scan, at + 1)) return before === 'the' || before === 'of' || before === 's'
  if (/^(about|nearly|almost|than|some|over|only|another|least|\$|#)$/.test(before) && before !== 'over') return false
  if (YEAR_LEADS.has(before)) return value >= 1400
  if (value < 1800 || value > 2100) return false
  const behind = scan.tokens[scan.atoms[at + 1]?.token ?? -1]
  const apart = behind === undefined || /^(PUNCT|ADP|CCONJ|SCONJ|AUX|VERB|PART)$/.test(behind.upos)
  return (
    apart ||
    ((before === 'the' || before === 'a' || before === 's' || before === 'their' || before === 'its') && value >= 1900)
  )
}

const year: Rule = (scan, at) => {
  const reading = readYear(scan, at)
  if (reading === undefined || !isYear(scan, at, reading.value)) return undefined
  return {
    ...yearsRange(reading.value, reading.value),
    next: reading.next,
    grain: 'year',
    rule: 'date:year',
    calendar: { year: reading.value },
  }
}

/** "the 1990s", "the 90s", "the nineties". */
const decade: Rule = (scan, at) => {
  const text = textAt(scan, at)
  const named = decadesByName.get(text)
  const plural = scan.atoms[skip(scan, at + 1, "'")]
  const numbered = /^(?:1[5-9]\d|20\d|[2-9])0$/.test(text) && plural?.text === 's'
  if (named === undefined ? !numbered : !/^(the|in)$/.test(textAt(scan, at - 1)) && text !== 'nineties')
    return undefined
  const value = named ?? Number(text)
  const first = value > 99 ? value : 1900 + value
  const next = named === undefined ? skip(scan, at + 1, "'") + 1 : at + 1
  return { ...yearsRange(first, first + 9), next, grain: 'decade', rule: 'date:decade' }
}

const century: Rule = (scan, at) => {
  const ordinal = readOrdinal(scan, at)
  if (ordinal === undefined || textAt(scan, skip(scan, ordinal.next, '-')) !== 'century' || ordinal.value > 21)
    return undefined
  const first = (ordinal.value - 1) * 100
  return {
    ...yearsRange(first, first + 99),
    next: skip(scan, ordinal.next, '-') + 1,
    grain: 'decade',
    rule: 'date:century',
  }
}

function quarterNumber(scan: Scan, at: number): { value: number; next: number } | undefined {
  const short = /^[qh]$/.test(textAt(scan, at)) && /^[1-4]$/.test(textAt(scan, at + 1)) && scan.atoms[at + 1]?.glued
  if (short) return { value: Number(textAt(scan, at + 1)), next: at + 2 }
  const ordinal = readOrdinal(scan, skip(scan, at, 'the'))
  return ordinal !== undefined && ordinal.value <= 4 ? ordinal : undefined
}

/** "Q1 2019", "the first quarter of 2015", "the second half of 2020", "2019-H2". */
const quarter: Rule = (scan, at) => {
  const before = readYear(scan, at)
  const start = before === undefined ? at : skip(scan, before.next, '-')
  const number = quarterNumber(scan, start)
  const short = /^[qh]$/.test(textAt(scan, start))
  const half = short ? textAt(scan, start) === 'h' : textAt(scan, number?.next ?? -1) === 'half'
  if (
    number === undefined ||
    (!short && !half && textAt(scan, number.next) !== 'quarter') ||
    (half && number.value > 2)
  )
    return undefined
  const next = short ? number.next : number.next + 1
  const behind = before === undefined ? readYearBehind(scan, skip(scan, next, '-')) : { year: before.value, next }
  if (half && behind.year === undefined) return undefined
  const range = yearly(scan, at, behind.year, (some) =>
    half
      ? { from: dayOf(some, number.value * 6 - 5, 1), to: dayOf(some, number.value * 6 + 1, 1) - 1 }
      : quarterRange(some, number.value),
  )
  return { ...(range ?? OPEN), next: behind.next, grain: 'month', rule: half ? 'date:half' : 'date:quarter' }
}

/** "summer 2014", "in the spring", "last winter" (the word before is read by relative-rules.ts). */
const season: Rule = (scan, at) => {
  const month = seasons.get(textAt(scan, at))
  if (month === undefined) return undefined
  const behind = readYearBehind(scan, at + 1)
  const led = /^(in|of|the|since|by|until|early|late|mid|-)$/.test(textAt(scan, at - 1)) || isLed(scan, at)
  const noun = scan.tokens[scan.atoms[at]?.token ?? -1]?.upos !== 'VERB'
  if (behind.year === undefined && !(led && noun && seasonPlain(scan, at))) return undefined
  const range = yearly(scan, at, behind.year, (some) => seasonRange(some, month))
  return { ...(range ?? OPEN), next: behind.next, grain: 'month', rule: 'date:season' }
}

/** "in the spring offensive of": a season with a noun behind is left, "in spring" is not; "spring" itself can be a well. */
function seasonPlain(scan: Scan, at: number): boolean {
  const behind = scan.tokens[scan.atoms[at + 1]?.token ?? -1]
  return behind === undefined || !/^(NOUN|PROPN)$/.test(behind.upos)
}

export function seasonRange(year: number, month: number): WholeRange {
  return { from: dayOf(year, month, 1), to: dayOf(year, month + 3, 1) - 1 }
}

/** "the week of July 5", "the week beginning February 4". */
export function weekAround(found: Found): Found {
  if (found.from === null) return { ...found, grain: 'week' }
  const monday = found.from - weekdayOf(found.from) + 1
  return { ...found, from: monday, to: monday + 6, grain: 'week', rule: 'date:week-of' }
}

export const periodRules: readonly Rule[] = [year, decade, century, quarter, season]
