// A capitalised name that nothing tells about -> a mention without code or sector, or a place of the gazetteer with its country.
// Example: "Kofi Mensah spoke" -> a mention with no code; "in Barcelona" -> a place in ESP that does not act.
// Days, months and names of things ("Nobel Prize") are left out; a short form of a name read before takes its facts.
import type { Draft } from '../draft.ts'
import { actorOf } from '../draft.ts'
import type { Facts } from '../facts.ts'
import type { Phrase } from '../phrase.ts'
import type { Reading } from '../reading.ts'
import type { Scene } from '../scene.ts'
import { isCapital, normAt, sentenceOf, wordSet } from '../scene.ts'
import { nameKeyOf, traitsOf } from '../traits.ts'

/** "Sept." -> "sept". */
const withoutPoint = (norm: string): string => norm.replace(/\.$/, '')

function isThing(scene: Scene, phrase: Phrase): boolean {
  const alone = phrase.chunk.last - phrase.coreFirst === 1
  const things = wordSet(scene.index, alone ? 'never-actor' : 'not-actor')
  const times = wordSet(scene.index, 'temporal')
  const last = withoutPoint(normAt(scene, phrase.chunk.last - 1))
  const head = withoutPoint(normAt(scene, phrase.chunk.head))
  return things.has(last) || things.has(head) || times.has(last) || times.has(head)
}

const LETTERS = /\p{L}{2}/u

/** A name by its tag; in headlines, where much is capitalised, of more than one word. */
function looksLikeName(scene: Scene, phrase: Phrase): boolean {
  const token = scene.tokens[phrase.chunk.head]
  if (token === undefined || token.upos !== 'PROPN' || !isCapital(token) || !LETTERS.test(token.form)) return false
  const name = phrase.name
  if (sentenceOf(scene, token.index)?.kind !== 'headline') return true
  return name !== undefined && (name.last - name.first > 1 || token.feats.Number === 'Sing')
}

function placeFacts(scene: Scene, phrase: Phrase): Facts | undefined {
  const place = scene.places.get(phrase.coreFirst) ?? scene.places.get(phrase.chunk.head)
  if (place === undefined) return undefined
  return { code: place.country, sector: '', others: [], name: place.name, rules: ['name:gazetteer'] }
}

const LOCATIVE = new Set(['in', 'at', 'near', 'around', 'outside', 'inside'])
const isWhere = (scene: Scene, phrase: Phrase): boolean => LOCATIVE.has(normAt(scene, phrase.chunk.first - 1))

export function unknownName(reading: Reading, phrase: Phrase): Draft | undefined {
  const { scene } = reading
  if (!looksLikeName(scene, phrase) || isThing(scene, phrase)) return undefined
  const place = placeFacts(scene, phrase)
  const facts: Facts = place ?? { code: '', sector: '', others: [], rules: ['name:unknown'] }
  const where = place !== undefined || isWhere(scene, phrase)
  const first = phrase.name?.first ?? phrase.coreFirst
  return {
    chunk: phrase.chunk,
    kind: 'named',
    actors: [actorOf(scene, facts, first, phrase.chunk.last)],
    place: where,
    canAct: !where,
    rules: facts.rules,
    traits: { ...traitsOf(scene, phrase, !where), nameKey: nameKeyOf(scene, first, phrase.chunk.last) },
  }
}
