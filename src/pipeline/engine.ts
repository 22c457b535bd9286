// Models and lexicons, loaded once -> an Engine that codes any number of articles.
import type { Ontology } from '../lexicon/ontology.ts'
import type { Article, Diagnostic, Document } from '../model/index.ts'
import type { Coded } from './coded.ts'

export interface EngineOptions {
  /** A user's own actor dictionaries, ours or PETRARCH's format; they come before what the house knows. */
  readonly actors?: readonly string[]
  /** A user's own files of predicates. */
  readonly verbs?: readonly string[]
}

export interface Engine {
  readonly ontology: Ontology
  readonly nameOfCode: (code: string) => string
  /** What there is to say of the lexicons and the runtime. */
  readonly diagnostics: readonly Diagnostic[]
  read(article: Article): Promise<Document>
  code(article: Article): Promise<Coded>
}
