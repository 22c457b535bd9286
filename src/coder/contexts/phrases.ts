// The words of data/ontology/contexts.txt become an index of phrases, and a sentence becomes the phrases that it holds.
// E.g. "Inspectors found traces of nerve gas" -> cbrn: strong "nerve gas". A word stands for its base form, its plural and itself;
// hyphens count as blanks. A phrase listed under `not` of a context hides the words of that context inside it.
import type { Ontology } from '../../lexicon/ontology.ts'
import type { Document, Sentence, Token } from '../../model/text.ts'

type Strength = 'strong' | 'weak' | 'not'

interface Phrase {
  readonly context: string
  readonly strength: Strength
  readonly words: readonly string[]
  readonly text: string
}

/** First word -> the phrases that begin with it. */
export type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>

/** What a sentence says of one context. */
export interface Hits {
  readonly strong: ReadonlySet<string>
  readonly weak: ReadonlySet<string>
}

const split = (text: string) => text.split(/[-\s]+/).filter((word) => word !== '')

/** All phrases of the ontology by their first word. */
export function indexPhrases(ontology: Ontology): PhraseIndex {
  const index = new Map<string, Phrase[]>()
  for (const [context, definition] of ontology.contexts)
    for (const strength of ['strong', 'weak', 'not'] as const)
      for (const text of definition[strength]) {
        const words = split(text)
        const first = words[0] ?? ''
        index.set(first, [...(index.get(first) ?? []), { context, strength, words, text }])
      }
  return index
}

/** The forms that a word of a text is known by. */
type Forms = readonly string[]

function formsOf(norm: string, lemma: string): Forms {
  const forms = [norm]
  if (lemma !== norm) forms.push(lemma)
  if (norm.length > 3 && norm.endsWith('s') && !norm.endsWith('ss')) forms.push(norm.slice(0, -1))
  // The reader's base form of a rare verb can be wrong: "embezzled" is "embezzle", "hacked" is "hack".
  if (norm.length > 5 && norm.endsWith('ed')) forms.push(norm.slice(0, -1), norm.slice(0, -2))
  return forms.filter((form, at) => forms.indexOf(form) === at)
}

function formsOfToken({ norm, lemma }: Token): Forms[] {
  if (norm === '-') return []
  if (!norm.includes('-')) return [formsOf(norm, lemma.toLowerCase())]
  return split(norm).map((part) => formsOf(part, part))
}

interface Match {
  readonly phrase: Phrase
  readonly at: number
  readonly end: number
}

function matchesAt(words: readonly Forms[], at: number, index: PhraseIndex): Match[] {
  const matches: Match[] = []
  for (const form of words[at] ?? [])
    for (const phrase of index.get(form) ?? [])
      if (phrase.words.every((word, offset) => offset === 0 || words[at + offset]?.includes(word)))
        matches.push({ phrase, at, end: at + phrase.words.length })
  return matches
}

/** Whether a match lies in a longer one, or in an exception, of its context: "minister" in "prime minister", "gas" in "tear gas". */
function isInside({ phrase, at, end }: Match, matches: readonly Match[]): boolean {
  return matches.some((other) => {
    if (other.phrase.context !== phrase.context || other.at > at || other.end < end) return false
    return other.phrase.strength === 'not' || other.end - other.at > end - at
  })
}

/** The contexts that a sentence speaks of. */
export function hitsOf(doc: Document, sentence: Sentence, index: PhraseIndex): ReadonlyMap<string, Hits> {
  const words: Forms[] = []
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = doc.tokens[at]
    if (token !== undefined) words.push(...formsOfToken(token))
  }
  const matches = words.flatMap((_, at) => matchesAt(words, at, index))
  const hits = new Map<string, { strong: Set<string>; weak: Set<string> }>()
  for (const { phrase, at, end } of matches) {
    if (phrase.strength === 'not' || isInside({ phrase, at, end }, matches)) continue
    const found = hits.get(phrase.context) ?? { strong: new Set(), weak: new Set() }
    found[phrase.strength].add(phrase.text)
    hits.set(phrase.context, found)
  }
  return hits
}
