// Hits and nouns of an article -> the country that fights itself: whose rebels, guerrillas or junta the article names.
// Example: "Colombia's government ... the ELN ... in Caracas" -> { home: COL, named: { COL: 4, VEN: 1 } }: talks may be held elsewhere.
// Groups that fight another state (Hezbollah) count for nothing; with the rebels of two countries in one article there is no such country.
import type { ActorIndex } from '../../lexicon/actor-index.ts'
import type { Document } from '../../model/index.ts'
import type { Conflict, Hit } from './scene.ts'

const REBELS = new Set(['rebel', 'guerrilla', 'separatist', 'insurgent', 'secessionist', 'mutineer'])
/** Rulers who took power by arms: the article tells of a state and those who overthrew it. */
const JUNTA = new Set(['junta', 'putschist', 'ruler'])
/** "coup leaders", "military rulers", "deposed president". */
const BY_ARMS = new Set(['coup', 'deposed', 'ousted', 'toppled', 'overthrown'])
const WHERE = new Set(['in', 'at', 'near', 'to', 'from', 'into', 'across', 'outside', 'around', 'via', 'through'])
/** So many words lie at most between "Yemen's" and "rebels". */
const NEXT = 3

/** Groups, or all of a country, that fight another state: "pse", "hezbollah". */
function fightsAbroad(index: ActorIndex, { sense: { entry } }: Hit): boolean {
  const others = index.words.get('fights-abroad')
  return others?.has(entry.code.toLowerCase()) === true || others?.has(entry.id) === true
}

const isState = (index: ActorIndex, code: string): boolean => index.byCode.get(code)?.kind === 'country'

/** An armed group that fights the state it comes from. */
function isRebelName(index: ActorIndex, hit: Hit): boolean {
  const { acts, sense } = hit
  const { entry } = sense
  const armed = entry.kind === 'armed-group' && entry.sector === 'REB'
  return acts && armed && isState(index, entry.code) && !fightsAbroad(index, hit)
}

/** A junta, or rulers who are called military: "the ruler of Dubai" is neither. */
const byArms = ({ tokens }: Document, at: number): boolean =>
  tokens[at]?.lemma !== 'ruler' || tokens[at - 1]?.norm === 'military'

/** The country whose rebels or junta a noun names: "Tuareg rebels", "Mali's junta". */
function ownerOfRebels(doc: Document, index: ActorIndex, hit: Hit): string | undefined {
  const { entry } = hit.sense
  if (!hit.acts || !isState(index, entry.code) || entry.kind === 'person') return undefined
  for (let at = hit.last; at < hit.last + NEXT; at++) {
    const { lemma = '', norm = '', sentence } = doc.tokens[at] ?? {}
    if (sentence !== doc.tokens[hit.first]?.sentence) return undefined
    const word = lemma.toLowerCase()
    if (REBELS.has(word) || (JUNTA.has(word) && byArms(doc, at)) || BY_ARMS.has(norm)) return entry.code
  }
  return undefined
}

function isPlace(doc: Document, { first, sense: { form } }: Hit): boolean {
  const before = doc.tokens[first - 1]
  const determined = before?.upos === 'DET' ? doc.tokens[first - 2] : before
  return form !== 'adj' && form !== 'people' && WHERE.has(determined?.norm ?? '')
}

/** "CARACAS, Feb 26 -": where the report comes from. */
const inDateline = ({ dateline, tokens, sentences }: Document, at: number): boolean => {
  const { start = -1, sentence = -1 } = tokens[at] ?? {}
  return dateline !== undefined && sentences[sentence]?.in === 'text' && start >= dateline.start && start < dateline.end
}

function countNames(doc: Document, index: ActorIndex, hits: readonly Hit[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>()
  for (const hit of hits) {
    const { code } = hit.sense.entry
    if (!hit.acts || !isState(index, code) || inDateline(doc, hit.first) || isPlace(doc, hit)) continue
    out.set(code, (out.get(code) ?? 0) + 1)
  }
  return out
}

export function conflictOf(doc: Document, index: ActorIndex, hits: readonly Hit[]): Conflict | undefined {
  const codes = hits.flatMap((hit) =>
    isRebelName(index, hit) ? [hit.sense.entry.code] : (ownerOfRebels(doc, index, hit) ?? []),
  )
  const [home] = codes
  if (home === undefined || codes.some((code) => code !== home)) return undefined
  return { home, named: countNames(doc, index, hits) }
}
