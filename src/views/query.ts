// What somebody types -> what is searched for: words that count, words refused, phrases.
// Example: 'border talk* -football "cease fire"' likes border, cease, fire and what begins with talk, refuses football, and needs the phrase.
// Any string is a query; what has no letters or digits asks for nothing.
import { termsOf } from '../base/terms.ts'

export interface Query {
  /** Words that count; with `*` at the end, beginnings of words. */
  readonly terms: readonly string[]
  readonly without: readonly string[]
  readonly phrases: readonly string[]
}

const PIECE = /(-?)(?:"([^"]*)"|(\S+))/g

export function parseQuery(text: string): Query {
  const terms: string[] = []
  const without: string[] = []
  const phrases: string[] = []
  for (const [, minus, phrase, word = ''] of text.matchAll(PIECE)) {
    const star = phrase === undefined && word.endsWith('*') ? '*' : ''
    const words = termsOf(phrase ?? word).map((term, at, all) => (at === all.length - 1 ? term + star : term))
    if (minus === '-') without.push(...words)
    else terms.push(...words)
    if (phrase !== undefined && minus === '' && words.length > 1) phrases.push(phrase)
  }
  return { terms: [...new Set(terms)], without: [...new Set(without)], phrases }
}
