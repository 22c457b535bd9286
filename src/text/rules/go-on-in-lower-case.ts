// A small letter after the mark: the sentence goes on ("Yahoo! said", "well... maybe", “Go!” he said).
// Left alone: names that begin small (al-Shabab, wikiHow) after a full stop, and text that does without capitals altogether.
import type { SentenceRule } from './types.ts'

const SMALL_NAME = /^\p{Ll}+-?\p{Lu}/u
const CASUAL = /^[^\p{L}]*\p{Ll}/u

export const goOnInLowerCase: SentenceRule = ({ text, from, after, run, closers }) => {
  if (!/^\p{Ll}/u.test(after)) return undefined
  if (closers === '' && run.length === 1 && CASUAL.test(text.slice(from, from + 20))) return 'end'
  return run === '.' && SMALL_NAME.test(after) ? undefined : 'go on'
}
