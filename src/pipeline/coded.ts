// What codeArticle gives back: the document, its events, why each of them is one, and why the other sentences have none.
import type { Diagnostic, Document, Event } from '../model/index.ts'

/** An entry of the predicates' lexicon as it is written, with its file and line. */
export interface EntryShown {
  readonly source: string
  readonly line: string
}

/** Why an event was coded, for people. */
export interface Explanation {
  /** The clause it was read from, in words: "Sung Kim | spoke | with Noh". */
  readonly clause: string
  readonly entries: readonly EntryShown[]
}

/** A sentence that gave no event, and why. */
export interface Missing {
  /** Index into Document.sentences. */
  readonly sentence: number
  readonly reason: string
}

export interface Coded {
  readonly doc: Document
  readonly events: readonly Event[]
  /** By id of the event. */
  readonly explanations: ReadonlyMap<string, Explanation>
  readonly missing: readonly Missing[]
  readonly diagnostics: readonly Diagnostic[]
}
