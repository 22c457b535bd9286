// Records -> CSV with one row for each actor and recipient of an event (RFC 4180, UTF-8): what R and pandas group without splitting cells.
// Example: an event of two actors and one recipient has two rows with one event_id; a side that is not told is empty.
// `pair` counts the rows of an event from 1: count rows with pair = 1 to count events.
import { quote } from '../../base/spans.ts'
import type { RecordEntity } from '../../model/index.ts'
import type { KeptRecord } from '../../store/records.ts'
import type { ExportContext, Exporter } from './types.ts'

interface Pair {
  readonly kept: KeptRecord
  readonly actor: RecordEntity | undefined
  readonly recipient: RecordEntity | undefined
  readonly n: number
}

type Cell = string | number | boolean | null | undefined
type Column = readonly [name: string, cell: (pair: Pair, context: ExportContext) => Cell]

const side = (name: 'actor' | 'recipient'): readonly Column[] => [
  [name, (pair) => pair[name]?.entity_name],
  [`${name}_code`, (pair) => pair[name]?.code],
  [`${name}_cow`, (pair, { cowOf }) => cowOf(pair[name]?.code ?? '')],
  [`${name}_sector`, (pair) => pair[name]?.sector_code],
  [`${name}_role`, (pair) => pair[name]?.role],
  [`${name}_words`, (pair) => pair[name]?.raw_text],
]

const COLUMNS: readonly Column[] = [
  ['event_id', ({ kept }) => kept.record.id],
  ['pair', ({ n }) => n],
  ['date', ({ kept }) => kept.record.date],
  ['enddate', ({ kept }) => kept.record.enddate],
  ['date_grain', ({ kept }) => kept.record.date_grain],
  ['event', ({ kept }) => kept.record.event[0]],
  ['mode', ({ kept }) => kept.record.mode.join('; ')],
  ['context', ({ kept }) => kept.record.context.join('; ')],
  ...side('actor'),
  ...side('recipient'),
  ['status', ({ kept }) => kept.record.status],
  ['historical', ({ kept }) => kept.record.historical],
  ['said_by', ({ kept }) => kept.record.said_by.map((speaker) => speaker.raw_text || speaker.code).join('; ')],
  ['quad_code', ({ kept }) => kept.record.quad_code],
  ['event_scale', ({ kept }) => kept.record.event_scale],
  ['cameo', ({ kept }) => kept.record.cameo],
  ['goldstein', ({ kept }) => kept.record.goldstein],
  ['place', ({ kept }) => kept.record.event_loc?.resolved_place],
  ['country', ({ kept }) => kept.record.event_loc?.country_code],
  ['lat', ({ kept }) => kept.record.event_loc?.lat],
  ['lon', ({ kept }) => kept.record.event_loc?.lon],
  ['confidence', ({ kept }) => kept.record.confidence],
  ['reviewed', ({ kept }) => kept.reviewed],
  ['article', ({ kept }) => kept.article.id],
  ['title', ({ kept }) => kept.article.title],
  ['source', ({ kept }) => kept.article.source],
  ['published', ({ kept }) => kept.article.date],
  ['url', ({ kept }) => kept.article.url],
  ['sentence', ({ kept }) => quote(kept.article, kept.record.text_info)],
]

function cellText(cell: Cell): string {
  const text = cell === null || cell === undefined ? '' : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const line = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\r\n`

function pairsOf(kept: KeptRecord): Pair[] {
  const { actor, recipient } = kept.record
  const sides = <T>(list: readonly T[]): readonly (T | undefined)[] => (list.length === 0 ? [undefined] : list)
  return sides(actor)
    .flatMap((one) => sides(recipient).map((other) => ({ kept, actor: one, recipient: other, n: 0 })))
    .map((pair, at) => ({ ...pair, n: at + 1 }))
}

export const csvTidy = (context: ExportContext): Exporter => ({
  start: () => line(COLUMNS.map(([name]) => name)),
  events: (events) =>
    events
      .flatMap(pairsOf)
      .map((pair) => line(COLUMNS.map(([, cell]) => cell(pair, context))))
      .join(''),
  end: () => '',
})
