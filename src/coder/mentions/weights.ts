// A candidate and a pronoun -> whether the one can be meant, and how likely it is as against others.
// Example: for "his" in "Kim called for efforts to improve his nation's economy", Kim (subject of the governing clause) weighs most.
// Weights are compared only with one another; antecedents.ts does so.
import { childrenOf } from '../tree.ts'
import type { Draft } from './draft.ts'
import { governs, isSubject, relOf, rowHead } from './grammar.ts'
import { judgedWeight } from './implicit-causality.ts'
import type { Scene } from './scene.ts'
import { reportedWeight } from './speakers-beside.ts'

export type PronounKind = 'he' | 'she' | 'it' | 'they'

/** Bodies that are it as often as they: "the military said it had destroyed a camp". */
const ONE_BODY = new Set(['military', 'opposition', 'leadership', 'team', 'crew'])

const isOne = ({ traits }: Draft): boolean => !traits.plural || traits.nouns.some((noun) => ONE_BODY.has(noun))

function isThing(draft: Draft): boolean {
  return !draft.traits.person && isOne(draft) && (draft.kind === 'pronoun' || draft.canAct)
}

/** "Google ... their": a company is they as often as it. */
const isFirm = (draft: Draft): boolean => draft.kind === 'named' && draft.traits.nouns.includes('company')

export function agreesWith(draft: Draft, kind: PronounKind): boolean {
  const { traits } = draft
  if ((draft.actors.length === 0 && draft.kind !== 'pronoun') || (traits.inner && !traits.person)) return false
  if (kind === 'they') return traits.plural || draft.actors.length > 1 || isFirm(draft)
  if (draft.actors.length > 1) return false
  if (kind === 'it') return isThing(draft)
  if (!traits.person || traits.plural) return false
  return traits.gender === undefined || traits.gender === (kind === 'he' ? 'male' : 'female')
}

/** Same clause, both arguments of the verb: "Kim criticised him" is never Kim himself. */
export function isBound(scene: Scene, pronoun: number, draft: Draft): boolean {
  if (relOf(scene, pronoun) === 'nmod:poss') return pronoun >= draft.chunk.first && pronoun < draft.chunk.last
  const reflexive = /(self|selves)$/.test(scene.tokens[pronoun]?.norm ?? '')
  const verb = scene.tokens[rowHead(scene, draft.chunk.head)]?.head
  const own = scene.tokens[pronoun]?.head
  if (reflexive || own === undefined) return false
  return own === verb || (isSubject(scene, rowHead(scene, draft.chunk.head)) && sharesSubject(scene, own, verb))
}

/** "Kim met Lee and pressed him", "Kim promised to help him": the verb of the pronoun has the subject of the other verb. */
function sharesSubject(scene: Scene, verb: number, other: number | undefined): boolean {
  const token = scene.tokens[verb]
  if (token === undefined || other === undefined || token.head !== other) return false
  if (token.rel !== 'conj' && token.rel !== 'advcl') return false
  return childrenOf(scene.tree, verb).every((child) => scene.tokens[child]?.rel.startsWith('nsubj') !== true)
}

const isQuoted = (scene: Scene, token: number): boolean => scene.quoted[token] === 1

export function weightOf(scene: Scene, pronoun: number, draft: Draft): number {
  const { head, sentence } = draft.chunk
  const distance = (scene.tokens[pronoun]?.sentence ?? 0) - sentence
  let score = -4 * distance
  const row = rowHead(scene, head)
  if (isSubject(scene, row)) score += 3 + (distance === 0 ? governs(scene, row, pronoun) : 0)
  else if (relOf(scene, row) === 'obj' || relOf(scene, row) === 'iobj') score += 1
  score += judgedWeight(scene, pronoun, draft) + reportedWeight(scene, pronoun, draft)
  if (draft.traits.inner) score -= 2
  if (draft.kind === 'pronoun') score += 1
  if (isQuoted(scene, head) !== isQuoted(scene, pronoun)) score -= 2
  return score
}
