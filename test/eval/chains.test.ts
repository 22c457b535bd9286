import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestPairing } from '../../src/eval/assignment.ts'
import { addChainSums, chainSums, figuresOf, meanOf, NO_CHAINS } from '../../src/eval/chain-metrics.ts'

const total = (weights: readonly (readonly number[])[], pairs: readonly (readonly [number, number])[]): number =>
  pairs.reduce((sum, [row, column]) => sum + (weights[row]?.[column] ?? 0), 0)

/** All ways to give each row a column of its own. */
function bruteForce(weights: readonly (readonly number[])[], row = 0, used: readonly number[] = []): number {
  if (row === weights.length) return 0
  const columns = [...(weights[row] ?? []).keys()].filter((column) => !used.includes(column))
  const skipped = bruteForce(weights, row + 1, used)
  return Math.max(
    skipped,
    ...columns.map((column) => (weights[row]?.[column] ?? 0) + bruteForce(weights, row + 1, [...used, column])),
  )
}

describe('bestPairing', () => {
  it('prefers the sum to the greatest single weight', () => {
    const pairs = bestPairing([
      [4, 5],
      [1, 5],
    ])
    expect([...pairs].sort()).toEqual([
      [0, 0],
      [1, 1],
    ])
  })

  it('is as good as trying everything, whichever side is longer', () => {
    const size = fc.record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) })
    const matrix = size.chain(({ rows, columns }) =>
      fc.array(fc.array(fc.nat(9), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    )
    fc.assert(
      fc.property(matrix, (weights) => {
        const pairs = bestPairing(weights)
        expect(new Set(pairs.map(([row]) => row)).size).toBe(pairs.length)
        expect(total(weights, pairs)).toBe(bruteForce(weights))
      }),
    )
  })

  it('pairs nothing with nothing', () => {
    expect(bestPairing([])).toEqual([])
    expect(bestPairing([[], []])).toEqual([])
  })
})

describe('chains', () => {
  const gold = [
    ['a', 'b', 'c'],
    ['d', 'e', 'f', 'g'],
  ]
  const found = [
    ['a', 'b'],
    ['c', 'd'],
    ['f', 'g', 'h', 'i'],
  ]
  const sums = chainSums(gold, found)
  const rounded = (name: 'muc' | 'bcubed' | 'ceafe') => {
    const { recall, precision } = figuresOf(sums[name])
    return [recall.toFixed(1), precision.toFixed(1)]
  }

  it('count as the scorer of the CoNLL tasks does', () => {
    expect(rounded('muc')).toEqual(['40.0', '40.0'])
    expect(rounded('bcubed')).toEqual(['41.7', '50.0'])
    expect(rounded('ceafe')).toEqual(['65.0', '43.3'])
  })

  it('are perfect against themselves and nothing against nothing', () => {
    expect(meanOf(chainSums(gold, gold))).toBeCloseTo(100)
    expect(meanOf(chainSums(gold, []))).toBe(0)
    expect(meanOf(NO_CHAINS)).toBe(0)
  })

  it('add up over documents before they are divided', () => {
    const both = addChainSums(sums, chainSums([['x', 'y']], [['x', 'y']]))
    expect(figuresOf(both.muc).recall).toBeCloseTo(50)
  })
})
