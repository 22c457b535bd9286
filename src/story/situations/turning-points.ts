// A series of numbers -> where its level changes: PELT (Killick, Fearnhead and Eckley 2012, "Optimal detection of changepoints with a
// linear computational cost"), cost of a normal distribution with changing mean, penalty after Schwarz (BIC): 2 log n times the variance.
// Example: turningPoints([0, 0, 1, 0, 9, 9, 8, 9]) is [4]. A series without spread, or shorter than two segments, has none.
// The variance is estimated from the differences of neighbours, which a change of level hardly moves.

/** Steps that a segment has at least. */
const LEAST = 2

/** Sums from the start, so that the cost of any segment is one subtraction. */
function sums(values: readonly number[]): { readonly sum: readonly number[]; readonly squares: readonly number[] } {
  const sum = [0]
  const squares = [0]
  for (const [at, value] of values.entries()) {
    sum.push((sum[at] ?? 0) + value)
    squares.push((squares[at] ?? 0) + value * value)
  }
  return { sum, squares }
}

/** Variance of the noise: half the mean square of the differences between neighbours. */
function noise(values: readonly number[]): number {
  let total = 0
  for (let at = 1; at < values.length; at++) total += ((values[at] ?? 0) - (values[at - 1] ?? 0)) ** 2
  return total / (2 * Math.max(1, values.length - 1))
}

/** Indexes at which a new level begins, in order. */
export function turningPoints(values: readonly number[]): number[] {
  const n = values.length
  const variance = noise(values)
  if (n < 2 * LEAST || variance === 0) return []
  const { sum, squares } = sums(values)
  const cost = (from: number, to: number): number => {
    const total = (sum[to] ?? 0) - (sum[from] ?? 0)
    return (squares[to] ?? 0) - (squares[from] ?? 0) - (total * total) / (to - from)
  }
  const penalty = 2 * Math.log(n) * variance
  const best: number[] = [-penalty]
  const last: number[] = [0]
  let open = [0]
  for (let to = 1; to <= n; to++) {
    best[to] = Number.POSITIVE_INFINITY
    last[to] = 0
    for (const from of open) {
      if (to - from < LEAST) continue
      const value = (best[from] ?? Number.POSITIVE_INFINITY) + cost(from, to) + penalty
      if (value < (best[to] ?? 0)) {
        best[to] = value
        last[to] = from
      }
    }
    open = open.filter((from) => to - from < LEAST || (best[from] ?? 0) + cost(from, to) <= (best[to] ?? 0))
    open.push(to)
  }
  const points: number[] = []
  for (let at = last[n] ?? 0; at > 0; at = last[at] ?? 0) points.unshift(at)
  return points
}
