// PLOVER record -> the rows that keep it: one of events, several of parties and evidence.
// Example: a CONSULT of USA and PRK has one row of events, two of parties. records.ts is the way back.
// The words of the article are not kept here but offsets into it.
import type { PloverRecord, RecordEntity, RecordSpeaker } from '../model/index.ts'
import type { Cell } from './db.ts'

export type NewRow = Readonly<Record<string, Cell | undefined>>

/** What an event row says beside the record. */
export interface EventPlace {
  readonly no: number
  readonly article: number
  readonly published: string | null
  readonly source: string | null
  readonly embargo: string | null
  readonly state: string
  readonly reviewed: string | null
  /** Number of the event that it was split off. */
  readonly parent?: number
  readonly run: number
  /** Whether the words of parties are kept. */
  readonly keepText: boolean
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)]
const codesOf = (entities: readonly RecordEntity[]): string[] =>
  distinct(entities.map(({ code }) => code).filter(Boolean))
const sectorsOf = (entities: readonly RecordEntity[]): string[] =>
  distinct(
    entities.flatMap(({ sector_code, other_sector_codes }) => [sector_code, ...other_sector_codes]).filter(Boolean),
  )

function placeCells({ event_loc: place }: PloverRecord, keepText: boolean): NewRow {
  if (place === null) return {}
  return {
    extracted_place: keepText ? place.extracted_place : null,
    place: place.resolved_place,
    country: place.country_code,
    lat: place.lat,
    lon: place.lon,
    geonameid: place.geonameid,
    resolution: place.resolution,
    place_in: place.in,
    place_start: place.span[0],
    place_end: place.span[1],
    place_rule: place.rule,
  }
}

export function eventRow(record: PloverRecord, at: EventPlace): NewRow {
  return {
    no: at.no,
    id: record.id,
    article: at.article,
    date_from: record.date,
    date_to: record.enddate,
    grain: record.date_grain,
    basis: record.date_basis,
    event: record.event[0],
    modes: record.mode,
    contexts: record.context,
    status: record.status,
    historical: record.historical,
    actors: codesOf(record.actor),
    recipients: codesOf(record.recipient),
    actor_sectors: sectorsOf(record.actor),
    recipient_sectors: sectorsOf(record.recipient),
    quad: record.quad_code,
    scale: record.event_scale,
    cameo: record.cameo ?? null,
    goldstein: record.goldstein ?? null,
    confidence: record.confidence,
    ...placeCells(record, at.keepText),
    size: Object.keys(record.size).length === 0 ? null : (record.size as Cell),
    categories: record.categories === undefined ? null : (record.categories as unknown as Cell),
    made_by: record.made_by,
    sentence: record.text_info.sequence,
    sentence_in: record.text_info.in,
    sentence_start: record.text_info.start,
    sentence_end: record.text_info.end,
    codebook: record.cite_info.codebook,
    coded_date: record.coded_date ?? null,
    published: at.published,
    source: at.source,
    embargo: at.embargo,
    state: at.state,
    reviewed: at.reviewed,
    parent: at.parent ?? null,
    run: at.run,
  }
}

const entityRow = (event: number, role: string, one: RecordEntity, n: number, keepText: boolean): NewRow => ({
  event,
  role,
  n,
  raw_text: keepText ? one.raw_text : null,
  name: one.entity_name,
  code: one.code,
  country: one.country_name,
  sector: one.sector_code,
  other_sectors: one.other_sector_codes,
  office: one.role ?? null,
  entity: one.entity_id ?? null,
  dictionary_code: one.dictionary_code ?? null,
  field: one.in,
  start: one.span[0],
  end: one.span[1],
})

const speakerRow = (event: number, one: RecordSpeaker, n: number, keepText: boolean): NewRow => ({
  event,
  role: 'speaker',
  n,
  raw_text: keepText ? one.raw_text : null,
  name: '',
  code: one.code,
  country: '',
  sector: one.sector_code,
  other_sectors: [],
  field: one.in,
  start: one.span[0],
  end: one.span[1],
  cue: keepText ? one.cue : null,
  quote: one.quote,
})

export function partyRows(record: PloverRecord, event: number, keepText: boolean): NewRow[] {
  return [
    ...record.actor.map((one, n) => entityRow(event, 'actor', one, n, keepText)),
    ...record.recipient.map((one, n) => entityRow(event, 'recipient', one, n, keepText)),
    ...record.said_by.map((one, n) => speakerRow(event, one, n, keepText)),
  ]
}

export const evidenceRows = (record: PloverRecord, event: number): NewRow[] =>
  record.evidence.map(({ role, in: field, start, end, rule }, n) => ({ event, n, role, field, start, end, rule }))

/** All rows of one record. */
export interface RecordRows {
  readonly events: NewRow
  readonly parties: readonly NewRow[]
  readonly evidence: readonly NewRow[]
}

export const rowsOf = (record: PloverRecord, at: EventPlace): RecordRows => ({
  events: eventRow(record, at),
  parties: partyRows(record, at.no, at.keepText),
  evidence: evidenceRows(record, at.no),
})

const PART = 4000
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

/** A text in parts of some thousand letters; a letter of two code units stays whole. */
export function textParts(text: string): string[] {
  const parts: string[] = []
  for (let at = 0; at < text.length; ) {
    const end = at + PART
    const cut = isHigh(text.charCodeAt(end - 1)) ? end + 1 : end
    parts.push(text.slice(at, cut))
    at = cut
  }
  return parts
}
