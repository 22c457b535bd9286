// Rows -> the signs that are kept and the weight of each for each label; and what such weights answer for a row.
// Example: const fitted = train(rows, FITTING); answerOf(fitted, row) is { root: 'ACCUSE', shares }.
// Rare labels count more, so that the mean over events is not that of the frequent ones alone.
import { LABELS, type Row, type Space, spaceOf } from './examples.ts'
import { type FitOptions, fitSoftmax, sharesOf } from './softmax.ts'

export type Fitting = Pick<FitOptions, 'pull' | 'rounds' | 'rate' | 'seed'>

export const FITTING: Fitting = { pull: 0.3, rounds: 20, rate: 0.05, seed: 1 }
const BALANCE = 0.5

export interface Fitted {
  readonly signs: readonly string[]
  readonly weights: Float32Array
  readonly space: Space
}

function balanced(rows: readonly Row[]): Row[] {
  const counts = new Map<string, number>()
  for (const { label } of rows) counts.set(label, (counts.get(label) ?? 0) + 1)
  const mean = rows.length / counts.size
  return rows.map((row) => ({ ...row, weight: row.weight * (mean / (counts.get(row.label) ?? 1)) ** BALANCE }))
}

export function train(rows: readonly Row[], options: Fitting = FITTING): Fitted {
  const space = spaceOf(rows)
  const examples = balanced(rows).map(space.example)
  const weights = fitSoftmax(examples, { ...options, features: space.names.length, labels: LABELS.length })
  return { signs: space.names, weights, space }
}

export const rootOf = (label: string): string => (label === 'CONCEDE' || label === 'RETREAT' ? 'YIELD' : label)

/** The likeliest root, CONCEDE and RETREAT being one, and the shares of all labels. */
export function answerOf({ weights, space }: Fitted, row: Row): { root: string; shares: Float64Array } {
  const shares = new Float64Array(LABELS.length)
  sharesOf(weights, LABELS.length, space.example(row), shares)
  const roots = new Map<string, number>()
  for (const [at, label] of LABELS.entries())
    roots.set(rootOf(label), (roots.get(rootOf(label)) ?? 0) + (shares[at] ?? 0))
  const [best] = [...roots].sort((a, b) => b[1] - a[1])
  return { root: best?.[0] ?? 'none', shares }
}
