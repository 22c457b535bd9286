// Several coders over one sample, each blind to the others: what a task is, what a coder says of an event. Types only, but for the fields.
import type { Change } from './review-types.ts'

/** "reject": it is no event; "open": the coder took the answer back. */
export type CodingVerdict = 'confirm' | 'reject' | 'amend' | 'open'

export interface NewTask {
  readonly name: string
  /** As it stands behind the "?" of an address. */
  readonly filter: string
  readonly seed: string
  readonly coders: readonly string[]
  readonly who: string
}

export interface NewCoding {
  readonly task: string
  readonly event: string
  readonly coder: string
  readonly verdict: CodingVerdict
  readonly change?: Change
  readonly why?: string
}

/** What coders are compared by: whether it is an event at all, and the fields of those that they keep. */
export const CODED_FIELDS = ['kept', 'event', 'mode', 'actor', 'recipient', 'status', 'date'] as const
export type CodedField = (typeof CODED_FIELDS)[number]
