// Document + ActorIndex -> Scene: what every rule of this folder looks at.
// Example: in "South Korean diplomat Noh Kyu-duk said", hits holds "South Korean" (KOR, adj) and chunks the phrase up to "duk".
// A scene is built once for a document; rules read it and never change it.
import type { ActorIndex } from '../../lexicon/actor-index.ts'
import type { NameSense } from '../../lexicon/names.ts'
import type { Piece } from '../../lexicon/pieces.ts'
import { piecesOf } from '../../lexicon/pieces.ts'
import type { Document, Place, Sentence, Token } from '../../model/index.ts'
import type { Tree } from '../tree.ts'

/** A name of the lexicon in the text, with the sense that was chosen for it. */
export interface Hit {
  readonly first: number
  readonly last: number
  readonly sense: NameSense
  /** Whether it stands for someone who acts in what it modifies: not in "Russian-backed rebels". */
  readonly acts: boolean
  /** The rule that chose the sense. */
  readonly rule: string
}

/** What the rules for names look at. */
export interface NameSight {
  readonly doc: Document
  readonly index: ActorIndex
  readonly pieces: readonly (readonly Piece[])[]
  /** Unions that the article names outright: EUR in a report that speaks of "the EU". */
  readonly unions: ReadonlySet<string>
}

/** A noun phrase without its later complements: half-open range and head. */
export interface Chunk {
  readonly sentence: number
  readonly first: number
  readonly last: number
  readonly head: number
  /** Head of a chunk whose actors this one carries too (rules/split-coordination.ts). */
  readonly also?: number
}

/** The countries that sentences name, by code, for owners that only the context tells. */
export interface Countries {
  /** Where the sentence takes place. */
  readonly places: readonly (readonly string[])[]
  readonly all: readonly (readonly string[])[]
  /** All of the article. */
  readonly named: ReadonlySet<string>
  readonly dateline: string | undefined
  /** The country that dominates the article. */
  readonly article: string | undefined
}

export interface Conflict {
  /** The country that fights itself. */
  readonly home: string
  /** How often a country or its rebels are named other than as a place where something happens. */
  readonly named: ReadonlyMap<string, number>
}

/** A government or body that publishes itself. */
export interface Publisher {
  readonly code: string
  readonly sector: string
  readonly name: string
  readonly id: string
}

export interface Scene {
  readonly doc: Document
  readonly tree: Tree
  readonly tokens: readonly Token[]
  readonly index: ActorIndex
  /** Day of publication. */
  readonly day: string | undefined
  readonly pieces: readonly (readonly Piece[])[]
  readonly hits: readonly Hit[]
  /** For every token the index of the hit that covers it, -1 for none. */
  readonly hitAt: Int32Array
  /** Places of the gazetteer by their first token. */
  readonly places: ReadonlyMap<number, Place>
  readonly countries: Countries
  /** The country that fights itself in this article. */
  readonly conflict: Conflict | undefined
  /** The government or body that published the text. */
  readonly publisher: Publisher | undefined
  /** Hits of each sentence. */
  readonly hitsIn: readonly (readonly Hit[])[]
  /** 1 for tokens inside quotation marks. */
  readonly quoted: Uint8Array
}

/** A name that the lexicon knows as no actor at all ("Olympics"): it takes its words and says nothing. */
export const isNoActor = (hit: Hit): boolean => hit.sense.entry.id.startsWith('no-actor-')

export const wordSet = (index: ActorIndex, name: string): ReadonlySet<string> => index.words.get(name) ?? NONE
const NONE: ReadonlySet<string> = new Set()

/** The pieces of every token; a form is cut once. */
export function piecesOfTokens(tokens: readonly Token[]): (readonly Piece[])[] {
  const cache = new Map<string, readonly Piece[]>()
  return tokens.map((token) => {
    const known = cache.get(token.form)
    if (known !== undefined) return known
    const pieces = piecesOf(token.form)
    cache.set(token.form, pieces)
    return pieces
  })
}

export function hitCovering(scene: Scene, token: number): Hit | undefined {
  const at = scene.hitAt[token] ?? -1
  return at < 0 ? undefined : scene.hits[at]
}

export const normAt = (scene: Scene, token: number): string => scene.tokens[token]?.norm ?? ''
export const lemmaAt = (scene: Scene, token: number): string => scene.tokens[token]?.lemma.toLowerCase() ?? ''
export const sentenceOf = (scene: Scene, token: number): Sentence | undefined =>
  scene.doc.sentences[scene.tokens[token]?.sentence ?? -1]

const CAPITAL = /^\p{Lu}/u
export const isCapital = (token: Token | undefined): boolean => token !== undefined && CAPITAL.test(token.form)

/** Whether two neighbouring tokens are written without a blank between them. */
export function isGlued(scene: Scene, left: number): boolean {
  const [a, b] = [scene.tokens[left], scene.tokens[left + 1]]
  return a !== undefined && b !== undefined && a.sentence === b.sentence && a.end === b.start
}

/** "duk" of "Kyu-duk": written on to a hyphen that is written on to a word. */
export function isTied(scene: Scene, at: number): boolean {
  return /^[-‐‑]$/.test(scene.tokens[at - 1]?.form ?? '') && isGlued(scene, at - 2) && isGlued(scene, at - 1)
}

/** The words of a token range as they stand in the article, with their place. */
export function wordsOf(
  scene: Scene,
  first: number,
  last: number,
): { text: string; span: { in: 'title' | 'text'; start: number; end: number } } {
  const field = sentenceOf(scene, first)?.in ?? 'text'
  const start = scene.tokens[first]?.start ?? 0
  const end = scene.tokens[last - 1]?.end ?? start
  const source = (field === 'title' ? scene.doc.article.title : scene.doc.article.text) ?? ''
  return { text: source.slice(start, end), span: { in: field, start, end } }
}
