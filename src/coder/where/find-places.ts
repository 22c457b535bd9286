// The places of a document where places stand, with coordinates and country.
// E.g. "in the Syrian city of Raqqa" -> Raqqa SYR 35.95 39.01, resolution 4, rule place:in; "at Sanaa airport" -> resolution 5.
// Names that act ("Seoul said") are mentions, not places; which event a place belongs to is place-of-event.ts.
import type { Gazetteer, GazetteerPlace } from '../../lexicon/gazetteer.ts'
import { placeKey } from '../../lexicon/place-key.ts'
import type { Mention, Place } from '../../model/event.ts'
import type { Document, Sentence } from '../../model/text.ts'
import type { Container, Evidence } from './choose-place.ts'
import { choosePlace, evidenceOf } from './choose-place.ts'
import type { Cue } from './cues.ts'
import { cueOf } from './cues.ts'
import type { Name } from './names.ts'
import { nameAt, wordsOf } from './names.ts'

interface Search {
  readonly doc: Document
  readonly gazetteer: Gazetteer
  readonly evidence: Evidence
  /** Tokens inside names of persons, bodies and media that are no places. */
  readonly taken: ReadonlySet<number>
}

const FACILITIES =
  /^(airport|airfield|airbase|base|port|harbou?r|station|stadium|square|prison|jail|hospital|university|embassy|consulate|bridge|crossing|checkpoint|mosque|church|cathedral|camp|palace|market|court|barracks|refinery|plant|reactor|dam|hotel|school|museum|park|street|avenue|district court)$/
const PROVINCES = /^(province|region|oblast|governorate|state|republic|prefecture|wilaya|department)$/
const DISTRICTS = /^(district|county|subdistrict|municipality|raion|canton)$/

/** "Sanaa airport", "Kharkiv region": the noun behind a city makes it smaller or larger. */
function widen(
  doc: Document,
  name: Name,
  place: GazetteerPlace,
  cue: Cue,
  end: number,
): { last: number; resolution: Place['resolution'] } {
  const plain = { last: name.last, resolution: place.resolution }
  if (place.resolution < 4 || place.population === 0) return plain
  if (cue.noun !== undefined && PROVINCES.test(cue.noun)) return { ...plain, resolution: 2 }
  if (cue.noun !== undefined && DISTRICTS.test(cue.noun)) return { ...plain, resolution: 3 }
  for (let index = name.last; index < Math.min(name.last + 3, end); index++) {
    const token = doc.tokens[index]
    if (token === undefined || !/^(NOUN|PROPN|ADJ)$/.test(token.upos)) return plain
    if (FACILITIES.test(token.lemma.toLowerCase()) || FACILITIES.test(token.norm))
      return { last: index + 1, resolution: 5 }
    if (PROVINCES.test(token.norm)) return { last: index + 1, resolution: 2 }
    if (DISTRICTS.test(token.norm)) return { last: index + 1, resolution: 3 }
  }
  return plain
}

/** "Kent State", "York University", "Washington Post": the name goes on and is another one. */
function goesOn(search: Search, name: Name, last: number): boolean {
  const token = search.doc.tokens[last - 1]
  const behind = search.doc.tokens[last]
  const before = search.doc.tokens[name.first - 1]
  if (behind?.form === '-' && behind.start === token?.end) return true
  if (before?.upos === 'PROPN' && before.rel === 'compound' && before.head >= name.first && before.head < last)
    return true
  if (token === undefined || behind?.upos !== 'PROPN') return false
  return (
    behind.rel === 'flat' ||
    (behind.head >= name.first && behind.head < last && behind.rel !== 'appos') ||
    token.head === behind.index ||
    (token.rel === 'compound' && token.head === behind.head)
  )
}

/** The country or state behind a name: ", Congo", ", Texas", ", Ill."; and where it ends. */
function containerBehind(
  search: Search,
  sentence: Sentence,
  last: number,
): { container: Container; end: number } | undefined {
  const { doc, gazetteer } = search
  if (doc.tokens[last]?.form !== ',') return undefined
  const name = nameAt(doc, gazetteer, sentence, last + 1)
  if (name === undefined) return stateBehind(search, last + 1)
  const state = gazetteer.states.get(name.key)
  const country = name.places.find(({ resolution }) => resolution <= 2)?.country
  if (state === undefined && country === undefined) return undefined
  return {
    container: { ...(country === undefined ? {} : { country }), ...(state === undefined ? {} : { state }) },
    end: name.last,
  }
}

/** ", Ill." and the like, which are names of no place by themselves. */
function stateBehind({ doc, gazetteer }: Search, at: number): { container: Container; end: number } | undefined {
  const state = gazetteer.states.get(placeKey(doc.tokens[at]?.form ?? ''))
  return state === undefined ? undefined : { container: { state, country: 'USA' }, end: at + 1 }
}

/** The country before a name: "Ukraine's Kharkiv". */
function containerBefore({ doc }: Search, first: number, found: readonly Place[]): Place | undefined {
  const last = found.at(-1)
  const apostrophe = doc.tokens[first - 1]
  if (last === undefined || last.resolution > 2 || apostrophe === undefined || !/^['’]s?$/.test(apostrophe.form))
    return undefined
  return last.last === first - 1 ? last : undefined
}

/** "in Kyiv and Kharkiv", "Goma, Bukavu and Bunia": goes on from a place just found. */
function chained({ doc }: Search, first: number, found: readonly Place[]): Cue | undefined {
  const last = found.at(-1)
  const link = doc.tokens[first - 1]
  if (last === undefined || link === undefined || !/^(and|or|,)$/.test(link.norm)) return undefined
  const gap = first - last.last
  const comma = gap === 2 && doc.tokens[first - 2]?.form === ','
  return gap === 1 || comma ? { rule: last.rule, sure: false, from: first } : undefined
}

function toPlace(search: Search, name: Name, place: GazetteerPlace, cue: Cue, sentence: Sentence): Place {
  const { doc } = search
  const { last, resolution } = widen(doc, name, place, cue, sentence.last)
  return {
    rawText: wordsOf(doc, name.first, last),
    span: { in: sentence.in, start: doc.tokens[name.first]?.start ?? 0, end: doc.tokens[last - 1]?.end ?? 0 },
    name: place.name,
    ...(place.geonameId === undefined ? {} : { geonameId: place.geonameId }),
    lat: place.lat,
    lon: place.lon,
    country: place.country,
    resolution,
    first: name.first,
    last,
    rule: cue.rule,
  }
}

/** The place that begins at a token, and where the search goes on. */
function placeAt(
  search: Search,
  sentence: Sentence,
  first: number,
  found: readonly Place[],
): { place?: Place; next: number } {
  const { doc, gazetteer, evidence } = search
  const name = search.taken.has(first) ? undefined : nameAt(doc, gazetteer, sentence, first)
  if (name === undefined) return { next: first + 1 }
  const before = containerBefore(search, first, found)
  const cue =
    cueOf(doc, first, name.last, sentence.first) ??
    chained(search, first, found) ??
    (before && { rule: before.rule, sure: false, from: first })
  if (cue === undefined) return { next: name.last }
  const behind = containerBehind(search, sentence, name.last)
  const container = behind?.container ?? (before && { country: before.country })
  const context = {
    gazetteer,
    evidence,
    sentence: sentence.index,
    sure: cue.sure,
    ...(container === undefined ? {} : { container }),
  }
  const chosen = choosePlace(name, context)
  if (chosen === undefined || isOnlyModifier(search, name, chosen, cue)) return { next: name.last }
  const place = toPlace(search, name, chosen, cue, sentence)
  if (goesOn(search, name, place.last)) return { next: place.last }
  return { place, next: behind !== undefined && place.last === name.last ? behind.end : place.last }
}

/** "at Russia", "in U.S. bank accounts", "in Spain and Argentina's embassy": a country that only tells whose something is. */
function isOnlyModifier({ doc }: Search, name: Name, place: GazetteerPlace, cue: Cue): boolean {
  if (place.resolution > 2) return false
  const token = doc.tokens[name.last - 1]
  const behind = doc.tokens[name.last]
  if (cue.rule === 'place:at') return true
  if (behind !== undefined && /^['’]s?$/.test(behind.form)) return cue.from === name.first
  return (
    place.resolution === 1 &&
    token?.rel === 'compound' &&
    token.head >= name.last &&
    /^(NOUN|PROPN)$/.test(behind?.upos ?? '')
  )
}

function takenBy(mentions: readonly Mention[]): Set<number> {
  const taken = new Set<number>()
  for (const mention of mentions) {
    const known = mention.kind === 'named' && !mention.place && mention.actors.some(({ id }) => id !== undefined)
    if (known) for (let index = mention.first; index < mention.last; index++) taken.add(index)
  }
  return taken
}

/** The places of a document, in text order. `mentions` tell which countries it is about and which names are no places. */
export function findPlaces(doc: Document, gazetteer: Gazetteer, mentions: readonly Mention[] = []): readonly Place[] {
  const search = { doc, gazetteer, evidence: evidenceOf(mentions), taken: takenBy(mentions) }
  const all: Place[] = []
  for (const sentence of doc.sentences) {
    const found: Place[] = []
    let at = sentence.first
    while (at < sentence.last) {
      const { place, next } = placeAt(search, sentence, at, found)
      // "Ukraine's Kharkiv": the country only said where.
      if (place !== undefined && containerBefore(search, place.first, found) !== undefined) found.pop()
      if (place !== undefined) found.push(place)
      at = next
    }
    all.push(...found)
  }
  return all
}

/** The place of the dateline ("SEOUL, South Korea (AP) -"), for events of which nothing else tells where. */
export function datelinePlace(
  doc: Document,
  gazetteer: Gazetteer,
  mentions: readonly Mention[] = [],
): Place | undefined {
  const { dateline } = doc
  if (dateline === undefined) return undefined
  const [city = '', country = ''] = dateline.place.split(',').map((part) => part.trim())
  const key = placeKey(city)
  const within = gazetteer.find(placeKey(country)).find(({ resolution }) => resolution <= 2)?.country
  const state = gazetteer.states.get(placeKey(country))
  const container = { ...(within === undefined ? {} : { country: within }), ...(state === undefined ? {} : { state }) }
  const chosen = choosePlace(
    { key, places: gazetteer.find(key) },
    { gazetteer, evidence: evidenceOf(mentions), sentence: 0, container, sure: true },
  )
  if (chosen === undefined) return undefined
  const { name, lat, lon, resolution, geonameId } = chosen
  return {
    rawText: dateline.place,
    span: { in: dateline.in, start: dateline.start, end: dateline.end },
    name,
    ...(geonameId === undefined ? {} : { geonameId }),
    lat,
    lon,
    country: chosen.country,
    resolution,
    first: -1,
    last: -1,
    rule: 'place:dateline',
  }
}
