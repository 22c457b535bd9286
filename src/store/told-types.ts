// What many articles tell together, as far as the tables know it: the lines of `code --ledger` and of `stories` (record.md), with further fields kept as they are.
import type { KnownVersions, Linking, ToldAnew } from '../model/index.ts'

interface Side {
  readonly code: string
}

/** An article that an entry or a story speaks of besides, and its day. */
interface Telling {
  readonly article: string
  readonly date?: string | null
}

/** One entry of the ledger. */
export interface ToldEntry {
  readonly id: string
  readonly article: string
  /** The event that says the same. */
  readonly event?: string
  readonly kind: string
  readonly by: readonly Side[]
  readonly to: readonly Side[]
  readonly content: string
  readonly if?: string | null
  readonly deadline?: unknown
  readonly date: string | null
  readonly standing: string
  readonly confidence: number
  readonly changes?: readonly Telling[]
  readonly proposed?: readonly Telling[]
  readonly told_again?: readonly Telling[]
}

/** One happening with the ids of the events that tell it. */
export interface ToldStory {
  readonly id: string
  readonly event: string
  readonly date: string | null
  readonly enddate: string | null
  readonly actor?: readonly string[]
  readonly recipient?: readonly string[]
  /** Articles with news of their own. */
  readonly articles: number
  readonly members: readonly { readonly event: string; readonly article?: string }[]
}

/** All that is told. Entries stand in the order of their articles, those of one article in the order in which they are told. Gone through once. */
export interface ToldTogether {
  readonly ledger: Iterable<ToldEntry>
  readonly stories: Iterable<ToldStory>
}

/** An entry and which of its article it is. */
export interface PlacedEntry {
  readonly entry: ToldEntry
  readonly position: number
}

export type ToldLinking = Linking<ToldAnew<ToldStory, PlacedEntry>>

/** Links what was read of many articles, in the order in which they came out; a door hands it in, for the store knows nothing of language. */
export interface Teller {
  /** What it is that links: what was linked by another one is linked anew. */
  readonly version: string
  start(known: KnownVersions): ToldLinking
}
