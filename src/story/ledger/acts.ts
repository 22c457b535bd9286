// The words of this room: an act of negotiation as it is found in a sentence, before it becomes an entry. Types only.
import type { Party } from '../../coder/parties.ts'
import type { Event, LedgerKind } from '../../model/index.ts'

/** The condition that an act or a plain clause hangs on. */
export interface Tie {
  /** Head of the condition's clause or phrase. */
  readonly head: number
  /** Its words, half-open. */
  readonly first: number
  readonly last: number
  /** Who would have to do it. */
  readonly by: readonly Party[]
  readonly rule: string
  /** Where the condition is cut off from the content, if not at its head: "[in exchange] for relief". */
  readonly cut?: number
  /** "unless", "until", "not without": the content holds as long as the condition is not met. */
  readonly until: boolean
}

export interface Act {
  readonly kind: LedgerKind
  /** Token of the cue. */
  readonly predicate: number
  readonly by: readonly Party[]
  readonly to: readonly Party[]
  /** Head of what is offered, demanded, threatened; the predicate itself where nothing else is named. */
  readonly content: number
  readonly tie?: Tie
  readonly event?: Event
  /** Turns down a claim; whether that answers a demand is told by what stands before. */
  readonly claim?: boolean
  /** Says that a harmful deed will not be done: a refusal only where it answers something. */
  readonly spares?: boolean
  /** To whom is not told but only likely. */
  readonly guessed?: boolean
  /** The act that it answers in the article; without a day of its own it shares that one's. */
  readonly follows?: Act
  readonly negated: boolean
  /** Speaks of an act as known ("its threat", "the plan") instead of telling that it is made. */
  readonly mention: boolean
  readonly rule: string
}
