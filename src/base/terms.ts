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

/** Where each word occurs, counted in words from 0. */
export function termPlaces(text: string): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [at, term] of termsOf(text).entries()) {
    const known = places.get(term)
    if (known === undefined) places.set(term, [at])
    else known.push(at)
  }
  return places
}
