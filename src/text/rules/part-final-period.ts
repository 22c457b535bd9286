// The period after a word is a word, unless it belongs to an abbreviation: "left." -> left . but "Gen.", "U.S.", "George W." stay.
// At the end of a sentence the period of "U.S." and "Inc." does both; "etc." and a single letter ("Plan B.") give it up.
import type { SplitLists } from '../lists.ts'
import type { WordRule } from './types.ts'

const LETTERS = /^(?:\p{L}{1,2}\.){2,}$|^(?:\p{Lu}\p{Ll}{0,2}\.){2,}$/u
const INITIAL = /^\p{L}\.$/u

const isAbbreviation = (word: string, lists: SplitLists): boolean =>
  LETTERS.test(`${word}.`) || lists.either.has(word.toLowerCase()) || lists.beforeName.has(word.toLowerCase())

export const partFinalPeriod: WordRule = (piece, lists, last) => {
  if (!piece.endsWith('.') || piece.length < 2) return undefined
  const bare = piece.slice(0, -1)
  const word = bare.toLowerCase()
  const cut = [bare.length]
  if (LETTERS.test(piece)) return []
  if (INITIAL.test(piece)) return last || (!/\p{Lu}/u.test(piece) && !lists.beforeNumber.has(word)) ? cut : []
  if (last && word === 'etc') return cut
  const known = lists.beforeName.has(word) || lists.inside.has(word) || lists.either.has(word)
  if (known && !(last && isPlainWord(word))) return []
  if (lists.beforeNumber.has(word) && !last) return []
  const tail = /[^-–—/]+$/u.exec(bare)?.[0]
  if (tail !== undefined && tail !== bare && isAbbreviation(tail, lists)) return undefined
  return cut
}

/** Words that are abbreviations only inside a sentence: "They went to the co." is rare, "He sat." is not. */
const PLAIN = new Set([
  'sat',
  'sun',
  'no',
  'art',
  'mar',
  'may',
  'fig',
  'sec',
  'min',
  'mass',
  'miss',
  'ill',
  'wash',
  'ind',
  'mo',
  'ark',
  'wed',
  'mon',
  'del',
  'max',
  'gen',
  'col',
  'rep',
])
const isPlainWord = (word: string): boolean => PLAIN.has(word)
