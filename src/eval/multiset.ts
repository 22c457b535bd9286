// Bags of keys, and precision, recall and F1 over many pairs of them.
// Example: overlapOf(['a', 'a', 'b'], ['a', 'c']) is { both: 1, coded: 2, gold: 3 }.

/** How much of what was coded is right, and how much of gold was found. */
export interface Overlap {
  readonly both: number
  readonly coded: number
  readonly gold: number
}

export const NOTHING: Overlap = { both: 0, coded: 0, gold: 0 }

export function overlapOf(gold: readonly string[], coded: readonly string[]): Overlap {
  const left = new Map<string, number>()
  for (const key of gold) left.set(key, (left.get(key) ?? 0) + 1)
  let both = 0
  for (const key of coded) {
    const count = left.get(key) ?? 0
    if (count > 0) both++
    left.set(key, count - 1)
  }
  return { both, coded: coded.length, gold: gold.length }
}

export const sum = (a: Overlap, b: Overlap): Overlap => ({
  both: a.both + b.both,
  coded: a.coded + b.coded,
  gold: a.gold + b.gold,
})

const percent = (part: number, whole: number): string => ((100 * part) / (whole || 1)).toFixed(1)

export const precision = ({ both, coded }: Overlap): string => percent(both, coded)
export const recall = ({ both, gold }: Overlap): string => percent(both, gold)
export const f1 = ({ both, coded, gold }: Overlap): string => percent(2 * both, coded + gold)
