// Marked spans of a side -> the tokens that they cover and the one that stands for them in the tree.
// Example: "the [Iranian foreign minister]" covers three tokens, and its head is "minister".
// A side without spans, or whose spans touch no token, has no tokens and no head.
import type { Document, Located } from '../../model/index.ts'

/** One side of a pair as the tree has it. */
export interface Side {
  readonly tokens: readonly number[]
  /** -1 where there is none. */
  readonly head: number
}

export const NOBODY: Side = { tokens: [], head: -1 }

/** The token whose own head lies outside: of several the first with a noun's part of speech, else the first. */
function headOf(doc: Document, tokens: readonly number[]): number {
  const inside = new Set(tokens)
  const tops = tokens.filter((at) => {
    const token = doc.tokens[at]
    return token !== undefined && token.upos !== 'PUNCT' && token.upos !== 'DET' && !inside.has(token.head)
  })
  const nominal = tops.find((at) => ['NOUN', 'PROPN', 'PRON'].includes(doc.tokens[at]?.upos ?? ''))
  return nominal ?? tops[0] ?? tokens[0] ?? -1
}

/** Tokens that overlap one of the spans, all of one sentence: of the given one, else of the first that is touched. */
export function sideOf(doc: Document, spans: readonly Located[], sentence?: number): Side {
  if (spans.length === 0) return NOBODY
  const places = sentence === undefined ? doc.sentences : doc.sentences.slice(sentence, sentence + 1)
  for (const place of places) {
    const near = spans.filter((span) => span.in === place.in && span.start < place.end && span.end > place.start)
    if (near.length === 0) continue
    const tokens = doc.tokens
      .slice(place.first, place.last)
      .filter((token) => near.some(({ start, end }) => token.start < end && token.end > start))
      .map(({ index }) => index)
    if (tokens.length > 0) return { tokens, head: headOf(doc, tokens) }
  }
  return NOBODY
}
