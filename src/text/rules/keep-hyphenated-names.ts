// Given names keep their hyphen, for the parser reads them better whole: Jae-in, Kyu-duk, Ing-wen, Jean-Yves.
// Left alone: hyphens between other names (US-China, al-Qaeda, Harley-Davidson), which the treebanks part.
import type { WordRule } from './types.ts'

const HYPHEN = /[-‐‑]/
const CAPITAL = /^\p{Lu}/u

export const keepHyphenatedNames: WordRule = (piece, lists) => {
  if (!HYPHEN.test(piece) || !CAPITAL.test(piece)) return undefined
  const parts = piece.split(HYPHEN)
  const [first = '', second = ''] = parts.map((part) => part.toLowerCase())
  if (parts.every((part) => lists.nameSyllables.has(part.toLowerCase()))) return []
  return parts.length === 2 && lists.nameFirsts.has(first) && second !== '' && CAPITAL.test(parts[1] ?? '')
    ? []
    : undefined
}
