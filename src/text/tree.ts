// Scores of heads -> the best tree with one root (Chu-Liu and Edmonds; ties go to the lower index).
// Example: where every word's best head makes a tree already, those heads are the answer.
// Position 0 is the root token. If several words hang on it, each of the three likeliest is tried as the only one.

const NEVER = -1e9
const ROOTS_TRIED = 3

/** score[d * n + h]; rows are dependents. */
type Scores = Float64Array

function best(scores: Scores, n: number, d: number): number {
  let top = 0
  for (let h = 1; h < n; h++) if ((scores[d * n + h] ?? NEVER) > (scores[d * n + top] ?? NEVER)) top = h
  return top
}

function bestHeads(scores: Scores, n: number): Int32Array {
  const heads = new Int32Array(n)
  for (let d = 1; d < n; d++) heads[d] = best(scores, n, d)
  return heads
}

/** The first cycle, from its lowest start; undefined where there is none. */
function findCycle(heads: Int32Array): readonly number[] | undefined {
  const seen = new Int32Array(heads.length)
  seen[0] = 1
  for (let start = 1; start < heads.length; start++) {
    let at = start
    while (seen[at] === 0) {
      seen[at] = start + 1
      at = heads[at] ?? 0
    }
    if (seen[at] !== start + 1) continue
    const cycle = [at]
    for (let next = heads[at] ?? 0; next !== at; next = heads[next] ?? 0) cycle.push(next)
    return cycle
  }
  return undefined
}

function argmaxOf(items: readonly number[], value: (item: number) => number): number {
  let top = items[0] ?? 0
  let most = Number.NEGATIVE_INFINITY
  for (const item of items) {
    const score = value(item)
    if (score > most) [top, most] = [item, score]
  }
  return top
}

interface Contracted {
  readonly scores: Scores
  readonly size: number
  /** Old places of the new ones; the last new place is the cycle. */
  readonly rest: readonly number[]
  /** For each of rest: the word of the cycle that it would hang on, and the one that would hang on it. */
  readonly below: readonly number[]
  readonly enter: readonly number[]
}

/** The cycle made one place; scores into it count what breaking it there gains. */
function contract(scores: Scores, n: number, heads: Int32Array, cycle: readonly number[]): Contracted {
  const inCycle = new Set(cycle)
  const rest = Array.from({ length: n }, (_, at) => at).filter((at) => !inCycle.has(at))
  const at = (d: number, h: number): number => scores[d * n + h] ?? NEVER
  const gain = (c: number, h: number): number => at(c, h) - at(c, heads[c] ?? 0)
  const below = rest.map((d) => argmaxOf(cycle, (c) => at(d, c)))
  const enter = rest.map((h) => argmaxOf(cycle, (c) => gain(c, h)))
  const size = rest.length + 1
  const small = new Float64Array(size * size).fill(NEVER)
  for (const [i, d] of rest.entries()) {
    if (i === 0) continue
    for (const [j, h] of rest.entries()) if (i !== j) small[i * size + j] = at(d, h)
    small[i * size + size - 1] = at(d, below[i] ?? 0)
  }
  for (const [j, h] of rest.entries()) small[(size - 1) * size + j] = gain(enter[j] ?? 0, h)
  return { scores: small, size, rest, below, enter }
}

function edmonds(scores: Scores, n: number): Int32Array {
  const heads = bestHeads(scores, n)
  const cycle = findCycle(heads)
  if (cycle === undefined) return heads
  const { scores: small, size, rest, below, enter } = contract(scores, n, heads, cycle)
  const inner = edmonds(small, size)
  for (let i = 1; i < rest.length; i++) {
    const head = inner[i] ?? 0
    heads[rest[i] ?? 0] = head === size - 1 ? (below[i] ?? 0) : (rest[head] ?? 0)
  }
  const entered = inner[size - 1] ?? 0
  heads[enter[entered] ?? 0] = rest[entered] ?? 0
  return heads
}

const rootsOf = (heads: Int32Array): number =>
  heads.reduce((count, head, d) => (d > 0 && head === 0 ? count + 1 : count), 0)

function withOnlyRoot(scores: Scores, n: number, root: number): Scores {
  const out = scores.slice()
  for (let d = 1; d < n; d++) {
    if (d !== root) out[d * n] = NEVER
    else out.fill(NEVER, d * n + 1, d * n + n)
  }
  return out
}

function sumOf(scores: Scores, n: number, heads: Int32Array): number {
  let sum = 0
  for (let d = 1; d < n; d++) sum += scores[d * n + (heads[d] ?? 0)] ?? NEVER
  return sum
}

function bestSingleRoot(scores: Scores, n: number, otherwise: Int32Array): Int32Array {
  const words = Array.from({ length: n - 1 }, (_, at) => at + 1)
  const likely = words.sort((a, b) => (scores[b * n] ?? NEVER) - (scores[a * n] ?? NEVER)).slice(0, ROOTS_TRIED)
  let [found, most] = [otherwise, Number.NEGATIVE_INFINITY]
  for (const root of likely) {
    const only = withOnlyRoot(scores, n, root)
    const heads = edmonds(only, n)
    const sum = sumOf(only, n, heads)
    if (sum > most) [found, most] = [heads, sum]
  }
  return found
}

/** The best head of each word, where these make a tree with one root: so it is most of the time. */
function plainTree(arc: Float32Array, n: number): Int32Array | undefined {
  const heads = new Int32Array(n)
  let roots = 0
  for (let d = 1; d < n; d++) {
    let [top, most] = [0, arc[d * n] ?? NEVER]
    for (let h = 1; h < n; h++) {
      const value = arc[d * n + h] ?? NEVER
      if (value > most && h !== d) [top, most] = [h, value]
    }
    heads[d] = top
    if (top === 0) roots++
  }
  return roots === 1 && findCycle(heads) === undefined ? heads : undefined
}

/** arc[d * n + h] of n positions, the root token included -> the head of each position (0 is the root token). */
export function bestTree(arc: Float32Array, n: number): Int32Array {
  const plain = plainTree(arc, n)
  if (plain !== undefined) return plain
  const scores = new Float64Array(n * n).fill(NEVER, 0, n)
  for (let at = n; at < n * n; at++) scores[at] = arc[at] ?? NEVER
  for (let d = 0; d < n; d++) scores[d * n + d] = NEVER
  const heads = edmonds(scores, n)
  return rootsOf(heads) === 1 || n < 2 ? heads : bestSingleRoot(scores, n, heads)
}
