// Examples -> weights of a softmax regression: AdaGrad over examples in an order that a seed decides, with a pull towards 0.
// Example: fitSoftmax(examples, { features: 3, labels: 2, pull: 0.5, rounds: 30, rate: 0.1, seed: 1 })[feature * labels + label] is a weight.
// An example may accept several labels (YIELD is CONCEDE or RETREAT) and may leave some out of the question ("none").
import { shuffled } from '../../src/eval/statistics.ts'

export interface Example {
  readonly at: Int32Array
  readonly value: Float32Array
  /** Labels that are right. */
  readonly right: readonly number[]
  /** How many of the first labels may be answered at all. */
  readonly labels: number
  readonly weight: number
}

export interface FitOptions {
  readonly features: number
  readonly labels: number
  /** Strength of the pull towards 0 (L2, as against one example of weight 1). */
  readonly pull: number
  readonly rounds: number
  readonly rate: number
  readonly seed: number
}

/** Shares of the labels for one example, into `out`. */
export function sharesOf(
  weights: Float32Array,
  labels: number,
  example: Pick<Example, 'at' | 'value' | 'labels'>,
  out: Float64Array,
): void {
  const { at, value } = example
  out.fill(0)
  for (let i = 0; i < at.length; i++) {
    const from = (at[i] ?? 0) * labels
    const x = value[i] ?? 0
    for (let l = 0; l < labels; l++) out[l] = (out[l] ?? 0) + (weights[from + l] ?? 0) * x
  }
  let most = Number.NEGATIVE_INFINITY
  for (let l = 0; l < example.labels; l++) most = Math.max(most, out[l] ?? 0)
  let sum = 0
  for (let l = 0; l < labels; l++) {
    const share = l < example.labels ? Math.exp((out[l] ?? 0) - most) : 0
    out[l] = share
    sum += share
  }
  for (let l = 0; l < labels; l++) out[l] = (out[l] ?? 0) / sum
}

/** How often each feature is there, over all examples. */
function countsOf(examples: readonly Example[], features: number): Float64Array {
  const counts = new Float64Array(features)
  for (const { at } of examples) for (const feature of at) counts[feature] = (counts[feature] ?? 0) + 1
  return counts
}

export function fitSoftmax(examples: readonly Example[], options: FitOptions): Float32Array {
  const { features, labels, pull, rounds, rate, seed } = options
  const weights = new Float32Array(features * labels)
  const squares = new Float32Array(features * labels).fill(1e-3)
  const counts = countsOf(examples, features)
  const shares = new Float64Array(labels)
  for (let round = 0; round < rounds; round++) {
    const speed = rate * (1 - (0.9 * round) / rounds)
    for (const example of shuffled(examples, seed + round)) {
      const { at, value, right, weight } = example
      sharesOf(weights, labels, example, shares)
      const mass = right.reduce((sum, l) => sum + (shares[l] ?? 0), 0) || 1e-12
      for (const l of right) shares[l] = (shares[l] ?? 0) - (shares[l] ?? 0) / mass
      for (let i = 0; i < at.length; i++) {
        const feature = at[i] ?? 0
        const x = (value[i] ?? 0) * weight
        const hold = pull / (counts[feature] ?? 1)
        for (let l = 0, k = feature * labels; l < labels; l++, k++) {
          const slope = x * (shares[l] ?? 0) + hold * (weights[k] ?? 0)
          squares[k] = (squares[k] ?? 0) + slope * slope
          weights[k] = (weights[k] ?? 0) - (speed * slope) / Math.sqrt(squares[k] ?? 1)
        }
      }
    }
  }
  return weights
}
