// A sentence of too many words -> several: cut at a semicolon, a colon, a dash or a comma, the last one that fits; else at the limit.
// Example: 300 words with a semicolon after the 90th become sentences of 90, 128 and 82.
// So that no text takes more than linear time; a diagnostic names the place.
import type { Span } from '../model/index.ts'

export const MOST_WORDS = 128
const STRONG = /^(?:[;:—–]|--+|\.{1,}|[!?]+|…)$/u
const WEAK = /^[,)\]]$/

function lastMark(text: string, words: readonly Span[], from: number, to: number, mark: RegExp): number {
  for (let at = to - 1; at > from + (to - from) / 2; at--) {
    const word = words[at]
    if (word !== undefined && word.end - word.start <= 3 && mark.test(text.slice(word.start, word.end))) return at + 1
  }
  return -1
}

/** Groups of at most `most` words; one group where the sentence is short enough. */
export function cutLong(text: string, words: readonly Span[], most: number = MOST_WORDS): readonly (readonly Span[])[] {
  if (words.length <= most) return [words]
  const groups: (readonly Span[])[] = []
  let from = 0
  while (words.length - from > most) {
    const strong = lastMark(text, words, from, from + most, STRONG)
    const weak = strong > 0 ? strong : lastMark(text, words, from, from + most, WEAK)
    const to = weak > 0 ? weak : from + most
    groups.push(words.slice(from, to))
    from = to
  }
  groups.push(words.slice(from))
  return groups
}
