// Numbers of articles -> the articles as they are kept, with their texts put together again.
// Example: await articlesOf(db, [3]) has article 3, unless it is under embargo. Where only its hash is kept the text is empty.
import type { Article } from '../model/index.ts'
import type { Db } from './db.ts'

/** An article as it is kept; `text` is empty where only its hash is. */
export interface KeptArticle extends Article {
  readonly no: number
}

interface ArticleRow {
  readonly no: number
  readonly id: string
  readonly title: string | null
  readonly date: string | null
  readonly url: string | null
  readonly source: string | null
  readonly lang: string | null
  readonly author: string | null
}

function articleOf(row: ArticleRow, text: string): KeptArticle {
  const { no, id, title, date, url, source, lang, author } = row
  const given = Object.entries({ title, date, url, source, lang, author }).filter(([, value]) => value !== null)
  return { no, id, text, ...Object.fromEntries(given) }
}

export interface ReadOptions {
  /** For what is only rewritten, not shown. */
  readonly evenUnderEmbargo?: boolean
  /** Numbers of the articles of the events where they are known, so that they are asked together with them. */
  readonly articles?: readonly number[]
}

/** A condition on `embargo`. */
export const visible = ({ evenUnderEmbargo = false }: ReadOptions): string =>
  evenUnderEmbargo ? 'TRUE' : "(embargo IS NULL OR embargo <= getvariable('today'))"

interface TextRow {
  readonly no: number
  readonly text: string
}

const articleSql = (list: string, options: ReadOptions): readonly [string, string] => [
  `SELECT no, id, title, date, url, source, lang, author FROM store.articles WHERE no IN (${list}) AND ${visible(options)}`,
  `SELECT article AS no, text FROM store.texts WHERE article IN (${list}) ORDER BY article, part`,
]

function articlesWith(rows: readonly ArticleRow[], parts: readonly TextRow[]): Map<number, KeptArticle> {
  const textOf = new Map<number, string>()
  for (const { no, text } of parts) textOf.set(no, (textOf.get(no) ?? '') + text)
  return new Map(rows.map((row) => [row.no, articleOf(row, textOf.get(row.no) ?? '')]))
}

/** The articles of these numbers. */
export async function articlesOf(
  db: Db,
  numbers: readonly number[],
  options: ReadOptions = {},
): Promise<Map<number, KeptArticle>> {
  if (numbers.length === 0) return new Map()
  const [rows, parts] = await db.together<[ArticleRow, TextRow]>(articleSql(numbers.join(', '), options))
  return articlesWith(rows, parts)
}

/** The articles of these numbers, and the answer to a question that is asked together with them. */
export async function articlesAnd<T>(
  db: Db,
  numbers: readonly number[],
  question: string,
  options: ReadOptions = {},
): Promise<readonly [Map<number, KeptArticle>, T[]]> {
  if (numbers.length === 0) return [new Map(), await db.all<T>(question)]
  const [rows, parts, answer] = await db.together<[ArticleRow, TextRow, T]>([
    ...articleSql(numbers.join(', '), options),
    question,
  ])
  return [articlesWith(rows, parts), answer]
}
