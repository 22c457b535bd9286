// What is scored against a situation: ledger entries, stories and versions as the tools write them. Types only, safe as JSON.
// Example: {ledger: [{id, article, kind: "offer", by: [{code: "KOR"}], to: [{code: "PRK"}], content, standing: "open"}], stories: [], versions: []}.
// Fields of the ledger are those of the product's record; further fields may stand there and are not looked at.
import type { Located } from '../model/index.ts'

/** A party; a full entity of the record is one. */
export interface LineParty {
  readonly code: string
}

/** One line of the ledger over all articles of the situation: what is told again is no line of its own. */
export interface LedgerLine {
  readonly id: string
  /** Where it is first told. */
  readonly article: string
  readonly kind: string
  readonly by: readonly LineParty[]
  readonly to: readonly LineParty[]
  readonly content: string
  readonly if?: string | null
  readonly standing: string
  /** It hangs on an article that was taken back, and is shown as such: it is not scored. */
  readonly retracted?: boolean
}

/** A span of the deed has the role `event`; where no span has it, all spans count. */
export interface StoryEvidence extends Located {
  readonly role?: string
}

/** An event record as a member of a story. */
export interface StoryMember {
  readonly article: string
  readonly event: string
  /** Country codes. */
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly evidence: readonly StoryEvidence[]
}

export interface StoryLine {
  readonly id: string
  readonly members: readonly StoryMember[]
  /** Every source of it was taken back. */
  readonly retracted?: boolean
}

/** `article` is a version (copy, update, correction, retraction) of the earlier article `of`. */
export interface VersionLine {
  readonly of: string
  readonly article: string
  readonly kind: string
}

/** All that was made of the articles of one situation. */
export interface SituationLines {
  readonly ledger: readonly LedgerLine[]
  readonly stories: readonly StoryLine[]
  readonly versions: readonly VersionLine[]
}
