// Clause -> its words, for --explain: the predicate between its arguments, each with how it was found.
// Example: "subject Sung Kim | speak | with: Noh and Funakoshi | over: the stalled push".
// An argument of many words is shown by its first ones.
import type { Arg, Clause } from '../coder/clauses/types.ts'
import { subtreeRange, type Tree, treeOf } from '../coder/tree.ts'
import type { Document } from '../model/index.ts'

const WORDS = 8

function phrase(tree: Tree, head: number): string {
  const { first, last } = subtreeRange(tree, head)
  const from = head - first > WORDS ? head - 2 : first
  const to = Math.min(last, Math.max(from + WORDS, head + 1))
  const words = tree.tokens.slice(from, to).map((token) => token.form)
  return words.join(' ') + (to < last ? ' …' : '')
}

/** How an argument was found, where it is not simply the verb's own. */
const found = (arg: Arg): string => (arg.via === 'own' ? '' : ` (${arg.via})`)

function argument(tree: Tree, name: string, arg: Arg): string {
  const prep = arg.prep === '' ? '' : `${arg.prep.replaceAll('_', ' ')}: `
  const words = phrase(tree, arg.head)
  const shown =
    arg.prep !== '' && words.toLowerCase().startsWith(`${arg.prep} `) ? words.slice(arg.prep.length + 1) : words
  return `${name}${prep}${shown}${found(arg)}`
}

/** The clause in one line. */
export function clauseInWords(clause: Clause, doc: Document): string {
  const tree = treeOf(doc)
  const parts: string[] = []
  if (clause.subj !== undefined) parts.push(argument(tree, 'subject ', clause.subj))
  parts.push([clause.lemma, ...clause.particles].join(' ') + (clause.voice === 'passive' ? ' (passive)' : ''))
  if (clause.iobj !== undefined) parts.push(argument(tree, 'to ', clause.iobj))
  if (clause.obj !== undefined) parts.push(argument(tree, 'object ', clause.obj))
  for (const arg of clause.preps) parts.push(argument(tree, '', arg))
  for (const comp of clause.comps) parts.push(`${comp.marker}: ${phrase(tree, comp.head)}`)
  return parts.join(' | ')
}
