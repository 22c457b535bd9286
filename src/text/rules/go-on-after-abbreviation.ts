// "Gen. Lee", "No. 4", "vs. Iran", "George W. Bush", "June 21. 2021" go on; "U.S. The", "Inc. He" end; "(ret.) Lee" goes on.
// After an abbreviation that may end a sentence, the next word decides: a common opener begins a new sentence, a name does not.
import type { SplitLists } from '../lists.ts'
import type { Candidate, SentenceRule, Verdict } from './types.ts'

const LETTERS = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$|^(?:\p{Lu}\p{Ll}{0,2}\.)+\p{Lu}\p{Ll}?$/u
const TIME = /^[ap]\.m$/
const INITIAL = /^\p{Lu}$/u

const opens = ({ after, opening }: Candidate, lists: SplitLists): boolean => {
  if (opening !== '') return !/[([]/.test(opening)
  const word = after
    .replace(/['’].*$/u, '')
    .replace(/[.,;:!?”"]+$/u, '')
    .toLowerCase()
  return lists.openers.has(word) && /^\p{Lu}/u.test(after)
}

function afterEither(candidate: Candidate, lists: SplitLists, word: string): Verdict {
  if (candidate.after === '' || opens(candidate, lists)) return undefined
  if (!TIME.test(word) && word !== 'etc') return 'go on'
  const next = candidate.after.replace(/\W+$/, '').toLowerCase()
  return lists.notAfterTime.has(next) || /^\W*\d/.test(candidate.after) ? 'go on' : undefined
}

export const goOnAfterAbbreviation: SentenceRule = (candidate, lists) => {
  if (candidate.run !== '.') return undefined
  if (/^[)\]]$/.test(candidate.closers) && /^[([]/.test(candidate.before)) return 'go on'
  if (candidate.closers !== '') return undefined
  const bare = candidate.before.replace(/^[^\p{L}\p{N}]+/u, '').replace(/^.*[-–—/(]/u, '')
  const word = bare.toLowerCase()
  if (lists.beforeName.has(word) || lists.inside.has(word)) return candidate.after === '' ? undefined : 'go on'
  if (lists.beforeNumber.has(word) && /^[(]?[\dIVX]/.test(candidate.after)) return 'go on'
  if (INITIAL.test(bare)) return opens(candidate, lists) ? undefined : 'go on'
  if (LETTERS.test(bare)) return afterEither(candidate, lists, word)
  return lists.either.has(word) ? afterEither(candidate, lists, word) : undefined
}
