// "950601", "19950601" -> "1995-06-01": days as PETRARCH's dictionaries write them.
// Two-digit years from 30 on belong to the 1900s. Nothing is checked against the calendar.
import { addDays } from '../base/days.ts'

export function dateOf(digits: string): string {
  const century = Number(digits.slice(0, 2)) >= 30 ? '19' : '20'
  const full = digits.length === 6 ? `${century}${digits}` : digits.padEnd(8, '01')
  return `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6, 8)}`
}

export const dayBefore = (day: string): string => addDays(day, -1)
