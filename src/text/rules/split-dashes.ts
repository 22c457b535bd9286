// Dashes and dots inside a piece part it: "talks—and" -> talks — and, "he--they" -> he -- they, "well...no" -> well ... no.
// Left alone: the single hyphen (its own rule).
import type { WordRule } from './types.ts'

const DASH = /[–—―−]+|-{2,}|\.{2,}|…+/u

export const splitDashes: WordRule = (piece) => {
  const found = DASH.exec(piece)
  if (found === null || found[0].length === piece.length) return undefined
  return [found.index, found.index + found[0].length].filter((at) => at > 0 && at < piece.length)
}
