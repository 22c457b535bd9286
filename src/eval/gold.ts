// What people say is in a text: the answers that coded events are scored against, whatever file they came from. Types only.
// Our corpus (corpus.ts), a user's JSON Lines (gold-json.ts) and a user's table (gold-csv.ts) all become these.
import type { Span, Status } from '../model/index.ts'

/** A mark in the text: whose event it belongs to, and the words. */
export interface Mark extends Span {
  readonly label: 'ACT' | 'REC' | 'EVT' | 'SAY' | 'DATE' | 'LOC'
  readonly event: number
}

/** A code with an optional sector: "NOR.GOV"; a bare sector has no code. */
export interface GoldCode {
  readonly code: string
  readonly sector: string
}

/** One event as a person coded it; what is absent was not judged. */
export interface GoldEvent {
  readonly number: number
  readonly event: string
  readonly mode: string
  readonly status?: Status
  readonly historical?: boolean
  /** Absent: not judged; empty: nobody. */
  readonly actors?: readonly GoldCode[]
  readonly recipients?: readonly GoldCode[]
  readonly date?: { readonly from: string; readonly to: string }
  /** Country, and the place's name where there is one. */
  readonly place?: { readonly country: string; readonly name: string }
  /** Innermost first, as codes or words. */
  readonly speakers: readonly string[]
  /** "EVENT" or "EVENT/mode" that are right too. */
  readonly also: readonly string[]
}

export interface GoldText {
  readonly id: string
  /** Day of publication; '' where it is not known. */
  readonly date: string
  /** How the sentence is built: active, passive, long ... */
  readonly words: readonly string[]
  readonly text: string
  readonly marks: readonly Mark[]
  readonly events: readonly GoldEvent[]
  /** Why nothing may be coded, for the must-not texts. */
  readonly none?: string
  /** "file:line" it came from. */
  readonly source: string
}
