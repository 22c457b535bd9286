// The value between the lexicon and the rules: an event as its predicate says it. Types only.
// Example: "agreed to meet" is one finding: AGREE, predicate "agreed", core "meet". Status, speaker, date and place are put on it later.
import type { EventType, Frame, Status } from '../model/index.ts'
import type { Clause } from './clauses/types.ts'
import type { Party } from './parties.ts'

/** An event as its predicate says it, before status, speaker, date and place. */
export interface Finding {
  /** Token of the outermost predicate. */
  readonly predicate: number
  readonly type: EventType
  readonly modes: readonly string[]
  readonly status: Status
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  readonly joint: boolean
  /** Of those who act together, those who stand as subject. */
  readonly lead: readonly Party[]
  /** Ids of frames and compositions, outermost first. */
  readonly rules: readonly string[]
  readonly frames: readonly Frame[]
  readonly clause: Clause
  /** Predicates and literal objects that are spent: they are not coded again on their own. */
  readonly used: readonly number[]
  /** Outermost operator, where there is one. */
  readonly operator?: string
  /** The innermost predicate: where the deed itself is named. */
  readonly core: number
  readonly object?: number
}
