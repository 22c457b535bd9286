// The shapes of the ledger and of stories as they are written, one entry or story a line of JSON. Types only.
import type { EventType, Grain, Status } from './event.ts'
import type { RecordEntity, RecordEvidence, RecordSize, RecordSpeaker } from './record.ts'
import type { LedgerKind, Standing, VersionKind } from './story.ts'

/** A change of standing, or one that is only proposed. */
export interface LedgerChange {
  readonly standing: Standing
  readonly date: string | null
  readonly article: string
  readonly evidence: readonly RecordEvidence[]
  readonly confidence: number
  readonly reasons: readonly string[]
  /** The entry that changes it, where that is an entry. */
  readonly answer?: string
  /** What a person said last of the link; only in a database. */
  readonly reviewed?: LinkNote
}

/** Who proposed, confirmed or cut a link, when and why. */
export interface LinkNote {
  readonly id: string
  readonly action: 'propose' | 'confirm' | 'cut'
  readonly who: string
  readonly at: string
  readonly why?: string
}

/** One entry of the ledger. */
export interface LedgerRecord {
  readonly id: string
  readonly article: string
  readonly kind: LedgerKind
  readonly by: readonly RecordEntity[]
  readonly to: readonly RecordEntity[]
  /** The article's words. */
  /** To whom is not told but only likely; absent where it is told. */
  readonly to_guessed?: boolean
  readonly content: string
  /** The same as a short clause of lemmas. */
  readonly clause: string
  readonly if: string | null
  readonly deadline: { readonly words: string; readonly date: string | null; readonly enddate: string | null } | null
  readonly date: string | null
  readonly enddate: string | null
  readonly date_grain: Grain
  readonly historical: boolean
  readonly said_by: readonly RecordSpeaker[]
  readonly confidence: number
  readonly evidence: readonly RecordEvidence[]
  readonly standing: Standing
  readonly answers: readonly string[]
  readonly changes: readonly LedgerChange[]
  readonly proposed: readonly LedgerChange[]
  /** Links that a person cut; only in a database. */
  readonly cut?: readonly LedgerChange[]
  /** Present where people have said something of its links. */
  readonly linked?: true
  readonly told_again: readonly {
    readonly article: string
    readonly id: string
    readonly content: string
    readonly date: string | null
  }[]
  /** The event that it rests on, where the coder found one. */
  readonly event?: string
  /** What reviewers did with that event last; of a database only. */
  readonly reviewed?: string
}

/** One telling of a story. */
export interface StoryMemberRecord {
  readonly article: string
  readonly event: string
  readonly source: string
  readonly published: string | null
  readonly counted: boolean
  readonly confidence: number
  readonly reasons: readonly string[]
  readonly text: string
}

/** One happening with all who tell it. */
export interface StoryRecord {
  readonly id: string
  readonly event: EventType
  readonly mode: readonly string[]
  readonly context: readonly string[]
  readonly status: Status
  readonly historical: boolean
  readonly actor: readonly string[]
  readonly recipient: readonly string[]
  readonly date: string | null
  readonly enddate: string | null
  readonly date_grain: Grain
  readonly place: string | null
  readonly country: string | null
  readonly size: RecordSize
  readonly quad_code: 1 | 2 | 3 | 4
  readonly event_scale: number
  readonly confidence: number
  /** Articles with news of their own; copies are not counted. */
  readonly articles: number
  readonly sources: readonly string[]
  readonly members: readonly StoryMemberRecord[]
}

/** A version of an earlier article, or what takes it back. */
export interface VersionRecord {
  readonly article: string
  readonly of: string
  readonly kind: VersionKind
  readonly likeness: number
  readonly reasons: readonly string[]
}
