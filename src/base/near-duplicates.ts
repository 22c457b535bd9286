// Text -> its sketch: MinHash over runs of four words, so that texts can be compared without being kept.
// Example: likeness(sketchOf(a), sketchOf(b)) estimates the share of runs of four words that a and b have in common.
// After Broder, "On the resemblance and containment of documents" (1997). Case, punctuation and spacing do not count.

export interface Sketch {
  readonly sketch: Uint32Array
  /** Number of different runs. */
  readonly shingles: number
}

const RUN = 4
/** Forty bands of three rows: texts that share a third of their runs meet in some band four times in five. */
export const ROWS = 3
export const BANDS = 40
const SIZE = ROWS * BANDS

/** Well-mixed 32-bit numbers, the same in every run. */
function mix(value: number): number {
  let x = value | 0
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return (x ^ (x >>> 16)) >>> 0
}

const SEEDS: Uint32Array = Uint32Array.from({ length: SIZE }, (_, at) => mix(at * 0x9e3779b1 + 1))

function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash | 0
}

const WORD = /[\p{L}\p{N}]+/gu

/** Words in lower case as numbers. */
function wordHashes(text: string): number[] {
  const out: number[] = []
  for (const [word] of text.toLowerCase().matchAll(WORD)) out.push(hashWord(word))
  return out
}

/** The different runs of four words of a text, as numbers; a shorter text is one run. */
export function shinglesOf(text: string): Set<number> {
  const words = wordHashes(text)
  const out = new Set<number>()
  if (words.length === 0) return out
  for (let at = 0; at === 0 || at + RUN <= words.length; at++) {
    let hash = 17
    for (const word of words.slice(at, at + RUN)) hash = mix(Math.imul(hash, 31) + word)
    out.add(hash)
  }
  return out
}

/** Sketches stand side by side, for a buffer of its own takes as much as what is in it. */
const TOGETHER = 64
let room = new Uint32Array(0)

/** Zeros to be filled. */
export function roomForSketch(): Uint32Array {
  if (room.length === 0) room = new Uint32Array(SIZE * TOGETHER)
  const sketch = room.subarray(0, SIZE)
  room = room.subarray(SIZE)
  return sketch
}

export function sketchOf(text: string): Sketch {
  const sketch = roomForSketch().fill(0xffffffff)
  const shingles = shinglesOf(text)
  for (const shingle of shingles)
    for (let at = 0; at < SIZE; at++) {
      const value = mix(shingle ^ (SEEDS[at] ?? 0))
      if (value < (sketch[at] ?? 0)) sketch[at] = value
    }
  return { sketch, shingles: shingles.size }
}

/** Estimated share of common runs among all runs of both. */
export function likeness(a: Sketch, b: Sketch): number {
  if (a.shingles === 0 || b.shingles === 0) return 0
  let same = 0
  for (let at = 0; at < SIZE; at++) if (a.sketch[at] === b.sketch[at]) same++
  return same / SIZE
}

/** Estimated share of the shorter text's runs that stand in the longer one. */
export function containment(a: Sketch, b: Sketch): number {
  const resemblance = likeness(a, b)
  const common = (resemblance / (1 + resemblance)) * (a.shingles + b.shingles)
  const least = Math.min(a.shingles, b.shingles)
  return least === 0 ? 0 : Math.min(1, common / least)
}

/** One number for the rows of a band. */
export function bandKey({ sketch }: Sketch, band: number): number {
  let key = band + 1
  for (let row = 0; row < ROWS; row++) key = mix(Math.imul(key, 31) + (sketch[band * ROWS + row] ?? 0))
  return key
}

/** The numbers of all bands: two texts that share one are worth comparing. */
export const bandsOf = (sketch: Sketch): number[] => Array.from({ length: BANDS }, (_, band) => bandKey(sketch, band))
