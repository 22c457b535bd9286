// What codeArticle gives back: the document, its events, what there is to say; and what the coder saw, for explanations.
import type { CodedDocument } from '../coder/index.ts'
import type { Diagnostic, Document, Event } from '../model/index.ts'

export interface Coded {
  readonly doc: Document
  readonly events: readonly Event[]
  readonly diagnostics: readonly Diagnostic[]
  /** Clauses, entries of the lexicon and what was looked at in vain (explain.ts), and the mentions (relate.ts). */
  readonly seen: Pick<CodedDocument, 'explained' | 'missed' | 'mentions' | 'dates'>
}
