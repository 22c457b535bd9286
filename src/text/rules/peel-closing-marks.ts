// Marks after a word become words: "Seoul)," -> Seoul ) , and "really?!" -> really ?!
// Runs of one mark stay together. Left alone: the period (the next rule), % and letters' marks, "$".
import type { WordRule } from './types.ts'

const CLOSING =
  /(?:''|’’|‘’|``|\.{2,}|…+|[-–—]+|[!?]+|([*_=~|#^+])\1+|["“”„«»'’‘`´)\]}>,;:*|+\\/~=。、！？，；：」』])$/u
const CLITIC = /['’ʼ`´‘](?:s|re|ve|ll|d|m|t)$/i

export const peelClosingMarks: WordRule = (piece) => {
  if (CLITIC.test(piece)) return undefined
  const found = CLOSING.exec(piece)
  return found === null || found.index === 0 ? undefined : [found.index]
}
