// Marks inside a piece, where a space was left out: "talks.The" -> talks . The, "Kim,who" -> Kim , who, "man(s)" -> man ( s ).
// Left alone: 1,200, 7:30, 3:1, initials (J.K.), AT&T, R*, apostrophes inside names; pictures part from letters.
import type { WordRule } from './types.ts'

const MARK =
  /[,;:!?()[\]{}"“”„«»<>|*=~^\\。、！？，；：「」]|(?<=\p{Ll}{2})\.(?=\p{Lu}\p{Ll})|\p{Extended_Pictographic}\uFE0F?/u
const NUMERIC = /^[,:]$/

function cutsAround(piece: string, start: number, end: number): readonly number[] {
  return [start, end].filter((at) => at > 0 && at < piece.length)
}

export const splitInnerMarks: WordRule = (piece) => {
  for (let from = 0; from < piece.length; ) {
    const found = MARK.exec(piece.slice(from))
    if (found === null) return undefined
    const at = from + found.index
    const end = at + found[0].length
    const between = NUMERIC.test(found[0]) && /\d/.test(piece.charAt(at - 1)) && /\d/.test(piece.charAt(end))
    const cuts = between ? [] : cutsAround(piece, at, end)
    if (cuts.length > 0 && !/^\d+$/.test(found[0])) return cuts
    from = end
  }
  return undefined
}
