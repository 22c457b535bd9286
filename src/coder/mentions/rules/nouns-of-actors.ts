// A phrase whose head is a noun of actors -> its sector, and the country of whoever owns it.
// Example: "South Korean and Japanese officials" -> two actors; "Kuwait's emir" -> KWT GOV, the holder of the day by id;
// "police" without an owner -> the country of the context, marked so. A definite noun goes back to its first mention first.

import type { Actor } from '../../../model/index.ts'
import type { Draft } from '../draft.ts'
import { actorOf, renamed } from '../draft.ts'
import type { Facts, Owner } from '../facts.ts'
import { statedOwners, suggestedOwner } from '../owners.ts'
import type { AgentAt, Phrase } from '../phrase.ts'
import type { Reading } from '../reading.ts'
import type { Scene } from '../scene.ts'
import { wordSet } from '../scene.ts'
import { sectorsOf } from '../sectors.ts'
import { traitsOf } from '../traits.ts'
import { antecedentOf } from './definite-nouns.ts'
import { holderOf } from './holder-of-office.ts'
import { fullCode } from './own-dictionary.ts'
import { isAnother } from './same-body.ts'

function roleOf(phrase: Phrase, agent: AgentAt): string | undefined {
  return agent.agent.collective || agent.agent.facility === true || phrase.plural ? undefined : agent.agent.noun
}

function nominalFacts(
  reading: Reading,
  phrase: Phrase,
  agent: AgentAt,
  owner: Owner | undefined,
  stated: boolean,
): Facts {
  const sectors = sectorsOf(reading.scene, phrase, owner?.facts)
  const person = stated && owner !== undefined ? holderOf(reading.scene, phrase, agent, owner) : undefined
  const role = phrase.former ? undefined : roleOf(phrase, agent)
  const full = fullCode(reading.scene, owner?.facts.dictionaryCode, phrase, sectors)
  return {
    code: owner?.facts.code || (agent.agent.code ?? ''),
    sector: sectors.sector,
    others: sectors.others,
    ...(person?.name === undefined ? {} : { name: person.name }),
    ...(person?.id === undefined ? {} : { id: person.id }),
    ...(role === undefined ? {} : { role }),
    ...(full === undefined ? {} : { dictionaryCode: full }),
    rules: [
      ...(person?.rules ?? []),
      `agent:${agent.agent.id}`,
      ...(sectors.rule === undefined ? [] : [sectors.rule]),
      ...(owner === undefined ? [] : [owner.rule]),
    ],
  }
}

function actorsOf(
  reading: Reading,
  phrase: Phrase,
  agent: AgentAt,
  owners: readonly Owner[],
  stated: boolean,
): { actors: Actor[]; rules: string[] } {
  const { scene } = reading
  const list: readonly (Owner | undefined)[] = owners.length > 0 ? owners : [undefined]
  const rules: string[] = []
  const actors = list.map((owner) => {
    const facts = nominalFacts(reading, phrase, agent, owner, stated)
    rules.push(...facts.rules)
    const [first, last] = list.length > 1 ? [owner?.first, owner?.last] : []
    return actorOf(scene, facts, first ?? phrase.shownFirst, last ?? Math.max(agent.last, agent.head + 1))
  })
  return { actors, rules: [...new Set(rules)] }
}

/** The owner itself where the noun only says what kind of body it is: "the Hamas movement". */
function ownerItself(scene: Scene, phrase: Phrase, agent: AgentAt, owners: readonly Owner[]): Draft | undefined {
  const [owner] = owners
  if (owner === undefined || owners.length > 1 || !agent.agent.collective || isAnother(scene, agent, owner))
    return undefined
  return {
    chunk: phrase.chunk,
    kind: 'named',
    actors: [actorOf(scene, owner.facts, phrase.coreFirst, agent.last)],
    place: false,
    canAct: true,
    rules: [...owner.facts.rules, 'owner:same-body'],
    traits: { ...traitsOf(scene, phrase, false), plural: false },
  }
}

function fromAntecedent(reading: Reading, phrase: Phrase, agent: AgentAt, antecedent: Draft): Draft {
  const last = Math.max(agent.last, agent.head + 1)
  return {
    chunk: phrase.chunk,
    kind: 'nominal',
    actors: antecedent.actors.map((actor) => renamed(reading.scene, actor, phrase.coreFirst, last)),
    place: false,
    canAct: true,
    rules: ['coref:definite-noun', `agent:${agent.agent.id}`, ...antecedent.rules],
    traits: {
      ...antecedent.traits,
      nouns: [...new Set([...traitsOf(reading.scene, phrase, true).nouns, ...antecedent.traits.nouns])],
      inner: false,
    },
    sameAs: antecedent,
  }
}

export function nounOfActors(reading: Reading, phrase: Phrase): Draft | undefined {
  const { agent } = phrase
  if (agent === undefined) return undefined
  const { scene } = reading
  const owners = statedOwners(reading, phrase)
  const same = ownerItself(scene, phrase, agent, owners)
  if (same !== undefined) return same
  const antecedent = antecedentOf(reading, phrase, agent, owners)
  if (antecedent !== undefined) return fromAntecedent(reading, phrase, agent, antecedent)
  if (agent.agent.needsCountry === true && owners.length === 0) return undefined
  const vague = wordSet(scene.index, 'nation').has(agent.agent.noun) && agent.agent.noun !== 'government'
  const fallback =
    owners.length > 0 || vague || agent.agent.code !== undefined ? undefined : suggestedOwner(reading, phrase)
  const { actors, rules } = actorsOf(
    reading,
    phrase,
    agent,
    owners.length > 0 ? owners : fallback ? [fallback] : [],
    owners.length > 0,
  )
  const person = !agent.agent.collective && agent.agent.facility !== true
  const traits = traitsOf(scene, phrase, person)
  return {
    chunk: phrase.chunk,
    kind: 'nominal',
    actors,
    place: false,
    canAct: agent.agent.facility !== true,
    rules,
    traits: { ...traits, plural: traits.plural || wordSet(scene.index, 'plural-bodies').has(agent.agent.noun) },
  }
}
