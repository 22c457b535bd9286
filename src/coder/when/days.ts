// Arithmetic of days: a day is a whole number (days since 1970-01-01), a range has two of them.
// E.g. dayOf(2021, 6, 21) -> 18799, isoOf(18799) -> '2021-06-21', weekOf(18799) -> 2021-06-21..2021-06-27.
// Weeks run from Monday to Sunday. No clock and no time zone is read.

export type Day = number

/** First and last day; null where it is open or not known. */
export interface DayRange {
  readonly from: Day | null
  readonly to: Day | null
}

/** A range with both ends. */
export interface WholeRange extends DayRange {
  readonly from: Day
  readonly to: Day
}

const MILLISECONDS = 86_400_000

/** The day of a year, month (1 to 12, or beyond: carried over) and day of the month. */
export function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / MILLISECONDS)
}

/** Year, month (1 to 12) and day of the month. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  const value = new Date(day * MILLISECONDS)
  return { year: value.getUTCFullYear(), month: value.getUTCMonth() + 1, date: value.getUTCDate() }
}

/** "2021-06-21" (also with a time behind it) -> its day; undefined for anything else. */
export function readIso(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text)
  return match === null ? undefined : validDay(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** A day -> "2021-06-21". */
export function isoOf(day: Day): string {
  const { year, month, date } = partsOf(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1)
}

/** The day, if the calendar has it (no 30 February). */
export function validDay(year: number, month: number, date: number): Day | undefined {
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined
  return dayOf(year, month, date)
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export function weekOf(day: Day): WholeRange {
  const monday = day - weekdayOf(day) + 1
  return { from: monday, to: monday + 6 }
}

export function monthRange(year: number, month: number): WholeRange {
  return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 1) - 1 }
}

export function monthOf(day: Day): WholeRange {
  const { year, month } = partsOf(day)
  return monthRange(year, month)
}

export function yearsRange(first: number, last: number): WholeRange {
  return { from: dayOf(first, 1, 1), to: dayOf(last, 12, 31) }
}

export function yearOf(day: Day): WholeRange {
  const { year } = partsOf(day)
  return yearsRange(year, year)
}

export function decadeOf(day: Day): WholeRange {
  const first = Math.floor(partsOf(day).year / 10) * 10
  return yearsRange(first, first + 9)
}

export function quarterOf(day: Day): WholeRange {
  const { year, month } = partsOf(day)
  return quarterRange(year, Math.floor((month - 1) / 3) + 1)
}

export function quarterRange(year: number, quarter: number): WholeRange {
  return { from: dayOf(year, quarter * 3 - 2, 1), to: dayOf(year, quarter * 3 + 1, 1) - 1 }
}

/** The same day of the month so many months later, or the last one of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day)
  const first = partsOf(dayOf(year, month + months, 1))
  return dayOf(first.year, first.month, Math.min(date, daysInMonth(first.year, first.month)))
}

/** Western Easter Sunday (Meeus, Jones and Butcher). */
export function easterOf(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = Math.floor((a + 11 * d + 22 * e) / 451)
  const month = Math.floor((d + e - 7 * f + 114) / 31)
  return dayOf(year, month, ((d + e - 7 * f + 114) % 31) + 1)
}

/** The n-th such weekday of a month; n = -1 is the last one. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): Day {
  const { from, to } = monthRange(year, month)
  if (n < 0) return to - ((weekdayOf(to) - weekday + 7) % 7)
  return from + ((weekday - weekdayOf(from) + 7) % 7) + 7 * (n - 1)
}
