// The words of the house for text: an Article comes in, a Document is what the reader makes of it.
// All offsets are half-open UTF-16 code units into the string they name ("title" or "text"), exactly as given.

/** A half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Which of the two strings of an article an offset points into. */
export type Field = 'title' | 'text'

/** A span that says which string it lies in. */
export interface Located extends Span {
  readonly in: Field
}

/** One piece of reporting as it comes in (record.md, "Input of code and add"). */
export interface Article {
  readonly id: string
  readonly text: string
  readonly title?: string
  /** Day of publication, YYYY-MM-DD. */
  readonly date?: string
  readonly url?: string
  /** Who published it. */
  readonly source?: string
  /** ISO 639-1. */
  readonly lang?: string
  /** Who wrote it, where a page says so. */
  readonly author?: string
  /** First day on which anything of it may be shown, YYYY-MM-DD. */
  readonly embargo?: string
}

/** UD features by name (Tense, Mood, Voice, VerbForm, Number, Person ...); shared between tokens, never changed. */
export type Features = Readonly<Record<string, string>>

/** One UD word. Title and text share one array, the title's tokens first. */
export interface Token extends Span {
  /** Its place in Document.tokens. */
  readonly index: number
  /** The index of its sentence in Document.sentences. */
  readonly sentence: number
  /** As written. */
  readonly form: string
  /** Lower case, straight quotes and hyphens. */
  readonly norm: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly feats: Features
  /** Index in Document.tokens of its head; -1 for the root of its sentence. */
  readonly head: number
  /** UD relation to the head, with subtype (nsubj:pass). */
  readonly rel: string
  /** How sure the parser is of the head, 0 to 1. */
  readonly headScore: number
  /** The second best head (token index, -1 root) where the parser was in doubt; absent where it was sure. */
  readonly otherHead?: number
}

export type SentenceKind = 'headline' | 'prose' | 'list' | 'byline'

/** Sentences tile the tokens; `start` and `end` are the offsets of the first and after the last token. */
export interface Sentence extends Located {
  readonly index: number
  /** Token range, half-open, into Document.tokens. */
  readonly first: number
  readonly last: number
  /** Counted over title and text; the title is paragraph 0 where there is one. */
  readonly paragraph: number
  readonly kind: SentenceKind
}

/** Words between quotation marks; a quote that goes on over paragraphs is one quotation. Offsets exclude the marks. */
export interface Quotation extends Located {
  /** Token range, half-open (marks excluded). */
  readonly first: number
  readonly last: number
}

/** "SEOUL, South Korea (AP) - ": where and from whom the report comes. */
export interface Dateline extends Located {
  readonly place: string
  readonly agency?: string
  /** As written, e.g. "June 21". */
  readonly date?: string
}

/** What the reader found. Data flows on from here; nothing in it is ever changed. */
export interface Document {
  readonly article: Article
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
  readonly dateline?: Dateline
  readonly diagnostics: readonly Diagnostic[]
}

export type DiagnosticLevel = 'info' | 'warning' | 'error'

/** Something about the data that the user should know; travels with the result. Codes: docs/errors.md. */
export interface Diagnostic {
  readonly code: string
  readonly level: DiagnosticLevel
  readonly message: string
  readonly article?: string
  readonly span?: Located
}
