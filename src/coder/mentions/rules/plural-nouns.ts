// "The ministers", "the two envoys" after each was named by that noun -> those.
// Example: "Brazil's environment minister and Germany's development minister signed. The ministers shook hands" -> BRA and DEU.
// Two or more different ones within two sentences; a definite plural without owner or further words.
import type { Draft } from '../draft.ts'
import { renamed, sameDraft } from '../draft.ts'
import type { Phrase } from '../phrase.ts'
import type { Reading } from '../reading.ts'

const REACH = 2

function isCalled(draft: Draft, noun: string): boolean {
  if (!draft.traits.person || draft.traits.plural || draft.actors.length !== 1 || draft.kind === 'pronoun') return false
  return draft.traits.nouns.some((one) => one === noun || one.endsWith(` ${noun}`))
}

function named(reading: Reading, phrase: Phrase, noun: string): Draft[] {
  const out: Draft[] = []
  for (let at = reading.drafts.length - 1; at >= 0; at--) {
    const draft = reading.drafts[at]
    if (draft === undefined || draft.chunk.sentence < phrase.chunk.sentence - REACH) break
    if (isCalled(draft, noun) && !out.some((one) => sameDraft(one, draft))) out.unshift(draft)
  }
  return out
}

export function pluralNoun(reading: Reading, phrase: Phrase): Draft | undefined {
  const { agent, chunk } = phrase
  if (
    agent === undefined ||
    agent.agent.collective ||
    !phrase.plural ||
    !phrase.definite ||
    phrase.possessor !== undefined
  )
    return undefined
  if (phrase.modifiers.length > 0 || agent.first > phrase.coreFirst || reading.scene.tokens[agent.last]?.norm === 'of')
    return undefined
  const found = named(reading, phrase, agent.agent.noun)
  if (found.length < 2 || found.length > 4) return undefined
  return {
    chunk,
    kind: 'nominal',
    actors: found.flatMap((draft) =>
      draft.actors.map((actor) => renamed(reading.scene, actor, phrase.shownFirst, chunk.last)),
    ),
    place: false,
    canAct: true,
    rules: ['coref:plural-noun', `agent:${agent.agent.id}`],
    traits: { person: true, plural: true, nouns: [agent.agent.noun], inner: false },
  }
}
