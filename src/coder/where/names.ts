// The longest name of a place that begins at a token: up to five words, capitalised at both ends.
// E.g. at "Port" in "Port Sudan airport" -> Port Sudan, with "airport" as the facility behind it.
// Which of the places of that name is meant is choose-place.ts.
import type { Gazetteer, GazetteerPlace } from '../../lexicon/gazetteer.ts'
import { placeKey } from '../../lexicon/place-key.ts'
import type { Document, Sentence } from '../../model/text.ts'

export interface Name {
  readonly first: number
  readonly last: number
  readonly key: string
  readonly places: readonly GazetteerPlace[]
}

const LONGEST = 5
const isCapital = (form: string) => /^\p{Lu}/u.test(form)

/** The words as written, from the text itself, so that cut hyphens and apostrophes are whole again. */
export function wordsOf(doc: Document, first: number, last: number): string {
  const begin = doc.tokens[first]
  const end = doc.tokens[last - 1]
  if (begin === undefined || end === undefined) return ''
  const field = doc.sentences[begin.sentence]?.in === 'title' ? (doc.article.title ?? '') : doc.article.text
  return field.slice(begin.start, end.end)
}

/** Where a name that begins here can end at most: no mark but a hyphen, apostrophe or point stands in it. */
function reach(doc: Document, first: number, end: number): number {
  let last = first + 1
  while (last < end && last < first + LONGEST * 2) {
    const token = doc.tokens[last]
    if (
      token === undefined ||
      (token.upos === 'PUNCT' && !/^[-‐‑’'.]$/.test(token.form)) ||
      token.form === "'s" ||
      token.form === '’s'
    )
      break
    if (token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'SCONJ') break
    last += 1
  }
  return last
}

/** The longest name at a token that the gazetteer has. */
export function nameAt(doc: Document, gazetteer: Gazetteer, sentence: Sentence, first: number): Name | undefined {
  const token = doc.tokens[first]
  if (token === undefined || !(isCapital(token.form) || /^(al|el|ar|as|ash|an|ad|at|az)$/.test(token.norm)))
    return undefined
  for (let last = reach(doc, first, sentence.last); last > first; last--) {
    const final = doc.tokens[last - 1]
    if (
      final === undefined ||
      final.upos === 'PUNCT' ||
      (last > first + 1 && /^(of|the|de|and|in|to|for)$/.test(final.norm))
    )
      continue
    const key = placeKey(wordsOf(doc, first, last))
    const places = key === '' ? [] : gazetteer.find(key)
    if (places.length > 0 && (isCapital(token.form) || last > first + 1)) return { first, last, key, places }
  }
  return undefined
}
