// A hyphen between words is a word, as newer EWT and GUM have it: US-led -> US - led, Kyu-duk -> Kyu - duk, 22-year-old in five.
// Left alone: prefixes (anti-war, ex-president, mid-June, e-mail), Persian -e (Naqsh-e), SS-N-22 and the like in codes with digits.
import type { WordRule } from './types.ts'

const HYPHEN = /[-‐‑]/g
const INNER = /[\p{L}\p{N}.'’)%\]]/u
const NEXT = /[\p{L}\p{N}'’“"$€£(]/u

export const splitHyphens: WordRule = (piece, lists) => {
  const cuts: number[] = []
  let from = 0
  for (const { index: at } of piece.matchAll(HYPHEN)) {
    if (at === 0 || at === piece.length - 1) continue
    if (!INNER.test(piece.charAt(at - 1)) || !NEXT.test(piece.charAt(at + 1))) continue
    const part = piece.slice(from, at).toLowerCase()
    if (lists.prefixes.has(part) || piece.slice(at + 1) === 'e') continue
    cuts.push(at, at + 1)
    from = at + 1
  }
  return cuts.length === 0 ? undefined : cuts
}
