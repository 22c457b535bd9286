// The words of clauses: arguments, complements, clauses. Types only.

/** How an argument came to be one; evidence for --explain. */
export type Via =
  | 'own'
  | 'shared'
  | 'control'
  | 'relative'
  | 'participle'
  | 'attached'
  | 'possessor'
  | 'modifier'
  | 'pooled'

/** An argument: the head token of a phrase or of a clause. */
export interface Arg {
  readonly head: number
  /** Preposition ("with", "in_response_to") or marker before a gerund ("of sending"); '' for subject and object. */
  readonly prep: string
  readonly via: Via
}

/** A complement clause. */
export interface Complement {
  readonly marker: 'to' | 'that' | 'ing'
  readonly head: number
}

export interface Clause {
  readonly predicate: number
  readonly pos: 'verb' | 'noun' | 'adj'
  readonly lemma: string
  readonly particles: readonly string[]
  readonly voice: 'active' | 'passive'
  readonly subj?: Arg
  readonly obj?: Arg
  readonly iobj?: Arg
  readonly preps: readonly Arg[]
  readonly comps: readonly Complement[]
}
