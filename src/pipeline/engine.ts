// What the doors hold in their hands: models and lexicons, loaded once, that read and code any number of articles.
import type { NoticePhrases } from '../base/notices.ts'
import type { Article, Diagnostic, Document, KnownVersions, Linking, ReadArticle, Told } from '../model/index.ts'
import type { Coded } from './coded.ts'
import type { RecordContext } from './record.ts'
import type { Pair, Relation } from './relate.ts'

export interface LexiconOptions {
  /** A user's own actor dictionaries, ours or PETRARCH's format; they come before what the house knows. */
  readonly actors?: readonly string[]
  /** A user's own files of predicates. */
  readonly verbs?: readonly string[]
  /** Files of event categories of a user's own beside PLOVER's. */
  readonly ontology?: readonly string[]
  /** Folder with actors, agents, verbs, ontology, english, places; that of the package by default. */
  readonly dataFolder?: string
}

/** Who codes: the rules alone, the learned model alone, or the rules with the model as a second opinion. */
export const CODERS = ['rules', 'learned', 'both'] as const
export type CoderName = (typeof CODERS)[number]

export interface EngineOptions extends LexiconOptions {
  /** `both` by default. */
  readonly coder?: CoderName
  /** Folder of the learned tables; that of the package by default. */
  readonly learnedFolder?: string
  /** Folder of the parser's model; that of the package by default. */
  readonly modelFolder?: string
}

/** What is loaded, for `doctor`. */
export interface EngineFacts {
  readonly runtime: string
  readonly model: string
  readonly counts: Readonly<Record<string, number>>
}

export interface Engine {
  /** What toRecord needs; a door adds the day of coding. */
  readonly record: RecordContext
  /** What there is to say of the lexicons and the runtime. */
  readonly diagnostics: readonly Diagnostic[]
  readonly about: EngineFacts
  /** By what an article says that it corrects, updates or takes back another. */
  readonly notices: NoticePhrases
  read(article: Article): Promise<Document>
  code(article: Article): Promise<Coded>
  /** What the link stage keeps of a coded article: reports, entries of the ledger, a sketch of the text. */
  readArticle(coded: Coded): ReadArticle
  /** What many articles tell together: versions, stories, the ledger and how it stands. */
  tell(articles: readonly ReadArticle[]): Told
  /** The same of the articles of a store, article by article over what was kept of those before. */
  linkKept(known: KnownVersions): Linking
  /** What it is that links: what another one linked does not go on from there. */
  readonly linkVersion: string
  /** The event between a marked source and target; a guess, or undefined for the rules alone, where nothing speaks for any. */
  relate(pair: Pair): Promise<Relation | undefined>
  /** Gives the model's memory back. */
  close(): Promise<void>
}
