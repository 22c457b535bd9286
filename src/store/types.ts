// What the write side takes and gives: articles with their records, the place they get among what is there, runs, reviews.
// A sink keeps batches; each batch is there as a whole or not at all. test/store/contract.ts says what every sink must do.
import type { Sketch } from '../base/near-duplicates.ts'
import type { Notice } from '../base/notices.ts'
import type { Article, PloverRecord, ReadArticle } from '../model/index.ts'

/** What an article is among the others: news of its own, the same text elsewhere, a later state of it, or what takes it back. */
export type VersionKind = 'original' | 'copy' | 'update' | 'retraction'

/** Whether the events of an article are shown: `superseded` by a later version, `withdrawn` by a retraction. */
export type ArticleState = 'current' | 'copy' | 'superseded' | 'withdrawn'

/** What tells an article from others, without its text. */
export interface Fingerprint extends Sketch {
  readonly id: string
  /** Of title and text. */
  readonly hash: string
  readonly url: string
  readonly source: string
  /** Title in lower case without marks and tags. */
  readonly titleKey: string
  readonly date: string | null
  readonly bands: readonly number[]
  /** Headlines that a retraction names, written as titleKey is. */
  readonly named: readonly string[]
  readonly notice?: Notice
}

/** An article that is there already, as far as a new one has to be compared with it. */
export interface Neighbour extends Sketch {
  readonly no: number
  readonly id: string
  readonly hash: string
  readonly url: string
  readonly source: string
  readonly titleKey: string
  readonly date: string | null
  readonly document: number
  readonly state: ArticleState
}

/** Where a new article goes. */
export type Placing =
  | { readonly kind: 'known' }
  | { readonly kind: 'original' }
  | { readonly kind: Exclude<VersionKind, 'original'>; readonly of: Neighbour; readonly likeness: number }

/** An article with its number, its place, and its records (none for copies and what is not English). */
export interface StoredArticle {
  readonly no: number
  readonly article: Article
  readonly fingerprint: Fingerprint
  readonly document: number
  readonly kind: VersionKind
  readonly likeness: number
  readonly coded: boolean
  readonly records: readonly PloverRecord[]
  /** What linking needs of it; absent where it is not coded. */
  readonly reading?: ReadArticle
  /** File or address it was read from. */
  readonly origin: string
}

/** Which versions of what made the records. */
export interface Run {
  readonly id: string
  readonly command: string
  readonly coder: string
  readonly lexicon: string
  readonly model: string
}

export interface Batch {
  readonly run: Run
  readonly articles: readonly StoredArticle[]
  /** Keep the texts, or only their hashes and the offsets. */
  readonly keepText: boolean
}

/** How much there is. */
export interface StoreCounts {
  readonly articles: number
  readonly documents: number
  readonly events: number
  readonly shown: number
}

/** The write side. */
export interface Sink {
  /** Articles that share an id, a hash, an address, a title or a band with the one asked about; at most a hundred, oldest first. */
  neighbours(fingerprints: readonly Fingerprint[]): Promise<readonly (readonly Neighbour[])[]>
  /** The number that the next article gets. */
  nextArticle(): Promise<number>
  /** Keeps a batch as a whole; later versions hide the events of what they replace. */
  add(batch: Batch): Promise<void>
  counts(): Promise<StoreCounts>
  close(): Promise<void>
}
