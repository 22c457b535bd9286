// A part of a longer time: "early 2019", "mid-August", "late last week", "the end of March", "earlier this month", "later in the year".
// Months and decades fall in thirds, years in three times four months, weeks at Thursday; "earlier" and "later" end at the day of publication.
import type { Day, DayRange, WholeRange } from './days.ts'
import { addMonths, partsOf, weekOf } from './days.ts'
import { readCardinal, readOrdinal } from './numbers.ts'
import type { Found, Rule, Scan } from './scan.ts'
import { phraseEnd, skip, textAt } from './scan.ts'
import { shift, unitAround } from './shifts.ts'
import type { Unit } from './words.ts'
import { dayParts, units } from './words.ts'

type Part = 'start' | 'middle' | 'end'

const ADJECTIVES: ReadonlyMap<string, Part> = new Map([
  ['early', 'start'],
  ['mid', 'middle'],
  ['late', 'end'],
])

const NOUNS: ReadonlyMap<string, Part> = new Map([
  ['beginning', 'start'],
  ['start', 'start'],
  ['turn', 'start'],
  ['middle', 'middle'],
  ['end', 'end'],
  ['close', 'end'],
])

/** "early", "mid-", "late", "the end of" -> which part and where the whole begins. */
function readPart(scan: Scan, at: number): { part: Part; next: number; noun: boolean } | undefined {
  const adjective = ADJECTIVES.get(textAt(scan, at))
  if (adjective !== undefined)
    return { part: adjective, next: skip(scan, skip(scan, at + 1, '-'), 'on', 'in'), noun: false }
  const start = skip(scan, at, 'the')
  const noun = NOUNS.get(textAt(scan, start))
  if (
    noun === undefined ||
    (start === at && textAt(scan, start) !== 'end' && !/^(the|in|at|by|since)$/.test(textAt(scan, at - 1)))
  )
    return undefined
  const next = skip(scan, start + 1, 'of')
  return next === start + 1 && textAt(scan, start) !== 'end' ? undefined : { part: noun, next, noun: true }
}

function third(part: Part, range: WholeRange): WholeRange {
  const { from, to } = range
  if (part === 'start') return { from, to: from + 9 }
  return part === 'middle' ? { from: from + 9, to: from + 19 } : { from: from + 19, to }
}

function partOfYears(part: Part, { from, to }: WholeRange): WholeRange {
  const years = partsOf(to).year - partsOf(from).year + 1
  const step = years > 1 ? Math.round((years * 12) / 3) : 4
  const at = part === 'start' ? 0 : part === 'middle' ? step : 2 * step
  return { from: addMonths(from, at), to: part === 'end' ? to : addMonths(from, at + step) - 1 }
}

/** A third of a quarter, a half year, a season. */
function thirdOfDays(part: Part, { from, to }: WholeRange): WholeRange {
  const step = Math.round((to - from + 1) / 3)
  if (part === 'start') return { from, to: from + step - 1 }
  return part === 'middle' ? { from: from + step, to: to - step } : { from: to - step + 1, to }
}

function partOfWeek(part: Part, { from, to }: WholeRange): WholeRange {
  if (part === 'start') return { from, to: from + 2 }
  return part === 'middle' ? { from: from + 2, to: from + 3 } : { from: from + 3, to }
}

function cut(part: Part, found: Found): Pick<Found, 'from' | 'to' | 'grain'> {
  const { from, to, grain } = found
  if (from === null || to === null || grain === 'day') return { from, to, grain }
  const range = { from, to }
  if (to - from <= 7) return { ...partOfWeek(part, range), grain: 'day' }
  if (to - from > 31 && to - from < 360) return { ...thirdOfDays(part, range), grain: 'month' }
  if (to - from <= 31) return { ...third(part, range), grain: 'week' }
  return { ...partOfYears(part, range), grain: to - from > 366 ? 'year' : 'month' }
}

/** "early X": X is what `point` reads. */
export function partOf(point: Rule): Rule {
  return (scan, at) => {
    const read = readPart(scan, at)
    if (read === undefined) return undefined
    const whole = point(scan, read.next) ?? theUnit(scan, read.next)
    if (whole === undefined || whole.isDate === false) return undefined
    const yearless = whole.calendar !== undefined && whole.calendar.year === undefined
    return { ...cut(read.part, whole), next: whole.next, rule: `date:part-${read.part}`, yearless }
  }
}

/** "the year", "the month": the one of publication, where a part of it is told. */
function theUnit(scan: Scan, at: number): Found | undefined {
  const unit =
    textAt(scan, at) === 'the' || textAt(scan, at - 1) === 'of'
      ? units.get(textAt(scan, skip(scan, at, 'the')))
      : undefined
  const next = skip(scan, at, 'the') + 1
  if (unit === undefined || !/^(week|month|year|decade)$/.test(unit) || /s$/.test(textAt(scan, next - 1)))
    return undefined
  const days: DayRange = scan.reference === undefined ? { from: null, to: null } : unitAround(scan.reference, unit)
  return { ...days, next, grain: unit as 'week' | 'month' | 'year' | 'decade', rule: 'date:the-unit' }
}

/** "the first week", "the third month", "the last two weeks", "the first ten days" -> from which end, how many, of what. */
function readCounted(scan: Scan, at: number): { place: number; count: number; unit: Unit; next: number } | undefined {
  const start = skip(scan, at, 'the')
  const last = /^(last|final)$/.test(textAt(scan, start))
  const place = last ? { value: -1, next: start + 1 } : readOrdinal(scan, start)
  if (place === undefined) return undefined
  const count = readCardinal(scan, place.next)
  const unit = units.get(textAt(scan, count?.next ?? place.next))
  const next = (count?.next ?? place.next) + 1
  if (unit === undefined || !/^(day|week|month|year)$/.test(unit) || !/^(of|in)$/.test(textAt(scan, next)))
    return undefined
  return count !== undefined && place.value > 1
    ? undefined
    : { place: place.value, count: count?.value ?? 1, unit, next: next + 1 }
}

/** Weeks of a month or year are those with most of their days in it. */
function edges({ from, to }: WholeRange, unit: Unit): WholeRange {
  return unit === 'week' ? { from: weekOf(from + 3).from, to: weekOf(to - 3).to } : { from, to }
}

/** "the first week of July", "the third month of 2021", "the last three weeks of this year". */
export function countedPart(point: Rule): Rule {
  return (scan, at) => {
    const read = readCounted(scan, at)
    const whole = read && (point(scan, read.next) ?? theUnit(scan, read.next))
    if (read === undefined || whole === undefined || whole.isDate === false) return undefined
    const grain = read.unit === 'day' ? 'day' : (read.unit as 'week' | 'month' | 'year')
    const { from, to } = whole
    if (from === null || to === null || to - from < 7) return undefined
    const days = countFrom(edges({ from, to }, read.unit), read.place, read.count, read.unit)
    return { ...days, next: whole.next, grain, rule: 'date:counted-part' }
  }
}

function countFrom({ from, to }: WholeRange, place: number, count: number, unit: Unit): WholeRange {
  if (place < 0) return { from: shift(to + 1, -count, unit), to }
  const begin = shift(from, place - 1, unit)
  return { from: begin, to: shift(begin, count, unit) - 1 }
}

function remaining(word: string, unit: Unit, day: Day): WholeRange {
  const whole = unitAround(day, unit)
  return word === 'earlier' ? { from: whole.from, to: day } : { from: day, to: whole.to }
}

/** "earlier this month", "later in the week", "earlier in the day", "later this year". */
const earlierThis: Rule = (scan, at) => {
  const word = textAt(scan, at)
  if (word !== 'earlier' && word !== 'later') return undefined
  const start = phraseEnd(scan, at + 1, 'this') ?? phraseEnd(scan, at + 1, 'in the') ?? phraseEnd(scan, at + 1, 'that')
  const unit = units.get(textAt(scan, start ?? -1))
  if (start === undefined || unit === undefined || unit === 'hour' || unit === 'minute') return undefined
  const anchor = textAt(scan, at + 1) === 'this' ? undefined : scan.anchor?.from
  const reference = unit === 'day' ? (anchor ?? scan.reference) : scan.reference
  const days: DayRange = reference === undefined ? { from: null, to: null } : remaining(word, unit, reference)
  const grain =
    unit === 'day' || unit === 'weekday' || unit === 'night'
      ? 'day'
      : unit === 'week'
        ? 'day'
        : unit === 'month'
          ? 'week'
          : 'month'
  return { ...days, next: start + 1, grain, rule: `date:${word}-this` }
}

/** "earlier on Monday", "late Monday", "earlier Tuesday", "earlier today", "later yesterday": the day itself. */
export function partOfDay(point: Rule): Rule {
  return (scan, at) => {
    const word = textAt(scan, at)
    if (!/^(earlier|later|late|early)$/.test(word)) return undefined
    const day = point(scan, skip(scan, at + 1, 'on', 'in'))
    if (day === undefined || day.isDate === false) return undefined
    if (day.grain === 'day') return { ...day, rule: 'date:part-of-day' }
    return /^(earlier|later)$/.test(word) ? earlierOf(scan, word, day) : undefined
  }
}

/** "earlier in 2021": from its beginning to the day of publication, if that lies in it. */
function earlierOf(scan: Scan, word: string, found: Found): Found {
  const { reference } = scan
  if (
    reference === undefined ||
    found.from === null ||
    found.to === null ||
    reference < found.from ||
    reference > found.to
  )
    return found
  const days = word === 'earlier' ? { from: found.from, to: reference } : { from: reference, to: found.to }
  return { ...found, ...days, rule: `date:${word}-in` }
}

/** "on the morning of June 4", "the night of 3 May". */
export function partBeforeDay(point: Rule): Rule {
  return (scan, at) => {
    if (!dayParts.has(textAt(scan, at)) || textAt(scan, at + 1) !== 'of') return undefined
    const day = point(scan, at + 2)
    return day?.grain === 'day' ? { ...day, rule: 'date:part-of-day' } : undefined
  }
}

export const partRules: readonly Rule[] = [earlierThis]
