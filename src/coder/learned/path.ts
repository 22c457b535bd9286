// Two tokens -> the way between them through the tree: up from each to the lowest token above both.
// Example: from "Kyiv" to "Minsk" in "Kyiv accused Minsk of lying": nsubj up to "accused", obj down to "Minsk".
// Tokens of different sentences have no way between them.
import type { Document } from '../../model/index.ts'

export interface Way {
  /** Tokens from the first one upwards, without the top. */
  readonly up: readonly number[]
  /** Tokens from the top downwards to the second one, without the top. */
  readonly down: readonly number[]
  readonly top: number
}

/** The token and all above it, from below; a broken tree ends it. */
export function above(doc: Document, index: number): number[] {
  const out: number[] = []
  for (let at = index; at >= 0 && out.length < 200; at = doc.tokens[at]?.head ?? -1) out.push(at)
  return out
}

export function wayBetween(doc: Document, from: number, to: number): Way | undefined {
  if (from < 0 || to < 0) return undefined
  const over = above(doc, to)
  const heights = new Map(over.map((at, height) => [at, height]))
  const climb = above(doc, from)
  const meet = climb.findIndex((at) => heights.has(at))
  const top = climb[meet]
  if (top === undefined) return undefined
  return { up: climb.slice(0, meet), down: over.slice(0, heights.get(top)).reverse(), top }
}

const PREDICATES = new Set(['VERB', 'AUX'])

/** The nearest verb above a token (or itself); -1 where there is none. */
export const verbAbove = (doc: Document, index: number): number =>
  above(doc, index).find((at) => PREDICATES.has(doc.tokens[at]?.upos ?? '')) ?? -1
