// A hyphen between words is a word, as newer EWT and GUM have it: US-led -> US - led, al-Qaeda -> al - Qaeda, 22-year-old in five.
// Left alone: prefixes (anti-war, ex-president, mid-June, e-mail), Persian -e (Naqsh-e), SS-N-22 and the like in codes with digits.
import type { WordRule } from './types.ts'

const HYPHEN = /[-‐‑]/g
const INNER = /[\p{L}\p{N}.'’)%\]]/u
const NEXT = /[\p{L}\p{N}'’“"$€£(]/u

/** One letter counts only at the start (e-mail, but not Lashkar-e-Taiba); short capitals are an acronym (UN-backed, EX-MINISTER). */
function isPrefix(piece: string, from: number, at: number, prefixes: ReadonlySet<string>): boolean {
  const part = piece.slice(from, at)
  if (!prefixes.has(part.toLowerCase()) || (part.length === 1 && from > 0)) return false
  const acronym = part.length > 1 && part === part.toUpperCase() && /\p{Ll}/u.test(piece.slice(at))
  return !acronym
}

export const splitHyphens: WordRule = (piece, lists) => {
  const cuts: number[] = []
  let from = 0
  for (const { index: at } of piece.matchAll(HYPHEN)) {
    if (at === 0 || at === piece.length - 1) continue
    if (!INNER.test(piece.charAt(at - 1)) || !NEXT.test(piece.charAt(at + 1))) continue
    if (isPrefix(piece, from, at, lists.prefixes) || piece.slice(at + 1) === 'e') continue
    cuts.push(at, at + 1)
    from = at + 1
  }
  return cuts.length === 0 ? undefined : cuts
}
