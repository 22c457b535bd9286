// What a reviewer says of events and actors. Reviews are only ever added; what is shown is the fold over them (fold.ts).
import type { EventType, PloverRecord, RecordEntity } from '../model/index.ts'

export type ReviewAction = 'confirm' | 'reject' | 'amend' | 'merge' | 'split' | 'add' | 'alias' | 'undo'

/** Fields of a record that take other values. */
export type Change = Partial<PloverRecord>

/** One actor, as records name it. */
export interface ActorName {
  readonly name: string
  readonly code: string
}

/** A review before it is kept. */
export type NewReview = { readonly who: string; readonly why?: string } & (
  | { readonly action: 'confirm' | 'reject'; readonly event: string }
  | { readonly action: 'amend'; readonly event: string; readonly change: Change }
  /** The event is told by the other one, too, and no longer shown itself. */
  | { readonly action: 'merge'; readonly event: string; readonly change: { readonly into: string } }
  | { readonly action: 'split'; readonly event: string; readonly change: { readonly into: readonly Change[] } }
  /** A missed event; the record has the id that it is kept under. */
  | { readonly action: 'add'; readonly event: string; readonly change: { readonly record: PloverRecord } }
  /** One actor is another: `to` replaces name, code, and what else it says. `event` is the name. */
  | {
      readonly action: 'alias'
      readonly event: string
      readonly change: {
        readonly from: ActorName
        readonly to: Partial<RecordEntity> & { readonly entity_name: string }
      }
    }
  | { readonly action: 'undo'; readonly event: string; readonly change: { readonly review: string } }
)

export type Review = NewReview & { readonly no: number; readonly id: string; readonly at: string }

/** What follows from another event or mode; known to the ontology, which the store does not read. */
export interface ReviewContext {
  readonly isEvent: (name: string) => name is EventType
  readonly scoresOf: (
    type: EventType,
    modes: readonly string[],
  ) => Pick<PloverRecord, 'quad_code' | 'event_scale' | 'cameo' | 'goldstein'>
}
