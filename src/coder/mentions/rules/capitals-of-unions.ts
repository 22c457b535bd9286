// "Brussels" that acts or is acted on -> the European Union; "in Brussels" and the Brussels of Belgians stay the city and Belgium.
// Example: "Washington and Brussels criticised the police" -> EUR; "ministers met in Brussels" -> a place in Belgium. In an article that speaks of
// "the EU" both "word from Brussels" and "the Commission" are the Union's.
// Only for capitals that are known for a union more than for their state; the union is an entry of data/actors with the capital as its name.
import type { NameHit, NameSense } from '../../../lexicon/names.ts'
import type { Document, Sentence } from '../../../model/index.ts'
import type { NameSight } from '../scene.ts'

/** Code of the state whose capital it is -> code of the union. */
const UNIONS: ReadonlyMap<string, string> = new Map([['BEL', 'EUR']])
const WHERE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'around',
  'from',
  'into',
  'to',
  'via',
  'through',
  'central',
  'for',
])
const OF_THE_STATE = /^(belgian|belgians|belgium|flemish|walloon|flanders|wallonia)$/

function isOfTheState(sight: NameSight, sentence: Sentence): boolean {
  for (let at = sentence.first; at < sentence.last; at++)
    if (OF_THE_STATE.test(sight.doc.tokens[at]?.norm ?? '')) return true
  return false
}

/** Whether a noun follows that the name modifies: "a Brussels court", "Brussels airport". */
function isModifier(sight: NameSight, hit: NameHit): boolean {
  const token = sight.doc.tokens[hit.first]
  return token !== undefined && ['compound', 'nmod:desc', 'amod'].includes(token.rel)
}

/** Unions that the article names outright. */
export function unionsIn({ tokens }: Document): ReadonlySet<string> {
  const names = tokens.some(
    ({ form, index }) => form === 'EU' || (form === 'European' && tokens[index + 1]?.form === 'Union'),
  )
  return new Set(names ? UNIONS.values() : [])
}

const PART_OF_NAME = new Set(['of', 'on', 'for'])

/** "the Electoral Commission", "the Commission on Human Rights" are others'. */
export function standsAlone(sight: NameSight, hit: NameHit): boolean {
  const [before, next] = [sight.doc.tokens[hit.first - 1], sight.doc.tokens[hit.last]]
  const inName = /^\p{Lu}/u.test(before?.form ?? '') && /^(PROPN|ADJ|NOUN)$/.test(before?.upos ?? '')
  return !inName && !PART_OF_NAME.has(next?.norm ?? '')
}

/** "the Commission", "from Brussels" in an article that names the union elsewhere. */
export function unionOfTheArticle(sight: NameSight, sentence: Sentence, hit: NameHit): NameSense | undefined {
  const union = hit.senses.find(({ entry }) => entry.needs !== undefined && sight.unions.has(entry.code))
  return union !== undefined && standsAlone(sight, hit) && !isOfTheState(sight, sentence) ? union : undefined
}

export function unionOf(sight: NameSight, sentence: Sentence, hit: NameHit): NameSense | undefined {
  const capital = hit.senses.find((sense) => sense.form === 'capital' && UNIONS.has(sense.entry.code))
  if (capital === undefined) return undefined
  const union = hit.senses.find((sense) => sense.entry.code === UNIONS.get(capital.entry.code))
  const before = sight.doc.tokens[hit.first - 1]?.norm ?? ''
  if (union === undefined || WHERE.has(before) || isModifier(sight, hit) || isOfTheState(sight, sentence))
    return undefined
  return union
}
