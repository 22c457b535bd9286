// A user's table -> rows of gold, one event a row. The columns are those that `rapporteur code --format csv` writes, or plainer names:
// text (or sentence), event, and where there: id or article, mode, actor_code or actor, recipient_code or recipient, actor_sector, date, enddate, published,
// status, historical, said_by_code, country, place. An empty event says that nothing is to be coded. Without "published" the column "date" is the day of publication.
// Example: text,event,actor,recipient + "Ghana accused Togo.",ACCUSE,GHA.GOV,TGO. Several codes of a cell stand between ";" or "+".

import { type CsvRow, csvRows } from '../base/csv-rows.ts'
import { parseDay } from '../base/days.ts'
import { RapporteurError } from '../base/errors.ts'
import { CorpusError } from './corpus-error.ts'
import type { GoldCode } from './gold.ts'
import { codeOf, type RawEvent, type RawRow } from './gold-rows.ts'

/** A cell by the first of some names of columns that the table has; undefined where it has none of them. */
type Cell = (...names: readonly string[]) => string | undefined

function cellsOf(header: ReadonlyMap<string, number>, { cells }: CsvRow): Cell {
  return (...names) => {
    const at = names.map((name) => header.get(name)).find((column) => column !== undefined)
    return at === undefined ? undefined : (cells[at] ?? '').trim()
  }
}

const split = (cell: string): string[] =>
  cell
    .split(/[;+]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '-')

/** Codes of a cell, the sectors of a second cell beside them one by one. */
function partiesOf(codes: string | undefined, sectors = ''): GoldCode[] | undefined {
  if (codes === undefined) return undefined
  const beside = sectors.split(';').map((sector) => sector.trim())
  return split(codes).map((code, at) => {
    const read = codeOf(code)
    return read.sector === '' ? { ...read, sector: beside[at] ?? '' } : read
  })
}

function dayOf(cell: string | undefined): string | undefined {
  if (cell === undefined || cell === '') return undefined
  const day = parseDay(cell)
  if (day === undefined) throw new CorpusError(`"${cell}" is no day`)
  return day
}

function eventOf(cell: Cell, dated: boolean): RawEvent {
  const historical = cell('historical')
  return {
    event: (cell('event') ?? '').toUpperCase(),
    mode: split(cell('mode') ?? '')[0],
    actors: partiesOf(cell('actor_code', 'actor', 'source'), cell('actor_sector')),
    recipients: partiesOf(cell('recipient_code', 'recipient', 'target'), cell('recipient_sector')),
    status: cell('status'),
    historical: historical === undefined || historical === '' ? undefined : /^(?:true|yes|1)$/i.test(historical),
    from: dated ? dayOf(cell('date')) : undefined,
    to: dated ? dayOf(cell('enddate')) : undefined,
    country: cell('country', 'country_code'),
    place: cell('place'),
    speakers: split(cell('said_by_code', 'said_by') ?? ''),
  }
}

function rowOf(cell: Cell, source: string): RawRow {
  const text = cell('text', 'sentence') ?? ''
  if (text === '') throw new CorpusError('there is no text')
  const published = cell('published', 'pub_date')
  const events = (cell('event') ?? '') === '' ? [] : [eventOf(cell, published !== undefined)]
  const day = published === undefined ? dayOf(cell('date')) : dayOf(published)
  return { id: cell('article', 'id') ?? '', text, published: day ?? '', events, source }
}

/** The rows of a file; a bad one is told and left out. */
export function readGoldCsv(
  content: string,
  file: string,
  refuse: (source: string, message: string) => void,
): RawRow[] {
  const [head, ...rows] = csvRows(content)
  const header = new Map((head?.cells ?? []).map((name, at) => [name.trim().toLowerCase(), at]))
  if (!header.has('event') || !(header.has('text') || header.has('sentence')))
    throw new RapporteurError('eval.gold-file', `${file}: the first line names no columns "text" and "event"`)
  return rows.flatMap((row) => {
    const source = `${file}:${row.line}`
    try {
      return [rowOf(cellsOf(header, row), source)]
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error
      refuse(source, error.message)
      return []
    }
  })
}
