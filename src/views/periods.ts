// Periods of a series: which one a day lies in, and all from one to another, so that empty ones are there with a zero.
// Example: periodsBetween('month', '2024-01-15', '2024-03-01') is 2024-01-01, 2024-02-01, 2024-03-01. Weeks begin on Monday.
import { addDays } from '../base/days.ts'

export const PERIODS = ['day', 'week', 'month', 'year'] as const
export type Period = (typeof PERIODS)[number]

export const isPeriod = (text: string): text is Period => (PERIODS as readonly string[]).includes(text)

const weekday = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

/** First day of the period that a day lies in. */
export function periodOf(period: Period, day: string): string {
  if (period === 'day') return day
  if (period === 'week') return addDays(day, -weekday(day))
  return period === 'month' ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`
}

const DAYS: Readonly<Record<Period, number>> = { day: 1, week: 7, month: 31, year: 366 }

/** First day of the period after the one that begins on a day. */
const nextOf = (period: Period, start: string): string => periodOf(period, addDays(start, DAYS[period]))

/** First days of all periods from the one of the first day to that of the last. */
export function periodsBetween(period: Period, from: string, to: string): string[] {
  const periods: string[] = []
  for (let at = periodOf(period, from); at <= to; at = nextOf(period, at)) periods.push(at)
  return periods
}
