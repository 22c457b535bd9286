// The words of linking that goes on where it stopped: what is kept of each article that was linked, so that later ones are held against it
// without all being linked again. Types only.
import type { ReadArticle, StandingEntry, Story } from './story.ts'

/** What stands in an article, as one number: its place in the order in which articles came out times 65,536, plus which it is in it. */
export type At = number

/** Names that an article leaves unexplained, and whose they are as other articles introduce them. */
export type Names = Readonly<Record<string, string | null>>

/** A story or an entry (`of`) is found under a key since this report or telling. */
export interface KeyRow {
  readonly key: string
  readonly at: At
  readonly of: At
}

/** A report and the story that it tells, by the place of the story's first report. */
export interface ReportRow {
  readonly at: At
  readonly story: At
  /** Of the first report: the id of the story. */
  readonly id?: string
  readonly confidence: number
  readonly reasons: readonly string[]
}

/** What an article adds to an entry of the ledger (`item`, by the place where it was made). */
export interface EntryRow {
  readonly at: At
  readonly item: At
  /** Where it is made: its id. */
  readonly id?: string
  /** Where it is made as an answer: the id of what it answers. */
  readonly answered?: string
  readonly log: string
}

/** What is kept of an article that was linked. */
export interface Linked {
  readonly reports: readonly ReportRow[]
  readonly reportKeys: readonly KeyRow[]
  readonly entries: readonly EntryRow[]
  readonly entryKeys: readonly KeyRow[]
}

/** Keys that have to be known before articles are linked. */
export interface Wanted {
  readonly reportKeys: readonly string[]
  readonly entryKeys: readonly string[]
}

/** Reports of stories, with the articles that they stand in, by place. */
export interface KeptReports {
  readonly rows: readonly ReportRow[]
  readonly articles: ReadonlyMap<number, ReadArticle>
}

/** An entry and which of its article it is. */
export interface PlacedEntry {
  readonly entry: StandingEntry
  readonly position: number
}

/** Stories and entries: made, or told of anew. */
export interface ToldAnew<S = Story, E = PlacedEntry> {
  readonly stories: Iterable<S>
  readonly ledger: Iterable<E>
}

/** Linking article by article, in the order in which they came out, over what a store keeps of those before. */
export interface Linking<T = ToldAnew> {
  /** So many rows of one key are looked at, the latest. */
  readonly depth: { readonly reports: number; readonly entries: number }
  /** An article with its names explained as all articles introduce them. */
  explain(read: ReadArticle): { readonly read: ReadArticle; readonly names: Names }
  /** The reports of an article as they were explained when it was linked. */
  explainAgain(read: ReadArticle, names: Names): ReadArticle
  /** Whether names would be explained in the same way today. */
  stillNamed(names: Names, date: string | null): boolean
  /** What has to be handed in before these are added; to be asked again until it is nothing. */
  wants(articles: readonly ReadArticle[]): Wanted
  /** Those that are not known here yet. */
  unknownStories(stories: readonly At[]): At[]
  unknownEntries(items: readonly At[]): At[]
  takeStories(kept: KeptReports): void
  /** Ids of the entries, for their answers have to be taken, too. */
  takeEntries(rows: readonly EntryRow[]): string[]
  /** From now on everything under these keys is known: rows in their order. */
  list(wanted: Wanted, reportRows: readonly KeyRow[], entryRows: readonly KeyRow[]): void
  /** Links the article at a place. Undefined where more would have had to be known: then all is to be forgotten and begun anew at this place. */
  add(place: number, read: ReadArticle): Linked | undefined
  /** How many reports, and how many tellings of entries, are held. */
  size(): { readonly reports: number; readonly tellings: number }
  /** Stories and entries that were made or changed since it was asked last; to be gone through once, before more is added. */
  told(): T
  /** These are to be told of, too. */
  tellOf(stories: readonly At[], entries: readonly At[]): void
  /** Forgets, before what comes at this place, all that is easily handed in again or of no more use; to be called when all was told of. */
  trim(place: number): void
  /** Forgets all that is known: what stands before this place is handed in from now on. What stands there and was not told of yet. */
  forget(place: number): { readonly stories: readonly At[]; readonly entries: readonly At[] }
}
