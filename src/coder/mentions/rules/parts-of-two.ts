// "the North", "the South" -> the country of that half, where the article names one of the two countries.
// Example: after "North Korea": "the North" PRK, "the South" KOR; likewise Sudan, Yemen, Vietnam. Where both halves act and no such
// country is named, the two Koreas are meant. "the south of the country" and "the American South" are no actors.
import { longestName } from '../../../lexicon/names.ts'
import { piecesOf } from '../../../lexicon/pieces.ts'
import type { ActorEntry } from '../../../model/index.ts'
import type { Draft } from '../draft.ts'
import { actorOf } from '../draft.ts'
import type { Facts } from '../facts.ts'
import type { Phrase } from '../phrase.ts'
import type { Reading } from '../reading.ts'
import type { Scene } from '../scene.ts'
import { hitCovering, isCapital } from '../scene.ts'

const PARTS = new Set(['north', 'south', 'east', 'west'])
/** Names and phrases of an article that are looked at for the two halves of a country. */
const LOOKED_AT = 600
const HALVED = ['Korea', 'Sudan', 'Yemen', 'Vietnam', 'Ossetia', 'Germany']

function entryOf(scene: Scene, name: string): ActorEntry | undefined {
  const pieces = name.split(' ').map(piecesOf)
  const hit = longestName(scene.index.names, pieces, 0, pieces.length)
  return hit?.last === pieces.length ? hit.senses[0]?.entry : undefined
}

const capitalised = (part: string): string => part.charAt(0).toUpperCase() + part.slice(1)

/** Names of halved countries in the article: "Korea" where either half is named. */
function halvesNamed(scene: Scene): string[] {
  const named = new Set(scene.hits.slice(0, LOOKED_AT).map((hit) => hit.sense.entry.id))
  return HALVED.filter((whole) =>
    [...PARTS].some((part) => named.has(entryOf(scene, `${capitalised(part)} ${whole}`)?.id ?? '')),
  )
}

/** "the North" and "the South" both in the text. */
function bothAct(reading: Reading): boolean {
  const { tokens } = reading.scene
  const seen = new Set<string>()
  for (const phrase of [...reading.phrases.values()].slice(0, LOOKED_AT))
    if (isPart(reading.scene, phrase)) seen.add(tokens[phrase.chunk.head]?.norm ?? '')
  return seen.has('north') && seen.has('south')
}

function isPart(scene: Scene, phrase: Phrase): boolean {
  const token = scene.tokens[phrase.chunk.head]
  if (token === undefined || !PARTS.has(token.norm) || !isCapital(token) || !phrase.definite) return false
  if (hitCovering(scene, token.index) !== undefined || phrase.chunk.last - phrase.coreFirst !== 1) return false
  return scene.tokens[phrase.chunk.last]?.norm !== 'of'
}

/** "the two Koreas", "both Sudans": the plural of a halved country is both. */
function bothHalves(reading: Reading, phrase: Phrase): Draft | undefined {
  const { scene } = reading
  const { head } = phrase.chunk
  const whole = HALVED.find((one) => scene.tokens[head]?.form === `${one}s`)
  if (whole === undefined) return undefined
  const entries = ['North', 'South', 'East', 'West'].flatMap((part) => entryOf(scene, `${part} ${whole}`) ?? [])
  return {
    chunk: phrase.chunk,
    kind: 'named',
    actors: entries.map((entry) => actorOf(scene, factsOf(entry), phrase.chunk.first, phrase.chunk.last)),
    place: false,
    canAct: true,
    rules: ['name:both-halves', ...entries.map((entry) => `actor:${entry.id}`)],
    traits: { person: false, plural: true, nouns: ['country'], inner: false },
  }
}

const factsOf = (entry: ActorEntry): Facts => ({
  code: entry.code,
  sector: entry.sector,
  others: entry.otherSectors,
  name: entry.names[0] ?? '',
  id: entry.id,
  rules: [],
})

export function partOfTwo(reading: Reading, phrase: Phrase): Draft | undefined {
  const { scene } = reading
  if (!isPart(scene, phrase)) return bothHalves(reading, phrase)
  const part = capitalised(scene.tokens[phrase.chunk.head]?.norm ?? '')
  const named = halvesNamed(scene)
  const wholes = named.length > 0 ? named : bothAct(reading) ? ['Korea'] : []
  const entry = wholes.map((whole) => entryOf(scene, `${part} ${whole}`)).find((one) => one !== undefined)
  if (entry === undefined) return undefined
  const rule = named.length > 0 ? 'coref:part-of-two' : 'context:two-koreas'
  return {
    chunk: phrase.chunk,
    kind: 'named',
    actors: [actorOf(scene, factsOf(entry), phrase.coreFirst, phrase.chunk.last)],
    place: true,
    canAct: true,
    rules: [rule, `actor:${entry.id}`],
    traits: { person: false, plural: false, nouns: ['country'], inner: false },
  }
}
