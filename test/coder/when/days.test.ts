import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addMonths,
  dayOf,
  easterOf,
  isoOf,
  monthOf,
  nthWeekday,
  partsOf,
  quarterOf,
  readIso,
  validDay,
  weekdayOf,
  weekOf,
} from '../../../src/coder/when/days.ts'

const day = (iso: string) => readIso(iso) ?? Number.NaN
const isoRange = ({ from, to }: { from: number; to: number }) => `${isoOf(from)}..${isoOf(to)}`

describe('days', () => {
  test('a day reads back as it was written', () => {
    fc.assert(fc.property(fc.integer({ min: -200_000, max: 100_000 }), (some) => readIso(isoOf(some)) === some))
  })

  test('weeks begin on Monday and hold their days', () => {
    expect(weekdayOf(day('2021-06-21'))).toBe(1)
    expect(isoRange(weekOf(day('2021-06-27')))).toBe('2021-06-21..2021-06-27')
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 100_000 }), (some) => {
        const { from, to } = weekOf(some)
        return from <= some && some <= to && weekdayOf(from) === 1 && to - from === 6
      }),
    )
  })

  test('months are carried over and shortened', () => {
    expect(isoOf(addMonths(day('2021-01-31'), 1))).toBe('2021-02-28')
    expect(isoOf(addMonths(day('2021-01-15'), -2))).toBe('2020-11-15')
    expect(isoRange(monthOf(day('2020-02-10')))).toBe('2020-02-01..2020-02-29')
    expect(isoRange(quarterOf(day('2021-11-05')))).toBe('2021-10-01..2021-12-31')
  })

  test('the calendar has no 30 February', () => {
    expect(validDay(2021, 2, 30)).toBeUndefined()
    expect(validDay(2021, 13, 1)).toBeUndefined()
    expect(partsOf(dayOf(99, 3, 2)).year).toBe(99)
  })

  test.each([
    [2018, '2018-04-01'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
  ])('Easter %i', (year, iso) => {
    expect(isoOf(easterOf(year))).toBe(iso)
  })

  test('the n-th weekday of a month', () => {
    expect(isoOf(nthWeekday(2021, 11, 4, 4))).toBe('2021-11-25')
    expect(isoOf(nthWeekday(2021, 5, 1, -1))).toBe('2021-05-31')
  })
})
