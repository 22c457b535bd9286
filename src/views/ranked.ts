// The words of a query -> the articles that tell most of them, by BM25 (Robertson and Zaragoza 2009; k1 1.2, b 0.75), and no more of the postings than needed.
// Example: of "nuclear talks" first the articles with the seldomer word are scored; where even the last of the best beats all that the other word could
// give alone, no other article is looked at. Phrases are looked up in the best of those that have all words, some at a time.
// Scores are the same as if all articles had been scored (Turtle and Flood 1995, "MaxScore"); what is not current is left out.
import type { Db } from '../store/db.ts'
import { type Asked, among, CURRENT, matchesOf, phraseConditions } from './matching.ts'
import type { Query } from './query.ts'

export interface Ranked {
  readonly no: number
  readonly score: number
}

/** A word of a query, as far as anybody wrote it. */
interface Word {
  readonly numbers: readonly number[]
  readonly idf: number
}

interface Scale {
  /** The seldomest first. */
  readonly words: readonly Word[]
  /** Words of an article on average. */
  readonly mean: number
}

const K1 = 1.2
const B = 0.75

/** How often each article has a word, or words that begin so. */
const hitsOf = (numbers: readonly number[]): string =>
  numbers.length === 1
    ? `SELECT article, count AS tf FROM store.all_postings WHERE ${among('term', numbers)}`
    : `SELECT article, sum(count) AS tf FROM store.all_postings WHERE ${among('term', numbers)} GROUP BY article`

async function scaleOf(db: Db, { terms }: Asked): Promise<Scale> {
  const known = terms.filter((numbers) => numbers.length > 0)
  const counts = known.map((numbers, n) => `(SELECT count(*) FROM (${hitsOf(numbers)}))::INTEGER AS n${n}`)
  const [row = {}] = await db.all<Record<string, number>>(
    `SELECT ${['count(*)::INTEGER AS articles', 'avg(words) AS mean', ...counts].join(', ')} FROM store.articles WHERE words > 0`,
  )
  const { articles = 0, mean = 1 } = row
  const idf = (df: number): number => Math.log(1 + (articles - df + 0.5) / (df + 0.5))
  const words = known.map((numbers, n) => ({ numbers, idf: idf(row[`n${n}`] ?? 0) }))
  return { words: words.sort((a, b) => b.idf - a.idf), mean }
}

/** SQL of the articles with any of the words, each with its score by all of them; `only` are conditions on `article`. */
function scoresSql({ words, mean }: Scale, first: number, only: readonly string[]): string {
  const parts = words.map(({ numbers, idf }) => `SELECT article, ${idf}::DOUBLE AS idf, tf FROM (${hitsOf(numbers)})`)
  const any = words
    .slice(0, first)
    .map(({ numbers }) => `SELECT article FROM (${hitsOf(numbers)})`)
    .join(' UNION ALL ')
  const other = first === words.length ? [] : [`article IN (${any})`]
  const conditions = (list: readonly string[]): string => (list.length === 0 ? '' : ` WHERE ${list.join(' AND ')}`)
  const hits = parts.map((sql, n) => `SELECT * FROM (${sql})${conditions(n < first ? only : [...only, ...other])}`)
  const score = `h.idf * h.tf * ${K1 + 1} / (h.tf + ${K1} * (${1 - B} + ${B} * a.words / ${mean}::DOUBLE))`
  const each = words.length === 1 ? [score, ''] : [`sum(${score})`, 'GROUP BY h.article']
  return `SELECT h.article AS no, ${each[0]} AS score FROM (${hits.join(' UNION ALL ')}) h
    JOIN (SELECT no, words FROM store.articles WHERE ${CURRENT}) a ON a.no = h.article ${each[1]}`
}

const best = (db: Db, sql: string, limit: number): Promise<Ranked[]> =>
  db.all<Ranked>(`${sql} ORDER BY score DESC, no LIMIT ${Math.trunc(limit)}`)

/** The best of all that have any of the words. */
async function bestOfAny(db: Db, scale: Scale, only: readonly string[], limit: number): Promise<Ranked[]> {
  const others = scale.words.slice(1).reduce((sum, { idf }) => sum + idf * (K1 + 1), 0)
  const some = await best(db, scoresSql(scale, 1, only), limit)
  if (scale.words.length === 1 || (some[limit - 1]?.score ?? 0) > others) return some
  return best(db, scoresSql(scale, scale.words.length, only), limit)
}

const FIRST = 400

/** The best of those that have all phrases: those with all words of them, looked up in the order of their scores. */
async function bestWithPhrases(db: Db, scale: Scale, query: Query, asked: Asked, limit: number): Promise<Ranked[]> {
  const having = [...new Set(asked.phrases.flat())].map(
    (term) => `article IN (SELECT article FROM store.all_postings WHERE term = ${term})`,
  )
  const sql = scoresSql(scale, scale.words.length, having)
  const some = await best(db, sql, FIRST)
  const conditions = await phraseConditions(
    db,
    query,
    asked,
    some.map(({ no }) => no),
  )
  const right = await matchesOf(
    db,
    some.map(({ no }) => no),
    conditions,
  )
  const found = some.filter(({ no }) => right.has(no)).slice(0, limit)
  if (found.length === limit || some.length < FIRST) return found
  return best(db, scoresSql(scale, scale.words.length, await phraseConditions(db, query, asked)), limit)
}

/** The best articles for a query. */
export async function rankedBy(db: Db, query: Query, asked: Asked, limit: number): Promise<Ranked[]> {
  const scale = await scaleOf(db, asked)
  if (scale.words.length === 0 || limit < 1) return []
  if (asked.phrases.length > 0) return bestWithPhrases(db, scale, query, asked, limit)
  return bestOfAny(db, scale, await phraseConditions(db, query, asked), limit)
}
