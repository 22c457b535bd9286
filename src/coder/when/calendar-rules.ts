// Dates of the calendar: "June 21", "21 June 2021", "the 15th of May", "2021-06-21", "6/21/2021", "March 2015", "in May", "Monday, June 21".
// The words become the parts that they say; calendar.ts makes days of them. "may" and "march" the words are left alone.
import { resolveCalendar } from './calendar.ts'
import { readDate, readYear } from './numbers.ts'
import type { Calendar, Found, Rule, Scan } from './scan.ts'
import { longest, skip, textAt } from './scan.ts'
import { months, namesBehind, riskyMonths, riskyShort, weekdays } from './words.ts'
import { countsThings, readYearBehind } from './years.ts'

const digits = (text: string) => /^\d+$/.test(text)

function found(scan: Scan, at: number, next: number, rule: string, calendar: Calendar): Found | undefined {
  const tense = calendar.year === undefined ? scan.tense(at) : 'near'
  const days = resolveCalendar(calendar, scan.reference, tense)
  return days && { ...days, next, rule: `date:${rule}`, calendar, yearless: calendar.year === undefined }
}

/** A month by name, with the point of a short form; short forms need a capital or a number beside them. */
export function readMonth(scan: Scan, at: number): { month: number; next: number } | undefined {
  const atom = scan.atoms[at]
  const month = months.get(atom?.text ?? '')
  if (atom === undefined || month === undefined) return undefined
  const short = atom.text.length < 5 && !['may', 'june', 'july'].includes(atom.text)
  const point = short && textAt(scan, at + 1) === '.' && scan.atoms[at + 1]?.glued
  const next = point ? at + 2 : at + 1
  const numbered = digits(textAt(scan, next)) || digits(textAt(scan, at - 1)) || readDate(scan, next) !== undefined
  if (riskyShort.has(atom.text) && !numbered && !point)
    return atom.capital && (isLed(scan, at) || leadsOn(scan, next)) ? { month, next } : undefined
  return short && !atom.capital && !numbered && !point && !isLed(scan, at) ? undefined : { month, next }
}

/** "Jan-Feb", "Mar to May". */
function leadsOn(scan: Scan, at: number): boolean {
  return /^(-|to|and|until|through)$/.test(textAt(scan, at)) && months.has(textAt(scan, at + 1))
}

const LEADS: ReadonlySet<string> = new Set(
  'in since by until till during of from before after last this next early late mid - past previous following every between to through for and or earlier around throughout'.split(
    ' ',
  ),
)

/** Whether a word that leads to a date stands before. */
export function isLed(scan: Scan, at: number): boolean {
  return LEADS.has(textAt(scan, at - 1)) || (textAt(scan, at - 1) === 'the' && LEADS.has(textAt(scan, at - 2)))
}

/** "In May 12 people died", "in May, 12 people", "it may one day": a number behind a month that is not its day. */
function isOtherNumber(scan: Scan, at: number, start: number, next: number): boolean {
  const month = scan.atoms[at]
  const bare = digits(textAt(scan, start)) && next === start + 1
  const comma = textAt(scan, start - 1) === ',' || (start - 2 > at && textAt(scan, start - 2) === ',')
  if (comma && (next === start + 1 || !digits(textAt(scan, start)))) return true
  if (month?.text === 'may' && !month.capital && !digits(textAt(scan, start))) return true
  const inMonth = /^(in|last|this|early|late)$/.test(textAt(scan, at - 1))
  const behind = scan.tokens[scan.atoms[next]?.token ?? -1]
  return inMonth && (bare || next === start + 1) && (countsThings(scan, next) || behind?.upos === 'ADJ')
}

const monthFirst: Rule = (scan, at) => {
  const month = readMonth(scan, at)
  if (month === undefined) return undefined
  const start = skip(scan, skip(scan, month.next, '-', '/', ','), 'the')
  const date = readDate(scan, start)
  if (date === undefined || isOtherNumber(scan, at, start, date.next)) return undefined
  const { year, next } = readYearBehind(scan, skip(scan, date.next, '-', '/'))
  const calendar = { month: month.month, date: date.value }
  return year === undefined
    ? found(scan, at, date.next, 'month-day', calendar)
    : found(scan, at, next, 'month-day-year', { ...calendar, year })
}

const dayFirst: Rule = (scan, at) => {
  const date = readDate(scan, skip(scan, at, 'the'))
  if (date === undefined) return undefined
  const start = skip(scan, skip(scan, skip(scan, date.next, 'day'), 'of'), '-', '/')
  const month = readMonth(scan, start)
  if (month === undefined || (scan.atoms[start]?.text === 'may' && !scan.atoms[start]?.capital)) return undefined
  const { year, next } = readYearBehind(scan, skip(scan, month.next, '-', '/'))
  const calendar = { month: month.month, date: date.value }
  return year === undefined
    ? found(scan, at, month.next, 'day-month', calendar)
    : found(scan, at, next, 'day-month-year', { ...calendar, year })
}

const monthYear: Rule = (scan, at) => {
  const before = readYear(scan, at)
  const month = readMonth(scan, before?.next ?? at)
  if (month === undefined) return undefined
  if (before !== undefined) return found(scan, at, month.next, 'month-year', { year: before.value, month: month.month })
  const { year, next } = readYearBehind(scan, skip(scan, month.next, '-', '/'))
  return year === undefined ? undefined : found(scan, at, next, 'month-year', { year, month: month.month })
}

/** Whether "May", "June", "March" alone are the month: led by a preposition, or before a common noun ("the May election"). */
function isMonthAlone(scan: Scan, at: number): boolean {
  const atom = scan.atoms[at]
  if (atom === undefined || namesBehind.has(textAt(scan, at + 1))) return false
  if (!riskyMonths.has(atom.text)) return true
  if (!atom.capital && (atom.text === 'may' || atom.text === 'march') && !endsThere(scan, at)) return false
  const behind = scan.tokens[scan.atoms[at + 1]?.token ?? -1]
  if (behind?.upos === 'PROPN' && months.get(behind.norm) === undefined && behind.norm !== 'and') return false
  if (leadsOn(scan, at + 1)) return true
  if (isLed(scan, at)) return scan.tokens[atom.token]?.upos !== 'VERB'
  return /^(the|a|an|s)$/.test(textAt(scan, at - 1)) && behind?.upos === 'NOUN'
}

/** "in may .": lower case, but nothing follows that it could belong to. */
function endsThere(scan: Scan, at: number): boolean {
  return /^(in|since|until|last|this|next)$/.test(textAt(scan, at - 1)) && /^[.,;]?$/.test(textAt(scan, at + 1))
}

const monthAlone: Rule = (scan, at) => {
  const month = readMonth(scan, at)
  if (month === undefined || !isMonthAlone(scan, at)) return undefined
  return found(scan, at, month.next, 'month', { month: month.month })
}

/** How atoms joined by "-", "/" or "." go on: their texts and the place behind. */
function joined(scan: Scan, at: number): { parts: string[]; mark: string; next: number } {
  const parts = [textAt(scan, at)]
  const mark = textAt(scan, at + 1)
  let next = at + 1
  while (
    /^[-/.]$/.test(mark) &&
    textAt(scan, next) === mark &&
    scan.atoms[next]?.glued &&
    scan.atoms[next + 1]?.glued &&
    parts.length < 4
  ) {
    parts.push(textAt(scan, next + 1))
    next += 2
  }
  return { parts, mark, next }
}

function partsOfCode(parts: readonly string[]): Calendar | undefined {
  const numbers = parts.map((part) => (digits(part) ? Number(part) : (months.get(part) ?? Number.NaN)))
  const [a = 0, b = 0, c = 0] = numbers
  if (numbers.some(Number.isNaN) || parts.length !== 3) return undefined
  if ((parts[0] ?? '').length === 4) return b > 12 ? { year: a, month: c, date: b } : { year: a, month: b, date: c }
  const last = parts[2] ?? ''
  if (last.length !== 4 && last.length !== 2) return undefined
  const year = last.length === 4 ? c : c < 50 ? 2000 + c : 1900 + c
  return a > 12 || !digits(parts[1] ?? '') ? { year, month: b, date: a } : { year, month: a, date: b }
}

/** "2021-06-21", "6/21/2021", "21.06.2021", "2019/aug/01", "20210621". */
const coded: Rule = (scan, at) => {
  const text = textAt(scan, at)
  const run = /^(?:19|20)\d{6}$/.test(text)
  const { parts, mark, next } = run
    ? { parts: [text.slice(0, 4), text.slice(4, 6), text.slice(6)], mark: '-', next: at + 1 }
    : joined(scan, at)
  if (scan.atoms[at]?.glued && /^[.,]$/.test(textAt(scan, at - 1)) && digits(textAt(scan, at - 2))) return undefined
  const calendar = partsOfCode(parts)
  if (calendar !== undefined) return calendar.month === 0 ? undefined : found(scan, at, next, 'coded', calendar)
  const [year = '', month = ''] = parts
  if (
    parts.length !== 2 ||
    !/^\d{4}$/.test(year) ||
    !/^\d\d?$/.test(month) ||
    mark === '.' ||
    Number(month) > 12 ||
    Number(year) < 1000
  )
    return undefined
  return found(scan, at, next, 'coded', { year: Number(year), month: Number(month) })
}

/** "10/1", "Friday 7.6": month and day in digits, only behind a preposition or a weekday (the American order, if it can be). */
const shortCode: Rule = (scan, at) => {
  const led =
    /^(on|since|until|by|before|after|from|to|this|next)$/.test(textAt(scan, at - 1)) ||
    weekdays.has(textAt(scan, at - 1))
  const { parts, mark, next } = joined(scan, at)
  const [first = '', second = ''] = parts
  if (first === '9' && second === '11' && textAt(scan, at - 1) !== 'on') return undefined // the day of 2001
  if (!led || parts.length !== 2 || !/^\d\d?$/.test(first) || !/^\d\d?$/.test(second)) return undefined
  if (mark !== '/' && !weekdays.has(textAt(scan, at - 1))) return undefined
  const [month, date] = Number(first) > 12 ? [Number(second), Number(first)] : [Number(first), Number(second)]
  return month === 0 || month > 12 ? undefined : found(scan, at, next, 'coded-short', { month, date })
}

/** "on the 15th": the day of a month that is not said. */
const dateAlone: Rule = (scan, at) => {
  if (textAt(scan, at) !== 'the' || !/^(on|until|by|since|before|after|from|through)$/.test(textAt(scan, at - 1)))
    return undefined
  const date = readDate(scan, at + 1)
  if (date === undefined || date.next === at + 2) return undefined // "the 15th" has two atoms, "the first" is no date
  const behind = scan.tokens[scan.atoms[date.next]?.token ?? -1]
  if (behind !== undefined && /^(NOUN|PROPN|ADJ|NUM)$/.test(behind.upos)) return undefined
  return found(scan, at, date.next, 'date', { date: date.value })
}

const plain: readonly Rule[] = [monthFirst, dayFirst, monthYear, monthAlone, coded, shortCode, dateAlone]

/** "Monday, June 21", "Tuesday the 15th", "Friday 21": a weekday before a date; it tells the year or the month. */
const withWeekday: Rule = (scan, at) => {
  const day = skip(scan, at, 'this', 'next', 'last')
  const weekday = weekdays.get(textAt(scan, day))
  if (weekday === undefined) return undefined
  const start = skip(scan, skip(scan, skip(scan, day + 1, '.'), ',', '-', '('), 'the')
  const date = longest([monthFirst, dayFirst, coded, shortCode], scan, start) ?? dayOnly(scan, start)
  if (date?.calendar?.date === undefined) return undefined
  const next = textAt(scan, start - 1) === '(' ? skip(scan, date.next, ')') : date.next
  if (date.calendar.year !== undefined) return { ...date, next }
  return found(scan, at, next, 'weekday-date', { ...date.calendar, weekday }) ?? { ...date, next }
}

/** "Monday 21", "Monday the 21st", but not "Monday 21 people" nor "Monday, 21". */
function dayOnly(scan: Scan, at: number): Found | undefined {
  const date = readDate(scan, at)
  if (date === undefined || !/^(the|\p{L}+)$/u.test(textAt(scan, at - 1))) return undefined
  const behind = scan.tokens[scan.atoms[date.next]?.token ?? -1]
  const counted = behind !== undefined && /^(NOUN|ADJ|NUM|PROPN|ADV)$/.test(behind.upos)
  const word = date.next === at + 1 && !digits(textAt(scan, at)) && textAt(scan, at - 1) !== 'the'
  return counted || word ? undefined : found(scan, at, date.next, 'date', { date: date.value })
}

/** All rules of calendar dates. */
export const calendarRules: readonly Rule[] = [...plain, withWeekday]
