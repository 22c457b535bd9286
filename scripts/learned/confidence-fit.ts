// Judged events with their signs -> what each sign adds to the log-odds of being right: logistic regression with a pull towards 0.
// Example: fitWeights(rows).get('pos noun') is -0.42; signs seen fewer than 8 times are left out.
import { confidenceFrom } from '../../src/coder/confidence.ts'
import type { Judged } from '../../src/eval/statistics.ts'

const MIN = 8
const PULL = 4
const ROUNDS = 1500
const FOLDS = 5

export interface SignedRow {
  readonly signs: readonly string[]
  readonly right: boolean
}

export function signsSeen(rows: readonly SignedRow[]): Map<string, { all: number; right: number }> {
  const seen = new Map<string, { all: number; right: number }>()
  for (const { signs, right } of rows)
    for (const sign of new Set(signs)) {
      const count = seen.get(sign) ?? { all: 0, right: 0 }
      seen.set(sign, { all: count.all + 1, right: count.right + (right ? 1 : 0) })
    }
  return new Map([...seen].filter(([, { all }]) => all >= MIN))
}

/** Steps of Adam over all rows at once. */
export function fitWeights(rows: readonly SignedRow[]): Map<string, number> {
  const names = [...signsSeen(rows).keys()].sort()
  const index = new Map(names.map((name, at) => [name, at]))
  const data = rows.map(({ signs, right }) => ({
    at: [...new Set(signs)].flatMap((sign) => index.get(sign) ?? []),
    right: right ? 1 : 0,
  }))
  const weights = new Float64Array(names.length)
  const [mean, square] = [new Float64Array(names.length), new Float64Array(names.length)]
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = weights.map((weight, at) => (names[at] === 'base' ? 0 : PULL * weight))
    for (const { at, right } of data) {
      const odds = at.reduce((sum, i) => sum + (weights[i] ?? 0), 0)
      const error = 1 / (1 + Math.exp(-odds)) - right
      for (const i of at) slope[i] = (slope[i] ?? 0) + error
    }
    for (const [i, g] of slope.entries()) {
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * g
      square[i] = 0.999 * (square[i] ?? 0) + 0.001 * g * g
      const step = (mean[i] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((square[i] ?? 0) / (1 - 0.999 ** round)) + 1e-8)
      weights[i] = (weights[i] ?? 0) - 0.02 * step
    }
  }
  return new Map(names.map((name, at) => [name, Math.round((weights[at] ?? 0) * 100) / 100]))
}

export const judgedBy = (rows: readonly SignedRow[], weights: ReadonlyMap<string, number>): Judged[] =>
  rows.map(({ signs, right }) => ({ confidence: confidenceFrom(signs, weights), right }))

export function crossValidated(rows: readonly SignedRow[]): Judged[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fitWeights(rows.filter((_row, at) => at % FOLDS !== fold))
    return judgedBy(
      rows.filter((_row, at) => at % FOLDS === fold),
      weights,
    )
  }).flat()
}

/** How often a right event has more confidence than a wrong one. */
export function ranking(list: readonly Judged[]): number {
  const of = (right: boolean) => list.filter((one) => one.right === right).map((one) => one.confidence)
  const [good, bad] = [of(true), of(false)]
  const wins = good.reduce((sum, g) => sum + bad.filter((b) => g > b).length + bad.filter((b) => g === b).length / 2, 0)
  return wins / (good.length * bad.length || 1)
}

/** The lines of a file of confidence. */
export function weightLines(weights: ReadonlyMap<string, number>, rows: readonly SignedRow[]): string[] {
  const seen = signsSeen(rows)
  return [...weights].map(([sign, weight]) => {
    const { right = 0, all = 0 } = seen.get(sign) ?? {}
    return `${(weight < 0 ? '' : '+') + weight.toFixed(2)}  ${sign}  # ${right} of ${all}`
  })
}
