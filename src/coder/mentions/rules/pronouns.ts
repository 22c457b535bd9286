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

/** "Israel, whose commandos ...": the noun that the relative clause describes. */
function ofRelative(reading: Reading, head: number): readonly Draft[] {
  const { tokens } = reading.scene
  for (let at = head, guard = 0; guard < 20; guard++) {
    const token = tokens[at]
    if (token === undefined || token.head < 0) return []
    if (token.rel === 'acl:relcl') return [reading.byHead.get(token.head)].filter((one) => one !== undefined)
    at = token.head
  }
  return []
}

function whose(reading: Reading, phrase: Phrase): Draft | undefined {
  const { head } = phrase.chunk
  const [found] = ofRelative(reading, head)
  if (found === undefined) return undefined
  return {
    chunk: { ...phrase.chunk, first: head, last: head + 1 },
    kind: 'pronoun',
    actors: found.actors.map((actor) => renamed(reading.scene, actor, head, head + 1)),
    place: false,
    canAct: found.canAct,
    rules: ['coref:relative'],
    traits: { ...found.traits, inner: false },
    sameAs: found,
  }
}

export function pronoun(reading: Reading, phrase: Phrase): Draft | undefined {
  const { scene } = reading
  const { head } = phrase.chunk
  if (scene.tokens[head]?.upos !== 'PRON') return undefined
  if (normAt(scene, head) === 'whose') return whose(reading, phrase)
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
