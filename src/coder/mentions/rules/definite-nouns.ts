// "the envoy", "the group", "the rebels" -> the earlier mention that was called so.
// Example: "Sung Kim, the US envoy, ... . The envoy said" -> Sung Kim. The country must fit where one is said; of two who were
// called so the nearer counts only where the other is far; otherwise the noun stays without antecedent.

import type { Draft } from '../draft.ts'
import { sameDraft } from '../draft.ts'
import type { Owner } from '../facts.ts'
import { isCountryCode } from '../facts.ts'
import type { AgentAt, Phrase } from '../phrase.ts'
import type { Reading } from '../reading.ts'
import { wordSet } from '../scene.ts'
import { contextCode } from './owner-by-context.ts'

const REACH = 60
const FAR = 4
/** Sentences over which a noun without a name is remembered. */
const NOUN_REACH = 6

/** Whether a mention was called by this noun, or is of the kind that the noun names. */
function calledSo(reading: Reading, draft: Draft, agent: AgentAt): boolean {
  const { noun } = agent.agent
  if (draft.traits.nouns.includes(noun)) return true
  const words = noun.split(' ')
  if (words.length === 1 && draft.traits.nouns.some((one) => one.endsWith(` ${noun}`))) return true
  if (bearsRole(reading, draft, noun)) return true
  const kind = draft.kind === 'named' ? draft.traits.nouns[0] : undefined
  return kind !== undefined && wordSet(reading.scene.index, `kind ${kind}`).has(noun)
}

const HEADS = new Set(['head-of-state', 'head-of-government'])

/** By the office that the lexicon gives: "the president"; "the leader" of whoever heads a state or government. */
function bearsRole(reading: Reading, draft: Draft, noun: string): boolean {
  const [actor] = draft.actors
  if (actor?.role === undefined || !draft.traits.person || draft.traits.plural) return false
  if (actor.role === noun || actor.role.endsWith(` ${noun}`)) return true
  const offices = noun === 'leader' ? reading.scene.index.entries.get(actor.id ?? '')?.offices : undefined
  return actor.sector === 'GOV' && offices?.some((office) => HEADS.has(office.office ?? '')) === true
}

function fits(reading: Reading, draft: Draft, phrase: Phrase, agent: AgentAt, owner: Owner | undefined): boolean {
  const [actor] = draft.actors
  if (actor === undefined || draft.traits.inner || draft.kind === 'pronoun') return false
  const loose = agent.agent.collective && draft.kind === 'named'
  if (phrase.plural !== draft.traits.plural && !loose) return false
  if (!calledSo(reading, draft, agent)) return false
  if (draft.actors.length > 1 && !draft.traits.plural) return false
  if (owner === undefined) return true
  if (owner.facts.code === '' && owner.facts.id === undefined) return false
  return isCountryCode(reading.scene, owner.facts.code) ? actor.code === owner.facts.code : actor.id === owner.facts.id
}

/** "the Kenyan envoy" and "Kenyan envoy Ruth Keino": one of them without a name, both of one country. */
function mayBeOne(a: Draft, b: Draft): boolean {
  const [first, second] = [a.actors[0], b.actors[0]]
  if (first === undefined || second === undefined || first.code !== second.code) return false
  return a.traits.nameKey === undefined || b.traits.nameKey === undefined
}

/** "the security firm": a word of its own says which one, and the antecedent may be another. */
function saysMore(reading: Reading, phrase: Phrase, agent: AgentAt): boolean {
  const { scene } = reading
  for (let at = phrase.coreFirst; at < agent.first; at++) if ((scene.hitAt[at] ?? -1) < 0) return true
  return scene.tokens[agent.last]?.norm === 'of'
}

/** "the army" of an earlier country, where this sentence is plainly about another; or too far back to be meant. */
function isElsewhere(reading: Reading, draft: Draft, phrase: Phrase, owners: readonly Owner[]): boolean {
  if (draft.kind === 'named' || owners.length > 0) return false
  if (phrase.chunk.sentence - draft.chunk.sentence > NOUN_REACH) return true
  const here = contextCode(reading.scene, phrase.chunk.sentence)
  const weak = draft.rules.some((rule) => rule.startsWith('context:'))
  if (here === undefined || !(here.rule === 'context:sentence-place' || (weak && here.rule === 'context:sentence')))
    return false
  return here.code !== draft.actors[0]?.code
}

export function antecedentOf(
  reading: Reading,
  phrase: Phrase,
  agent: AgentAt,
  owners: readonly Owner[],
): Draft | undefined {
  const definite = phrase.definite || owners.length > 0
  if (!definite || owners.length > 1 || phrase.former || phrase.modifiers.length > 1) return undefined
  if (agent.agent.facility === true || wordSet(reading.scene.index, 'crowd').has(agent.agent.noun)) return undefined
  if (saysMore(reading, phrase, agent)) return undefined
  if (owners[0] !== undefined && (phrase.plural || agent.agent.collective)) return undefined
  const found: Draft[] = []
  const from = Math.max(0, reading.drafts.length - REACH)
  for (let at = reading.drafts.length - 1; at >= from; at--) {
    const draft = reading.drafts[at]
    if (draft === undefined || !fits(reading, draft, phrase, agent, owners[0])) continue
    if (!found.some((one) => sameDraft(one, draft) || mayBeOne(one, draft))) found.push(draft)
  }
  const [nearest, next] = found
  if (nearest === undefined || isElsewhere(reading, nearest, phrase, owners)) return undefined
  if (next === undefined) return nearest
  const distance = phrase.chunk.sentence - next.chunk.sentence
  return phrase.chunk.sentence - nearest.chunk.sentence <= 1 && distance >= FAR ? nearest : undefined
}
