import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestTree } from '../../src/text/tree.ts'

/** All heads of up to four words, tried one by one. */
function bestByTrying(arc: Float32Array, n: number): number {
  let most = Number.NEGATIVE_INFINITY
  const total = n ** (n - 1)
  for (let code = 0; code < total; code++) {
    const heads = Array.from({ length: n }, (_, d) => (d === 0 ? 0 : Math.floor(code / n ** (d - 1)) % n))
    if (isTree(heads)) most = Math.max(most, sumOf(arc, heads))
  }
  return most
}

function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head, d) => d > 0 && head === 0).length !== 1) return false
  return heads.every((_, start) => {
    let at = start
    for (let step = 0; step < heads.length && at !== 0; step++) at = heads[at] ?? 0
    return at === 0
  })
}

const sumOf = (arc: Float32Array, heads: readonly number[]): number =>
  heads.reduce((sum, head, d) => (d === 0 ? sum : sum + (arc[d * heads.length + head] ?? 0)), 0)

describe('bestTree', () => {
  it('takes the best heads where they make a tree', () => {
    expect([...bestTree(Float32Array.from([0, 0, 0, 9, 0, 1, 1, 9, 0]), 3)]).toEqual([0, 0, 1])
  })

  it('breaks a cycle where that costs least', () => {
    expect([...bestTree(Float32Array.from([0, 0, 0, 5, 0, 9, 1, 9, 0]), 3)]).toEqual([0, 0, 1])
  })

  it('leaves one root where two words want to be it', () => {
    expect([...bestTree(Float32Array.from([0, 0, 0, 9, 0, 1, 8, 2, 0]), 3)]).toEqual([0, 0, 1])
  })

  it('finds the best tree with one root, whatever the scores', () => {
    const scores = fc
      .integer({ min: 2, max: 5 })
      .chain((n) =>
        fc.tuple(fc.constant(n), fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n * n, maxLength: n * n })),
      )
    fc.assert(
      fc.property(scores, ([n, values]) => {
        const arc = Float32Array.from(values)
        const heads = [...bestTree(arc, n)]
        expect(isTree(heads)).toBe(true)
        // three roots are tried, so with up to three words the answer is the best of all
        if (n <= 4) expect(sumOf(arc, heads)).toBe(bestByTrying(arc, n))
      }),
      { numRuns: 500 },
    )
  })
})
