// What the rules and the lexicon found of a pair -> signs.
// Example: a coded ACCUSE between both sides gives "rules 4 ACCUSE"; "halt" on the way between them gives "lexicon way @stop".

import type { Document, Event, Frame, Token } from '../../model/index.ts'
import type { PredicateLexicon } from '../predicates.ts'
import type { Sign } from './signs.ts'

export interface FoundEvent {
  readonly event: Event
  readonly fit: number
}

/** Signs of coded events; the first of the list is the one that the rules would choose. */
export function eventSigns(found: readonly FoundEvent[]): Sign[] {
  const signs: Sign[] = []
  const seen = new Set<string>()
  const add = (name: string, value = 1) => {
    if (!seen.has(name)) signs.push({ name, token: -1, value })
    seen.add(name)
  }
  const [best] = found
  if (best === undefined) add('rules nothing')
  else {
    const { event, fit } = best
    add(`rules best ${event.type}`)
    add(`rules best ${event.type} fit ${fit}`)
    add(`rules best ${event.type} sure`, event.confidence)
    add(`rules best fit ${fit}`)
    add(`rules best ${event.type} ${event.status}`)
    for (const mode of event.modes) add(`rules best ${event.type}/${mode}`)
    if (found.some(({ event: other, fit: also }) => other.type !== event.type && also === fit))
      add(`rules tie ${event.type}`)
  }
  for (const { event, fit } of found) {
    add(`rules ${fit >= 1.5 ? 'near' : 'far'} ${event.type}`)
    add(`rules any ${event.type}`)
  }
  return signs
}

const POS: Readonly<Record<string, 'verb' | 'noun' | 'adj'>> = { VERB: 'verb', NOUN: 'noun', ADJ: 'adj' }

/** Common verbs have hundreds of entries: what they come to is worked out once. */
const SHARES = new WeakMap<readonly Frame[], readonly (readonly [string, number])[]>()

function sharesOfFrames(frames: readonly Frame[]): readonly (readonly [string, number])[] {
  const known = SHARES.get(frames)
  if (known !== undefined) return known
  const out = new Map<string, number>()
  for (const { result } of frames) {
    const key = result.none ? 'none' : (result.event ?? `@${result.operator ?? ''}`)
    out.set(key, (out.get(key) ?? 0) + 1 / frames.length)
  }
  const made = [...out]
  SHARES.set(frames, made)
  return made
}

/** What the lexicon makes of one word, each with its share among the word's entries. */
export function lexiconOf(token: Token, lexicon: PredicateLexicon): readonly (readonly [string, number])[] {
  const pos = POS[token.upos]
  const frames = pos === undefined ? undefined : lexicon.byPredicate.get(`${pos}:${token.lemma.toLowerCase()}`)
  return frames === undefined ? [] : sharesOfFrames(frames)
}

interface Group {
  readonly name: string
  readonly tokens: readonly number[]
}

/** The same over a group of words, the most of each kept. */
function lexiconSignsOf(doc: Document, { name, tokens }: Group, lexicon: PredicateLexicon): Sign[] {
  const best = new Map<string, Sign>()
  for (const index of tokens) {
    const token = doc.tokens[index]
    if (token === undefined) continue
    for (const [key, share] of lexiconOf(token, lexicon))
      if ((best.get(key)?.value ?? 0) < share)
        best.set(key, { name: `lexicon ${name} ${key}`, token: index, value: share })
  }
  return [...best.values()]
}

/** All pairs of a sentence have the group of its words in common. */
const SENTENCES = new WeakMap<Document, Map<number, readonly Sign[]>>()

function sentenceSigns(doc: Document, group: Group, lexicon: PredicateLexicon): readonly Sign[] {
  const known = SENTENCES.get(doc) ?? new Map<number, readonly Sign[]>()
  SENTENCES.set(doc, known)
  const first = group.tokens[0] ?? -1
  const found = known.get(first) ?? lexiconSignsOf(doc, group, lexicon)
  known.set(first, found)
  return found
}

export const lexiconSigns = (doc: Document, groups: readonly Group[], lexicon: PredicateLexicon): Sign[] =>
  groups.flatMap((group) =>
    group.name === 'sentence' ? sentenceSigns(doc, group, lexicon) : lexiconSignsOf(doc, group, lexicon),
  )
