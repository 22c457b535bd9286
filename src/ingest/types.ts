// What comes out of ingest: an article with what there is to say about it, or the failure that stands in its place.
import type { Article, Diagnostic } from '../model/index.ts'

/** Where an article came from, for messages: a file as the user named it, and the line in it (JSON Lines). */
export interface Origin {
  readonly file: string
  readonly line?: number
}

/** What the user says of the articles, for those that do not say it themselves. */
export interface Given {
  readonly title?: string
  readonly date?: string
  readonly url?: string
  readonly source?: string
  /** First day on which anything of it may be shown. */
  readonly embargo?: string
}

/** An article as an adapter found it, before it has an id. */
export interface Found {
  readonly article: Article
  readonly diagnostics: readonly Diagnostic[]
}

export interface Failed {
  readonly failure: Diagnostic
}

/** One article read, or one failure. */
export type Ingested = (Found | Failed) & { readonly origin: Origin }

export const failed = (item: Found | Failed): item is Failed => 'failure' in item
