// A table (CSV, TSV, semicolons) with a header -> Articles, one a row.
// Example: columns id, date, headline, body with the mapping text=body, title=headline; without one, usual names are known by themselves.
// Quotes and line breaks inside cells are kept; a row without text is a failure with its line, the others are read.
import { csvRows } from '../base/csv-rows.ts'
import { diagnostic } from '../base/diagnostics.ts'
import { RapporteurError } from '../base/errors.ts'
import { complete, type Fields } from './complete.ts'
import { checkedDay } from './json-lines.ts'
import type { Failed, Found, Given } from './types.ts'

const NAMES = ['id', 'text', 'title', 'date', 'url', 'source', 'lang', 'author', 'embargo'] as const
export type FieldName = (typeof NAMES)[number]

/** Which column a field stands in, as the user says. */
export type Mapping = Readonly<Partial<Record<FieldName, string>>>

/** Other names that columns have: those of NGEC, of Media Cloud, and plain ones. */
const USUAL: Readonly<Record<FieldName, readonly string[]>> = {
  id: ['id', 'stories_id', 'article_id'],
  text: ['text', 'event_text', 'body', 'content', 'story_text', 'article'],
  title: ['title', 'headline'],
  date: ['date', 'pub_date', 'publish_date', 'published', 'publication_date'],
  url: ['url', 'link'],
  source: ['source', 'publisher', 'media_name', 'publication', 'outlet'],
  lang: ['lang', 'language'],
  author: ['author', 'byline'],
  embargo: ['embargo'],
}

const isFieldName = (name: string): name is FieldName => (NAMES as readonly string[]).includes(name)

/** "text=body,title=headline" as a mapping. */
export function parseMapping(written: string): Mapping {
  return Object.fromEntries(
    written.split(',').map((pair) => {
      const [field = '', column = ''] = pair.split('=').map((part) => part.trim())
      if (isFieldName(field) && column !== '') return [field, column]
      throw new RapporteurError(
        'ingest.mapping',
        `"${pair}" maps nothing; write field=column, fields are ${NAMES.join(', ')}`,
      )
    }),
  )
}

/** The place of each field in a row. */
function placesOf(header: readonly string[], mapping: Mapping): Map<FieldName, number> {
  const names = header.map((name) => name.trim().toLowerCase())
  const places = new Map<FieldName, number>()
  for (const field of NAMES) {
    const told = mapping[field]?.toLowerCase()
    const at = told === undefined ? names.findIndex((name) => USUAL[field].includes(name)) : names.indexOf(told)
    if (told !== undefined && at < 0)
      throw new RapporteurError('ingest.mapping', `there is no column "${mapping[field]}"`)
    if (at >= 0) places.set(field, at)
  }
  if (!places.has('text'))
    throw new RapporteurError(
      'ingest.mapping',
      `no column holds the text; say which with --map text=COLUMN (there are ${header.join(', ')})`,
    )
  return places
}

function articleOf(cells: readonly string[], places: ReadonlyMap<FieldName, number>, given: Given): Found {
  const cell = (field: FieldName): string | undefined => cells[places.get(field) ?? -1]?.trim() || undefined
  const text = cells[places.get('text') ?? -1] ?? ''
  if (text.trim() === '') throw new RapporteurError('ingest.no-text', 'the row has no text')
  const [date, embargo] = [cell('date'), cell('embargo')]
  const fields: Fields = {
    text,
    id: cell('id'),
    title: cell('title'),
    url: cell('url'),
    source: cell('source'),
    lang: cell('lang'),
    author: cell('author'),
    date: date === undefined ? undefined : checkedDay(date, 'the date'),
    embargo: embargo === undefined ? undefined : checkedDay(embargo, 'the embargo'),
  }
  return { article: complete(fields, given), diagnostics: [] }
}

/** The rows of a table as articles, each with its line. */
export function* tableArticles(
  content: string,
  given: Given = {},
  mapping: Mapping = {},
): Generator<(Found | Failed) & { readonly line: number }> {
  const [header, ...rows] = csvRows(content)
  if (header === undefined) return
  const places = placesOf(header.cells, mapping)
  for (const { line, cells } of rows) {
    try {
      yield { ...articleOf(cells, places, given), line }
    } catch (error) {
      if (!(error instanceof RapporteurError)) throw error
      yield { failure: diagnostic('error', error.code, error.message), line }
    }
  }
}
