// Words -> the articles that tell of them, best first by BM25 (Robertson and Zaragoza 2009; k1 1.2, b 0.75), with a snippet.
// Example: search(db, 'border talks -football "six-party"') needs no word, likes both, refuses football, and needs the phrase.
// `sanction*` stands for every word that begins so. Answered from postings in SQL; a phrase is looked up in the texts themselves.
import { normalTerm, termsOf } from '../base/terms.ts'
import type { Db } from '../store/db.ts'
import { articlesOf } from '../store/records.ts'

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

/** Numbers of the terms that a word of a query stands for. */
async function numbersOf(db: Db, words: readonly string[]): Promise<number[][]> {
  const found: number[][] = []
  for (const word of words) {
    const [sql, value] = word.endsWith('*') ? ['starts_with(term, $1)', word.slice(0, -1)] : ['term = $1', word]
    const rows = await db.all<{ no: number }>(`SELECT no FROM store.terms WHERE ${sql}`, [value])
    found.push(rows.map(({ no }) => no))
  }
  return found
}

/** A condition that lets the database skip what is sorted elsewhere. */
const among = (numbers: readonly number[]): string =>
  numbers.length === 1 ? `term = ${numbers[0]}` : `term IN (${numbers.join(', ')})`

/** SQL of the scores of all articles that have any of the words (or every) and none of those refused; undefined where none can. */
async function scoresSql(db: Db, { terms, without }: Query, every: boolean): Promise<string | undefined> {
  const asked = await numbersOf(db, terms)
  if (every ? asked.some((numbers) => numbers.length === 0) : asked.every((numbers) => numbers.length === 0))
    return undefined
  const hits = asked.flatMap((numbers, n) =>
    numbers.length === 0
      ? []
      : [
          `SELECT ${n} AS n, article, sum(count) AS tf FROM store.all_postings WHERE ${among(numbers)} GROUP BY article`,
        ],
  )
  const refused = (await numbersOf(db, without)).flat()
  const notThose =
    refused.length === 0 ? '' : `AND h.article NOT IN (SELECT article FROM store.all_postings WHERE ${among(refused)})`
  return `
  hits AS (${hits.join(' UNION ALL ')}),
  df AS (SELECT n, count(*) AS df FROM hits GROUP BY n),
  size AS (SELECT count(*) AS articles, avg(words) AS mean FROM store.articles WHERE words > 0),
  scores AS (
    SELECT h.article, sum(ln(1 + (size.articles - df.df + 0.5) / (df.df + 0.5))
        * h.tf * 2.2 / (h.tf + 1.2 * (0.25 + 0.75 * a.words / size.mean))) AS score
    FROM hits h JOIN df ON df.n = h.n CROSS JOIN size JOIN store.articles a ON a.no = h.article
    WHERE a.state = 'current' AND (a.embargo IS NULL OR a.embargo <= getvariable('today')) ${notThose}
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

/** Those of the articles that have all phrases; their texts are read some at a time. */
async function withPhrases(db: Db, numbers: readonly number[], phrases: readonly string[]): Promise<number[]> {
  if (phrases.length === 0) return [...numbers]
  const kept = new Set<number>()
  for (let at = 0; at < numbers.length; at += TEXTS)
    for (const { no, title = '', text } of (await articlesOf(db, numbers.slice(at, at + TEXTS))).values())
      if (has(flat(`${title} ${text}`), phrases)) kept.add(no)
  return numbers.filter((no) => kept.has(no))
}

const TEXTS = 200

/** Numbers of the articles that have all words and phrases. */
export async function articlesMatching(db: Db, text: string): Promise<number[]> {
  const query = parseQuery(text)
  const scores = query.terms.length === 0 ? undefined : await scoresSql(db, query, true)
  if (scores === undefined) return []
  const rows = await db.all<{ no: number }>(`WITH ${scores} SELECT article AS no FROM scores ORDER BY 1`)
  return withPhrases(
    db,
    rows.map(({ no }) => no),
    query.phrases,
  )
}

async function shownEvents(db: Db, numbers: readonly number[]): Promise<Map<number, number>> {
  if (numbers.length === 0) return new Map()
  const rows = await db.all<{ article: number; events: number }>(
    `SELECT article, count(*)::INTEGER AS events FROM store.events
     WHERE article IN (${numbers.join(', ')}) AND state = 'shown' GROUP BY article`,
  )
  return new Map(rows.map(({ article, events }) => [article, events]))
}

/** The best articles for a query. Texts are read only of those that are shown, or that may have the phrase. */
export async function search(db: Db, text: string, limit: number): Promise<FoundArticle[]> {
  const query = parseQuery(text)
  const scores = query.terms.length === 0 ? undefined : await scoresSql(db, query, false)
  if (scores === undefined) return []
  const most = query.phrases.length === 0 ? limit : limit * 20
  const rows = await db.all<{ no: number; score: number }>(
    `WITH ${scores} SELECT article AS no, round(score, 3) AS score FROM scores ORDER BY scores.score DESC, article LIMIT ${Math.trunc(most)}`,
  )
  const scoreOf = new Map(rows.map(({ no, score }) => [no, score]))
  const best = (await withPhrases(db, [...scoreOf.keys()], query.phrases)).slice(0, limit)
  const [articles, events] = [await articlesOf(db, best), await shownEvents(db, best)]
  return best.flatMap((no): FoundArticle[] => {
    const article = articles.get(no)
    if (article === undefined) return []
    const { id, title = null, date = null, source = null, url = null } = article
    const snippet = snippetOf(article.text || (title ?? ''), query)
    return [
      {
        article_no: no,
        id,
        title,
        date,
        source,
        url,
        score: scoreOf.get(no) ?? 0,
        events: events.get(no) ?? 0,
        snippet,
      },
    ]
  })
}
