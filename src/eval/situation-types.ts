// What people say of a situation told in several articles: the articles, the ledger of the negotiation and who tells the same. Types only.
// The files corpora/situations/*.txt (corpora/situations/FORMAT.md) become these; situations.ts reads, check-situations.ts judges.
import type { LedgerKind, Located, Standing, VersionKind } from '../model/index.ts'
import type { GoldCode } from './gold.ts'

/** Words of an article with their place in its title or text. */
export interface Quoted extends Located {
  readonly article: string
  readonly words: string
}

/** First and last day. */
export interface Days {
  readonly from: string
  readonly to: string
}

export interface SituationArticle {
  readonly id: string
  /** Day of publication. */
  readonly date: string
  readonly source: string
  readonly url?: string
  readonly title: string
  readonly text: string
  readonly version?: { readonly kind: VersionKind; readonly of: string }
  readonly line: number
}

export interface StandingChange extends Days {
  readonly standing: Standing
  readonly evidence: Quoted
}

/** One line of the ledger. Of several kinds, parties or standings any is right, the first is ours. */
export interface GoldEntry {
  readonly id: string
  readonly kinds: readonly LedgerKind[]
  readonly by: readonly (readonly GoldCode[])[]
  readonly to: readonly (readonly GoldCode[])[]
  readonly content: Quoted
  readonly if?: Quoted
  readonly deadline?: Days
  readonly date: Days
  /** Innermost first, as codes or words. */
  readonly saidBy: readonly string[]
  /** Where it is told again. */
  readonly again: readonly Quoted[]
  readonly changes: readonly StandingChange[]
  readonly standings: readonly Standing[]
  readonly answers: readonly string[]
  /** Careful readers may leave it out. */
  readonly may: boolean
  readonly line: number
}

/** One happening and every place where it is told. */
export interface GoldStory {
  readonly id: string
  /** Any of these is right. */
  readonly events: readonly string[]
  readonly actors: readonly GoldCode[]
  readonly recipients: readonly GoldCode[]
  readonly date: Days
  /** Told by an article that was taken back, and by no other. */
  readonly retracted: boolean
  readonly mentions: readonly Quoted[]
  readonly line: number
}

export interface Situation {
  readonly name: string
  readonly title: string
  readonly actors: readonly string[]
  readonly contexts: readonly string[]
  /** The day since which its errors may be looked at; before, it was only scored. */
  readonly opened?: string
  readonly articles: readonly SituationArticle[]
  readonly entries: readonly GoldEntry[]
  readonly stories: readonly GoldStory[]
  readonly file: string
}
