// A unit of time counted from a day: "two weeks" before 2021-06-21 is the week of 2021-06-07.
// What is said in days is a day; what is said in weeks, months or years means the whole week, month or year.
import type { Grain } from '../../model/event.ts'
import type { Day, WholeRange } from './days.ts'
import { addMonths, decadeOf, monthOf, partsOf, quarterOf, weekdayOf, weekOf, yearOf, yearsRange } from './days.ts'
import type { Unit } from './words.ts'

const GRAINS: Readonly<Record<Unit, Grain>> = {
  minute: 'day',
  hour: 'day',
  day: 'day',
  weekday: 'day',
  night: 'day',
  week: 'week',
  fortnight: 'week',
  weekend: 'day',
  month: 'month',
  quarter: 'month',
  year: 'year',
  decade: 'decade',
  century: 'decade',
}

export function grainOfUnit(unit: Unit): Grain {
  return GRAINS[unit]
}

/** The day so many units on (or back, if negative). */
export function shift(day: Day, count: number, unit: Unit): Day {
  if (unit === 'minute') return day
  if (unit === 'hour') return day + Math.trunc(count / 24)
  if (unit === 'week' || unit === 'weekend') return day + 7 * count
  if (unit === 'fortnight') return day + 14 * count
  const monthsOf: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }
  const some = monthsOf[unit]
  return some === undefined ? day + count : addMonths(day, some * count)
}

/** Saturday and Sunday of the week of a day; of the week before, if the tense is past and the week's is still to come. */
export function weekendOf(day: Day, past: boolean): WholeRange {
  const saturday = weekOf(day).from + 5
  const from = past && weekdayOf(day) < 6 ? saturday - 7 : saturday
  return { from, to: from + 1 }
}

/** The whole unit that a day lies in. */
export function unitAround(day: Day, unit: Unit): WholeRange {
  if (unit === 'week' || unit === 'fortnight') return weekOf(day)
  if (unit === 'weekend') return weekendOf(day, false)
  if (unit === 'month') return monthOf(day)
  if (unit === 'quarter') return quarterOf(day)
  if (unit === 'year') return yearOf(day)
  if (unit === 'decade') return decadeOf(day)
  if (unit === 'century') {
    const first = Math.floor(partsOf(day).year / 100) * 100
    return yearsRange(first, first + 99)
  }
  return { from: day, to: day }
}
