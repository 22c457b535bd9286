// Chains of mentions, gold and found -> MUC, B-cubed and CEAF-e, as the scorer of the CoNLL tasks counts them.
// Example: gold {a b c} against {a b} {c d}: MUC recall 1/2, precision 1/2.
// A mention is any key; who aligns mentions is coref.ts. Chains of one are for the caller to leave out.
import { bestPairing } from './assignment.ts'

export type Chain = readonly string[]

/** Sums, so that documents can be added up before dividing. */
export interface Sums {
  readonly recallPart: number
  readonly recallWhole: number
  readonly precisionPart: number
  readonly precisionWhole: number
}

export interface ChainSums {
  readonly muc: Sums
  readonly bcubed: Sums
  readonly ceafe: Sums
}

const ZERO: Sums = { recallPart: 0, recallWhole: 0, precisionPart: 0, precisionWhole: 0 }
export const NO_CHAINS: ChainSums = { muc: ZERO, bcubed: ZERO, ceafe: ZERO }

const chainOf = (chains: readonly Chain[]): ReadonlyMap<string, Chain> =>
  new Map(chains.flatMap((chain) => chain.map((mention) => [mention, chain] as const)))

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

/** Links kept and links there: each chain less the parts into which the other side cuts it. */
function mucHalf(chains: readonly Chain[], others: ReadonlyMap<string, Chain>): readonly [number, number] {
  const kept = chains.map(
    (chain) => chain.length - new Set(chain.map((mention) => others.get(mention) ?? mention)).size,
  )
  return [total(kept), total(chains.map((chain) => chain.length - 1))]
}

function bcubedHalf(chains: readonly Chain[], others: ReadonlyMap<string, Chain>): readonly [number, number] {
  const shares = chains.map((chain) => {
    const members = new Set(chain)
    const common = chain.map((mention) => others.get(mention)?.filter((one) => members.has(one)).length ?? 0)
    return total(common) / chain.length
  })
  return [total(shares), total(chains.map((chain) => chain.length))]
}

const likeness = (a: Chain, b: Chain): number => {
  const members = new Set(b)
  return (2 * a.filter((mention) => members.has(mention)).length) / (a.length + b.length)
}

function ceafeOf(gold: readonly Chain[], found: readonly Chain[]): Sums {
  const weights = gold.map((a) => found.map((b) => likeness(a, b)))
  const part = total(bestPairing(weights).map(([row, column]) => weights[row]?.[column] ?? 0))
  return { recallPart: part, recallWhole: gold.length, precisionPart: part, precisionWhole: found.length }
}

const sums = (recall: readonly [number, number], precision: readonly [number, number]): Sums => ({
  recallPart: recall[0],
  recallWhole: recall[1],
  precisionPart: precision[0],
  precisionWhole: precision[1],
})

/** One document. */
export function chainSums(gold: readonly Chain[], found: readonly Chain[]): ChainSums {
  const [goldOf, foundOf] = [chainOf(gold), chainOf(found)]
  return {
    muc: sums(mucHalf(gold, foundOf), mucHalf(found, goldOf)),
    bcubed: sums(bcubedHalf(gold, foundOf), bcubedHalf(found, goldOf)),
    ceafe: ceafeOf(gold, found),
  }
}

const add = (a: Sums, b: Sums): Sums => ({
  recallPart: a.recallPart + b.recallPart,
  recallWhole: a.recallWhole + b.recallWhole,
  precisionPart: a.precisionPart + b.precisionPart,
  precisionWhole: a.precisionWhole + b.precisionWhole,
})

export const addChainSums = (a: ChainSums, b: ChainSums): ChainSums => ({
  muc: add(a.muc, b.muc),
  bcubed: add(a.bcubed, b.bcubed),
  ceafe: add(a.ceafe, b.ceafe),
})

const share = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole)

/** Recall, precision and F1 in percent. */
export function figuresOf(one: Sums): { readonly recall: number; readonly precision: number; readonly f1: number } {
  const recall = share(one.recallPart, one.recallWhole)
  const precision = share(one.precisionPart, one.precisionWhole)
  return { recall, precision, f1: recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision) }
}

/** The mean of the three F1. */
export const meanOf = ({ muc, bcubed, ceafe }: ChainSums): number =>
  (figuresOf(muc).f1 + figuresOf(bcubed).f1 + figuresOf(ceafe).f1) / 3
