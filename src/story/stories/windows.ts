// Report -> the days on which its happening can have been.
// Example: an attack that the article dates "on Monday" is that day; one without a date, published on Tuesday, is Monday or Tuesday.
// A report without any day has no window and is not compared.
import { addDays } from '../../base/days.ts'
import { recent } from '../../base/recent.ts'
import type { Report } from '../../model/index.ts'

export interface Window {
  readonly from: string
  readonly to: string
  /** A few days at most, as against a month or a year. */
  readonly exact: boolean
}

const FAR = 8

/** Every comparison asks again. */
const WINDOWS = recent<Report, Window | null>(16_384)

export function windowOf(report: Report): Window | undefined {
  const known = WINDOWS.get(report)
  if (known !== undefined) return known ?? undefined
  const made = workOut(report)
  WINDOWS.set(report, made ?? null)
  return made
}

function workOut({ date, published }: Report): Window | undefined {
  if (date.from !== null && date.to !== null) {
    if (date.basis === 'publication') return { from: addDays(date.from, -1), to: date.to, exact: true }
    return { from: date.from, to: date.to, exact: addDays(date.from, FAR) >= date.to }
  }
  const end = date.to ?? published
  const start = date.from ?? (end === null ? null : addDays(end, -31))
  return start === null || end === null || start > end ? undefined : { from: start, to: end, exact: false }
}

export const meets = (a: Window, b: Window): boolean => a.from <= b.to && b.from <= a.to

/** Every day of a short window. */
export function daysOf({ from, to }: Window): string[] {
  const days: string[] = []
  for (let day = from; day <= to && days.length <= FAR + 1; day = addDays(day, 1)) days.push(day)
  return days
}

/** Every month of a window, of long ones the first three years. */
export function monthsOf({ from, to }: Window): string[] {
  const months: string[] = []
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]
  const last = to.slice(0, 7)
  while (months.length < 36) {
    const at = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
    if (at > last) break
    months.push(at)
    if (month === 12) {
      year++
      month = 1
    } else month++
  }
  return months
}
