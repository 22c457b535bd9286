// Rows -> the signs that are kept and the weight of each for each label; and what such weights answer for a row.
// Example: const fitted = train(rows, PAIR_FIT); answerOf(fitted, row) is { label: 'ACCUSE', shares }.
import { LABELS, type Row, type Space, spaceOf } from './examples.ts'
import { type FitOptions, fit, sharesOf } from './softmax.ts'

export type Fitting = Pick<FitOptions, 'pull' | 'rounds' | 'rate' | 'seed'> & {
  /** How many of the labels are asked: without "none", or with it. */
  readonly asked: number
}

export const PAIR_FIT: Fitting = { pull: 0.3, rounds: 20, rate: 0.05, seed: 1, asked: LABELS.length - 1 }

export interface Fitted {
  readonly signs: readonly string[]
  readonly weights: Float32Array
  readonly space: Space
  readonly asked: number
}

export function train(rows: readonly Row[], { asked, ...options }: Fitting): Fitted {
  const space = spaceOf(rows)
  const examples = rows.map((row) => space.example(row, asked))
  const weights = fit(examples, { ...options, features: space.names.length, labels: LABELS.length })
  return { signs: space.names, weights, space, asked }
}

const rootOf = (label: string): string => (label === 'CONCEDE' || label === 'RETREAT' ? 'YIELD' : label)

/** The likeliest root, CONCEDE and RETREAT being one, and the shares of all labels. */
export function answerOf(fitted: Fitted, row: Row): { root: string; shares: Float64Array } {
  const shares = new Float64Array(LABELS.length)
  sharesOf(fitted.weights, LABELS.length, fitted.space.example(row, fitted.asked), shares)
  const roots = new Map<string, number>()
  for (const [at, label] of LABELS.entries())
    roots.set(rootOf(label), (roots.get(rootOf(label)) ?? 0) + (shares[at] ?? 0))
  const [best] = [...roots].sort((a, b) => b[1] - a[1])
  return { root: best?.[0] ?? 'none', shares }
}
