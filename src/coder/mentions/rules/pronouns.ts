// Pronouns of the third person -> the mention they go back to; see ../antecedents.ts for how candidates are weighed.
// Example: "Kim called for efforts to improve his nation's economy": his -> Kim. A tie between two leaves the pronoun open.
// "we" and "I" belong to whoever speaks and are read with the quotation.

import { antecedentsOf } from '../antecedents.ts'
import type { Draft } from '../draft.ts'
import { renamed } from '../draft.ts'
import type { Phrase } from '../phrase.ts'
import type { Reading } from '../reading.ts'
import { normAt } from '../scene.ts'
import type { PronounKind } from '../weights.ts'

const KINDS: ReadonlyMap<string, PronounKind> = new Map<string, PronounKind>([
  ['he', 'he'],
  ['him', 'he'],
  ['his', 'he'],
  ['himself', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['hers', 'she'],
  ['herself', 'she'],
  ['it', 'it'],
  ['its', 'it'],
  ['itself', 'it'],
  ['they', 'they'],
  ['them', 'they'],
  ['their', 'they'],
  ['theirs', 'they'],
  ['themselves', 'they'],
])

/** "denied it" speaks of a claim, no actor; "it denied" and "its army" of somebody. */
const mayActAs = (rel: string): boolean => rel.startsWith('nsubj') || rel === 'nmod:poss' || rel === 'obl:agent'

export const kindOfPronoun = (norm: string): PronounKind | undefined => KINDS.get(norm)

export function pronoun(reading: Reading, phrase: Phrase): Draft | undefined {
  const { scene } = reading
  const { head } = phrase.chunk
  if (scene.tokens[head]?.upos !== 'PRON') return undefined
  const kind = KINDS.get(normAt(scene, head))
  if (kind === undefined) return undefined
  if (kind === 'it' && !mayActAs(scene.tokens[head]?.rel ?? '')) return undefined
  const found = antecedentsOf(reading, head, kind)
  const [first] = found
  if (first === undefined && kind === 'it') return undefined
  return {
    chunk: { ...phrase.chunk, first: head, last: head + 1 },
    kind: 'pronoun',
    actors: found.flatMap((draft) => draft.actors.map((actor) => renamed(scene, actor, head, head + 1))),
    place: false,
    canAct: found.length === 0 || found.some((draft) => draft.canAct),
    rules: [found.length === 0 ? 'coref:open' : found.length > 1 ? 'coref:pronoun-both' : 'coref:pronoun'],
    traits: {
      person: kind === 'he' || kind === 'she' || first?.traits.person === true,
      plural: kind === 'they',
      ...(kind === 'he' ? { gender: 'male' as const } : kind === 'she' ? { gender: 'female' as const } : {}),
      nouns: first?.traits.nouns ?? [],
      ...(first?.traits.nameKey === undefined || found.length > 1 ? {} : { nameKey: first.traits.nameKey }),
      inner: false,
    },
    ...(first === undefined ? {} : { sameAs: first }),
  }
}
