// Words -> one vector that stands for what they mean, and how alike two of them are.
// Example: alike(['missile', 'strike'], ['rocket', 'attack']) is high; with ['fishery', 'quota'] it is low.
// The vectors are those of the reader; words without one do not count. Rare words count more than common ones.
// Meanings are large and follow from the words: they are kept nowhere but for those that were asked for lately.

/** Looks up the vector of a word; undefined where it has none. */
export type WordVectors = (word: string) => Float32Array | undefined

/** The mean of the words' vectors, of length one; undefined where no word has one. */
export function meaningOf(words: readonly string[], vectors: WordVectors): Float32Array | undefined {
  let sum: Float32Array | undefined
  for (const word of words) {
    const vector = vectors(word)
    if (vector === undefined) continue
    sum ??= new Float32Array(vector.length)
    const size = Math.sqrt(dot(vector, vector)) || 1
    for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] ?? 0) + (vector[k] ?? 0) / size
  }
  if (sum === undefined) return undefined
  const size = Math.sqrt(dot(sum, sum)) || 1
  for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] ?? 0) / size
  return sum
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[k] ?? 0)
  return sum
}

/** -1 to 1; 0 where one side has no meaning that is known. */
export const cosine = (a: Float32Array | undefined, b: Float32Array | undefined): number =>
  a === undefined || b === undefined ? 0 : dot(a, b)

/** How alike in meaning two lists of words are, -1 to 1; 0 where the words of one say nothing. */
export type MeaningLikeness = (a: readonly string[], b: readonly string[]) => number

/** So many meanings are remembered, the latest. */
const REMEMBERED = 16_384

/** Lists are told apart as they stand in memory: they are never changed. Meanings stand side by side in one buffer; the oldest gives way. */
export function meaningLikeness(vectors: WordVectors, most = REMEMBERED): MeaningLikeness {
  const slots = new Map<readonly string[], number>()
  const lists: (readonly string[] | undefined)[] = Array.from({ length: most })
  let room = new Float32Array(0)
  let size = 0
  let next = 0
  const keep = (words: readonly string[], made: Float32Array): number => {
    if (size === 0) {
      size = made.length
      room = new Float32Array(most * size)
    }
    const slot = next
    const oldest = lists[slot]
    if (oldest !== undefined) slots.delete(oldest)
    lists[slot] = words
    slots.set(words, slot)
    room.set(made, slot * size)
    next = (slot + 1) % most
    return slot
  }
  const slotOf = (words: readonly string[]): number | undefined => {
    const found = slots.get(words)
    if (found !== undefined) return found
    const made = meaningOf(words, vectors)
    return made === undefined ? undefined : keep(words, made)
  }
  return (a, b) => {
    if (a.length === 0 || b.length === 0) return 0
    const [first, other] = [slotOf(a), slotOf(b)]
    // The second may have taken the place of the first.
    const one = first === undefined || lists[first] === a ? first : slotOf(a)
    return one === undefined || other === undefined ? 0 : product(room, one * size, other * size, size)
  }
}

/** Of two vectors in one buffer. */
function product(room: Float32Array, a: number, b: number, size: number): number {
  let sum = 0
  for (let k = 0; k < size; k++) sum += (room[a + k] ?? 0) * (room[b + k] ?? 0)
  return sum
}

/** How alike two words are, 0 to 1: the same 1, near in meaning what their vectors say, else 0. */
export type WordLikeness = (a: string, b: string) => number

const NEAR = 0.55
const MOST_WORDS = 50_000

/** Vectors of length one are kept by word: comparing two of them costs less than keeping every pair. */
export function wordLikeness(vectors: WordVectors): WordLikeness {
  const known = new Map<string, Float32Array | undefined>()
  const unit = (word: string): Float32Array | undefined => {
    const found = known.get(word)
    if (found !== undefined || known.has(word)) return found
    if (known.size >= MOST_WORDS) known.clear()
    const made = meaningOf([word], vectors)
    known.set(word, made)
    return made
  }
  return (a, b) => {
    if (a === b) return 1
    const likeness = cosine(unit(a), unit(b))
    return likeness >= NEAR ? likeness : 0
  }
}

/** Words of the shorter list that the other has or nearly has, as a sum. */
export function softCommon(a: readonly string[], b: readonly string[], like: WordLikeness): number {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  let sum = 0
  for (const word of few) {
    if (many.includes(word)) {
      sum += 1
      continue
    }
    let best = 0
    for (const other of many) best = Math.max(best, like(word, other))
    sum += best
  }
  return sum
}
