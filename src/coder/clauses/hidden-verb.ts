// Short finite clauses that the parser takes for a noun phrase -> their verb: "The US eased sanctions" read as [US eased] sanctions.
// The noun is the root of its sentence, the "modifier" a past form, and a name stands before it; such a verb has that name as
// subject and the noun as object. It leaves real participles alone: "US imposed sanctions" inside a clause that has its own verb.
import { childrenBy, type Tree, tokenAt } from '../tree.ts'

export interface HiddenVerb {
  readonly subject: number
  readonly object: number
}

const PAST = new Set(['VBD', 'VBN'])

/** Subject and object of a hidden verb; undefined where the token is none. */
export function hiddenVerbOf(tree: Tree, index: number): HiddenVerb | undefined {
  const token = tokenAt(tree, index)
  if (token.rel !== 'amod' || token.upos !== 'VERB' || !PAST.has(token.xpos) || token.head < index) return undefined
  const noun = tokenAt(tree, token.head)
  if (noun.head !== -1) return undefined
  const subject = childrenBy(tree, noun.index, 'compound', 'nsubj', 'nmod', 'nmod:poss', 'amod').findLast(
    (child) => child < index && tokenAt(tree, child).upos === 'PROPN',
  )
  return subject === undefined ? undefined : { subject, object: noun.index }
}

/** The hidden verb of a sentence whose root is this noun. */
export function hiddenVerbUnder(tree: Tree, root: number): number | undefined {
  return childrenBy(tree, root, 'amod').find((child) => hiddenVerbOf(tree, child) !== undefined)
}
