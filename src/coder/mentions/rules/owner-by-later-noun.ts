// "the leader of the movement", "officials of both countries" -> whoever the noun behind "of" turned out to be.
// Example: after the Huthis "the leader of the movement" is YEM REB. Runs when the document has been read, for nouns without an owner of
// their own. Names behind "of" are read with the noun itself (owner-by-complement.ts).
import { childrenOf } from '../../tree.ts'
import type { Draft } from '../draft.ts'
import { renamed } from '../draft.ts'
import { giveCountry, isGuessed, isOpen } from '../give-country.ts'
import { relOf } from '../grammar.ts'
import type { Phrase } from '../phrase.ts'
import type { OpenReading } from '../reading.ts'
import { replaceDraft } from '../reading.ts'
import type { Scene } from '../scene.ts'
import { normAt, wordSet } from '../scene.ts'

const OF_SOMEBODY = new Set(['GOV', 'MIL', 'UNK', 'UAF', 'PTY', 'SPY', 'LEG'])

/** Nouns of people who are of whatever body stands behind "of". */
function belongs(phrase: Phrase): boolean {
  const { agent } = phrase
  if (agent === undefined || agent.agent.facility === true || agent.agent.code !== undefined) return false
  return agent.agent.relative === true || OF_SOMEBODY.has(agent.agent.sector)
}

function prepositions(scene: Scene, phrase: Phrase): ReadonlySet<string> {
  const speaks = wordSet(scene.index, 'speaks-for').has(phrase.agent?.agent.noun ?? '')
  return new Set(speaks ? ['of', 'for', 'to'] : ['of'])
}

/** The nominal mention right behind "of". */
function nounBehind(reading: OpenReading, phrase: Phrase): Draft | undefined {
  const { scene, byHead } = reading
  const wanted = prepositions(scene, phrase)
  const [found] = childrenOf(scene.tree, phrase.chunk.head).filter(
    (child) =>
      /^nmod/.test(relOf(scene, child)) &&
      childrenOf(scene.tree, child).some((one) => relOf(scene, one) === 'case' && wanted.has(normAt(scene, one))),
  )
  const draft = found === undefined ? undefined : byHead.get(found)
  return draft?.chunk.head === found && draft?.kind === 'nominal' ? draft : undefined
}

/** "officials of [both countries]": one actor for each of them. */
function share(reading: OpenReading, draft: Draft, group: Draft): void {
  const { chunk, actors, rules } = draft
  const [own] = actors
  if (own === undefined) return
  replaceDraft(reading, draft, {
    ...draft,
    actors: group.actors.map((actor) => ({
      ...renamed(reading.scene, own, chunk.first, chunk.last),
      code: actor.code,
    })),
    rules: [...rules.filter((rule) => !rule.startsWith('context:')), 'owner:group'],
  })
}

export function ownersByLaterNouns(reading: OpenReading): void {
  for (const draft of [...reading.drafts]) {
    const phrase = reading.phrases.get(draft.chunk.head)
    if (draft.kind !== 'nominal' || phrase === undefined || !belongs(phrase) || !isOpen(draft)) continue
    const behind = nounBehind(reading, phrase)
    const [actor, other] = behind?.actors ?? []
    if (behind === undefined || actor === undefined || isGuessed(behind) || actor.code === '') continue
    if (other === undefined) giveCountry(reading, draft, actor, 'owner:later-noun')
    else if (draft.traits.plural) share(reading, draft, behind)
  }
}
