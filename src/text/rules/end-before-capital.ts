// After a mark, a capital, a digit, an opening quote or the end of the paragraph begins something new.
// Left alone: "..." before anything but a capital; what stands tight to the mark (3.5, U.S.-led).
import type { SentenceRule } from './types.ts'

const BEGINS = /^[^\p{Ll}]/u
const CAPITAL = /^\p{Lu}/u

export const endBeforeCapital: SentenceRule = ({ after, run, opening }) => {
  if (after === '') return 'end'
  if (/^(?:\.{2,}|…)/u.test(run)) return CAPITAL.test(after) || opening !== '' ? 'end' : 'go on'
  return BEGINS.test(after) || opening !== '' || run === '.' ? 'end' : 'go on'
}
