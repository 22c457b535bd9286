// One line of JSON Lines -> Article.
// Example: {"id": "a1", "text": "A met B.", "date": "2021-06-21"} keeps its id, text and date; further fields are ignored.
// A line that is no article throws with a code; the caller names the line and goes on with the next one.
import { parseDay } from '../base/days.ts'
import { diagnostic } from '../base/diagnostics.ts'
import { RapporteurError } from '../base/errors.ts'
import type { Article, Diagnostic } from '../model/index.ts'
import { complete } from './complete.ts'
import type { Found, Given } from './types.ts'

type Row = Readonly<Record<string, unknown>>

function parseRow(line: string): Row {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message.replace(/\s+/g, ' ').slice(0, 120) : ''
    throw new RapporteurError('ingest.not-json', `not JSON: ${detail}`, { cause })
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Row
  throw new RapporteurError('ingest.not-json', 'not an article: a line holds one JSON object with at least "text"')
}

/** NGEC's names for what we call text, title, date and source. */
const NGEC: readonly (readonly [ours: string, theirs: string])[] = [
  ['text', 'event_text'],
  ['title', 'headline'],
  ['date', 'pub_date'],
  ['source', 'publisher'],
]

function withUsualNames(row: Row): Row {
  if (row.text !== undefined || typeof row.event_text !== 'string') return row
  const named = NGEC.filter(([ours, theirs]) => row[ours] === undefined && row[theirs] !== undefined)
  return { ...row, ...Object.fromEntries(named.map(([ours, theirs]) => [ours, row[theirs]])) }
}

const absent = (value: unknown): boolean => value === undefined || value === null || value === ''

function stringOf(row: Row, field: keyof Article): string | undefined {
  const value = row[field]
  if (absent(value)) return undefined
  if (typeof value === 'string') return value
  if (field === 'id' && typeof value === 'number') return String(value)
  throw new RapporteurError('ingest.field', `"${field}" must be a string, not ${JSON.stringify(value).slice(0, 40)}`)
}

/** A given date, checked; a day that the calendar does not have is an error, for every date in the record hangs on it. */
export function checkedDay(text: string, what: string): string {
  const day = parseDay(text)
  if (day !== undefined) return day
  throw new RapporteurError(
    'ingest.bad-date',
    `${what} "${text.slice(0, 40)}" is no day; write YYYY-MM-DD or an ISO 8601 date and time`,
  )
}

/** Reads one line. Throws ingest.not-json, ingest.no-text, ingest.field or ingest.bad-date. */
export function parseArticleLine(line: string, given: Given = {}): Found {
  const row = withUsualNames(parseRow(line))
  if (typeof row.text !== 'string') throw new RapporteurError('ingest.no-text', 'the article has no "text"')
  const date = stringOf(row, 'date')
  const embargo = stringOf(row, 'embargo')
  const fields = {
    text: row.text,
    id: stringOf(row, 'id'),
    title: stringOf(row, 'title'),
    date: date === undefined ? undefined : checkedDay(date, 'the date'),
    url: stringOf(row, 'url'),
    source: stringOf(row, 'source'),
    lang: stringOf(row, 'lang'),
    embargo: embargo === undefined ? undefined : checkedDay(embargo, 'the embargo'),
  }
  const article = complete(fields, given)
  return { article, diagnostics: emptyText(article) }
}

function emptyText(article: Article): Diagnostic[] {
  if (article.text.trim() !== '') return []
  return [diagnostic('warning', 'ingest.empty-text', 'the "text" is empty', { article: article.id })]
}
