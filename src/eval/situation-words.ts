// Words between quotation marks -> where they stand in an article, as whole words and once.
// Example: findWords(article, '"met" 2') is the second "met" of title and text together, and never the "met" of "metres".
// Words that are absent, or stand there more than once without a number behind them, are an error.
import { CorpusError } from './corpus-error.ts'
import type { Quoted, SituationArticle } from './situation-types.ts'

const QUOTED = /^"(.+)"(?: (\d+))?$/
const LETTER = /[\p{L}\p{N}]/u

const isWhole = (text: string, start: number, end: number, words: string): boolean =>
  !(LETTER.test(words[0] ?? '') && LETTER.test(text[start - 1] ?? '')) &&
  !(LETTER.test(words.at(-1) ?? '') && LETTER.test(text[end] ?? ''))

/** Every start of the words as whole words. */
function startsOf(text: string, words: string): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (isWhole(text, at, at + words.length, words)) starts.push(at)
  return starts
}

/** All places of the words, the title's first. */
export function placesOf(article: SituationArticle, words: string): Quoted[] {
  const within = (place: 'title' | 'text', text: string): Quoted[] =>
    startsOf(text, words).map((start) => ({ article: article.id, in: place, start, end: start + words.length, words }))
  return [...within('title', article.title), ...within('text', article.text)]
}

/** The one place that is meant. */
export function findWords(article: SituationArticle, written: string): Quoted {
  const [, words = '', number] = QUOTED.exec(written.trim()) ?? []
  if (words === '') throw new CorpusError(`${written} is no "words" or "words" 2`)
  const places = placesOf(article, words)
  if (places.length === 0) throw new CorpusError(`"${words}" does not stand in ${article.id}`)
  if (number === undefined && places.length > 1)
    throw new CorpusError(`"${words}" stands ${places.length} times in ${article.id}: put a number behind it`)
  const place = places[Number(number ?? 1) - 1]
  if (place === undefined) throw new CorpusError(`"${words}" stands only ${places.length} times in ${article.id}`)
  return place
}
