// Who is named in what is promised -> whether it is promised to him: whoever gets it does, not whoever it is about.
// Example: "promised to give Ukraine howitzers" and "undertook to return boats to Uganda" name the other side; "promised money for a war over Taiwan" names none.
// It asks only where somebody stands below the content; who is named beside the promising verb is addressed anyway.
import { conjuncts, firstConjunct, isUnder, prepositionOf, type Tree, tokenAt } from '../../coder/tree.ts'

/** "[Kenyan] fishermen", "[Uganda's] boats": it is theirs. */
const OF_NOUN = /^(?:compound|amod|nmod:poss|nmod:desc|flat)/
const GETS = /^(?:to|for|with|from|against|on|towards|by|behind|beside)?$/

function ownNoun(tree: Tree, at: number): number {
  let up = firstConjunct(tree, at)
  while (OF_NOUN.test(tokenAt(tree, up).rel) && tokenAt(tree, up).head >= 0) up = tokenAt(tree, up).head
  return up
}

export function isPromisedTo(tree: Tree, content: number, at: number): boolean {
  if (at === content || !isUnder(tree, at, content)) return true
  const noun = ownNoun(tree, at)
  if (noun === content) return true
  const { head, rel } = tokenAt(tree, noun)
  if (rel === 'iobj') return true
  if (!/^(?:obj|obl|nmod)$/.test(rel) || !GETS.test(prepositionOf(tree, noun))) return false
  const heads = conjuncts(tree, content)
  const above = tokenAt(tree, head)
  return heads.includes(head) || (above.rel === 'obj' && heads.includes(above.head))
}
