// A pair of sides in a document -> all signs that a learned table asks: words and tree, lexicon, and what the rules coded of the pair.
// Example: source "Kyiv", target "Minsk": "top accuse", "lexicon way ACCUSE", "rules best ACCUSE fit 4".
// Without `found` the rules are not asked: then the opinion is a second one and no echo of the first.
import type { Document, Located } from '../../model/index.ts'
import type { PredicateLexicon } from '../predicates.ts'
import { eventSigns, type FoundEvent, lexiconSigns } from './rule-signs.ts'
import { sideOf } from './sides.ts'
import type { PairSigns, Sign } from './signs.ts'
import { wordSigns } from './word-signs.ts'

export interface PairInDocument {
  readonly doc: Document
  readonly source: readonly Located[]
  readonly target: readonly Located[]
  /** The sentence that tells of both, where it is known. */
  readonly sentence?: number
  /** Events that the rules coded, the one that they would choose first. */
  readonly found?: readonly FoundEvent[]
  /** The word of the deed, where it is known which one is meant. */
  readonly predicate?: number
}

function predicateSigns(doc: Document, predicate: number | undefined): Sign[] {
  const token = predicate === undefined ? undefined : doc.tokens[predicate]
  if (token === undefined) return []
  const lemma = token.lemma.toLowerCase()
  const signs = [`deed ${lemma}`, `deed pos ${token.upos}`, `deed ${lemma} ${token.rel}`]
  return signs.map((name) => ({ name, token: token.index, value: 1 }))
}

export function pairSigns(pair: PairInDocument, lexicon: PredicateLexicon): PairSigns {
  const { doc, source, target, sentence, found, predicate } = pair
  const { signs, groups } = wordSigns(doc, sideOf(doc, source, sentence), sideOf(doc, target, sentence), sentence)
  const rules = found === undefined ? [] : eventSigns(found)
  const deed = predicate === undefined ? [] : [{ name: 'deed', tokens: [predicate] }]
  return {
    signs: [...signs, ...predicateSigns(doc, predicate), ...rules, ...lexiconSigns(doc, [...groups, ...deed], lexicon)],
    groups,
  }
}
