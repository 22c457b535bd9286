// Text -> the words that full-text search knows: lower case, without accents, letters and digits only.
// Example: termsOf('The Élysée said: "No."') is the, elysee, said, no. No word is left out and none is stemmed.

const WORD = /[\p{L}\p{N}]+/gu
const MARKS = /\p{M}+/gu
const PLAIN = /^[ -~\s]*$/
/** What is longer is no word. */
const LONGEST = 40

export const normalTerm = (word: string): string =>
  PLAIN.test(word) ? word.toLowerCase() : word.normalize('NFKD').replace(MARKS, '').toLowerCase()

/** The words in their order. */
export function termsOf(text: string): string[] {
  const plain = normalTerm(text)
  return [...plain.matchAll(WORD)].map(([word]) => word.slice(0, LONGEST))
}

/** How often each word occurs. */
export function termCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}
