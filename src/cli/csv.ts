// Coded articles -> CSV (RFC 4180): one row an event, several values of a cell joined with "; ", a header first.
// Example: "2024-03-18,2024-03-18,CONSULT,visit,Kofi Mensah,GHA,GOV,…". For spreadsheets; JSON Lines tells more.
import { quote } from '../base/spans.ts'
import type { Coded } from '../pipeline/coded.ts'
import { toRecord } from '../pipeline/record.ts'
import type { PloverRecord, RecordEntity } from '../pipeline/record-types.ts'
import type { FormatOptions, Writer } from './formats.ts'
import { onOneLine } from './style.ts'

export type Cell = string | number | boolean | null | undefined

const join = (values: readonly string[]): string => values.join('; ')
const names = (list: readonly RecordEntity[]): string => join(list.map((entity) => entity.entity_name))
const codes = (list: readonly RecordEntity[]): string => join(list.map((entity) => entity.code))
const sectors = (list: readonly RecordEntity[]): string => join(list.map((entity) => entity.sector_code))

/** Column by column: its name, and what a record has there. `words` is the sentence. */
const COLUMNS: readonly (readonly [name: string, cell: (record: PloverRecord, words: string) => Cell])[] = [
  ['id', (r) => r.id],
  ['article', (r) => r.article],
  ['date', (r) => r.date],
  ['enddate', (r) => r.enddate],
  ['date_grain', (r) => r.date_grain],
  ['date_basis', (r) => r.date_basis],
  ['event', (r) => r.event[0]],
  ['mode', (r) => join(r.mode)],
  ['actor', (r) => names(r.actor)],
  ['actor_code', (r) => codes(r.actor)],
  ['actor_sector', (r) => sectors(r.actor)],
  ['recipient', (r) => names(r.recipient)],
  ['recipient_code', (r) => codes(r.recipient)],
  ['recipient_sector', (r) => sectors(r.recipient)],
  ['status', (r) => r.status],
  ['historical', (r) => r.historical],
  ['said_by', (r) => join(r.said_by.map((speaker) => speaker.raw_text))],
  ['said_by_code', (r) => join(r.said_by.map((speaker) => speaker.code))],
  ['context', (r) => join(r.context)],
  ['place', (r) => r.event_loc?.resolved_place],
  ['country', (r) => r.event_loc?.country_code],
  ['lat', (r) => r.event_loc?.lat],
  ['lon', (r) => r.event_loc?.lon],
  ['quad_code', (r) => r.quad_code],
  ['event_scale', (r) => r.event_scale],
  [
    'categories',
    (r) => join((r.categories ?? []).map(({ name, mode }) => (mode === undefined ? name : `${name}/${mode}`))),
  ],
  ['cameo', (r) => r.cameo],
  ['goldstein', (r) => r.goldstein],
  ['confidence', (r) => r.confidence],
  ['event_text', (r) => join(r.event_text)],
  ['sentence', (_, words) => words],
  ['title', (r) => r.cite_info.title],
  ['publication', (r) => r.cite_info.publication],
  ['published', (r) => r.cite_info.published],
  ['url', (r) => r.cite_info.url],
]

export function cellText(cell: Cell): string {
  const text = cell === null || cell === undefined ? '' : onOneLine(String(cell))
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const row = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\r\n`

/** One record as a line; `words` is the sentence. */
export const csvRecord = (record: PloverRecord, words: string): string =>
  row(COLUMNS.map(([, cell]) => cell(record, words)))

export const csvHeader: string = row(COLUMNS.map(([name]) => name))

export function csvWriter(options: FormatOptions): Writer {
  let header = csvHeader
  const start = (): string => {
    const text = header
    header = ''
    return text
  }
  return {
    article(coded: Coded) {
      let rows = start()
      for (const event of coded.events) {
        const record = toRecord(event, coded.doc, options.record)
        const words = quote(coded.doc.article, record.text_info)
        rows += csvRecord(record, words)
      }
      return rows
    },
    end: start,
  }
}
