// A clause or phrase set off by a comma that tells something else -> no part of what is offered, demanded or promised.
// Example: in "offered to broker a deal, as an ultimatum edges closer" and "..., according to a paper" the content ends before the comma.
// It leaves alone second halves of a proposal ("while Hezbollah would take down the tent"), which say what somebody would do.
import { childBy, childrenBy, subtreeRange, type Tree, tokenAt } from '../../coder/tree.ts'

const ELSE = /^(?:while|whereas|as|although|though)$/
const MODAL = /^(?:will|would|shall|should|must|may|might|can|could|'ll|’ll|'d|’d)$/
/** "a deal brokered by China", "a move that ...": what the whole is, in an afterthought. */
const AFTERTHOUGHT = /^(?:deal|agreement|accord|pact|bid|effort|attempt|move|step|gesture|something|concession)$/

const isSetOff = (tree: Tree, child: number): boolean => {
  const { first } = subtreeRange(tree, child)
  return tree.tokens[first - 1]?.norm === ',' || tree.tokens[first]?.norm === ','
}

const markers = (tree: Tree, child: number): string[] =>
  childrenBy(tree, child, 'mark', 'case', 'advmod').map((one) => tokenAt(tree, one).norm)

/** "while the embassy said it was concerned": a fact beside, not what is to be done. */
function tellsElse(tree: Tree, child: number): boolean {
  if (!markers(tree, child).some((word) => ELSE.test(word))) return false
  return !childrenBy(tree, child, 'aux').some((one) => MODAL.test(tokenAt(tree, one).norm))
}

/** A child of the content's head (or below it) that is no part of the content. */
export function isAside(tree: Tree, head: number, child: number): boolean {
  if (child < head || !isSetOff(tree, child)) return false
  const { rel, lemma } = tokenAt(tree, child)
  if (rel === 'advcl') return tellsElse(tree, child) && childBy(tree, child, 'nsubj', 'nsubj:pass') !== undefined
  if (rel === 'appos') return AFTERTHOUGHT.test(lemma.toLowerCase())
  if (!/^(?:obl|nmod)/.test(rel)) return false
  const words = markers(tree, child)
  return words.includes('according') || words[0] === 'as' || (words[0] === 'in' && AFTERTHOUGHT.test(lemma))
}

/** Whether a token stands in an aside that the predicate is not part of. */
export function standsAside(tree: Tree, at: number, predicate: number): boolean {
  let low = at
  for (let steps = 0; steps < 20; steps++) {
    const { head } = tokenAt(tree, low)
    if (head < 0 || low === predicate) return false
    if (head >= predicate && isAside(tree, head, low)) return true
    low = head
  }
  return false
}

/** "would not close the road [after all]": what was said before is taken back. */
export const isAfterAll = (tree: Tree, at: number): boolean =>
  childrenBy(tree, at, 'obl', 'advmod').some(
    (child) => tokenAt(tree, child).norm === 'all' && tree.tokens[child - 1]?.norm === 'after',
  )
