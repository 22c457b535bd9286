// Dates that count from the day of publication: "yesterday", "last week", "next Monday", "this June", "over the weekend", "Monday night".
// Without that day they are found and stay unresolved (from and to null). Counted lengths ("two days ago") are length-rules.ts;
// "a week earlier", "the next day" count from the date told before: anchored-rules.ts.
import { choose, weekdayOfWeek, weekdayRange } from './calendar.ts'
import { readMonth } from './calendar-rules.ts'
import type { Day, DayRange, WholeRange } from './days.ts'
import { monthRange, partsOf, weekdayOf, weekOf } from './days.ts'
import { feastRange, readFeast } from './feast-rules.ts'
import { seasonRange } from './period-rules.ts'
import type { Found, Rule, Scan } from './scan.ts'
import { fromReference, phraseEnd, skip, textAt } from './scan.ts'
import { grainOfUnit, shift, unitAround, weekendOf } from './shifts.ts'
import type { Unit } from './words.ts'
import { dayParts, seasons, units, weekdays } from './words.ts'
import { readYearBehind } from './years.ts'

const FIXED: readonly (readonly [string, number, number])[] = [
  ['the day before yesterday', -2, -2],
  ['the day after tomorrow', 2, 2],
  ['day after tomorrow', 2, 2],
  ['yesterday', -1, -1],
  ['tomorrow', 1, 1],
  ['today', 0, 0],
  ['tonight', 0, 0],
  ['last night', -1, -1],
  ['overnight', -1, 0],
  ['this morning', 0, 0],
  ['this afternoon', 0, 0],
  ['this evening', 0, 0],
  ['hours ago', 0, 0],
  ['a few hours ago', 0, 0],
]

const FIXED_STARTS: ReadonlySet<string> = new Set(FIXED.map(([phrase]) => phrase.split(' ')[0] ?? ''))

const fixedDay: Rule = (scan, at) => {
  if (!FIXED_STARTS.has(textAt(scan, at))) return undefined
  for (const [phrase, first, last] of FIXED) {
    const next = phraseEnd(scan, at, phrase)
    if (next === undefined || (phrase === 'overnight' && !adverbial(scan, at))) continue
    const behind = dayParts.has(textAt(scan, next)) ? next + 1 : skip(scan, next, 'night')
    return {
      ...fromReference(scan, (day) => ({ from: day + first, to: day + last })),
      next: behind,
      grain: 'day',
      rule: `date:${phrase.replaceAll(' ', '-')}`,
    }
  }
  return undefined
}

/** "overnight" as an adverb, not "an overnight curfew". */
function adverbial(scan: Scan, at: number): boolean {
  const behind = scan.tokens[scan.atoms[at + 1]?.token ?? -1]
  return behind === undefined || !/^(NOUN|ADJ)$/.test(behind.upos)
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
])

/** "last", "this past", "the next" -> -1, 0, 1 and the place behind; "this past" is -1. */
function readStep(scan: Scan, at: number): { step: number; word: string; next: number } | undefined {
  const start = skip(scan, at, 'the')
  const word = textAt(scan, start)
  const step = STEPS.get(word)
  if (step === undefined || (start > at && word === 'this')) return undefined
  const second = word === 'this' ? STEPS.get(textAt(scan, start + 1)) : undefined
  if (second !== undefined) return { step: second, word: textAt(scan, start + 1), next: start + 2 }
  return { step, word, next: start + 1 }
}

function steppedUnit(scan: Scan, step: number, word: string, unit: Unit, past: boolean): DayRange {
  return fromReference(scan, (day) => {
    if (unit === 'weekend')
      return shiftRange(
        weekendOf(day, step < 0 || (step === 0 && past)),
        step > 0 && weekdayOf(day) > 5 ? 7 : step > 0 && word === 'next' ? 7 : 0,
      )
    if (word === 'past' && unit !== 'quarter' && unit !== 'night') return { from: shift(day, -1, unit), to: day }
    return unitAround(
      shift(unit === 'month' || unit === 'quarter' ? unitAround(day, unit).from : day, step, unit),
      unit,
    )
  })
}

function shiftRange(range: WholeRange, days: number): WholeRange {
  return { from: range.from + days, to: range.to + days }
}

/** "last Monday" is that of the week before, "past Monday" the latest one, "next Friday" that of the week to come, "coming Friday" the nearest. */
function steppedWeekday(weekday: number, step: number, word: string, day: Day): WholeRange {
  if (word === 'past') return weekdayRange(weekday, day - 1, 'past')
  if (word === 'coming' || word === 'upcoming') return weekdayRange(weekday, day + 1, 'future')
  return weekdayOfWeek(weekday, day, step)
}

/** Something yearly, one step away: "last June" the latest one that is over, "next Easter" the first that begins after today. */
function steppedYearly(range: (year: number) => WholeRange, step: number, day: Day): WholeRange {
  const { year } = partsOf(day)
  const all = [year - 2, year - 1, year, year + 1, year + 2].map(range)
  const past = all.filter(({ to }) => to < day).at(-1)
  const ahead = all.find(({ from }) => from > day)
  const here = step < 0 ? past : step > 0 ? ahead : range(year)
  return here ?? choose(all, day, 'near') ?? { from: day, to: day }
}

const stepped: Rule = (scan, at) => {
  const read = readStep(scan, at)
  if (read === undefined) return undefined
  const { step, word } = read
  const start = skip(scan, read.next, 'calendar', 'full')
  const unit = units.get(textAt(scan, start))
  if (
    unit !== undefined &&
    !textAt(scan, start).endsWith('s') &&
    unit !== 'minute' &&
    unit !== 'hour' &&
    unit !== 'night'
  )
    return unit === 'day' && word !== 'next'
      ? undefined
      : {
          ...steppedUnit(scan, step, word, unit, unit === 'weekend' && scan.tense(at) === 'past'),
          next: start + 1,
          grain: grainOfUnit(unit),
          rule: `date:${word}-${unit}`,
        }
  const weekday = weekdays.get(textAt(scan, start))
  if (weekday !== undefined)
    return {
      ...fromReference(scan, (day) => steppedWeekday(weekday, step, word, day)),
      next: start + 1,
      grain: 'day',
      rule: `date:${word}-weekday`,
    }
  return steppedName(scan, start, step, word)
}

function steppedName(scan: Scan, at: number, step: number, word: string): Found | undefined {
  const month = readMonth(scan, at)
  const season = seasons.get(textAt(scan, at))
  const named = readFeast(scan, at)
  const range = (year: number) => {
    if (month !== undefined) return monthRange(year, month.month)
    return season === undefined ? feastRange(named?.name ?? '')(year) : seasonRange(year, season)
  }
  if (month === undefined && season === undefined && named === undefined) return undefined
  const next = month?.next ?? named?.next ?? at + 1
  const grain = named !== undefined && month === undefined ? 'day' : 'month'
  return { ...fromReference(scan, (day) => steppedYearly(range, step, day)), next, grain, rule: `date:${word}-name` }
}

/** "last week's", "on Tuesday of last week", "next week Wednesday". */
const weekdayInWeek: Rule = (scan, at) => {
  const first = weekdays.get(textAt(scan, at))
  const start = first === undefined ? at : skip(scan, at + 1, 'of', 'in')
  const read = readStep(scan, start)
  if (read === undefined || textAt(scan, read.next) !== 'week') return undefined
  const behind = skip(scan, skip(scan, read.next + 1, '-'), 'on')
  const weekday = first ?? weekdays.get(textAt(scan, behind))
  if (weekday === undefined) return undefined
  const next = first === undefined ? behind + 1 : read.next + 1
  return {
    ...fromReference(scan, (day) => weekdayOfWeek(weekday, day, read.step)),
    next,
    grain: 'day',
    rule: 'date:weekday-in-week',
  }
}

/** "over the weekend", "at the weekend", "the weekend". */
const weekend: Rule = (scan, at) => {
  if (textAt(scan, at) !== 'the' || textAt(scan, at + 1) !== 'weekend') return undefined
  return {
    ...fromReference(scan, (day) => weekendOf(day, scan.tense(at) !== 'future')),
    next: at + 2,
    grain: 'day',
    rule: 'date:weekend',
  }
}

/** "Monday", "Monday night", "on Tuesday morning". */
const bareWeekday: Rule = (scan, at) => {
  const atom = scan.atoms[at]
  const weekday = weekdays.get(atom?.text ?? '')
  if (atom === undefined || weekday === undefined || !isWeekday(scan, at)) return undefined
  const point =
    atom.text.length < 6 &&
    textAt(scan, at + 1) === '.' &&
    scan.atoms[at + 1]?.glued &&
    scan.atoms[at + 2] !== undefined
  const next = point ? at + 2 : dayParts.has(textAt(scan, at + 1)) ? at + 2 : at + 1
  return {
    ...fromReference(scan, (day) => weekdayRange(weekday, day, scan.tense(at))),
    next,
    grain: 'day',
    rule: 'date:weekday',
    calendar: { weekday },
  }
}

/** "Mon", "Wed", "Sat", "Sun" are days only with a capital behind "on", "next" or a comma. */
function isWeekday(scan: Scan, at: number): boolean {
  const atom = scan.atoms[at]
  if (atom === undefined || atom.text.endsWith('day')) return true
  return (
    atom.capital &&
    (/^(on|next|last|this|until|by|since|or|and|from|to)$/.test(textAt(scan, at - 1)) || textAt(scan, at + 1) === '.')
  )
}

/** "this week" and "earlier this week" are elsewhere; "the week after next" is here. */
const afterNext: Rule = (scan, at) => {
  const start = skip(scan, at, 'the')
  const unit = units.get(textAt(scan, start))
  const last = phraseEnd(scan, start + 1, 'before last')
  const next = last ?? phraseEnd(scan, start + 1, 'after next')
  if (unit === undefined || next === undefined) return undefined
  const days = fromReference(scan, (day) => unitAround(shift(day, last === undefined ? 2 : -2, unit), unit))
  return { ...days, next, grain: grainOfUnit(unit), rule: 'date:after-next' }
}

/** "week 31 of 2027", "week 3". */
const weekNumber: Rule = (scan, at) => {
  if (textAt(scan, at) !== 'week' || !/^\d\d?$/.test(textAt(scan, at + 1)) || scan.reference === undefined)
    return undefined
  const number = Number(textAt(scan, at + 1))
  const { year } = partsOf(scan.reference)
  if (number < 1 || number > 53) return undefined
  const said = readYearBehind(scan, at + 2)
  return {
    ...weekOf(monthRange(said.year ?? year, 1).from + 3 + 7 * (number - 1)),
    next: said.year === undefined ? at + 2 : said.next,
    grain: 'week',
    rule: 'date:week-number',
  }
}

export const relativeRules: readonly Rule[] = [
  fixedDay,
  stepped,
  weekdayInWeek,
  weekend,
  bareWeekday,
  afterNext,
  weekNumber,
]
