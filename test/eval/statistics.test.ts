// Intervals and calibration: known values, and laws over random input.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bootstrap, calibrationError, randomFrom, reliability, shuffled, wilson } from '../../src/eval/statistics.ts'

it('gives Wilson intervals', () => {
  expect(wilson({ right: 8, all: 10 }).low).toBeCloseTo(0.49, 2)
  expect(wilson({ right: 8, all: 10 }).high).toBeCloseTo(0.943, 2)
  expect(wilson({ right: 0, all: 0 })).toEqual({ low: 0, high: 1 })
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), (right, wrong) => {
      fc.pre(right + wrong > 0)
      const { low, high } = wilson({ right, all: right + wrong })
      const share = right / (right + wrong)
      expect(low).toBeLessThanOrEqual(share + 1e-9)
      expect(high).toBeGreaterThanOrEqual(share - 1e-9)
    }),
  )
})

it('draws the same from the same seed, and spreads evenly', () => {
  const [a, b] = [randomFrom(7), randomFrom(7)]
  expect([a(), a(), a()]).toEqual([b(), b(), b()])
  const random = randomFrom(3)
  const mean = Array.from({ length: 5000 }, random).reduce((sum, x) => sum + x, 0) / 5000
  expect(mean).toBeGreaterThan(0.48)
  expect(mean).toBeLessThan(0.52)
})

it('shuffles without losing anything', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.nat(), (items, seed) => {
      expect(shuffled(items, seed).sort()).toEqual([...items].sort())
    }),
  )
  const list = Array.from({ length: 50 }, (_, i) => i)
  expect(shuffled(list, 1)).not.toEqual(shuffled(list, 2))
})

it('draws items again and again for an interval', () => {
  const values = Array.from({ length: 200 }, (_, i) => (i < 100 ? 1 : 0))
  const mean = (times: Uint16Array) =>
    values.reduce((sum: number, value, at) => sum + value * (times[at] ?? 0), 0) / 200
  const { low, high } = bootstrap(200, mean)
  expect(low).toBeGreaterThan(0.4)
  expect(low).toBeLessThan(0.47)
  expect(high).toBeGreaterThan(0.53)
  expect(high).toBeLessThan(0.6)
  expect(bootstrap(200, (times) => times.reduce((sum, n) => sum + n, 0))).toEqual({ low: 200, high: 200 })
})

it('compares what confidence promises with what comes of it', () => {
  const of = (confidence: number, right: number, wrong: number) => [
    ...Array.from({ length: right }, () => ({ confidence, right: true })),
    ...Array.from({ length: wrong }, () => ({ confidence, right: false })),
  ]
  expect(calibrationError(of(0.9, 9, 1))).toBeCloseTo(0)
  expect(calibrationError([...of(0.9, 5, 5), ...of(0.25, 5, 15)])).toBeCloseTo((10 * 0.4) / 30)
  expect(reliability([...of(1, 1, 0), ...of(0.05, 0, 2)])).toEqual([
    { low: 0, high: 0.1, count: 2, confidence: 0.05, right: 0 },
    { low: 0.9, high: 1, count: 1, confidence: 1, right: 1 },
  ])
})
