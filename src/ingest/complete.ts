// Fields as an adapter found them -> Article: empty fields go, gaps are filled with what the user says, the id is given.
// Example: complete({ text: 'A met B.' }, { date: '2021-06-21' }) has that date and an id made of its content.
// The text itself is never changed: every offset of the record points into it.
import { articleId } from '../base/ids.ts'
import type { Article } from '../model/index.ts'
import type { Given } from './types.ts'

/** An article's fields, any of them absent or empty. */
export type Fields = { readonly text: string } & { readonly [K in Exclude<keyof Article, 'text'>]?: string | undefined }

const OPTIONAL = ['title', 'date', 'url', 'source', 'lang', 'author', 'embargo'] as const

export function complete(fields: Fields, given: Given = {}): Article {
  const article: { text: string } & { [K in (typeof OPTIONAL)[number]]?: string } = { text: fields.text }
  for (const name of OPTIONAL) {
    const value = fields[name] || (name in given ? given[name as keyof Given] : undefined)
    if (value) article[name] = value
  }
  return { id: fields.id || articleId(article), ...article }
}
