// A plain text file -> Article: the whole file is the text, its first line no title.
// Example: plainText('SEOUL (AP) - A met B.', { date: '2021-06-21' }).
// Nothing is cut or joined: offsets point into the file's own characters.
import { diagnostic } from '../base/diagnostics.ts'
import { complete } from './complete.ts'
import type { Found, Given } from './types.ts'

export function plainText(text: string, given: Given = {}): Found {
  const article = complete({ text }, given)
  const empty = diagnostic('warning', 'ingest.empty-text', 'there is nothing but white space', { article: article.id })
  return { article, diagnostics: text.trim() === '' ? [empty] : [] }
}
