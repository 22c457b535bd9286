// Article -> Coded: the one place where the stages stand in line. The command line, a server and a worker call this.
// Example: await codeArticle(article, stages) gives the events of the article, why, and what there is to say about it.
// Pure but for the reader's runtime: no clock, no environment, no files.
import { parseWrittenDay } from '../base/days.ts'
import { diagnostic } from '../base/diagnostics.ts'
import { codeDocument, type Knowledge } from '../coder/index.ts'
import type { Article, Diagnostic, Document } from '../model/index.ts'
import type { Coded } from './coded.ts'
import { type Second, secondCoder, withOpinion } from './second.ts'

/** What reads and what knows. */
export interface Stages {
  readonly read: (article: Article) => Promise<Document>
  readonly knowledge: Knowledge
  /** The learned second opinion; without it the rules code alone. */
  readonly second?: Second
}

/** A document with the day of publication that its dateline tells, where nothing else does. */
export function withDate(doc: Document): { doc: Document; diagnostics: readonly Diagnostic[] } {
  const { article, dateline } = doc
  if (article.date !== undefined) return { doc, diagnostics: [] }
  const date = dateline?.date === undefined ? undefined : parseWrittenDay(dateline.date)
  const where = { article: article.id }
  if (date === undefined) {
    const message =
      'no day of publication: "on Monday", "last week" and the like stay without a date; give one with --date'
    return { doc, diagnostics: [diagnostic('warning', 'pipeline.no-date', message, where)] }
  }
  const note = diagnostic(
    'info',
    'pipeline.date-from-dateline',
    `the day of publication ${date} comes from the dateline`,
    where,
  )
  return { doc: { ...doc, article: { ...article, date } }, diagnostics: [note] }
}

/** Codes a document that has been read. */
export function codeRead(read: Document, knowledge: Knowledge, second?: Second): Coded {
  const { doc, diagnostics } = withDate(read)
  const coded = codeDocument(doc, second === undefined ? knowledge : { ...knowledge, second: secondCoder(second) })
  const out = { doc, events: coded.events, diagnostics: [...read.diagnostics, ...diagnostics], seen: coded }
  return second === undefined ? out : withOpinion(out, second)
}

/** Reads and codes an article. */
export async function codeArticle(article: Article, stages: Stages): Promise<Coded> {
  return codeRead(await stages.read(article), stages.knowledge, stages.second)
}
