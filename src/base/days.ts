// Days as YYYY-MM-DD: read them, check them against the calendar, count with them.
// Example: parseDay('2021-06-21T23:30:00-05:00') is '2021-06-21', the day as written; parseDay('2021-02-30') is undefined.
// Words ("last Monday") are not read here.

const ISO = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]\d{2}(?::?\d{2}){0,2}(?:[.,]\d+)?\s*(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/i
const MS_PER_DAY = 86_400_000

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** The day as a string, or undefined where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): string | undefined {
  const at = new Date(Date.UTC(2000, 0, 1))
  at.setUTCFullYear(year, month - 1, day)
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return same && year >= 0 && year <= 9999 ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : undefined
}

/** The day of an ISO 8601 date or date and time (basic or extended), as written there; undefined for anything else. */
export function parseDay(text: string): string | undefined {
  const match = ISO.exec(text.trim())
  return match === null ? undefined : dayOf(Number(match[1]), Number(match[2]), Number(match[3]))
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH},?[ -](\\d{4})\\b`, 'i')
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i')
const LEADING_ISO = /^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/

/** The day of a date as pages and datelines write it: "June 21, 2021", "Mon, 21 Jun 2021 10:00 GMT", "2021-06-21 …". */
export function parseWrittenDay(text: string): string | undefined {
  const exact = parseDay(text)
  if (exact !== undefined) return exact
  const iso = LEADING_ISO.exec(text)
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst !== null) return dayOf(Number(dayFirst[3]), monthOf(dayFirst[2] ?? ''), Number(dayFirst[1]))
  const monthFirst = MONTH_FIRST.exec(text)
  return monthFirst === null
    ? undefined
    : dayOf(Number(monthFirst[3]), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2]))
}

/** The same days are asked for again and again. */
const times = new Map<string, number>()
const MOST_DAYS = 20_000

function timeOf(day: string): number {
  const known = times.get(day)
  if (known !== undefined) return known
  if (times.size >= MOST_DAYS) times.clear()
  const time = Date.parse(`${day}T00:00:00Z`)
  times.set(day, time)
  return time
}

/** The day so many days later (earlier where negative). */
export function addDays(day: string, days: number): string {
  return new Date(timeOf(day) + days * MS_PER_DAY).toISOString().slice(0, 10)
}

/** How many days lie between two days; positive where the second is later. */
export const daysBetween = (from: string, to: string): number => Math.round((timeOf(to) - timeOf(from)) / MS_PER_DAY)
