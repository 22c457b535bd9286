// The contexts of an event: what its sentence is about, with the sentences beside it and the title as witnesses.
// E.g. CONSULT in "Envoys discussed the North's nuclear program" -> cbrn, diplomatic.
// A strong phrase in the sentence is enough. A weak one needs a second witness: another phrase in the sentence, its neighbours in
// the paragraph, or the title. A theme of the title that a neighbour takes up holds for the sentence too.
import type { Ontology } from '../../lexicon/ontology.ts'
import type { EventType } from '../../model/event.ts'
import type { Document } from '../../model/text.ts'
import type { Hits, PhraseIndex } from './phrases.ts'
import { hitsOf, indexPhrases } from './phrases.ts'
import { applyContextRules } from './rules.ts'

type SentenceHits = ReadonlyMap<string, Hits>

// The same ontology and document are asked for every event; both never change, so what was found is kept as long as they live.
const indexes = new WeakMap<Ontology, PhraseIndex>()
const found = new WeakMap<Document, Map<number, SentenceHits>>()

function indexOf(ontology: Ontology): PhraseIndex {
  const index = indexes.get(ontology) ?? indexPhrases(ontology)
  indexes.set(ontology, index)
  return index
}

function hitsAt(doc: Document, at: number, index: PhraseIndex): SentenceHits {
  const known = found.get(doc) ?? new Map<number, SentenceHits>()
  found.set(doc, known)
  const sentence = doc.sentences[at]
  const hits = known.get(at) ?? (sentence === undefined ? new Map<string, Hits>() : hitsOf(doc, sentence, index))
  known.set(at, hits)
  return hits
}

/** The sentences before and after in the same paragraph, and those of the title. */
function witnesses(doc: Document, at: number, index: PhraseIndex): SentenceHits[] {
  const paragraph = doc.sentences[at]?.paragraph
  const near = [at - 1, at + 1].filter((other) => doc.sentences[other]?.paragraph === paragraph)
  return near.map((other) => hitsAt(doc, other, index))
}

function titleHits(doc: Document, at: number, index: PhraseIndex): SentenceHits[] {
  const titles: SentenceHits[] = []
  for (let other = 0; doc.sentences[other]?.in === 'title'; other++)
    if (other !== at) titles.push(hitsAt(doc, other, index))
  return titles
}

function isSpokenOf(
  context: string,
  own: Hits | undefined,
  near: readonly SentenceHits[],
  title: readonly SentenceHits[],
): boolean {
  if (own !== undefined && own.strong.size > 0) return true
  const beside = near.map((hits) => hits.get(context))
  const above = title.map((hits) => hits.get(context))
  const theme = above.some((hits) => hits !== undefined && hits.strong.size > 0)
  const takenUp = beside.some((hits) => hits !== undefined && hits.strong.size > 0)
  if (own === undefined) return theme && takenUp
  const phrases = new Set([...own.weak, ...beside.flatMap((hits) => [...(hits?.weak ?? [])])])
  return theme || takenUp || phrases.size > 1
}

/**
 * The contexts of an event in a sentence, in alphabetical order. `sectors` are those of all its actors and recipients,
 * `countries` their codes where known: talks are diplomatic between different states only.
 */
export function findContexts(
  doc: Document,
  sentence: number,
  type: EventType,
  modes: readonly string[],
  sectors: readonly string[],
  ontology: Ontology,
  countries: readonly string[] = [],
): string[] {
  const index = indexOf(ontology)
  const own = hitsAt(doc, sentence, index)
  const near = witnesses(doc, sentence, index)
  const title = titleHits(doc, sentence, index)
  const names = new Set([own, ...near].flatMap((hits) => [...hits.keys()]))
  const worded = [...names].filter((context) => isSpokenOf(context, own.get(context), near, title))
  return [...applyContextRules(worded, { type, modes, sectors, countries })].sort()
}
