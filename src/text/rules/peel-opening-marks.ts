// Marks before a word become words: "(Seoul" -> ( Seoul, "“We" -> “ We, "--and" -> -- and.
// Left alone: 's, 're, 'em, '90s, .5, and an apostrophe that belongs to a name ('Akkab is not told apart from a quote).
import type { WordRule } from './types.ts'

const OPENING = /^(?:``|''|‘’|[-–—]+|\.{2,}|…+|[*_=~|#^+]{2,}|["“”„‟«»‘’'`´([{<¿¡*•·▪●◦‣|,;:!?)\]}>…@&\\/~=])/u
const CLITIC = /^['’ʼ`´‘](?:s|re|ve|ll|d|m|t|S|RE|VE|LL|D|M|T)$/
const YEAR = /^['’‘`]\d\d(?:s)?(?![\d])/
const KEPT = /^(?:@[\p{L}\p{N}_]{2,}|&\w)/u

export const peelOpeningMarks: WordRule = (piece, lists) => {
  const found = OPENING.exec(piece)
  if (found === null || found[0].length === piece.length) return undefined
  if (CLITIC.test(piece) || YEAR.test(piece) || KEPT.test(piece)) return undefined
  if (lists.apostropheFirst.has(piece.toLowerCase().replace(/[’‘`]/g, "'"))) return []
  return [found[0].length]
}
