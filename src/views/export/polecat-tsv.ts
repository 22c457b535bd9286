// Records -> the columns of the POLECAT files on Dataverse: tab separated, a header, several values joined with "; ", UTF-8.
// Example: "e1…	2024-03-19	CONSULT	visit	4	VERBAL COOPERATION	diplomatic	Ghana	GHA	452	GOV	…".
// What the record does not know (Wikipedia ids, lists of people and organisations of the story) stays empty.
import type { PloverRecord, RecordEntity } from '../../model/index.ts'
import type { KeptRecord } from '../../store/records.ts'
import type { ExportContext, Exporter } from './types.ts'

const QUADS = ['VERBAL COOPERATION', 'MATERIAL COOPERATION', 'VERBAL CONFLICT', 'MATERIAL CONFLICT'] as const

const sectorsOf = ({ sector_code, other_sector_codes }: RecordEntity): readonly string[] =>
  [sector_code, ...other_sector_codes].filter(Boolean)
const distinct = (values: readonly string[]): string[] => [...new Set(values.filter(Boolean))]

/** Values of several entities; as many as there are entities, so that the columns go together. */
const join = (values: readonly string[]): string => (values.some(Boolean) ? values.join('; ') : '')

type Cells = (kept: KeptRecord, context: ExportContext) => string
type Column = readonly [name: string, cell: Cells]

const party = (title: string, of: (record: PloverRecord) => readonly RecordEntity[]): readonly Column[] => [
  [`${title} Name`, ({ record }) => join(of(record).map((one) => one.entity_name))],
  [`${title} Country`, ({ record }) => join(of(record).map((one) => one.code))],
  [`${title} COW`, ({ record }, { cowOf }) => join(of(record).map((one) => cowOf(one.code)))],
  [`Primary ${title} Sector`, ({ record }) => join(of(record).map((one) => one.sector_code))],
  [`${title} Sectors`, ({ record }) => join(distinct(of(record).flatMap(sectorsOf)))],
  [`${title} Title`, ({ record }) => join(of(record).map((one) => one.role ?? ''))],
  [`${title} Name Raw`, ({ record }) => join(of(record).map((one) => one.raw_text))],
  [`Wikipedia ${title} ID`, () => ''],
]

/** The name of the place in the column of its grain. */
const placeAt =
  (...grains: readonly number[]): Cells =>
  ({ record: { event_loc: place } }) =>
    place !== null && grains.includes(place.resolution) ? place.resolved_place : ''

const number = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value)

const COLUMNS: readonly Column[] = [
  ['Event ID', ({ record }) => record.id],
  ['Event Date', ({ record }) => record.date ?? ''],
  ['Event Type', ({ record }) => record.event[0]],
  ['Event Mode', ({ record }) => join(record.mode)],
  ['Intensity', ({ record }) => String(record.event_scale)],
  ['Quad Code', ({ record }) => QUADS[record.quad_code - 1] ?? ''],
  ['Contexts', ({ record }) => join(record.context)],
  ...party('Actor', (record) => record.actor),
  ...party('Recipient', (record) => record.recipient),
  ['Placename', ({ record }) => record.event_loc?.resolved_place ?? ''],
  ['City', placeAt(4, 5)],
  ['District', placeAt(3)],
  ['Province', placeAt(2)],
  ['Country', ({ record }) => record.event_loc?.country_code ?? ''],
  ['Latitude', ({ record }) => number(record.event_loc?.lat)],
  ['Longitude', ({ record }) => number(record.event_loc?.lon)],
  ['GeoNames ID', ({ record }) => number(record.event_loc?.geonameid)],
  ['Raw Placename', ({ record }) => record.event_loc?.extracted_place ?? ''],
  ['Feature Type', () => ''],
  ['Source', ({ article }) => article.source ?? ''],
  ['Publication Date', ({ article }) => article.date ?? ''],
  ['Story People', () => ''],
  ['Story Organizations', () => ''],
  ['Story Locations', ({ record }) => record.event_loc?.resolved_place ?? ''],
  ['Language', ({ article }) => article.lang ?? 'en'],
  ['Version', (_kept, { version }) => version],
]

/** A tab or the end of a line would begin another cell. */
const clean = (text: string): string => text.replace(/[\t\r\n\u2028\u2029]+/g, ' ')
const line = (cells: readonly string[]): string => `${cells.map(clean).join('\t')}\n`

export const polecatTsv = (context: ExportContext): Exporter => ({
  start: () => line(COLUMNS.map(([name]) => name)),
  events: (events) => events.map((kept) => line(COLUMNS.map(([, cell]) => cell(kept, context)))).join(''),
  end: () => '',
})
