// Words that offer, demand, threaten, promise or answer, found at a predicate: what kind of entry they make, and by which rule.
import type { Clause } from '../../coder/clauses/types.ts'
import type { LedgerKind } from '../../model/index.ts'

export interface Cue {
  readonly kind: LedgerKind
  readonly clause: Clause
  readonly rule: string
  /** The words name the deed itself ("will strike back"), not the offering or demanding of it. */
  readonly deed: boolean
  /** An answer only if something is found that it answers. */
  readonly weak?: boolean
  /** Its denial is part of it: "has no objection" accepts. */
  readonly denies?: boolean
  /** Where its content stands, if not where a verb's content stands as a rule. */
  readonly content?: number
}
