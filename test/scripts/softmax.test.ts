// The softmax that the learned tables are fitted with.
import { expect, it } from 'vitest'
import { type Example, fitSoftmax, sharesOf } from '../../scripts/learned/softmax.ts'

const example = (feature: number, right: number[], labels = 3): Example => ({
  at: Int32Array.of(feature, 3),
  value: Float32Array.of(1, 1),
  right,
  labels,
  weight: 1,
})
const options = { features: 4, labels: 3, pull: 0.01, rounds: 60, rate: 0.2, seed: 1 }
const best = (weights: Float32Array, one: Example): number => {
  const shares = new Float64Array(3)
  sharesOf(weights, 3, one, shares)
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
  return shares.indexOf(Math.max(...shares))
}

it('learns which label goes with which sign, the same way each time', () => {
  const examples = [0, 1, 2].flatMap((label) => Array.from({ length: 5 }, () => example(label, [label])))
  const weights = fitSoftmax(examples, options)
  expect([0, 1, 2].map((label) => best(weights, example(label, [])))).toEqual([0, 1, 2])
  expect(fitSoftmax(examples, options)).toEqual(weights)
})

it('lets an answer that leaves two labels open be decided by the others', () => {
  const examples = [example(0, [0, 1]), example(0, [0, 1]), example(0, [1]), example(1, [2])]
  expect(best(fitSoftmax(examples, options), example(0, []))).toBe(1)
})

it('does not learn of a label that is not asked', () => {
  const weights = fitSoftmax([example(0, [0], 2), example(1, [1], 2)], options)
  expect([0, 1, 2, 3].map((feature) => weights[feature * 3 + 2])).toEqual([0, 0, 0, 0])
})
