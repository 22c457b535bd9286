// How many came to a protest: the count of those who protest, of those whom it drew, of its crowd.
// Example: "Tens of thousands marched", "the rally drew 5,000 people", "a crowd of about 300" are counts; "300 were arrested" is none.
import type { Mention } from '../../model/index.ts'
import { isUnder, type Tree, tokenAt } from '../tree.ts'
import type { Quantity } from './quantities.ts'
import type { SizeWords } from './size-words.ts'

/** What is known of the protest: where it is named, and the phrases of its actors. */
export interface ProtestAt {
  readonly predicate: number
  readonly core: number
  readonly actors: readonly Mention[]
}

/** A count inside the phrase of an actor, or right before it. */
const ofActor = ({ first, last }: Quantity, actor: Mention): boolean => first < actor.last && last >= actor.first

/** The count stands in the subject of the protest. */
function ofSubject(tree: Tree, { last }: Quantity, { predicate, core }: ProtestAt): boolean {
  for (let at = last - 1, step = 0; at >= 0 && step < 8; step++) {
    const { rel, head } = tokenAt(tree, at)
    if (/^(?:nsubj|obl:agent)/.test(rel)) return head === predicate || head === core
    if (!/^(?:nummod|nmod|amod|compound|conj|advmod|fixed)/.test(rel)) return false
    at = head
  }
  return false
}

/** "drew 5,000 people", "a crowd of 300", "attended by 200", "300-strong march", "a march by some 300 women". */
function bySign(tree: Tree, { first, last }: Quantity, words: SizeWords, protest: ProtestAt): boolean {
  if (tree.tokens[last]?.norm === '-' && tree.tokens[last + 1]?.norm === 'strong') return true
  const signs = tree.tokens.slice(Math.max(0, first - 3), first)
  if (signs.some(({ upos }) => upos === 'PUNCT')) return false
  const link = /^(?:of|by)$/.test(signs.at(-1)?.norm ?? '')
  const named = signs.findLast(
    ({ lemma, upos }) => words.crowd.has(lemma.toLowerCase()) || (upos === 'VERB' && words.draw.has(lemma)),
  )
  if (named === undefined) return false
  const close = named.upos === 'VERB' || link
  return (
    close &&
    (named.index === protest.core ||
      isUnder(tree, named.index, protest.predicate) ||
      isUnder(tree, protest.core, named.index))
  )
}

/** The count of the crowd; undefined where the sentence tells none. A single person is no crowd. */
export function crowdOf(
  tree: Tree,
  quantities: readonly Quantity[],
  words: SizeWords,
  protest: ProtestAt,
): Quantity | undefined {
  const some = quantities.filter(({ count }) => count !== 1)
  return (
    some.find((one) => protest.actors.some((actor) => ofActor(one, actor)) || ofSubject(tree, one, protest)) ??
    some.find((one) => bySign(tree, one, words, protest))
  )
}
