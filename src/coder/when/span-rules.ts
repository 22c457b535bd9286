// Two dates with what stands between them, and one date with a word of direction:
// "from 2003 to 2009", "between June 9 and 12", "April 9-17", "9 to 12 June", "since 2004", "until March", "before 2010", "by the end of August".
// A part that only one of the two says (the year, the month) holds for both.
import { resolveCalendar } from './calendar.ts'
import { readMonth } from './calendar-rules.ts'
import type { Day, DayRange } from './days.ts'
import { addMonths } from './days.ts'
import { readDate } from './numbers.ts'
import type { Calendar, Found, Rule, Scan } from './scan.ts'
import { skip, textAt } from './scan.ts'
import { readYearBehind } from './years.ts'

const TO: ReadonlySet<string> = new Set(['to', 'until', 'till', 'through', 'thru', '-', '~'])

/** Gives one date what only the other one says. */
function completed(scan: Scan, at: number, found: Found, other: Found): Found {
  const mine = found.calendar
  const theirs = other.calendar
  if (mine === undefined || theirs === undefined || mine.weekday !== undefined) return found
  const year = mine.year ?? theirs.year
  const month = mine.month ?? (mine.date === undefined ? undefined : theirs.month)
  if (year === mine.year && month === mine.month) return found
  const calendar: Calendar = {
    ...mine,
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
  }
  const days = resolveCalendar(calendar, scan.reference, calendar.year === undefined ? scan.tense(at) : 'near')
  return days === undefined ? found : { ...found, ...days, calendar }
}

/** From the first day of one to the last of the other. */
function joined(scan: Scan, at: number, first: Found, second: Found, rule: string): Found | undefined {
  const begin = completed(scan, at, first, second)
  const end = completed(scan, at, second, begin)
  const ordered = inOrder(begin, end, Boolean(first.yearless), Boolean(second.yearless))
  const days = first.yearless && second.yearless ? notPassed(scan, ordered) : ordered
  return days && { ...days, next: second.next, grain: end.grain, rule }
}

/** A second date that lies before the first, or over a year behind it, was given the wrong year, week or month: the one whose year is guessed moves. */
function inOrder(begin: Found, end: Found, beginMoves: boolean, endMoves: boolean): DayRange | undefined {
  let { from } = begin
  let { to } = end
  if (from === null || to === null) return { from, to }
  if (end.calendar?.weekday !== undefined && end.calendar.date === undefined && to < from)
    to += 7 * Math.ceil((from - to) / 7)
  if (endMoves) to = yearsFrom(to, from)
  else if (beginMoves && to < from) from = addMonths(from, -12)
  return to < from ? undefined : { from, to }
}

/** "from May to September", told in July of the time ahead: this May, not the next. */
function notPassed({ reference }: Scan, days: DayRange | undefined): DayRange | undefined {
  if (reference === undefined || days?.from == null || days.to === null || days.from <= reference) return days
  const earlier = { from: addMonths(days.from, -12), to: addMonths(days.to, -12) }
  return earlier.from <= reference && earlier.to >= reference ? earlier : days
}

/** The same day of the first year in which it does not lie before another. */
function yearsFrom(day: Day, earliest: Day): Day {
  let moved = day
  while (moved < earliest) moved = addMonths(moved, 12)
  while (addMonths(moved, -12) >= earliest) moved = addMonths(moved, -12)
  return moved
}

/** A second date: whole, or just the day ("from June 9 to 12", "to the 12th"). */
function second(scan: Scan, at: number, first: Found, point: Rule): Found | undefined {
  const whole = point(scan, at)
  if (whole !== undefined && whole.isDate !== false) return whole
  const month = first.calendar?.month
  const date = readDate(scan, skip(scan, at, 'the'))
  if (month === undefined || date === undefined || first.calendar?.date === undefined) return undefined
  const { year, next } = readYearBehind(scan, date.next)
  const said = first.calendar.year ?? year
  const carried = date.value < first.calendar.date ? (month % 12) + 1 : month
  const calendar: Calendar = { month: carried, date: date.value, ...(said === undefined ? {} : { year: said }) }
  const days = resolveCalendar(calendar, scan.reference, said === undefined ? scan.tense(at) : 'near')
  return days && { ...days, next: year === undefined ? date.next : next, calendar, rule: 'date:day' }
}

/** "9 to 12 of June", "the ninth till the seventeenth of April", "18 and 19 June": the first day without its month. */
function dayBeforeDate(scan: Scan, at: number, between: ReadonlySet<string>, point: Rule): Found | undefined {
  const date = readDate(scan, skip(scan, at, 'the'))
  if (date === undefined || !between.has(textAt(scan, date.next))) return undefined
  const behind = date.next + 1
  const other = point(scan, behind)
  if (
    other?.calendar?.date === undefined ||
    other.calendar.month === undefined ||
    readMonth(scan, behind) !== undefined
  )
    return undefined
  const year = other.calendar.year
  const calendar: Calendar = { month: other.calendar.month, date: date.value, ...(year === undefined ? {} : { year }) }
  const days = resolveCalendar(calendar, scan.reference, year === undefined ? scan.tense(at) : 'near')
  return days?.from == null || other.to === null || days.from > other.to
    ? undefined
    : { from: days.from, to: other.to, next: other.next, grain: 'day', rule: 'date:range' }
}

function range(scan: Scan, start: number, link: ReadonlySet<string>, point: Rule): Found | undefined {
  const first = point(scan, start)
  if (first === undefined || first.isDate === false || !link.has(textAt(scan, first.next)))
    return dayBeforeDate(scan, start, link, point)
  const other = second(scan, first.next + 1, first, point)
  return other && joined(scan, start, first, other, 'date:range')
}

const AND: ReadonlySet<string> = new Set(['and', '-', '~', 'through'])

/** "from A to B", "between A and B", "A to B", "A - B". */
export function ranges(point: Rule): Rule {
  return (scan, at) => {
    const word = textAt(scan, at)
    if (word === 'between') return range(scan, at + 1, AND, point)
    return range(scan, word === 'from' || word === 'in' ? at + 1 : at, TO, point)
  }
}

const SINCE: ReadonlySet<string> = new Set(['since', 'from', 'starting', 'beginning'])
const UNTIL: ReadonlySet<string> = new Set(['until', 'till', 'through'])

function directed(scan: Scan, at: number, word: string, found: Found): Omit<Found, 'next'> | undefined {
  const { from, to, grain } = found
  const reference = scan.reference ?? null
  if (word === 'since')
    return {
      from,
      to: from !== null && reference !== null && reference >= from ? reference : null,
      grain,
      rule: 'date:since',
    }
  if (SINCE.has(word))
    return found.grain === 'day' || scan.tense(at) !== 'past' ? undefined : { from, to, grain, rule: 'date:from' }
  if (UNTIL.has(word) || word === 'by') {
    const ahead = reference !== null && to !== null && to >= reference
    return { from: ahead ? reference : null, to, grain, rule: word === 'by' ? 'date:by' : 'date:until' }
  }
  if (word === 'before' && found.rule === 'date:part-end') return { from: null, to, grain, rule: 'date:before' }
  if (word === 'before') return { from: null, to: from === null ? null : from - 1, grain, rule: 'date:before' }
  return word === 'after'
    ? { from: to === null ? null : grain === 'day' ? to : to + 1, to: null, grain, rule: 'date:after' }
    : undefined
}

/** "since X", "until X", "by X", "before X", "after X"; not "after Monday's vote", where X belongs to the vote. */
export function directions(point: Rule): Rule {
  return (scan, at) => {
    const word = textAt(scan, at)
    if (!/^(since|from|until|till|through|by|before|after)$/.test(word)) return undefined
    const found = point(scan, at + 1)
    if (found === undefined || found.isDate === false || modifies(scan, found.next)) return undefined
    const days = directed(scan, at, word, found)
    return days && { ...days, next: found.next }
  }
}

/** Whether a date modifies what follows: "Monday's vote", "the 2003 invasion". */
function modifies(scan: Scan, next: number): boolean {
  if (textAt(scan, next) === "'" || textAt(scan, next) === '-') return true
  const behind = scan.tokens[scan.atoms[next]?.token ?? -1]
  return behind !== undefined && /^(NOUN|ADJ|PROPN)$/.test(behind.upos)
}
