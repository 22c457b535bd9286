// Krippendorff's alpha against the worked examples that he published with its computation (2011), and what must hold of any data.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementOf, type Unit } from '../../src/base/agreement.ts'

/** Rows of observers, a column a unit; "." is missing. */
function unitsOf(...rows: readonly string[]): Unit[] {
  const cells = rows.map((row) => row.split(' '))
  return (cells[0] ?? []).map((_, unit) => cells.map((row) => (row[unit] === '.' ? undefined : row[unit])))
}

describe('the published examples', () => {
  it('A: binary, two observers: 0.095', () => {
    const { alpha, percent } = agreementOf(unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'))
    expect(alpha).toBeCloseTo(0.095, 3)
    expect(percent).toBeCloseTo(0.6, 10)
  })

  it('B: nominal, two observers: 0.692', () => {
    const { alpha, units } = agreementOf(unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d'))
    expect(alpha).toBeCloseTo(0.692, 3)
    expect(units).toBe(12)
  })

  it('C: nominal, four observers, missing data: 0.743', () => {
    const rows = [
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    ]
    const { alpha, units } = agreementOf(unitsOf(...rows))
    expect(alpha).toBeCloseTo(0.743, 3)
    expect(units).toBe(11)
  })
})

describe('agreement', () => {
  it('cannot be told without two values, or where only one was ever said', () => {
    expect(agreementOf([])).toEqual({ units: 0, percent: null, alpha: null })
    expect(agreementOf([['a', undefined]])).toEqual({ units: 0, percent: null, alpha: null })
    expect(
      agreementOf([
        ['a', 'a'],
        ['a', 'a'],
      ]),
    ).toEqual({ units: 2, percent: 1, alpha: null })
  })

  const value = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined })
  const data = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { maxLength: 30 })

  it('is at most 1, 1 exactly where nobody differs, whatever the names and the order', () => {
    fc.assert(
      fc.property(data, (units) => {
        const { alpha, percent } = agreementOf(units)
        if (alpha !== null) {
          expect(alpha).toBeLessThanOrEqual(1)
          expect(alpha === 1).toBe(percent === 1)
        }
        const renamed = units.map((unit) => unit.map((one) => (one === undefined ? one : `${one}!`)).reverse())
        expect(agreementOf(renamed.reverse()).alpha ?? -9).toBeCloseTo(alpha ?? -9, 10)
      }),
    )
  })
})
