// Words -> the articles that tell of them, best first by BM25 (Robertson and Zaragoza 2009; k1 1.2, b 0.75), with a snippet.
// Example: search(db, 'border talks -football "six-party"') needs no word, likes both, refuses football, and needs the phrase.
// `sanction*` stands for every word that begins so. Answered in SQL; texts are read only of what is shown.
import { normalTerm } from '../base/terms.ts'
import type { Db } from '../store/db.ts'
import { articlesOf } from '../store/records.ts'
import { type Asked, among, askedBy, CURRENT, phraseConditions } from './matching.ts'
import { parseQuery, type Query } from './query.ts'

export interface FoundArticle {
  readonly article_no: number
  readonly id: string
  readonly title: string | null
  readonly date: string | null
  readonly source: string | null
  readonly url: string | null
  readonly score: number
  readonly events: number
  readonly snippet: string
}

/** How often each article has a word, or words that begin so. */
const hitsOf = (numbers: readonly number[], n: number): string =>
  numbers.length === 1
    ? `SELECT ${n} AS n, article, count AS tf FROM store.all_postings WHERE ${among('term', numbers)}`
    : `SELECT ${n} AS n, article, sum(count) AS tf FROM store.all_postings WHERE ${among('term', numbers)} GROUP BY article`

/** SQL of the scores of all articles that have any of the words, and what else the query asks; undefined where none can. */
async function scoresSql(db: Db, query: Query, asked: Asked): Promise<string | undefined> {
  const hits = asked.terms.flatMap((numbers, n) => (numbers.length === 0 ? [] : [hitsOf(numbers, n)]))
  if (hits.length === 0) return undefined
  const conditions = await phraseConditions(db, query, asked)
  const only = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
  return `WITH hits AS MATERIALIZED (${hits.join(' UNION ALL ')}),
  df AS (SELECT n, count(*) AS df FROM hits GROUP BY n),
  size AS (SELECT count(*) AS articles, avg(words) AS mean FROM store.articles WHERE words > 0),
  scores AS (
    SELECT h.article, sum(ln(1 + (size.articles - df.df + 0.5) / (df.df + 0.5))
        * h.tf * 2.2 / (h.tf + 1.2 * (0.25 + 0.75 * a.words / size.mean))) AS score
    FROM (SELECT * FROM hits ${only}) h JOIN df ON df.n = h.n CROSS JOIN size
    JOIN (SELECT no, words FROM store.articles WHERE ${CURRENT}) a ON a.no = h.article
    GROUP BY h.article)`
}

const AROUND = 70

/** A piece of the text around the first of the words. */
export function snippetOf(text: string, { terms }: Pick<Query, 'terms'>): string {
  const wanted = terms.map((term) => term.replace(/\*$/, ''))
  const beginnings = new Set(terms.filter((term) => term.endsWith('*')).map((term) => term.slice(0, -1)))
  const matches = (word: string): boolean =>
    wanted.includes(word) || [...beginnings].some((beginning) => word.startsWith(beginning))
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (!matches(normalTerm(match[0]))) continue
    const [start, end] = [Math.max(0, match.index - AROUND), Math.min(text.length, match.index + AROUND)]
    const cut = text.slice(start, end).replace(/\s+/g, ' ')
    return `${start > 0 ? '…' : ''}${cut}${end < text.length ? '…' : ''}`
  }
  return text.slice(0, 2 * AROUND).replace(/\s+/g, ' ')
}

async function shownEvents(db: Db, numbers: readonly number[]): Promise<Map<number, number>> {
  if (numbers.length === 0) return new Map()
  const rows = await db.all<{ article: number; events: number }>(
    `SELECT article, count(*)::INTEGER AS events FROM store.events
     WHERE article IN (${numbers.join(', ')}) AND state = 'shown' GROUP BY article`,
  )
  return new Map(rows.map(({ article, events }) => [article, events]))
}

/** The best articles for a query. */
export async function search(db: Db, text: string, limit: number): Promise<FoundArticle[]> {
  const query = parseQuery(text)
  const asked = await askedBy(db, query)
  const scores = await scoresSql(db, query, asked)
  if (scores === undefined) return []
  const rows = await db.all<{ no: number; score: number }>(
    `${scores} SELECT article AS no, round(score, 3) AS score FROM scores ORDER BY scores.score DESC, article LIMIT ${Math.trunc(limit)}`,
  )
  const best = rows.map(({ no }) => no)
  const [articles, events] = [await articlesOf(db, best), await shownEvents(db, best)]
  return rows.flatMap(({ no, score }): FoundArticle[] => {
    const article = articles.get(no)
    if (article === undefined) return []
    const { id, title = null, date = null, source = null, url = null } = article
    const snippet = snippetOf(article.text || (title ?? ''), query)
    return [{ article_no: no, id, title, date, source, url, score, events: events.get(no) ?? 0, snippet }]
  })
}
