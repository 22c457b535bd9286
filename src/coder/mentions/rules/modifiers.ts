// Names and nouns of actors inside a phrase that is no actor itself -> mentions of their own.
// Example: "the Russian attack" -> RUS at "Russian"; "police response" -> the police at "police". The coder asks them of event nouns.
// Inside an actor's phrase ("Russian soldiers") they are part of it.

import type { Draft } from '../draft.ts'
import { actorOf } from '../draft.ts'
import { NO_CUES } from '../facts.ts'
import { factsOfHit } from '../hit-facts.ts'
import { statedOwners, suggestedOwner } from '../owners.ts'
import type { AgentAt, Phrase } from '../phrase.ts'
import { agentAt } from '../phrase.ts'
import type { Reading } from '../reading.ts'
import type { Hit, Scene } from '../scene.ts'
import { isNoActor } from '../scene.ts'
import { sectorsOf } from '../sectors.ts'
import { nameKeyOf } from '../traits.ts'
import { headOfRange } from '../units.ts'

const NAMES_A_PLACE = new Set(['name', 'capital', 'city', 'region'])

export function hitDraft(scene: Scene, hit: Hit, sentence: number): Draft {
  const { entry, form } = hit.sense
  const facts = factsOfHit(scene, hit, NO_CUES)
  const place = entry.kind === 'country' && NAMES_A_PLACE.has(form)
  return {
    chunk: { sentence, first: hit.first, last: hit.last, head: headOfRange(scene.tokens, hit.first, hit.last) },
    kind: 'named',
    actors: facts.map((one) => actorOf(scene, one, hit.first, hit.last)),
    place,
    canAct: hit.acts && form !== 'city' && form !== 'region',
    rules: [`actor:${entry.id}`, `name:${form}`, hit.acts ? 'name:modifier' : 'name:stance'],
    traits: {
      person: entry.kind === 'person',
      plural: false,
      nouns: [entry.kind],
      nameKey: nameKeyOf(scene, hit.first, hit.last),
      inner: true,
    },
  }
}

function agentDraft(reading: Reading, phrase: Phrase, agent: AgentAt): Draft {
  const { scene } = reading
  const own: Phrase = {
    ...phrase,
    agent,
    chunk: { ...phrase.chunk, first: agent.first, last: agent.last, head: agent.head },
    modifiers: phrase.modifiers.filter((hit) => hit.last <= agent.first),
  }
  const owner = statedOwners(reading, own)[0] ?? suggestedOwner(reading, own)
  const sectors = sectorsOf(scene, own, owner?.facts)
  const facts = {
    code: owner?.facts.code ?? agent.agent.code ?? '',
    sector: sectors.sector,
    others: sectors.others,
    rules: [],
  }
  return {
    chunk: own.chunk,
    kind: 'nominal',
    actors: [actorOf(scene, facts, agent.first, agent.last)],
    place: false,
    canAct: agent.agent.facility !== true,
    rules: [`agent:${agent.agent.id}`, 'name:modifier', ...(owner === undefined ? [] : [owner.rule])],
    traits: { person: false, plural: false, nouns: [agent.agent.noun], inner: true },
  }
}

/** Modifiers from left to right that no earlier mention covers. */
export function modifierDrafts(reading: Reading, phrase: Phrase, taken: Uint8Array): Draft[] {
  const { scene } = reading
  const { chunk } = phrase
  const out: Draft[] = []
  for (let at = phrase.coreFirst; at < chunk.last; at++) {
    if (taken[at] === 1) continue
    const hit = scene.hits[scene.hitAt[at] ?? -1]
    if (hit !== undefined) {
      if (hit.first === at && hit.acts && !isNoActor(hit)) out.push(hitDraft(scene, hit, chunk.sentence))
      at = hit.last - 1
      continue
    }
    if (at === chunk.head || scene.tokens[at]?.upos !== 'NOUN') continue
    const agent = agentAt(scene, at, phrase.coreFirst)
    if (agent === undefined || agent.last > chunk.last || agent.agent.sector === 'UNK' || agent.agent.facility === true)
      continue
    out.push(agentDraft(reading, phrase, agent))
  }
  return out
}
