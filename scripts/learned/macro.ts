// Right and given answers of marked pairs -> macro F1 over roots, quad classes and sides, as tools for relate-dev.jsonl count them.
// Example: macroOf(['ACCUSE', 'YIELD'], ['ACCUSE', 'COERCE']).root is 50.

/** Yielding counts with material cooperation, as the data set has it. */
const QUAD: Readonly<Record<string, number>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  YIELD: 2,
  COOPERATE: 2,
  AID: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
}

export interface Macro {
  readonly root: number
  readonly quad: number
  readonly binary: number
}

function f1(gold: readonly unknown[], given: readonly unknown[], label: unknown): number {
  const both = gold.filter((one, at) => one === label && given[at] === label).length
  const others = gold.filter((one) => one === label).length + given.filter((one) => one === label).length
  return (2 * both) / (others || 1)
}

function macro(gold: readonly unknown[], given: readonly unknown[]): number {
  const labels = [...new Set(gold)]
  return (100 * labels.reduce((sum: number, label) => sum + f1(gold, given, label), 0)) / labels.length
}

export function macroOf(gold: readonly string[], given: readonly string[]): Macro {
  const [quad, side] = [(one: string) => QUAD[one] ?? 0, (one: string) => (QUAD[one] ?? 0) <= 2]
  return {
    root: macro(gold, given),
    quad: macro(gold.map(quad), given.map(quad)),
    binary: macro(gold.map(side), given.map(side)),
  }
}

export const meanMacro = (all: readonly Macro[]): Macro => {
  const mean = (of: (one: Macro) => number) => all.reduce((sum, one) => sum + of(one), 0) / all.length
  return { root: mean(({ root }) => root), quad: mean(({ quad }) => quad), binary: mean(({ binary }) => binary) }
}
