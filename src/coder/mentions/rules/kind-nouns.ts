// "the group", "the movement", "the bloc" -> the body of that kind that was mentioned last.
// Example: "Hamas fired rockets. The group said" -> Hamas; "The rebels left. The group denied" -> the rebels.
// Only definite nouns without modifiers that are no nouns of actors by themselves; of two bodies the nearer one, within two sentences.
import type { Draft } from '../draft.ts'
import { renamed } from '../draft.ts'
import type { Phrase } from '../phrase.ts'
import type { Reading } from '../reading.ts'
import { lemmaAt, wordSet } from '../scene.ts'

const KINDS = ['armed-group', 'party', 'organisation', 'media', 'company', 'institution']
const REACH = 3
const FIGHTERS = new Set(['REB', 'UAF', 'PRM', 'CRM'])

function isOfKind(draft: Draft, kinds: readonly string[]): boolean {
  const [actor] = draft.actors
  if (
    actor === undefined ||
    (draft.traits.person && !draft.traits.plural) ||
    draft.traits.inner ||
    draft.actors.length > 1
  )
    return false
  if (draft.traits.nouns.some((noun) => kinds.includes(noun))) return true
  return kinds.includes('armed-group') && FIGHTERS.has(actor.sector)
}

export function kindNoun(reading: Reading, phrase: Phrase): Draft | undefined {
  const { scene } = reading
  const plain =
    phrase.definite && phrase.possessor === undefined && phrase.modifiers.length === 0 && phrase.name === undefined
  if (!plain || phrase.agent !== undefined || phrase.plural || phrase.chunk.last - phrase.coreFirst > 1)
    return undefined
  if (scene.tokens[phrase.chunk.last]?.norm === 'of') return undefined
  const noun = lemmaAt(scene, phrase.chunk.head)
  const kinds = KINDS.filter((kind) => wordSet(scene.index, `kind ${kind}`).has(noun))
  if (kinds.length === 0) return undefined
  for (let at = reading.drafts.length - 1; at >= 0; at--) {
    const draft = reading.drafts[at]
    if (draft === undefined || draft.chunk.sentence < phrase.chunk.sentence - REACH) return undefined
    if (!isOfKind(draft, kinds)) continue
    return {
      chunk: phrase.chunk,
      kind: 'nominal',
      actors: draft.actors.map((actor) => renamed(scene, actor, phrase.coreFirst, phrase.chunk.last)),
      place: false,
      canAct: true,
      rules: ['coref:kind-noun', ...draft.rules],
      traits: { ...draft.traits, plural: false, inner: false },
      sameAs: draft,
    }
  }
  return undefined
}
