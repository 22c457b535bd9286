// "the group", "the movement", "the bloc" -> the body of that kind that was mentioned last.
// Example: "Hamas fired rockets. The group said" -> Hamas; "The rebels left. The group denied" -> the rebels.
// Only definite singular nouns without modifiers; of two bodies the nearer one, within three sentences. A name that stands only inside
// another phrase ("a Taliban spokesman") counts too.
import type { Draft } from '../draft.ts'
import { renamed } from '../draft.ts'
import type { Phrase } from '../phrase.ts'
import type { Reading } from '../reading.ts'
import type { Hit } from '../scene.ts'
import { lemmaAt, wordSet } from '../scene.ts'
import { hitDraft } from './modifiers.ts'

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

/** The last name of a body of that kind that stands inside another phrase: "Taliban" of "a Taliban spokesman". */
function lastHit(reading: Reading, phrase: Phrase, kinds: readonly string[]): Hit | undefined {
  const { sentence, first } = phrase.chunk
  for (let at = sentence; at >= Math.max(0, sentence - REACH); at--) {
    const found = (reading.scene.hitsIn[at] ?? []).filter(
      (hit) => hit.first < first && hit.acts && kinds.includes(hit.sense.entry.kind),
    )
    if (found.length > 0) return found.at(-1)
  }
  return undefined
}

function lastDraft(reading: Reading, phrase: Phrase, kinds: readonly string[]): Draft | undefined {
  for (let at = reading.drafts.length - 1; at >= 0; at--) {
    const draft = reading.drafts[at]
    if (draft === undefined || draft.chunk.sentence < phrase.chunk.sentence - REACH) return undefined
    if (isOfKind(draft, kinds)) return draft
  }
  return undefined
}

/** Kinds of body that the head noun names: "alliance" -> party, organisation. */
function kindsOf(reading: Reading, phrase: Phrase): readonly string[] {
  const noun = phrase.agent?.agent.noun ?? lemmaAt(reading.scene, phrase.chunk.head)
  return KINDS.filter((kind) => wordSet(reading.scene.index, `kind ${kind}`).has(noun))
}

function isPlain(reading: Reading, phrase: Phrase): boolean {
  if (!phrase.definite || phrase.possessor !== undefined || phrase.modifiers.length > 0 || phrase.name !== undefined)
    return false
  if (phrase.plural || phrase.chunk.head > phrase.coreFirst + 1) return false
  if (phrase.agent === undefined ? phrase.chunk.last - phrase.coreFirst > 1 : phrase.agent.first > phrase.coreFirst)
    return false
  return reading.scene.tokens[phrase.chunk.last]?.norm !== 'of'
}

export function kindNoun(reading: Reading, phrase: Phrase): Draft | undefined {
  if (!isPlain(reading, phrase)) return undefined
  const kinds = kindsOf(reading, phrase)
  if (kinds.length === 0) return undefined
  const { scene } = reading
  const hit = lastHit(reading, phrase, kinds)
  const draft = lastDraft(reading, phrase, kinds)
  const byHit =
    hit !== undefined && (draft === undefined || hit.first > draft.chunk.head)
      ? hitDraft(scene, hit, phrase.chunk.sentence)
      : undefined
  const found = byHit ?? draft
  if (found === undefined) return undefined
  return {
    chunk: phrase.chunk,
    kind: 'nominal',
    actors: found.actors.map((actor) => renamed(scene, actor, phrase.coreFirst, phrase.chunk.last)),
    place: false,
    canAct: true,
    rules: ['coref:kind-noun', ...found.rules],
    traits: { ...found.traits, plural: false, inner: false },
    ...(draft !== undefined && found === draft ? { sameAs: draft } : {}),
  }
}
