// A predicate -> whether doing it harms somebody: what makes a threat of "would close the strait if ...".
// Example: "cut the gas line" harms, "cut tariffs" does not; the words are those of data/story/cues.txt ("harm verb", "relief noun").
// Negated deeds harm nobody here: "would not resume talks unless" stays a condition.
import { verbClause } from '../../coder/clauses/clause.ts'
import { childrenBy, tokenAt } from '../../coder/tree.ts'
import { cueWords } from './cues.ts'
import type { Scene } from './scene.ts'

export function harms({ tree, cues }: Scene, at: number): boolean {
  const token = tokenAt(tree, at)
  if (token.upos !== 'VERB') return false
  if (childrenBy(tree, at, 'advmod').some((child) => /^(?:not|n't|n’t|never)$/.test(tokenAt(tree, child).norm)))
    return false
  const { lemma, particles, obj } = verbClause(tree, at)
  const words = cueWords(cues, 'harm verb')
  const harmful = [lemma, ...particles.map((particle) => `${lemma}_${particle}`)].some((word) => words.has(word))
  if (!harmful || obj === undefined) return harmful
  const relief = cueWords(cues, 'relief noun')
  return ![obj.head, ...childrenBy(tree, obj.head, 'nmod', 'compound')].some((head) =>
    relief.has(tokenAt(tree, head).lemma.toLowerCase()),
  )
}
