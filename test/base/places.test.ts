// Places of reports and entries as numbers, and keys as numbers that are good for nothing but being found.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { keyNumber, numbered, placeOf, whichOf } from '../../src/base/places.ts'

it('a place and which it is there come back, in the order of the news', () => {
  const pair = fc.tuple(fc.nat(2 ** 31 - 1), fc.nat(65_535))
  fc.assert(
    fc.property(pair, pair, ([a, n], [b, m]) => {
      const [one, other] = [numbered(a, n), numbered(b, m)]
      expect([placeOf(one), whichOf(one)]).toEqual([a, n])
      expect(one < other).toBe(a < b || (a === b && n < m))
      expect(Number.isSafeInteger(one)).toBe(true)
    }),
  )
})

it('keys are whole numbers that a double holds, other ones for other keys', () => {
  const keys = Array.from({ length: 50_000 }, (_, at) => `deal GHA 2024-${at}`)
  const numbers = keys.map(keyNumber)
  expect(new Set(numbers).size).toBe(keys.length)
  expect(numbers.every((one) => Number.isSafeInteger(one) && one >= 0)).toBe(true)
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (key) => keyNumber(key) === keyNumber(key)))
  expect(keyNumber('USA > PRK')).not.toBe(keyNumber('PRK > USA'))
})
