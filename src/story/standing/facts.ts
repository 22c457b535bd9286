// A verb -> whether it tells a fact, whether it is denied, and who did it; shared by what keeps, breaks and takes back (explicit-answers.ts) and by deeds (find-deeds.ts).
// Example: in "the deadline passed and Togo did not free them" it is Togo that did not free them, though the parser says otherwise.
// What is only supposed, wanted or still ahead is no fact.
import type { Clause } from '../../coder/clauses/types.ts'
import type { Party } from '../../coder/parties.ts'
import { baseRel, childBy, childrenBy, isUnder, markersOf, tokenAt } from '../../coder/tree.ts'
import { wordGroup } from '../../lexicon/english.ts'
import type { Answer, LedgerKind, Standing } from '../../model/index.ts'
import { doersAt } from '../ledger/find-ties.ts'
import type { Scene } from '../ledger/scene.ts'

/** What is told of an earlier entry, before it becomes an Answer. */
export interface Told {
  readonly at: number
  readonly content: number
  /** A second place that tells the content: the main clause of "..., breaking its word". */
  readonly beside?: number
  readonly by: readonly Party[]
  readonly standing: Standing
  readonly kinds: readonly LedgerKind[]
  readonly form: Answer['form']
  readonly rule: string
  /** Words of the deed that the content does not hold ("are [back]"). */
  readonly also?: readonly string[]
  readonly negated?: boolean
  readonly harms?: boolean
  /** Somebody is only accused of it. */
  readonly alleged?: boolean
  /** Nobody is told to have done it. */
  readonly unsaid?: boolean
}

/** "if it played for time or went back on a deal": the second verb is as little a fact as the first. */
const isUnderCondition = ({ tree, words }: Scene, at: number): boolean => {
  const { rel, head } = tokenAt(tree, at)
  return (
    baseRel(rel) === 'conj' && head >= 0 && markersOf(tree, head).some((one) => wordGroup(words, 'condition').has(one))
  )
}

export const isFact = (scene: Scene, at: number): boolean => {
  const { tree, words } = scene
  const { xpos } = tokenAt(tree, at)
  if (isUnderCondition(scene, at)) return false
  if (childrenBy(tree, at, 'aux').some((child) => wordGroup(words, 'modal').has(tokenAt(tree, child).norm)))
    return false
  if (markersOf(tree, at).some((marker) => wordGroup(words, 'condition').has(marker) || marker === 'to')) return false
  // "have let", "has cut": the parser does not tell participle and bare verb where they look alike.
  const perfect =
    xpos === 'VB' && childrenBy(tree, at, 'aux').some((child) => /^(?:has|have|had)$/.test(tokenAt(tree, child).norm))
  const bare =
    xpos === 'VB' &&
    childBy(tree, at, 'nsubj') !== undefined &&
    childBy(tree, at, 'mark') === undefined &&
    childrenBy(tree, at, 'aux').every((child) => /^(?:did|do|does)$/.test(tokenAt(tree, child).norm))
  return bare || perfect || xpos === 'VBD' || xpos === 'VBN' || xpos === 'VBG' || xpos === 'VBZ' || xpos === 'VBP'
}

export const isNegated = ({ tree }: Scene, at: number): boolean =>
  childrenBy(tree, at, 'advmod').some((child) => /^(?:not|n't|n’t|never)$/.test(tokenAt(tree, child).norm))

/** The name right before a verb and its auxiliaries: whoever the parser hangs elsewhere is its subject. */
function namedBefore({ tree, parties }: Scene, at: number): readonly Party[] {
  let before = at - 1
  while (before >= 0 && /^(?:AUX|PART|ADV)$/.test(tokenAt(tree, before).upos)) before--
  const name = before < 0 ? undefined : parties.mentions.find(({ first, last }) => before >= first && before < last)
  if (name === undefined || name.kind !== 'named' || name.sentence !== tokenAt(tree, at).sentence) return []
  const { rel } = tokenAt(tree, name.head)
  return /^(?:conj|obl|appos|nsubj|nmod)/.test(rel) && !isUnder(tree, at, name.head) ? parties.at(name.head) : []
}

/** "Kenya received the loan from Japan": the deed is that of whoever gave. */
const RECEIVING = /^(?:receive|get|obtain|collect)$/

const fromWhom = ({ tree, parties }: Scene, at: number, { preps, obj }: Clause): readonly Party[] =>
  [
    ...preps.filter(({ prep }) => prep === 'from').map(({ head }) => head),
    ...(obj === undefined ? [] : childrenBy(tree, obj.head, 'nmod')),
  ]
    .filter((head) => tokenAt(tree, head).index > at)
    .flatMap((head) =>
      childrenBy(tree, head, 'case').some((child) => tokenAt(tree, child).norm === 'from') ? parties.at(head) : [],
    )

/** Who a participle or gerund belongs to: "accused Minsk of breaking its word" is Minsk's breaking. */
export function doers(scene: Scene, at: number, clause: Clause): readonly Party[] {
  const { tree, parties } = scene
  const above = tokenAt(tree, at).head
  const blamed = above >= 0 && /^(?:accuse|blame|suspect|criticize|criticise)$/.test(tokenAt(tree, above).lemma)
  if (blamed) {
    const object = childBy(tree, above, 'obj', 'nsubj:pass')
    if (object !== undefined) return parties.at(object)
  }
  if (RECEIVING.test(clause.lemma) && clause.voice === 'active') {
    const given = fromWhom(scene, at, clause)
    if (given.length > 0) return given
  }
  if (clause.subj !== undefined) {
    const own = parties.at(clause.subj.head)
    if (own.length > 0) return own
  }
  const before = clause.voice === 'passive' ? [] : namedBefore(scene, at)
  if (before.length > 0) return before
  if (clause.voice === 'passive' && clause.obj !== undefined) return parties.at(clause.obj.head)
  if (above >= 0 && /^(?:advcl|xcomp|conj)$/.test(baseRel(tokenAt(tree, at).rel))) return doersAt(scene, above)
  return []
}
