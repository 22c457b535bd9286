// Names of entries -> a trie over pieces (pieces.ts), searched once from each token, the longest match winning.
// Example: with "Korea" and "North Korea" in it, "North Korea" at token 0 gives one hit over two tokens.
// What a name means where it has several senses ("Congolese", "Georgia") is decided by the coder.
import type { ActorEntry } from '../model/index.ts'
import type { Case, Piece } from './pieces.ts'
import { piecesOf } from './pieces.ts'

/** What kind of name of the entry it is. */
export type NameForm = 'name' | 'adj' | 'people' | 'capital' | 'seat' | 'city' | 'region'

export interface NameSense {
  readonly entry: ActorEntry
  readonly form: NameForm
  /** As written in the lexicon. */
  readonly name: string
}

/** A name found in the text: half-open token range. */
export interface NameHit {
  readonly first: number
  readonly last: number
  readonly senses: readonly NameSense[]
  /** What follows inside the same token: "led" of "US-led". */
  readonly rest?: string
}

interface End {
  readonly sense: NameSense
  readonly cases: readonly Case[]
}

export interface NameNode {
  next: Map<string, NameNode> | undefined
  ends: End[] | undefined
}

export const emptyTrie = (): NameNode => ({ next: undefined, ends: undefined })

/** Adds one name; the article "the" before it is free. */
export function addName(root: NameNode, sense: NameSense): void {
  const pieces = piecesOf(sense.name.replace(/^the\s+/i, ''))
  if (pieces.length === 0) return
  let node = root
  for (const piece of pieces) {
    node.next ??= new Map()
    let child = node.next.get(piece.norm)
    if (child === undefined) {
      child = emptyTrie()
      node.next.set(piece.norm, child)
    }
    node = child
  }
  node.ends ??= []
  node.ends.push({ sense, cases: pieces.map((piece) => demand(piece, pieces.length)) })
}

/** A lone letter asks for a capital only; longer words in capitals must stand in capitals. */
const demand = (piece: Piece, count: number): Case =>
  piece.case === 2 && piece.norm.length === 1 && count > 1 ? 1 : piece.case

function fits(end: End, seen: readonly Case[]): boolean {
  for (let at = 0; at < end.cases.length; at++) if ((seen[at] ?? 0) < (end.cases[at] ?? 0)) return false
  return true
}

function sensesFor(ends: readonly End[], seen: readonly Case[]): NameSense[] {
  return ends.filter((end) => fits(end, seen)).map((end) => end.sense)
}

/** The longest name that begins at token `start`; `pieces` holds the pieces of every token, `stop` ends the sentence. */
export function longestName(
  root: NameNode,
  pieces: readonly (readonly Piece[])[],
  start: number,
  stop: number,
): NameHit | undefined {
  let node = root
  let best: NameHit | undefined
  const seen: Case[] = []
  for (let token = start; token < stop; token++) {
    const here = pieces[token] ?? []
    for (const [at, piece] of here.entries()) {
      const child = node.next?.get(piece.norm)
      if (child === undefined) return best
      node = child
      seen.push(piece.case)
      if (node.ends === undefined) continue
      const senses = sensesFor(node.ends, seen)
      if (senses.length === 0) continue
      const rest = here.slice(at + 1)
      if (rest.length === 0) best = { first: start, last: token + 1, senses }
      else best = { first: start, last: token + 1, senses, rest: rest.map((one) => one.norm).join('-') }
    }
    if (here.length === 0 && token === start) return undefined
    if (here.length === 0 && node === root) return undefined
  }
  return best
}
