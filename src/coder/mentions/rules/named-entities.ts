// A phrase whose head is a name of the lexicon (no person) -> the country, body or group; several for "North and South Korea".
// Example: "the Kremlin" -> RUS GOV; "Seoul" -> KOR, a place that can act; "two Australians" -> AUS CVL; "Syrian Kurds" -> the group in SYR.
// Cities and regions other than capitals are places that do not act.
import type { Draft } from '../draft.ts'
import { actorOf } from '../draft.ts'
import type { Facts } from '../facts.ts'
import { isCountryCode, NO_CUES } from '../facts.ts'
import { factsOfHit } from '../hit-facts.ts'
import { statedOwners, suggestedOwner } from '../owners.ts'
import type { Phrase } from '../phrase.ts'
import type { Reading } from '../reading.ts'
import type { Hit, Scene } from '../scene.ts'
import { hitCovering } from '../scene.ts'
import { nameKeyOf } from '../traits.ts'

const LINK = /^(and|or|,|&|-|‐|‑|–|\/)$/

/** Names that lead up to the head's by "and", commas or a hyphen: one phrase for several. */
function leadingUp(scene: Scene, phrase: Phrase, head: Hit): Hit[] {
  const group = [head]
  for (let at = head.first - 1; at >= phrase.coreFirst; at--) {
    const hit = hitCovering(scene, at)
    if (hit !== undefined) {
      if (hit.last === group[0]?.first) return group
      group.unshift(hit)
      at = hit.first
    } else if (!LINK.test(scene.tokens[at]?.norm ?? '')) break
  }
  return group
}

const isPlaceName = (hit: Hit): boolean =>
  hit.sense.entry.kind === 'country' && ['name', 'capital', 'city', 'region'].includes(hit.sense.form)

/** Countries, governments, bodies and groups act; a city or region is where something happens. */
function canAct(scene: Scene, hit: Hit): boolean {
  const { entry, form } = hit.sense
  if (form === 'city' || form === 'region') return false
  if (entry.kind !== 'country' || form !== 'name') return true
  return entry.needs === undefined || entry.sector !== '' || scene.tokens[hit.first]?.upos === 'ADJ'
}

/** "two Australians", "an Israeli": private persons; "the Americans" stand for their country. */
function arePrivate(scene: Scene, phrase: Phrase, hit: Hit): boolean {
  const { entry, form } = hit.sense
  if (entry.kind !== 'country' || (form !== 'people' && form !== 'adj')) return false
  const det = scene.tokens[phrase.coreFirst - 1]
  return hit.first > phrase.coreFirst || (det?.upos === 'DET' && /^an?$/.test(det.norm))
}

/** "Yugoslav Albanians", "Kosovo's Albanians": people of the state that is named first. */
const isPeopleOf = (phrase: Phrase, hit: Hit): boolean =>
  hit.sense.form === 'people' && phrase.modifiers.some((one) => one.last <= hit.first && one.sense.form === 'adj')

const OWNED = new Set(['party', 'institution'])

/** "Syrian Kurds" -> the group in SYR; "Pakistan's Supreme Court" -> Pakistan's, whoever else has a court of that name. */
function withOwner(reading: Reading, phrase: Phrase, hit: Hit, facts: Facts): Facts {
  const before = hit.first > phrase.coreFirst || phrase.possessor !== undefined
  if (!before && facts.code === '' && hit.sense.entry.kind === 'institution') return ofContext(reading, phrase, facts)
  const ofElsewhere = OWNED.has(hit.sense.entry.kind) || (hit.sense.form === 'people' && phrase.possessor !== undefined)
  const people = ofElsewhere || isPeopleOf(phrase, hit)
  if (!before || (facts.code !== '' && !people)) return facts
  const [owner] = statedOwners(reading, {
    ...phrase,
    modifiers: phrase.modifiers.filter((one) => one.last <= hit.first),
  })
  if (owner === undefined || !isCountryCode(reading.scene, owner.facts.code) || owner.facts.code === facts.code)
    return facts
  const rules = [...facts.rules, owner.rule]
  if (facts.code === '') return { ...facts, code: owner.facts.code, rules }
  return { code: owner.facts.code, sector: facts.sector, others: facts.others, rules }
}

/** "the National Security Council": every state has one; which, the surroundings tell. */
function ofContext(reading: Reading, phrase: Phrase, facts: Facts): Facts {
  const owner = suggestedOwner(reading, phrase)
  return owner === undefined ? facts : { ...facts, code: owner.facts.code, rules: [...facts.rules, owner.rule] }
}

export function entity(reading: Reading, phrase: Phrase): Draft | undefined {
  const { scene } = reading
  const head = hitCovering(scene, phrase.chunk.head)
  if (head === undefined || head.sense.entry.kind === 'person' || phrase.agent !== undefined) return undefined
  const group = leadingUp(scene, phrase, head)
  const civil = group.length === 1 && arePrivate(scene, phrase, head)
  const actors = group.flatMap((hit) =>
    factsOfHit(scene, hit, NO_CUES).map((facts) => {
      const known = withOwner(reading, phrase, hit, facts)
      return actorOf(scene, civil ? { ...known, sector: 'CVL', rules: [] } : known, hit.first, hit.last)
    }),
  )
  const people = head.sense.form === 'people' || head.sense.entry.kind === 'group'
  return {
    chunk: phrase.chunk,
    kind: 'named',
    actors,
    place: isPlaceName(head),
    canAct: canAct(scene, head),
    rules: [
      `actor:${head.sense.entry.id}`,
      `name:${head.sense.form}`,
      head.rule,
      ...(civil ? ['name:private-persons'] : []),
    ],
    traits: {
      person: civil && !phrase.plural,
      plural: people || group.length > 1,
      nouns: [head.sense.entry.kind],
      nameKey: nameKeyOf(scene, head.first, head.last),
      inner: false,
    },
  }
}
