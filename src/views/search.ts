// Words -> the articles that tell of them, best first (ranked.ts), with a snippet.
// Example: search(db, 'border talks -football "six-party"') needs no word, likes both, refuses football, and needs the phrase.
// `sanction*` stands for every word that begins so. Texts are read only of what is shown.
import { normalTerm } from '../base/terms.ts'
import type { Db } from '../store/db.ts'
import { articlesAnd } from '../store/kept-articles.ts'
import { askedBy } from './matching.ts'
import { parseQuery, type Query } from './query.ts'
import { rankedBy } from './ranked.ts'

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

/** Article by article, so that the database passes over all pieces in which the article does not stand. */
const eventsSql = (numbers: readonly number[]): string =>
  numbers
    .map(
      (no) =>
        `SELECT ${no} AS no, count(*)::INTEGER AS events FROM store.events WHERE article = ${no} AND state = 'shown'`,
    )
    .join(' UNION ALL ')

interface Counted {
  readonly no: number
  readonly events: number
}

/** The best articles for a query. */
export async function search(db: Db, text: string, limit: number): Promise<FoundArticle[]> {
  const query = parseQuery(text)
  const rows = await rankedBy(db, query, await askedBy(db, query), limit)
  if (rows.length === 0) return []
  const best = rows.map(({ no }) => no)
  const [articles, counted] = await articlesAnd<Counted>(db, best, eventsSql(best))
  const events = new Map(counted.map((one) => [one.no, one.events]))
  return rows.flatMap(({ no, score }): FoundArticle[] => {
    const article = articles.get(no)
    if (article === undefined) return []
    const { id, title = null, date = null, source = null, url = null } = article
    const snippet = snippetOf(article.text || (title ?? ''), query)
    const rounded = Math.round(score * 1000) / 1000
    return [{ article_no: no, id, title, date, source, url, score: rounded, events: events.get(no) ?? 0, snippet }]
  })
}
