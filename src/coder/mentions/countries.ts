// Hits and places -> the countries that each sentence names, where it takes place, what the dateline and the article say.
// Example: "Thousands marched in Buenos Aires" -> places [ARG]. Only states count, not the UN or the EU.
// What follows from it is rules/owner-by-context.ts.
import type { ActorIndex } from '../../lexicon/actor-index.ts'
import { longestName } from '../../lexicon/names.ts'
import { piecesOf } from '../../lexicon/pieces.ts'
import type { Document, Place } from '../../model/index.ts'
import type { Countries, Hit } from './scene.ts'

const PLACE_PREPS = new Set(['in', 'at', 'near', 'outside', 'across', 'around', 'inside', 'throughout'])
const SKIP = new Set([
  'the',
  'capital',
  'city',
  'northern',
  'southern',
  'eastern',
  'western',
  'central',
  'downtown',
  'north',
  'south',
  'east',
  'west',
])
const JOURNEY = /^(return|returning|arrival|visit|trip)$/

function isLocative(doc: Document, first: number): boolean {
  let at = first - 1
  const norm = (index: number) => doc.tokens[index]?.norm ?? ''
  for (let guard = 0; guard < 3 && SKIP.has(norm(at)); guard++) at--
  if (PLACE_PREPS.has(norm(at))) return true
  return norm(at) === 'to' && JOURNEY.test(norm(at - 1))
}

/** "a case in Geneva", "an arbitration panel in The Hague": what the city is named for is the body that sits there. */
function isWorldCity(doc: Document, index: ActorIndex, { first, last }: Hit): boolean {
  const token = doc.tokens[last - 1]
  const governor = doc.tokens[token?.head ?? -1]
  const known = index.words.get('world-city')?.has(token?.norm ?? '') === true
  if (!known || !isLocative(doc, first)) return false
  const prep = doc.tokens[first - 1]?.norm === 'the' ? first - 2 : first - 1
  const before = doc.tokens[prep - 1]?.norm ?? ''
  return governor?.upos === 'NOUN' || index.words.get('held-there')?.has(before) === true
}

const isState = (index: ActorIndex, code: string): boolean => index.byCode.get(code)?.kind === 'country'

function datelineCode(doc: Document, index: ActorIndex): string | undefined {
  const words = (doc.dateline?.place ?? '').split(/[\s,]+/)
  const pieces = words.map((word) => piecesOf(word.charAt(0) + word.slice(1).toLowerCase()))
  for (let at = 0; at < pieces.length; at++) {
    const code = longestName(index.names, pieces, at, pieces.length)?.senses[0]?.entry.code
    if (code !== undefined && isState(index, code)) return code
  }
  return undefined
}

/** The code that at least two thirds of the names of countries bear. */
function dominant(codes: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  for (const [code, count] of counts) if (count * 3 >= codes.length * 2) return code
  return undefined
}

/** "fired at Hezbollah" tells no place. */
const FIGHTERS = new Set(['armed-group', 'party', 'group'])
const NATIONALITY = new Set(['adj', 'people'])

export function countriesOf(
  doc: Document,
  index: ActorIndex,
  hits: readonly Hit[],
  places: Iterable<Place>,
): Countries {
  const where: string[][] = doc.sentences.map(() => [])
  const all: string[][] = doc.sentences.map(() => [])
  const covered = new Set<number>()
  const note = (first: number, code: string, canBePlace: boolean): void => {
    const sentence = doc.tokens[first]?.sentence ?? -1
    all[sentence]?.push(code)
    if (canBePlace && isLocative(doc, first)) where[sentence]?.push(code)
  }
  const plain = new Set(hits.flatMap((hit) => (isWorldCity(doc, index, hit) ? [] : [hit.sense.entry.code])))
  for (const hit of hits) {
    for (let at = hit.first; at < hit.last; at++) covered.add(at)
    const { entry, form } = hit.sense
    if (isWorldCity(doc, index, hit) && !plain.has(entry.code)) continue
    if (isState(index, entry.code) && entry.kind !== 'person')
      note(hit.first, entry.code, !FIGHTERS.has(entry.kind) && !NATIONALITY.has(form))
  }
  for (const place of places)
    if (!covered.has(place.first) && isState(index, place.country)) note(place.first, place.country, true)
  return {
    places: where,
    all,
    named: new Set(all.flat()),
    dateline: datelineCode(doc, index),
    article: dominant(all.flat()),
  }
}
