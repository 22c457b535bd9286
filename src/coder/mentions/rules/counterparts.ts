// "his Greek counterpart" -> GRC, with the office of whoever it is the counterpart of.
// Example: "The Turkish prime minister visited his Greek counterpart" -> GRC GOV, role prime minister, the holder of the day by id.
// A counterpart whose country is not said is nobody known.
import { holderOn } from '../../../lexicon/actor-index.ts'
import type { Draft } from '../draft.ts'
import { actorOf } from '../draft.ts'
import type { Phrase } from '../phrase.ts'
import type { Reading } from '../reading.ts'
import { lemmaAt, wordSet } from '../scene.ts'
import { traitsOf } from '../traits.ts'
import { complementOwner } from './owner-by-complement.ts'
import { modifierOwners } from './owner-by-modifier.ts'

/** The office that the possessor holds: its role, by the word or by the lexicon. */
function officeOf(reading: Reading, phrase: Phrase): { role?: string; office?: string; sector: string } {
  const owner = phrase.possessor === undefined ? lastPerson(reading, phrase) : reading.byHead.get(phrase.possessor)
  const [actor] = owner?.actors ?? []
  if (actor?.role === undefined) return { sector: actor?.sector || 'GOV' }
  const { role } = actor
  const head = role.split(' ').at(-1) ?? role
  const office = reading.scene.index.agents.get(head)?.find((one) => one.agent.noun === role)?.agent.office
  return { role, sector: actor.sector || 'GOV', ...(office === undefined ? {} : { office }) }
}

function lastPerson(reading: Reading, phrase: Phrase): Draft | undefined {
  for (let at = reading.drafts.length - 1; at >= 0; at--) {
    const draft = reading.drafts[at]
    if (draft === undefined || draft.chunk.sentence !== phrase.chunk.sentence) return undefined
    if (draft.traits.person) return draft
  }
  return undefined
}

export function counterpart(reading: Reading, phrase: Phrase): Draft | undefined {
  const { scene } = reading
  const at = phrase.agent?.head ?? phrase.chunk.head
  if (!wordSet(scene.index, 'counterpart').has(lemmaAt(scene, at)) || phrase.name !== undefined) return undefined
  const byModifier = modifierOwners(scene, { ...phrase, modifiers: phrase.modifiers.filter((hit) => hit.last <= at) })
  const owners = byModifier.length > 0 ? byModifier : complementOwner(scene, phrase)
  if (owners.length === 0) return undefined
  const office = officeOf(reading, phrase)
  const actors = owners.map((owner) => {
    const found =
      office.office === undefined ? undefined : holderOn(scene.index, owner.facts.code, office.office, scene.day)
    const name = found?.entry.names[0]
    const facts = {
      code: owner.facts.code,
      sector: office.sector,
      others: [],
      ...(office.role === undefined ? {} : { role: office.role }),
      ...(found === undefined ? {} : { id: found.entry.id }),
      ...(name === undefined ? {} : { name }),
      rules: [],
    }
    const [first, last] = owners.length > 1 ? [owner.first, owner.last] : []
    return actorOf(scene, facts, first ?? phrase.coreFirst, last ?? phrase.chunk.last)
  })
  return {
    chunk: phrase.chunk,
    kind: 'nominal',
    actors,
    place: false,
    canAct: true,
    rules: ['coref:counterpart', 'owner:modifier'],
    traits: {
      ...traitsOf(scene, phrase, true),
      nouns: office.role === undefined ? ['counterpart'] : [office.role, 'counterpart'],
    },
  }
}
