// A sentence -> the places of its words: pieces between white space, each parted by the rules of rules/words.ts.
// Example: "Kim didn't go." has words at 0-3, 4-7, 7-10, 11-13 and 13-14.
// White space, control characters and zero-width marks between words belong to none. A piece is parted once and then remembered.
import type { Span } from '../model/index.ts'
import type { SplitLists } from './lists.ts'
import { WORD_RULES } from './rules/words.ts'

/** What stands between words. */
export const SPACE = '\\s\\p{Cc}\\u200b\\u200e\\u200f\\u2060\\ufeff'
const PIECE = new RegExp(`[^${SPACE}]+`, 'gu')
/** Longer pieces (no language has such words) are cut, so that no text takes more than linear time. */
const LONGEST = 512
const REMEMBERED = 20_000
const SIMPLE = /^[A-Za-z]+$/

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00

/** Whether a piece before these closing marks ends its sentence, or at least its quotation: “No.” and (No.) at the end. */
const endsThere = (rest: string, last: boolean): boolean => (last ? /^["'”’»)\]]+$/ : /^["”]/).test(rest)

function part(piece: string, from: number, last: boolean, lists: SplitLists, out: number[]): void {
  for (const rule of piece.length > 1 ? WORD_RULES : []) {
    const cuts = rule(piece, lists, last)
    if (cuts === undefined) continue
    if (cuts.length === 0) break
    const ends = [...cuts, piece.length]
    let at = 0
    for (const end of ends) {
      const rest = piece.slice(end)
      part(piece.slice(at, end), from + at, rest === '' ? last : endsThere(rest, last), lists, out)
      at = end
    }
    return
  }
  out.push(from + piece.length)
}

/** Ends of the words of a piece, counted from its start. */
export type WordSplitter = (piece: string, last: boolean) => readonly number[]

export function wordSplitter(lists: SplitLists): WordSplitter {
  const memory = [new Map<string, readonly number[]>(), new Map<string, readonly number[]>()] as const
  return (piece, last) => {
    if (SIMPLE.test(piece) && !lists.wholes.has(piece.toLowerCase())) return [piece.length]
    const known = memory[last ? 1 : 0]
    const found = known.get(piece)
    if (found !== undefined) return found
    const ends: number[] = []
    part(piece, 0, last, lists, ends)
    if (known.size >= REMEMBERED) known.clear()
    known.set(piece, ends)
    return ends
  }
}

function pushWords(piece: string, start: number, last: boolean, split: WordSplitter, words: Span[]): void {
  let at = start
  for (const end of split(piece, last)) {
    words.push({ start: at, end: start + end })
    at = start + end
  }
}

function* shortPieces(piece: string): Iterable<{ piece: string; at: number }> {
  for (let at = 0; at < piece.length; ) {
    let end = Math.min(at + LONGEST, piece.length)
    if (end < piece.length && isHighSurrogate(piece.charCodeAt(end - 1))) end--
    yield { piece: piece.slice(at, end), at }
    at = end
  }
}

export function wordsOf(text: string, span: Span, split: WordSplitter): readonly Span[] {
  const words: Span[] = []
  PIECE.lastIndex = span.start
  for (let found = PIECE.exec(text); found !== null && found.index < span.end; found = PIECE.exec(text)) {
    const piece = found.index + found[0].length > span.end ? found[0].slice(0, span.end - found.index) : found[0]
    const last = found.index + piece.length === span.end
    if (piece.length <= LONGEST) pushWords(piece, found.index, last, split, words)
    else {
      for (const short of shortPieces(piece)) {
        pushWords(
          short.piece,
          found.index + short.at,
          last && short.at + short.piece.length === piece.length,
          split,
          words,
        )
      }
    }
  }
  return words
}
