// A slash between words is a word: and/or -> and / or, Dallas/Houston -> Dallas / Houston.
// Left alone: 9/11, 1/2, A/73/PV.6 (digits), w/o, km/h and the like.
import type { WordRule } from './types.ts'

const SLASH = /(?<=[\p{L}.)])\/(?=[\p{L}(])/gu

export const splitSlashes: WordRule = (piece, lists) => {
  if (!piece.includes('/') || /\d/.test(piece) || lists.withSlash.has(piece.toLowerCase())) return undefined
  const cuts = Array.from(piece.matchAll(SLASH), ({ index }) => [index, index + 1]).flat()
  return cuts.length === 0 ? undefined : cuts
}
