// What is so since somebody did it -> the deed behind it: "the fisherman is free", "both ferries are back", "the ban is gone", "the duties are in force".
// Example: "There is no sign of the ferries" and "Albania is still waiting for the money" tell that nobody has brought them yet.
// The words are lists of data/story/cues.txt ("state word" ...), what they are kin to stands in data/story/deeds.txt. What is only supposed or ahead is no state.
import type { Party } from '../../coder/parties.ts'
import { childBy, childrenBy, prepositionOf, tokenAt } from '../../coder/tree.ts'
import { cueWords } from '../ledger/cues.ts'
import { namesNobody } from '../ledger/denied.ts'
import type { Scene } from '../ledger/scene.ts'
import { isNegated, type Told } from './facts.ts'

const state = (
  at: number,
  content: number,
  negated: boolean,
  also: readonly string[] = [],
  by: readonly Party[] = [],
): Told => ({
  also,
  at,
  content,
  by,
  standing: negated ? 'broken' : 'met',
  kinds: [],
  form: 'deed',
  rule: 'answer:state',
  negated,
  unsaid: true,
})

const IS = /^(?:is|are|was|were|been|'s|’s)$/

/** "is free", "are back in Uganda", "is gone", "are in force" */
function isSo(scene: Scene, at: number): Told | undefined {
  const { tree, cues } = scene
  const { norm } = tokenAt(tree, at)
  const name = [...childrenBy(tree, at, 'case').map((child) => tokenAt(tree, child).norm), norm].join('_')
  if (!cueWords(cues, 'state word').has(name)) return undefined
  const copula = childBy(tree, at, 'cop')
  const subject = childBy(tree, at, 'nsubj')
  if (copula === undefined || !IS.test(tokenAt(tree, copula).norm) || subject === undefined) return undefined
  const past = childrenBy(tree, at, 'aux').every((child) => /^(?:has|have|had)$/.test(tokenAt(tree, child).norm))
  if (!past || childBy(tree, at, 'mark') !== undefined || tokenAt(tree, subject).upos === 'PRON') return undefined
  const owner = childrenBy(tree, subject, 'nmod:poss', 'amod').flatMap((child) => scene.parties.at(child))
  return state(at, at, isNegated(scene, at) || namesNobody(tree, at), [norm], owner)
}

/** "no sign of the ferries", "no trace of the money" */
function isMissing({ tree, cues }: Scene, at: number): Told | undefined {
  if (!cueWords(cues, 'trace noun').has(tokenAt(tree, at).lemma.toLowerCase())) return undefined
  if (!childrenBy(tree, at, 'det').some((child) => tokenAt(tree, child).norm === 'no')) return undefined
  const thing = childrenBy(tree, at, 'nmod').find((child) => prepositionOf(tree, child) === 'of')
  return thing === undefined ? undefined : state(at, thing, true)
}

/** "is still waiting for the money" */
function isAwaited({ tree }: Scene, at: number): Told | undefined {
  const { lemma, upos } = tokenAt(tree, at)
  if (upos !== 'VERB' || !/^(?:wait|await)$/.test(lemma)) return undefined
  const still = childrenBy(tree, at, 'advmod').some((child) => /^(?:still|yet)$/.test(tokenAt(tree, child).norm))
  const thing =
    childBy(tree, at, 'obj') ?? childrenBy(tree, at, 'obl').find((child) => prepositionOf(tree, child) === 'for')
  return still && thing !== undefined && tokenAt(tree, thing).upos === 'NOUN' ? state(at, thing, true) : undefined
}

/** What a token tells of how something is. */
export const statesAt = (scene: Scene, at: number): readonly (Told | undefined)[] => [
  isSo(scene, at),
  isMissing(scene, at),
  isAwaited(scene, at),
]
