// Verb -> its particles, whatever relation the parser gives them, and words that say what became of the object.
// Example: "set free 20 fishermen" -> free; "set off a bomb" -> off; "found the mayor guilty" -> guilty.
// What they mean with their verb stands in the lexicon's frames ("set_free").
import { childBy, childrenBy, type Tree, tokenAt } from '../tree.ts'

/** "pull out", "set free", "found guilty", "set off a bomb": particles, adverbs, bare results, and a particle read as the object's preposition. */
export const particlesOf = (tree: Tree, index: number): string[] => [
  ...childrenBy(tree, index, 'compound:prt', 'advmod').map((child) => tokenAt(tree, child).norm),
  ...childrenBy(tree, index, 'xcomp')
    .filter((child) => tokenAt(tree, child).upos !== 'VERB')
    .map((child) => tokenAt(tree, child).norm),
  ...childrenBy(tree, index, 'obj').flatMap((child) =>
    childrenBy(tree, child, 'case').map((one) => tokenAt(tree, one).norm),
  ),
  ...(isUnwanted(tree, index) ? ['grata'] : []),
  ...resultsBesideVerb(tree, index),
  ...resultsOf(tree, index),
]

/** "declared [two envoys] [personae non gratae]", wherever the parser hangs the Latin. */
function isUnwanted(tree: Tree, index: number): boolean {
  const inside = childrenBy(tree, index, 'obj', 'xcomp', 'nsubj:pass')
  const places = [index, ...inside].flatMap((one) =>
    childrenBy(tree, one, 'obl', 'xcomp', 'nmod', 'compound', 'appos', 'flat', 'obj'),
  )
  return places.some((one) => /^(gratae?|personae)$/.test(tokenAt(tree, one).norm))
}

const RESULTS = new Set(['free', 'loose', 'open'])

/** "set free 20 fishermen", "let go a hostage": the result stands before the object and the parser hangs it there, or hangs the object on it. */
const resultsBesideVerb = (tree: Tree, index: number): string[] => {
  const next = tree.tokens[index + 1]
  if (next === undefined) return []
  const modifies = next.rel === 'amod' && tree.tokens[next.head]?.head === index && RESULTS.has(next.norm)
  return modifies || letsGo(tree, index) !== undefined ? [next.norm] : []
}

/** The object of "let go". */
export function letsGo(tree: Tree, index: number): number | undefined {
  const next = tree.tokens[index + 1]
  const isGo = next?.norm === 'go' && next.head === index && tokenAt(tree, index).norm === 'let'
  return isGo ? childBy(tree, next.index, 'obj') : undefined
}

/** Words that say what became of the object, read as part of it: "found the mayor [guilty]", "set [alight] two buses". */
const resultsOf = (tree: Tree, index: number): string[] =>
  childrenBy(tree, index, 'obj').flatMap((child) => {
    if (tokenAt(tree, child).upos === 'ADJ') return [tokenAt(tree, child).norm]
    const verdict = childrenBy(tree, child, 'amod').find((one) => one > child && VERDICTS.has(tokenAt(tree, one).norm))
    if (verdict !== undefined) return [tokenAt(tree, verdict).norm]
    const first = childrenBy(tree, child, 'amod', 'advmod').find((one) => one === index + 1)
    const word = first === undefined ? '' : tokenAt(tree, first).norm
    return tokenAt(tree, index).lemma === 'set' && ABLAZE.has(word) ? [word] : []
  })

const VERDICTS = new Set(['guilty', 'liable', 'responsible'])
const ABLAZE = new Set(['alight', 'ablaze', 'afire', 'aflame', 'free', 'adrift'])
