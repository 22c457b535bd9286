// A name that the lexicon does not know but whose words tell a body -> its sector, and the country of its modifiers.
// Example: "Amhara Liberation Front" REB, "Ministry of Fisheries" GOV, "Norwegian Shipping Company" NOR BUS, "Bank of Ghana" GHA BUS.
// "Nobel Prize" and "Mekong River" end in words of things and are no mentions at all.
import type { Draft } from '../draft.ts'
import { actorOf } from '../draft.ts'
import { statedOwners, suggestedOwner } from '../owners.ts'
import type { Phrase } from '../phrase.ts'
import type { Reading } from '../reading.ts'
import type { Scene } from '../scene.ts'
import { isCapital, normAt } from '../scene.ts'
import { nameKeyOf, traitsOf } from '../traits.ts'
import { sameName } from './same-name.ts'

/** The word that tells the kind of body: the last of the name, or the one before "of". */
export function suffixOf(scene: Scene, phrase: Phrase): string | undefined {
  const { head, last } = phrase.chunk
  for (const at of [last - 1, head]) {
    const token = scene.tokens[at]
    if (!isCapital(token) || token === undefined || (scene.hitAt[at] ?? -1) >= 0) continue
    const sector =
      scene.index.suffixes.get(token.norm.replace(/\.$/, '')) ?? scene.index.suffixes.get(token.lemma.toLowerCase())
    if (sector !== undefined && isProper(scene, phrase, at)) return sector
  }
  return undefined
}

/** A capital alone at the beginning of a sentence tells nothing. */
function isProper(scene: Scene, phrase: Phrase, at: number): boolean {
  if (scene.tokens[at]?.upos === 'PROPN') return true
  return phrase.chunk.last - phrase.coreFirst > 1 && isCapital(scene.tokens[at - 1])
}

/** "Liberation Army", "Resistance Front": no state's army, no party. */
const REBEL = /\b(liberation|resistance|revolutionary|independence|islamic|free|defence|defense|salvation|jihad)\b/

function sectorOf(scene: Scene, phrase: Phrase, sector: string): string {
  if (sector !== 'MIL' && !(sector === 'PTY' && normAt(scene, phrase.chunk.last - 1) === 'front')) return sector
  const words: string[] = []
  for (let at = phrase.coreFirst; at < phrase.chunk.last; at++) words.push(normAt(scene, at))
  return REBEL.test(words.join(' ')) ? 'REB' : sector
}

const OF_ONE_COUNTRY = new Set(['GOV', 'LEG', 'JUD', 'MIL', 'COP', 'REB', 'PTY'])

export function bodyBySuffix(reading: Reading, phrase: Phrase): Draft | undefined {
  const { scene } = reading
  const known = sameName(reading, phrase)
  if (known !== undefined) return known
  const found = suffixOf(scene, phrase)
  if (found === undefined) return undefined
  const sector = sectorOf(scene, phrase, found)
  const [stated] = statedOwners(reading, phrase)
  const owner = stated ?? (OF_ONE_COUNTRY.has(sector) ? suggestedOwner(reading, phrase) : undefined)
  const facts = { code: owner?.facts.code ?? '', sector, others: [], rules: [] }
  return {
    chunk: phrase.chunk,
    kind: 'named',
    actors: [actorOf(scene, facts, phrase.coreFirst, phrase.chunk.last)],
    place: false,
    canAct: true,
    rules: ['name:body-by-suffix', ...(owner === undefined ? [] : [owner.rule])],
    traits: {
      ...traitsOf(scene, phrase, false),
      nouns: ['organisation'],
      nameKey: nameKeyOf(scene, phrase.coreFirst, phrase.chunk.last),
      plural: false,
    },
  }
}
