// Document -> Tree: the children of every token and the small questions that all rules ask of the dependency tree.
// Example: in "Russia and China rejected it", children(rejected) holds Russia; conjuncts(Russia) is [Russia, China].
// It reads the parse as it is; repairs are rules of their own.
import type { Document, Token } from '../model/index.ts'

/** A document with its tree turned round: from heads to children. */
export interface Tree {
  readonly doc: Document
  readonly tokens: readonly Token[]
  /** Children of each token, in text order. */
  readonly children: readonly (readonly number[])[]
}

const NONE: readonly number[] = []

export function treeOf(doc: Document): Tree {
  const children: number[][] = doc.tokens.map(() => NONE as number[])
  for (const token of doc.tokens) {
    if (token.head < 0) continue
    const list = children[token.head]
    if (list === undefined) continue
    if (list === NONE) children[token.head] = [token.index]
    else list.push(token.index)
  }
  return { doc, tokens: doc.tokens, children }
}

export function tokenAt(tree: Tree, index: number): Token {
  const token = tree.tokens[index]
  if (token === undefined) throw new RangeError(`no token ${index}`)
  return token
}

export const childrenOf = (tree: Tree, index: number): readonly number[] => tree.children[index] ?? NONE

/** A noun by part of speech or by form: "US offers" stays a noun where the parser calls it a verb but gives it a noun's tag. */
export const isNominal = ({ upos, xpos }: Token): boolean =>
  upos === 'NOUN' || upos === 'PROPN' || (upos === 'VERB' && xpos.startsWith('NN'))

/** The relation without its subtype: nsubj:pass -> nsubj. */
export const baseRel = (rel: string): string => {
  const colon = rel.indexOf(':')
  return colon < 0 ? rel : rel.slice(0, colon)
}

/** First child with one of these full relations. */
export function childBy(tree: Tree, index: number, ...rels: readonly string[]): number | undefined {
  for (const child of childrenOf(tree, index)) {
    const token = tree.tokens[child]
    if (token !== undefined && rels.includes(token.rel)) return child
  }
  return undefined
}

/** All children with one of these full relations. */
export function childrenBy(tree: Tree, index: number, ...rels: readonly string[]): number[] {
  return childrenOf(tree, index).filter((child) => rels.includes(tree.tokens[child]?.rel ?? ''))
}

/** The token and all that is coordinated with it, in text order. */
export function conjuncts(tree: Tree, index: number): number[] {
  const out = [index]
  for (const child of childrenOf(tree, index))
    if (tree.tokens[child]?.rel === 'conj') out.push(...conjuncts(tree, child))
  return out
}

/** The first of a chain of coordination that this token belongs to. */
export function firstConjunct(tree: Tree, index: number): number {
  let at = index
  for (let guard = 0; guard < 50; guard++) {
    const token = tree.tokens[at]
    if (token === undefined || token.rel !== 'conj' || token.head < 0) return at
    at = token.head
  }
  return at
}

/** Whether `ancestor` stands above `index` (or is it). */
export function isUnder(tree: Tree, index: number, ancestor: number): boolean {
  for (let at = index, guard = 0; at >= 0 && guard < 300; guard++) {
    if (at === ancestor) return true
    at = tree.tokens[at]?.head ?? -1
  }
  return false
}

/** Token range [first, last) of everything below a token. */
export function subtreeRange(tree: Tree, index: number): { first: number; last: number } {
  let first = index
  let last = index + 1
  const stack = [index]
  while (stack.length > 0) {
    const at = stack.pop()
    if (at === undefined) break
    if (at < first) first = at
    if (at + 1 > last) last = at + 1
    for (const child of childrenOf(tree, at)) stack.push(child)
  }
  return { first, last }
}

/** "because of", "on", "in_response_to": the preposition of a phrase, words joined by "_"; '' where it has none. */
export function prepositionOf(tree: Tree, index: number): string {
  const words: string[] = []
  for (const child of childrenBy(tree, index, 'case')) {
    words.push(tree.tokens[child]?.norm ?? '')
    for (const fixed of childrenBy(tree, child, 'fixed')) words.push(tree.tokens[fixed]?.norm ?? '')
  }
  return words.join('_')
}

/** The subordinating words of a clause: "if", "to", "in_order_to", "that". */
export function markersOf(tree: Tree, index: number): string[] {
  return childrenBy(tree, index, 'mark').map((child) => {
    const fixed = childrenBy(tree, child, 'fixed').map((f) => tree.tokens[f]?.norm ?? '')
    return [tree.tokens[child]?.norm ?? '', ...fixed].join('_')
  })
}
