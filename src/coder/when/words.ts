// The closed classes of words in dates: months, weekdays, units, parts of the day, numbers, feasts.
// E.g. months.get('sept') -> 6+3, units.get('weeks') -> 'week'. What they mean together is in the rules beside this file.

import type { Day } from './days.ts'
import { dayOf, easterOf, nthWeekday } from './days.ts'

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')

function numbered(names: readonly string[], more: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  return new Map([...names.map((name, at) => [name, at + 1] as const), ...more])
}

/** Name or short form -> 1 to 12. */
export const months = numbered(MONTHS, [...MONTHS.map((name, at) => [name.slice(0, 3), at + 1] as const), ['sept', 9]])

/** Name or short form -> 1 to 7. */
export const weekdays = numbered(WEEKDAYS, [
  ...WEEKDAYS.map((name, at) => [name.slice(0, 3), at + 1] as const),
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
])

/** Short forms that are words too: they count only with a capital and a number or point beside them. */
export const riskyShort: ReadonlySet<string> = new Set([
  'mar',
  'sat',
  'sun',
  'wed',
  'mon',
  'dec',
  'jan',
  'tues',
  'fri',
  'apr',
  'aug',
])

/** Months that are words or given names too: alone they need a preposition or a modifier before them. */
export const riskyMonths: ReadonlySet<string> = new Set(['may', 'march', 'august', 'april', 'june'])

export type Unit =
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekday'
  | 'night'
  | 'week'
  | 'fortnight'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'

const UNITS: readonly Unit[] = [
  'minute',
  'hour',
  'day',
  'week',
  'fortnight',
  'weekend',
  'month',
  'quarter',
  'year',
  'decade',
]

export const units: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...UNITS.flatMap(
    (unit) =>
      [
        [unit, unit],
        [`${unit}s`, unit],
      ] as [string, Unit][],
  ),
  ['night', 'night'],
  ['nights', 'night'],
  ['century', 'century'],
  ['centuries', 'century'],
])

export const dayParts: ReadonlySet<string> = new Set([
  'morning',
  'afternoon',
  'evening',
  'night',
  'noon',
  'midday',
  'midnight',
  'dawn',
  'dusk',
])

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )

export const ones = numbered(ONES, [])
export const tens: ReadonlyMap<string, number> = new Map(TENS.map((name, at) => [name, 20 + 10 * at]))
export const ordinals: ReadonlyMap<string, number> = numbered(ORDINALS, [
  ['twentieth', 20],
  ['thirtieth', 30],
])

/** Decades by name: "the nineties" -> 90. */
export const decadesByName: ReadonlyMap<string, number> = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((name, at) => [name, 20 + 10 * at]),
)

/** First month of each season (of the northern half of the world). */
export const seasons: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['winter', 12],
])

type Feast = (year: number) => Day
const fixed =
  (month: number, date: number): Feast =>
  (year) =>
    dayOf(year, month, date)
const afterEaster =
  (days: number): Feast =>
  (year) =>
    easterOf(year) + days
const nth =
  (month: number, weekday: number, n: number): Feast =>
  (year) =>
    nthWeekday(year, month, weekday, n)

/** Feasts and days of remembrance with a date that can be told; words joined by a space, without apostrophes. */
export const feasts: ReadonlyMap<string, Feast> = new Map<string, Feast>([
  ['new year s day', fixed(1, 1)],
  ['new years day', fixed(1, 1)],
  ['new year day', fixed(1, 1)],
  ['new year s eve', fixed(12, 31)],
  ['new years eve', fixed(12, 31)],
  ['new year', fixed(1, 1)],
  ['orthodox christmas', fixed(1, 7)],
  ['christmas eve', fixed(12, 24)],
  ['christmas day', fixed(12, 25)],
  ['christmas', fixed(12, 25)],
  ['boxing day', fixed(12, 26)],
  ['valentine s day', fixed(2, 14)],
  ['international women s day', fixed(3, 8)],
  ['women s day', fixed(3, 8)],
  ['st patrick s day', fixed(3, 17)],
  ['april fools day', fixed(4, 1)],
  ['april fool s day', fixed(4, 1)],
  ['earth day', fixed(4, 22)],
  ['anzac day', fixed(4, 25)],
  ['may day', fixed(5, 1)],
  ['international workers day', fixed(5, 1)],
  ['victory day', fixed(5, 9)],
  ['nakba day', fixed(5, 15)],
  ['juneteenth', fixed(6, 19)],
  ['bastille day', fixed(7, 14)],
  ['halloween', fixed(10, 31)],
  ['armistice day', fixed(11, 11)],
  ['veterans day', fixed(11, 11)],
  ['maundy thursday', afterEaster(-3)],
  ['good friday', afterEaster(-2)],
  ['holy saturday', afterEaster(-1)],
  ['palm sunday', afterEaster(-7)],
  ['ash wednesday', afterEaster(-46)],
  ['easter monday', afterEaster(1)],
  ['easter sunday', afterEaster(0)],
  ['easter', afterEaster(0)],
  ['thanksgiving day', nth(11, 4, 4)],
  ['thanksgiving', nth(11, 4, 4)],
  ['memorial day', nth(5, 1, -1)],
  ['labor day', nth(9, 1, 1)],
  ['martin luther king day', nth(1, 1, 3)],
])

/** The longest feast has so many words. */
export const longestFeast = Math.max(...[...feasts.keys()].map((name) => name.split(' ').length))
export const feastStarts: ReadonlySet<string> = new Set([...feasts.keys()].map((name) => name.split(' ')[0] ?? ''))

/** "Bloody Sunday", "Black Friday": words before a weekday that make a name of it. */
export const nameMakers: ReadonlySet<string> = new Set([
  'bloody',
  'black',
  'super',
  'cyber',
  'red',
  'giving',
  'sheffield',
  'golden',
  'tgi',
  'freaky',
])
/** "Sunday Times", "Friday Mosque": words behind a weekday or a month that make a name of it. */
export const namesBehind: ReadonlySet<string> = new Set([
  'times',
  'telegraph',
  'herald',
  'express',
  'mirror',
  'agreement',
  'mosque',
  'night football',
  'school',
])
