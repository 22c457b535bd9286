// "2021-05..2024" -> { from: '2021-05-01', to: '2024-12-31' }: periods of the actor files, with whole days.
// A bare year or month is widened to its first or last day; an empty end is open. What is no date gives undefined.
import { parseDay } from '../base/days.ts'
import type { Period } from '../model/index.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** First ('from') or last ('to') day that a date, month or year means. */
export function widen(text: string, end: 'from' | 'to'): string | undefined {
  if (text.length === 10 && DAY.test(text)) return text
  const match = DATE.exec(text)
  if (match === null) return undefined
  const [, year = '', month, day] = match
  if (day !== undefined) return text
  if (month !== undefined) {
    const last = String(lastDay(Number(year), Number(month))).padStart(2, '0')
    return `${year}-${month}-${end === 'from' ? '01' : last}`
  }
  return end === 'from' ? `${year}-01-01` : `${year}-12-31`
}

/** "FROM..TO"; undefined where an end is no date. */
export function parsePeriod(text: string): Period | undefined {
  const [left = '', right = left] = text.trim().split('..')
  const from = left.trim() === '' ? '' : widen(left.trim(), 'from')
  const to = right.trim() === '' ? '' : widen(right.trim(), 'to')
  if (from === undefined || to === undefined) return undefined
  if (from === '') return to === '' ? {} : { to }
  return to === '' ? { from } : { from, to }
}

/** What is wrong with a period: "there is no day 2001-02-30"; undefined where nothing is. */
export function periodProblem({ from, to }: Period): string | undefined {
  for (const day of [from, to]) if (day !== undefined && parseDay(day) === undefined) return `there is no day ${day}`
  return from !== undefined && to !== undefined && to < from ? `ends (${to}) before it begins (${from})` : undefined
}

/** Whether a day lies in a period. */
export const covers = (period: Period, day: string): boolean =>
  (period.from === undefined || period.from <= day) && (period.to === undefined || day <= period.to)
