// Names of entries -> a table over pieces (pieces.ts), asked once at each token, the longest match winning.
// Example: with "Korea" and "North Korea" in it, "North Korea" at token 0 gives one hit over two tokens.
// The work at a token does not grow with the number of names. What a name means where it has several senses
// ("Congolese", "Georgia") is decided by the coder.
import type { ActorEntry } from '../model/index.ts'
import type { Case, Piece } from './pieces.ts'
import { nameKey, piecesOf } from './pieces.ts'

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

export interface NameTable {
  /** "north korea" -> its senses. */
  readonly senses: Map<string, NameSense[]>
  /** "north" -> the number of pieces of the longest name that begins so. */
  readonly starts: Map<string, number>
  /** Beginnings of names that may be written small ("al-Shabaab"). */
  readonly small: Set<string>
}

export const emptyNames = (): NameTable => ({ senses: new Map(), starts: new Map(), small: new Set() })

const withoutThe = (name: string): string => (/^the\s/i.test(name) ? name.slice(4).trimStart() : name)

const SMALL = /^\P{Lu}/u

/** Adds one name; the article "the" before it is free. */
export function addName(table: NameTable, sense: NameSense): void {
  const name = withoutThe(sense.name)
  const key = nameKey(name)
  if (key === '') return
  const cut = key.indexOf(' ')
  const start = cut < 0 ? key : key.slice(0, cut)
  if (SMALL.test(name)) table.small.add(start)
  const known = table.senses.get(key)
  if (known !== undefined) {
    known.push(sense)
    return
  }
  table.senses.set(key, [sense])
  let count = 1
  for (let at = cut; at >= 0; at = key.indexOf(' ', at + 1)) count++
  if ((table.starts.get(start) ?? 0) < count) table.starts.set(start, count)
}

/** A lone letter asks for a capital only; longer words in capitals must stand in capitals. */
const demand = (piece: Piece, count: number): Case =>
  piece.case === 2 && piece.norm.length === 1 && count > 1 ? 1 : piece.case

/** Whether the name may be written with these cases. */
function fits(sense: NameSense, seen: readonly Case[]): boolean {
  const pieces = piecesOf(withoutThe(sense.name))
  return pieces.every((piece, at) => (seen[at] ?? 0) >= demand(piece, pieces.length))
}

const NOTHING: readonly Piece[] = []

interface Walk {
  key: string
  readonly seen: Case[]
  best: NameHit | undefined
}

function note(table: NameTable, walk: Walk, first: number, last: number, rest: readonly Piece[]): void {
  const senses = table.senses.get(walk.key)?.filter((sense) => fits(sense, walk.seen))
  if (senses === undefined || senses.length === 0) return
  const after = rest.map((piece) => piece.norm).join('-')
  walk.best = { first, last, senses, ...(after === '' ? {} : { rest: after }) }
}

/** The longest name that begins at token `start`; `pieces` holds the pieces of every token, `stop` ends the sentence. */
export function longestName(
  table: NameTable,
  pieces: readonly (readonly Piece[])[],
  start: number,
  stop: number,
): NameHit | undefined {
  const begin = pieces[start]?.[0]
  const most = begin === undefined ? undefined : table.starts.get(begin.norm)
  if (begin === undefined || most === undefined || (begin.case === 0 && !table.small.has(begin.norm))) return undefined
  const walk: Walk = { key: '', seen: [], best: undefined }
  for (let token = start; token < stop && walk.seen.length < most; token++) {
    const here = pieces[token] ?? NOTHING
    for (let at = 0; at < here.length && walk.seen.length < most; at++) {
      const piece = here[at]
      if (piece === undefined) break
      walk.key = at === 0 && token === start ? piece.norm : `${walk.key} ${piece.norm}`
      walk.seen.push(piece.case)
      if (table.senses.has(walk.key)) note(table, walk, start, token + 1, here.slice(at + 1))
    }
  }
  return walk.best
}
