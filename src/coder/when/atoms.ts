// The tokens of a sentence become atoms: runs of letters, runs of digits, single marks.
// E.g. "mid-August", one token or three, is always mid - august; "21st" is 21 st; "2021-06-21" is 2021 - 06 - 21.
// So the rules of dates do not depend on how the reader cuts words with hyphens, points and strokes.
import type { Document, Sentence, Token } from '../../model/text.ts'

export interface Atom {
  /** Lower case. */
  readonly text: string
  readonly capital: boolean
  /** Whether nothing stands between it and the atom before. */
  readonly glued: boolean
  /** Index of its token in Document.tokens. */
  readonly token: number
}

const PIECES = /\p{L}+|\d+|[^\s\p{L}\d]/gu
const LETTERS = /^[A-Za-z]+$/
const isCapital = (text: string) => text !== text.toLowerCase()

function piecesOf(token: Token, glued: boolean): Atom[] {
  if (LETTERS.test(token.form)) return [{ text: token.norm, capital: isCapital(token.form), glued, token: token.index }]
  const atoms: Atom[] = []
  let end = 0
  for (const match of token.form.matchAll(PIECES)) {
    const piece = match[0]
    const together = match.index === 0 ? glued : match.index === end
    end = match.index + piece.length
    const text = /[’‘`]/.test(piece) ? "'" : /[‐‑–—]/.test(piece) ? '-' : piece.toLowerCase()
    atoms.push({ text, capital: isCapital(piece), glued: together, token: token.index })
  }
  return atoms
}

/** The atoms of a sentence. */
export function atomsOf(doc: Document, sentence: Sentence): readonly Atom[] {
  const atoms: Atom[] = []
  let end = -1
  for (let index = sentence.first; index < sentence.last; index++) {
    const token = doc.tokens[index]
    if (token === undefined) continue
    atoms.push(...piecesOf(token, token.start === end))
    end = token.end
  }
  return atoms
}
