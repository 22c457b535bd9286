// Shares with their uncertainty: Wilson intervals, bootstrap intervals from a seed, how well confidence keeps its word.
// Example: wilson(8, 10) is {low: 0.49, high: 0.94}; a coder that says 0.9 and is right in nine of ten has an expected calibration error of 0.
// The same seed gives the same intervals: there is no chance here.

export interface Interval {
  readonly low: number
  readonly high: number
}

/** A share: how many of how many. */
export interface Share {
  readonly right: number
  readonly all: number
}

const Z = 1.96

/** The 95 % interval of a share by Wilson's score; nothing seen gives 0 to 1. */
export function wilson({ right, all }: Share): Interval {
  if (all === 0) return { low: 0, high: 1 }
  const share = right / all
  const middle = (share + (Z * Z) / (2 * all)) / (1 + (Z * Z) / all)
  const half = (Z / (1 + (Z * Z) / all)) * Math.sqrt((share * (1 - share)) / all + (Z * Z) / (4 * all * all))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A list in an order that a seed decides. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const out = [...items]
  const random = randomFrom(seed)
  for (let at = out.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const [a, b] = [out[at] as T, out[other] as T]
    out[at] = b
    out[other] = a
  }
  return out
}

/**
 * The middle 95 % of a figure over samples drawn with replacement. `figure` gets how often each item was drawn, so that a
 * sum over items needs no copy of them.
 */
export function bootstrap(count: number, figure: (times: Uint16Array) => number, rounds = 400, seed = 1): Interval {
  const random = randomFrom(seed)
  const values: number[] = []
  for (let round = 0; round < rounds; round++) {
    const times = new Uint16Array(count)
    for (let i = 0; i < count; i++) {
      const at = Math.floor(random() * count)
      times[at] = (times[at] ?? 0) + 1
    }
    values.push(figure(times))
  }
  values.sort((a, b) => a - b)
  const at = (share: number) => values[Math.min(rounds - 1, Math.floor(share * rounds))] ?? 0
  return { low: at(0.025), high: at(0.975) }
}

/** What the coder said of one event, and whether it was right. */
export interface Judged {
  readonly confidence: number
  readonly right: boolean
}

/** Events of about one confidence: what was promised and what came of it. */
export interface ReliabilityRow extends Interval {
  readonly count: number
  readonly confidence: number
  readonly right: number
}

/** Events in bins of equal width by their confidence; empty bins are left out. */
export function reliability(judged: readonly Judged[], bins = 10): ReliabilityRow[] {
  const binOf = ({ confidence }: Judged) => Math.min(bins - 1, Math.floor(confidence * bins))
  return Array.from({ length: bins }, (_, bin) => {
    const here = judged.filter((one) => binOf(one) === bin)
    const mean = (of: (one: Judged) => number) => here.reduce((sum, one) => sum + of(one), 0) / (here.length || 1)
    const right = mean((one) => (one.right ? 1 : 0))
    return {
      low: bin / bins,
      high: (bin + 1) / bins,
      count: here.length,
      confidence: mean((one) => one.confidence),
      right,
    }
  }).filter(({ count }) => count > 0)
}

/** Expected calibration error: how far promise and outcome lie apart, on average over events. */
export function calibrationError(judged: readonly Judged[], bins = 10): number {
  const rows = reliability(judged, bins)
  return rows.reduce((sum, row) => sum + row.count * Math.abs(row.confidence - row.right), 0) / (judged.length || 1)
}
