// What was read -> articles as a list, page by page, and one article with its versions and its events.
// Example: articlePage(db, { limit: 50 }) has the newest; articleDetail(db, 'a1') the text, all its events and where it was told again.
// Under embargo there is nothing; where the text was not kept it is empty.
import { RapporteurError } from '../base/errors.ts'
import type { Db } from '../store/db.ts'
import type { KeptArticle } from '../store/kept-articles.ts'
import { type KeptRecord, recordsOf } from '../store/records.ts'
import { Conditions } from './filter.ts'
import { articlesById } from './passages.ts'

export interface ArticleRow {
  readonly article_no: number
  readonly id: string
  readonly title: string | null
  readonly date: string | null
  readonly source: string | null
  readonly kind: string
  readonly state: string
  readonly coded: boolean
  readonly lang: string | null
  readonly events: number
}

export interface ArticleFilter {
  readonly source?: string
  /** "current", "copy", "superseded", "withdrawn". */
  readonly state?: string
  /** Only what is kept without being coded. */
  readonly uncoded?: boolean
}

export interface ArticlePage {
  readonly articles: readonly ArticleRow[]
  readonly next?: string
}

export interface Version {
  readonly id: string
  readonly title: string | null
  readonly date: string | null
  readonly source: string | null
  readonly kind: string
  readonly state: string
  readonly likeness: number
}

export interface ArticleDetail {
  readonly article: KeptArticle
  readonly state: string
  readonly kind: string
  readonly coded: boolean
  readonly versions: readonly Version[]
  readonly events: readonly KeptRecord[]
}

const KEY = /^(\d{4}-\d{2}-\d{2})\.(\d+)$/
const DAY = "coalesce(date, DATE '0001-01-01')"

export async function articlePage(
  db: Db,
  { source, state, uncoded }: ArticleFilter,
  { limit, after }: { readonly limit: number; readonly after?: string },
): Promise<ArticlePage> {
  const all = new Conditions()
  if (source !== undefined) all.add(`source = ${all.value(source)}`)
  if (state !== undefined) all.add(`state = ${all.value(state)}`)
  if (uncoded === true) all.add("NOT coded AND kind IN ('original', 'update')")
  if (after !== undefined) {
    const [, day, no] = KEY.exec(after) ?? []
    if (day === undefined)
      throw new RapporteurError('views.page', `"${after}" is no page; take "next" of the page before`)
    all.add(`(${DAY}, article_no) < (${all.value(day)}::DATE, ${all.value(Number(no))})`)
  }
  const { sql, values } = all.where()
  const rows = await db.all<ArticleRow & { day: string }>(
    `SELECT article_no, id, title, date, source, kind, state, coded, lang, ${DAY}::VARCHAR AS day,
       (SELECT count(*) FROM store.events e WHERE e.article = article_no AND e.state = 'shown')::INTEGER AS events
     FROM main.articles WHERE ${sql} ORDER BY ${DAY} DESC, article_no DESC LIMIT ${Math.trunc(limit) + 1}`,
    values,
  )
  const articles = rows.slice(0, limit)
  const last = articles.at(-1)
  return rows.length > limit && last !== undefined ? { articles, next: `${last.day}.${last.article_no}` } : { articles }
}

export async function articleDetail(db: Db, id: string): Promise<ArticleDetail | undefined> {
  const article = (await articlesById(db, [id])).get(id)
  if (article === undefined) return undefined
  const [row] = await db.all<{ state: string; kind: string; coded: boolean; document: number }>(
    'SELECT state, kind, coded, document FROM store.articles WHERE no = $1',
    [article.no],
  )
  const versions = await db.all<Version>(
    `SELECT id, title, date, source, kind, state, likeness FROM main.articles
     WHERE document = $1 AND article_no <> $2 ORDER BY article_no`,
    [row?.document ?? -1, article.no],
  )
  const numbers = await db.all<{ no: number }>(
    "SELECT no FROM store.events WHERE article = $1 AND state <> 'split' ORDER BY sentence, no",
    [article.no],
  )
  const events = await recordsOf(
    db,
    numbers.map(({ no }) => no),
  )
  const { state = 'current', kind = 'original', coded = false } = row ?? {}
  return { article, state, kind, coded, versions, events }
}
