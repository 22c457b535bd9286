// What somebody searches for -> SQL that tells which articles have it: from the postings of its words, phrases from where the words stand.
// Example: matchingArticles(db, '"peace talks" -football') selects the articles with "peace" before "talks" that say nothing of football.
// Articles that came in before places of words were kept (migrations/0007) are told by their texts.
import { termsOf } from '../base/terms.ts'
import type { Db } from '../store/db.ts'
import { articlesOf } from '../store/kept-articles.ts'
import { parseQuery, type Query } from './query.ts'

/** A query with the numbers that its words have in the database. */
export interface Asked {
  /** Numbers of each word; of the beginning of a word several; none where nobody wrote it. */
  readonly terms: readonly (readonly number[])[]
  readonly without: readonly number[]
  /** The words of each phrase, one after the other. */
  readonly phrases: readonly (readonly number[])[]
}

/** Numbers of the terms that each word of a query stands for. */
async function numbersOf(db: Db, words: readonly string[]): Promise<Map<string, number[]>> {
  const found = new Map(words.map((word) => [word, [] as number[]]))
  const exact = words.filter((word) => !word.endsWith('*'))
  if (exact.length > 0) {
    const rows = await db.all<{ no: number; term: string }>(
      `SELECT no, term FROM store.terms WHERE term IN (${exact.map((_, at) => `$${at + 1}`).join(', ')})`,
      exact,
    )
    for (const { no, term } of rows) found.get(term)?.push(no)
  }
  for (const word of words.filter((one) => one.endsWith('*'))) {
    const rows = await db.all<{ no: number }>('SELECT no FROM store.terms WHERE starts_with(term, $1)', [
      word.slice(0, -1),
    ])
    found.set(
      word,
      rows.map(({ no }) => no),
    )
  }
  return found
}

export async function askedBy(db: Db, { terms, without, phrases }: Query): Promise<Asked> {
  const spoken = phrases.map((phrase) => termsOf(phrase))
  const numbers = await numbersOf(db, [...new Set([...terms, ...without, ...spoken.flat()])])
  const of = (word: string): number[] => numbers.get(word) ?? []
  return {
    terms: terms.map(of),
    without: without.flatMap(of),
    phrases: spoken.map((words) => words.map((word) => of(word)[0] ?? -1)),
  }
}

/** A condition that lets the database skip what is sorted elsewhere. */
export const among = (column: string, numbers: readonly number[]): string =>
  numbers.length === 1 ? `${column} = ${numbers[0]}` : `${column} IN (${numbers.join(', ')})`

const having = (numbers: readonly number[]): string =>
  `SELECT article FROM store.all_postings WHERE ${among('term', numbers)}`

/** The articles in which the words stand one after the other; `only` is a condition on `article`. */
const speaking = (words: readonly number[], only: string): string => {
  const joins = words.map((term, at) => {
    const words = `(SELECT article, place - ${at} AS place FROM store.all_places WHERE term = ${term} AND ${only}) w${at}`
    return at === 0 ? words : `JOIN ${words} ON w${at}.article = w0.article AND w${at}.place = w0.place`
  })
  return `SELECT w0.article FROM ${joins.join(' ')}`
}

/** The last article without places. */
async function lastWithout(db: Db): Promise<number> {
  const [row] = await db.all<{ value: string }>("SELECT value FROM store.meta WHERE key = 'without places'")
  return Number(row?.value ?? 0)
}

const TEXTS = 200
const flat = (text: string): string => ` ${termsOf(text).join(' ')} `

/** Those of the earlier articles with all words that have all phrases; their texts are read some at a time. */
async function earlier(db: Db, { phrases }: Query, { terms }: Asked, only: string): Promise<number[]> {
  const last = await lastWithout(db)
  if (last === 0) return []
  const words = terms.map((numbers) => `article IN (${having(numbers)})`).join(' AND ')
  const rows = await db.all<{ no: number }>(
    `SELECT no FROM (SELECT no, no AS article FROM store.articles WHERE kept) WHERE no <= ${last} AND ${only} AND ${words}`,
  )
  const found: number[] = []
  const wanted = phrases.map(flat)
  for (let at = 0; at < rows.length; at += TEXTS) {
    const some = rows.slice(at, at + TEXTS).map(({ no }) => no)
    for (const { no, title = '', text } of (await articlesOf(db, some)).values())
      if (wanted.every((phrase) => flat(`${title} ${text}`).includes(phrase))) found.push(no)
  }
  return found
}

/** Conditions on `article` that the phrases and refused words of a query make; phrases are looked up only in some articles where these are told. */
export async function phraseConditions(
  db: Db,
  query: Query,
  asked: Asked,
  some?: readonly number[],
): Promise<string[]> {
  const refused = asked.without.length === 0 ? [] : [`article NOT IN (${having(asked.without)})`]
  if (asked.phrases.length === 0) return refused
  if (some?.length === 0) return ['FALSE']
  // As a table, not as a list: a list is compared row by row.
  const only = some === undefined ? 'TRUE' : `article IN (SELECT unnest([${some.join(', ')}]))`
  const spoken = asked.phrases.map((words) => `article IN (${speaking(words, only)})`).join(' AND ')
  const old = await earlier(db, query, asked, only)
  return [...refused, old.length === 0 ? spoken : `((${spoken}) OR article IN (${old.join(', ')}))`]
}

/** Those of some articles of which conditions on `article` hold. */
export async function matchesOf(
  db: Db,
  some: readonly number[],
  conditions: readonly string[],
): Promise<ReadonlySet<number>> {
  if (some.length === 0) return new Set()
  const rows = await db.all<{ article: number }>(
    `SELECT article FROM (SELECT no AS article FROM store.articles WHERE ${among('no', some)}) WHERE ${conditions.join(' AND ')}`,
  )
  return new Set(rows.map(({ article }) => article))
}

/** Only what is neither replaced, withdrawn nor under embargo. */
export const CURRENT = "state = 'current' AND (embargo IS NULL OR embargo <= getvariable('today'))"

/** SQL that selects the articles that have all words and phrases; undefined where none can. */
export async function matchingArticles(db: Db, text: string): Promise<string | undefined> {
  const query = parseQuery(text)
  const asked = await askedBy(db, query)
  if (asked.terms.length === 0 || asked.terms.some((numbers) => numbers.length === 0)) return undefined
  const conditions = [
    ...asked.terms.map((numbers) => `article IN (${having(numbers)})`),
    ...(await phraseConditions(db, query, asked)),
  ]
  return `SELECT article FROM (SELECT no AS article FROM store.articles WHERE ${CURRENT}) WHERE ${conditions.join(' AND ')}`
}

/** Numbers of the articles that have all words and phrases. */
export async function articlesMatching(db: Db, text: string): Promise<number[]> {
  const sql = await matchingArticles(db, text)
  if (sql === undefined) return []
  return (await db.all<{ article: number }>(`${sql} ORDER BY 1`)).map(({ article }) => article)
}
