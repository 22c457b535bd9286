// Words -> the articles that tell of them, best first by BM25 (Robertson and Zaragoza 2009; k1 1.2, b 0.75), with a snippet.
// Example: search(db, 'border talks -football "six-party"') needs no word, likes both, refuses football, and needs the phrase.
// `sanction*` stands for every word that begins so. Answered from postings in SQL; a phrase is looked up in the texts themselves.
import { normalTerm, termsOf } from '../base/terms.ts'
import type { Db, Value } from '../store/db.ts'

/** What a query asks for. */
export interface Query {
  /** Words that count; with `*` at the end, beginnings of words. */
  readonly terms: readonly string[]
  readonly without: readonly string[]
  readonly phrases: readonly string[]
}

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

const PIECE = /(-?)(?:"([^"]*)"|(\S+))/g

export function parseQuery(text: string): Query {
  const terms: string[] = []
  const without: string[] = []
  const phrases: string[] = []
  for (const [, minus, phrase, word = ''] of text.matchAll(PIECE)) {
    const star = phrase === undefined && word.endsWith('*') ? '*' : ''
    const words = termsOf(phrase ?? word).map((term, at, all) => (at === all.length - 1 ? term + star : term))
    if (minus === '-') without.push(...words)
    else terms.push(...words)
    if (phrase !== undefined && minus === '' && words.length > 1) phrases.push(phrase)
  }
  return { terms: [...new Set(terms)], without: [...new Set(without)], phrases }
}

const termCondition = (term: string, value: (term: string) => string): string =>
  term.endsWith('*') ? `starts_with(term, ${value(term.slice(0, -1))})` : `term = ${value(term)}`

/** SQL of the scores of all articles that have any of the words and none of those refused. */
function scoresSql({ terms, without }: Query, values: Value[], every: boolean): string {
  const value = (term: string): string => {
    values.push(term)
    return `$${values.length}`
  }
  const asked = terms.map((term, n) => `SELECT ${n} AS n, no FROM store.terms WHERE ${termCondition(term, value)}`)
  const refused = without.map((term) => termCondition(term, value)).join(' OR ')
  const notThose =
    refused === ''
      ? ''
      : `WHERE article NOT IN (SELECT article FROM store.postings WHERE term IN (SELECT no FROM store.terms WHERE ${refused}))`
  return `
  asked AS (${asked.join(' UNION ALL ')}),
  hits AS (
    SELECT asked.n, p.article, sum(p.count) AS tf FROM asked JOIN store.postings p ON p.term = asked.no
    ${notThose.replace('WHERE article', 'WHERE p.article')} GROUP BY asked.n, p.article),
  df AS (SELECT n, count(*) AS df FROM hits GROUP BY n),
  size AS (SELECT count(*) AS articles, avg(words) AS mean FROM store.articles WHERE words > 0),
  scores AS (
    SELECT h.article, sum(ln(1 + (size.articles - df.df + 0.5) / (df.df + 0.5))
        * h.tf * 2.2 / (h.tf + 1.2 * (0.25 + 0.75 * a.words / size.mean))) AS score
    FROM hits h JOIN df ON df.n = h.n CROSS JOIN size JOIN store.articles a ON a.no = h.article
    WHERE a.state = 'current' AND (a.embargo IS NULL OR a.embargo <= getvariable('today'))
    GROUP BY h.article ${every ? `HAVING count(*) = ${terms.length}` : ''})`
}

/** Letters and digits with one blank between, as both text and phrase are compared. */
const flat = (text: string): string => ` ${termsOf(text).join(' ')} `
const has = (text: string, phrases: readonly string[]): boolean => phrases.every((one) => text.includes(flat(one)))

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

/** Numbers of the articles that have all words and phrases. */
export async function articlesMatching(db: Db, text: string): Promise<number[]> {
  const query = parseQuery(text)
  if (query.terms.length === 0) return []
  const values: Value[] = []
  const rows = await db.all<{ no: number; text: string | null }>(
    `WITH ${scoresSql(query, values, true)} SELECT a.no, ${query.phrases.length === 0 ? 'NULL' : "concat_ws(' ', a.title, a.text)"} AS text
     FROM scores JOIN store.articles a ON a.no = scores.article`,
    values,
  )
  return rows
    .filter((row) => query.phrases.length === 0 || has(flat(row.text ?? ''), query.phrases))
    .map(({ no }) => no)
}

interface Scored extends Omit<FoundArticle, 'snippet'> {
  readonly text: string | null
}

/** The best articles for a query. */
export async function search(db: Db, text: string, limit: number): Promise<FoundArticle[]> {
  const query = parseQuery(text)
  if (query.terms.length === 0) return []
  const values: Value[] = []
  const most = query.phrases.length === 0 ? limit : limit * 20
  const rows = await db.all<Scored>(
    `WITH ${scoresSql(query, values, false)},
     best AS (SELECT article, score FROM scores ORDER BY score DESC, article LIMIT ${Math.trunc(most)})
     SELECT a.no AS article_no, a.id, a.title, a.date, a.source, a.url, round(b.score, 3) AS score, a.text,
       (SELECT count(*) FROM store.events e WHERE e.article = a.no AND e.state = 'shown')::INTEGER AS events
     FROM best b JOIN store.articles a ON a.no = b.article ORDER BY b.score DESC, a.no`,
    values,
  )
  const kept = rows.filter((row) => has(flat(`${row.title ?? ''} ${row.text ?? ''}`), query.phrases)).slice(0, limit)
  return kept.map(({ text: whole, ...row }) => ({ ...row, snippet: snippetOf(whole ?? row.title ?? '', query) }))
}
