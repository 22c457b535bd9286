import { describe, expect, it } from 'vitest'
import { addDays, dayOf, daysBetween, parseDay, parseWrittenDay } from '../../src/base/days.ts'

describe('parseDay', () => {
  it.each([
    ['2021-06-21', '2021-06-21'],
    ['20210621', '2021-06-21'],
    ['2021-06-21T23:30:00-05:00', '2021-06-21'],
    ['2021-06-21 08:00', '2021-06-21'],
    ['2024-02-29', '2024-02-29'],
  ])('reads %s', (text, day) => expect(parseDay(text)).toBe(day))

  it.each(['2021-02-30', '2023-02-29', '2021-13-01', '2021-00-10', '2021-06', 'June 21, 2021', 'today', ''])(
    'refuses %j',
    (text) => expect(parseDay(text)).toBeUndefined(),
  )
})

it.each([
  ['June 21, 2021', '2021-06-21'],
  ['Mon, 21 Jun 2021 10:00:00 GMT', '2021-06-21'],
  ['21st June 2021', '2021-06-21'],
  ['Published: Sept. 3, 2020 4:10 pm', '2020-09-03'],
  ['2021-06-21T08:00:00Z[UTC]', '2021-06-21'],
])('reads what pages write: %s', (text, day) => expect(parseWrittenDay(text)).toBe(day))

it.each(['June 31, 2021', 'June 21', 'last week'])('reads no day from %j', (text) =>
  expect(parseWrittenDay(text)).toBeUndefined(),
)

it('counts over the ends of months and years', () => {
  expect(addDays('2023-12-31', 1)).toBe('2024-01-01')
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
  expect(daysBetween('2024-02-01', '2024-03-01')).toBe(29)
  expect(dayOf(99, 1, 1)).toBe('0099-01-01')
})
