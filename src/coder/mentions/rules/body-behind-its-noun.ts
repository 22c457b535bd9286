// "pipeline operator Transneft", "Russian gas company Gazprom" -> one mention, the body's, in the place of the noun on which the sentence hangs.
// Example: in "Russian gas company Gazprom said" who said it is Gazprom by its id, no nameless company.
// Only a body of the lexicon right behind its noun, without a comma. Two bodies of two countries stay two.
import type { Draft } from '../draft.ts'
import type { Reading } from '../reading.ts'

const BODIES = new Set(['company', 'media', 'organisation', 'armed-group', 'party', 'institution'])
const BESIDE = new Set(['appos', 'flat', 'nmod', 'nmod:desc', 'dep'])

const isBody = (draft: Draft): boolean =>
  draft.kind === 'named' &&
  !draft.traits.person &&
  draft.actors.length === 1 &&
  draft.actors[0]?.id !== undefined &&
  BODIES.has(draft.traits.nouns[0] ?? '')

/** Whether the noun's own country, where it has one, is the body's. */
function agrees(noun: Draft | undefined, body: Draft): boolean {
  if (noun === undefined) return true
  const [actor, other] = noun.actors
  const code = body.actors[0]?.code ?? ''
  if (noun.kind !== 'nominal' || noun.traits.person || noun.traits.plural || other !== undefined) return false
  return actor === undefined || actor.code === '' || code === '' || actor.code === code
}

/** The body's mention widened by its noun, and the mention of the noun that it takes the place of. */
export function behindItsNoun(reading: Reading, draft: Draft): { joined: Draft; old: Draft | undefined } | undefined {
  const { tokens } = reading.scene
  const token = tokens[draft.chunk.head]
  const noun = tokens[token?.head ?? -1]
  if (token === undefined || noun === undefined || !isBody(draft) || !BESIDE.has(token.rel)) return undefined
  if (noun.upos !== 'NOUN' || noun.index !== draft.chunk.first - 1 || noun.feats.Number === 'Plur') return undefined
  const old = reading.byHead.get(noun.index)
  if (!agrees(old, draft)) return undefined
  const first = old?.chunk.head === noun.index ? old.chunk.first : noun.index
  if (old !== undefined && old.chunk.head !== noun.index) return undefined
  return { joined: { ...draft, chunk: { ...draft.chunk, first, head: noun.index } }, old }
}
