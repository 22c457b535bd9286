// A calendar date of which some parts are said becomes days: what is missing comes from the day of publication and the tense.
// E.g. {month: 5} in the past tense, published 2021-06-21 -> 2021-05-01..31; in the future tense -> 2022-05-01..31.
// Reading the words is calendar-rules.ts.
import type { Grain } from '../../model/event.ts'
import type { Day, DayRange, WholeRange } from './days.ts'
import { addMonths, monthRange, partsOf, validDay, weekdayOf, weekOf, yearsRange } from './days.ts'
import type { Calendar, Tense } from './scan.ts'

export interface Resolved extends DayRange {
  readonly grain: Grain
}

const OPEN: DayRange = { from: null, to: null }

function distance(range: WholeRange, reference: Day): number {
  if (range.from > reference) return range.from - reference
  return range.to < reference ? reference - range.to : 0
}

/** Of some possible ranges the one that a tense means: the latest begun, the earliest not yet over, or the nearest. */
export function choose(ranges: readonly WholeRange[], reference: Day, tense: Tense): WholeRange | undefined {
  const begun = ranges.filter(({ from }) => from <= reference)
  const ahead = ranges.filter(({ to }) => to >= reference)
  if (tense === 'past') return begun.at(-1) ?? ranges[0]
  if (tense === 'future') return ahead[0] ?? ranges.at(-1)
  return [...ranges].sort((a, b) => distance(a, reference) - distance(b, reference))[0]
}

function oneDay(day: Day | undefined): WholeRange[] {
  return day === undefined ? [] : [{ from: day, to: day }]
}

function candidates(calendar: Calendar, reference: Day): WholeRange[] {
  const { year } = partsOf(reference)
  const { month, date, weekday } = calendar
  const fits = ({ from }: WholeRange) => weekday === undefined || weekdayOf(from) === weekday
  if (month !== undefined) {
    const years = date === 29 && month === 2 ? 4 : weekday === undefined ? 1 : 6
    return Array.from({ length: 2 * years + 1 }, (_, at) => year - years + at)
      .flatMap((some) => (date === undefined ? [monthRange(some, month)] : oneDay(validDay(some, month, date))))
      .filter(fits)
  }
  if (date === undefined) return []
  return Array.from({ length: 25 }, (_, at) => partsOf(addMonths(reference, at - 12)))
    .flatMap((some) => oneDay(validDay(some.year, some.month, date)))
    .filter(fits)
}

/** A weekday tells which year or month is meant, if one within ten months fits; else it is passed over. */
function possible(calendar: Calendar, reference: Day): WholeRange[] {
  const all = candidates(calendar, reference)
  if (calendar.weekday === undefined || all.some((range) => distance(range, reference) < 300)) return all
  const { weekday: _, ...rest } = calendar
  return candidates(rest, reference)
}

/** The days of "Monday": the last one up to today, the next one from today on. */
export function weekdayRange(weekday: number, reference: Day, tense: Tense): WholeRange {
  const back = (weekdayOf(reference) - weekday + 7) % 7
  const day = tense !== 'future' || back === 0 ? reference - back : reference - back + 7
  return { from: day, to: day }
}

/** The same weekday of the week so many weeks on. */
export function weekdayOfWeek(weekday: number, reference: Day, weeks: number): WholeRange {
  const day = weekOf(reference).from + 7 * weeks + weekday - 1
  return { from: day, to: day }
}

function withYear({ year = 0, month, date }: Calendar): DayRange | undefined {
  if (month === undefined) return yearsRange(year, year)
  if (date === undefined) return monthRange(year, month)
  return oneDay(validDay(year, month, date))[0]
}

function grainOf(calendar: Calendar): Grain {
  if (calendar.date !== undefined || calendar.weekday !== undefined) return 'day'
  return calendar.month === undefined ? 'year' : 'month'
}

/** The days of a calendar date; nothing for one that does not exist (30 February); open where there is no reference. */
export function resolveCalendar(calendar: Calendar, reference: Day | undefined, tense: Tense): Resolved | undefined {
  const grain = grainOf(calendar)
  if (calendar.year !== undefined) {
    const range = withYear(calendar)
    return range && { ...range, grain }
  }
  if (reference === undefined) return { ...OPEN, grain }
  if (calendar.month === undefined && calendar.date === undefined)
    return calendar.weekday === undefined ? undefined : { ...weekdayRange(calendar.weekday, reference, tense), grain }
  const range = choose(possible(calendar, reference), reference, calendar.weekday === undefined ? tense : 'near')
  return range && { ...range, grain }
}
