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
  /** Words of an article on average, as SQL has it. */
  readonly mean: string
}

const K1 = 1.2
const B = 0.75

/** How often each article has a word, or words that begin so. */
const hitsOf = (numbers: readonly number[]): string =>
  numbers.length === 1
    ? `SELECT article, count AS tf FROM store.all_postings WHERE ${among('term', numbers)}`
    : `SELECT article, sum(count) AS tf FROM store.all_postings WHERE ${among('term', numbers)} GROUP BY article`

const scaleSql = (known: readonly (readonly number[])[]): string => {
  const counts = known.map((numbers, n) => `(SELECT count(*) FROM (${hitsOf(numbers)}))::INTEGER AS n${n}`)
  return `SELECT ${['count(*)::INTEGER AS articles', 'avg(words) AS mean', ...counts].join(', ')} FROM store.articles WHERE words > 0`
}

type Counts = Readonly<Record<string, number>>

const idfOf = ({ articles = 0 }: Counts, df: number): number => Math.log(1 + (articles - df + 0.5) / (df + 0.5))

async function scaleOf(db: Db, known: readonly (readonly number[])[]): Promise<Scale> {
  const [row = {}] = await db.all<Counts>(scaleSql(known))
  const words = known.map((numbers, n) => ({ numbers, idf: idfOf(row, row[`n${n}`] ?? 0) }))
  return { words: words.sort((a, b) => b.idf - a.idf), mean: `${row.mean ?? 1}::DOUBLE` }
}

const scoreOf = (mean: string, tf = 'h.tf'): string =>
  `${tf} * ${K1 + 1} / (${tf} + ${K1} * (${1 - B} + ${B} * a.words / ${mean}))`
const JOINED = `JOIN (SELECT no, words FROM store.articles WHERE ${CURRENT}) a ON a.no = h.article`
const where = (list: readonly string[]): string => (list.length === 0 ? '' : ` WHERE ${list.join(' AND ')}`)

/** SQL of the articles with any of so many of the seldomest words, each with its score by all words; `only` are conditions on `article`. */
function scoresSql({ words, mean }: Scale, only: readonly string[], first = words.length): string {
  const any = words.slice(0, first).map(({ numbers }) => `SELECT article FROM (${hitsOf(numbers)})`)
  const other = first === words.length ? only : [...only, `article IN (${any.join(' UNION ALL ')})`]
  const hits = words.map(
    ({ numbers, idf }, n) =>
      `SELECT article, ${idf}::DOUBLE AS idf, tf FROM (${hitsOf(numbers)})${where(n < first ? only : other)}`,
  )
  return `SELECT h.article AS no, sum(h.idf * ${scoreOf(mean)}) AS score FROM (${hits.join(' UNION ALL ')}) h
    ${JOINED} GROUP BY h.article`
}

/** SQL of the articles with all words of the phrases, each with its score by these and the other words. */
function scoresOfAllSql({ words, mean }: Scale, needed: ReadonlySet<number>): string {
  const isNeeded = ({ numbers }: Word): boolean => numbers.length === 1 && needed.has(numbers[0] ?? -1)
  const ordered = [...words.filter(isNeeded), ...words.filter((word) => !isNeeded(word))]
  const tables = ordered.map((word, n) => {
    const hits = `(${hitsOf(word.numbers)}) h${n === 0 ? '' : n}`
    return n === 0 ? hits : `${isNeeded(word) ? '' : 'LEFT '}JOIN ${hits} ON h${n}.article = h.article`
  })
  const score = ordered.map(({ idf }, n) => `${idf}::DOUBLE * ${scoreOf(mean, `coalesce(h${n === 0 ? '' : n}.tf, 0)`)}`)
  return `SELECT h.article AS no, ${score.join(' + ')} AS score FROM ${tables.join(' ')} ${JOINED}`
}

const bestSql = (sql: string, limit: number): string =>
  `SELECT * FROM (${sql}) ORDER BY round(score, 9) DESC, no LIMIT ${Math.trunc(limit)}`
const best = (db: Db, sql: string, limit: number): Promise<Ranked[]> => db.all<Ranked>(bestSql(sql, limit))

/** Of one word the weight is the same for all, so that it need not be known before. */
async function bestOfOne(
  db: Db,
  numbers: readonly number[],
  only: readonly string[],
  limit: number,
): Promise<Ranked[]> {
  const mean = '(SELECT avg(words) FROM store.articles WHERE words > 0)'
  const sql = `SELECT h.article AS no, ${scoreOf(mean)} AS score FROM (SELECT * FROM (${hitsOf(numbers)})${where(only)}) h ${JOINED}`
  const [counts, rows] = await db.together<[Counts, Ranked]>([scaleSql([numbers]), bestSql(sql, limit)])
  const idf = idfOf(counts[0] ?? {}, counts[0]?.n0 ?? 0)
  return rows.map(({ no, score }) => ({ no, score: idf * score }))
}

/** The best of all that have any of the words. */
async function bestOfAny(db: Db, scale: Scale, only: readonly string[], limit: number): Promise<Ranked[]> {
  const others = scale.words.slice(1).reduce((sum, { idf }) => sum + idf * (K1 + 1), 0)
  const some = await best(db, scoresSql(scale, only, 1), limit)
  return (some[limit - 1]?.score ?? 0) > others ? some : best(db, scoresSql(scale, only), limit)
}

const FIRST = 400

/** The best of those that have all phrases: those with all words of them, looked up in the order of their scores. */
async function bestWithPhrases(db: Db, scale: Scale, query: Query, asked: Asked, limit: number): Promise<Ranked[]> {
  const needed = new Set(asked.phrases.flat())
  if (scale.words.filter(({ numbers }) => numbers.some((no) => needed.has(no))).length < needed.size) return []
  const some = await best(db, scoresOfAllSql(scale, needed), FIRST)
  const numbers = some.map(({ no }) => no)
  const right = await matchesOf(db, numbers, await phraseConditions(db, query, asked, numbers))
  const found = some.filter(({ no }) => right.has(no)).slice(0, limit)
  if (found.length === limit || some.length < FIRST) return found
  return best(db, scoresSql(scale, await phraseConditions(db, query, asked)), limit)
}

/** The best articles for a query. */
export async function rankedBy(db: Db, query: Query, asked: Asked, limit: number): Promise<Ranked[]> {
  const [one, ...more] = asked.terms.filter((numbers) => numbers.length > 0)
  if (one === undefined || limit < 1) return []
  if (asked.phrases.length > 0) return bestWithPhrases(db, await scaleOf(db, [one, ...more]), query, asked, limit)
  const only = await phraseConditions(db, query, asked)
  return more.length === 0
    ? bestOfOne(db, one, only, limit)
    : bestOfAny(db, await scaleOf(db, [one, ...more]), only, limit)
}
