import { describe, expect, it } from 'vitest'
import { partFinalPeriod } from '../../../src/text/rules/part-final-period.ts'
import { asked } from '../helpers.ts'

describe('part-final-period', () => {
  it.each([
    ['left.', 'left .'],
    ['Gen.', 'whole'],
    ['U.S.', 'whole'],
    ['Ph.D.', 'whole'],
    ['W.', 'whole'],
    ['etc.', 'whole'],
    ['Inc.', 'whole'],
    ['x.', 'x .'],
    ['left', 'no answer'],
  ])('%s -> %s', (piece, expected) => {
    expect(asked(partFinalPeriod, piece)).toBe(expected)
  })

  it.each([
    ['left.', 'left .'],
    ['U.S.', 'whole'],
    ['Inc.', 'whole'],
    ['etc.', 'etc .'],
    ['B.', 'B .'],
    ['sat.', 'sat .'],
    ['Sept.', 'whole'],
  ])('%s at the end of a sentence -> %s', (piece, expected) => {
    expect(asked(partFinalPeriod, piece, true)).toBe(expected)
  })
})
