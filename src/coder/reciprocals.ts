// "each other", "one another" -> the word whose parties they stand for: the subject of the verb above.
// Example: "Chad and Libya accused each other of lying": "each other" stands for "Chad". "each other's diplomats" likewise, by its possessor.
// Every other word stands for nobody but itself: undefined.
import { surfaceSubject } from './clauses/subjects.ts'
import { type Tree, tokenAt } from './tree.ts'

const SECOND_WORD: Readonly<Record<string, string>> = { each: 'other', one: 'another' }
const FIRST_WORD: Readonly<Record<string, string>> = { other: 'each', another: 'one' }

/** Either word of "each other" and "one another". */
export function isReciprocal(tree: Tree, index: number): boolean {
  const { norm } = tokenAt(tree, index)
  return (
    (SECOND_WORD[norm] !== undefined && tree.doc.tokens[index + 1]?.norm === SECOND_WORD[norm]) ||
    (FIRST_WORD[norm] !== undefined && tree.doc.tokens[index - 1]?.norm === FIRST_WORD[norm])
  )
}

/** Head of the phrase that "each other" stands for. */
export function reciprocalSubject(tree: Tree, index: number): number | undefined {
  if (!isReciprocal(tree, index)) return undefined
  let at = tokenAt(tree, index).head
  for (let guard = 0; at >= 0 && guard < 6; guard++) {
    const { upos, head } = tokenAt(tree, at)
    const subject = upos === 'VERB' || upos === 'ADJ' ? surfaceSubject(tree, at) : undefined
    if (subject !== undefined) return subject.head === index ? undefined : subject.head
    at = head
  }
  return undefined
}
