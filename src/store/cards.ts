// Rows of sixteen events <-> one packed card: a line an event, its values in a fixed order and offsets counted from its sentence, all deflated.
// Example: rowsOfCard(card, new Set([17])) has the event 17 with its parties and evidence as their tables have them. duckdb/cards.ts writes cards.
// A card is only a second copy: whoever changes an event takes its card out or packs it anew.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { EventRow, EvidenceRow, KeptRows, PartyRow } from './event-rows.ts'

/** So many numbers of events share a card. */
export const CHUNK = 16

export const chunkOf = (no: number): number => Math.floor(no / CHUNK)

export const EVENT_VALUES = [
  ...['no', 'id', 'article', 'date_from', 'date_to', 'grain', 'basis', 'event', 'modes', 'contexts', 'status'],
  ...['historical', 'quad', 'scale', 'cameo', 'goldstein', 'confidence', 'extracted_place', 'place', 'country'],
  ...['lat', 'lon', 'geonameid', 'resolution', 'place_in', 'place_start', 'place_end', 'place_rule', 'size'],
  ...['categories', 'made_by', 'sentence', 'sentence_in', 'sentence_start', 'sentence_end', 'codebook'],
  ...['coded_date', 'state', 'reviewed', 'coder'],
] as const
export const PARTY_VALUES = [
  ...['role', 'raw_text', 'name', 'code', 'country', 'sector', 'other_sectors', 'office', 'entity'],
  ...['dictionary_code', 'field', 'start', 'end', 'cue', 'quote'],
] as const
export const EVIDENCE_VALUES = ['role', 'field', 'start', 'end', 'rule'] as const

type Values = readonly unknown[]
type Line = readonly [event: Values, parties: readonly Values[] | null, evidence: readonly Values[] | null]

export const packCard = (lines: readonly string[]): string => deflateRawSync(lines.join('\n')).toString('base64')

const named = (names: readonly string[], values: Values): Record<string, unknown> =>
  Object.fromEntries(names.map((name, at) => [name, values[at]]))

/** Offsets as they are in the text again. */
function placed<T>(names: readonly string[], values: Values, event: number, sentence: number): T {
  const row = named(names, values)
  return { ...row, event, start: Number(row.start) + sentence, end: Number(row.end) + sentence } as T
}

function rowsOfLine(line: string): KeptRows {
  const [values, parties, evidence] = JSON.parse(line) as Line
  const event = named(EVENT_VALUES, values) as unknown as EventRow
  const { no, sentence_start: sentence } = event
  return {
    event,
    parties: (parties ?? []).map((one) => placed<PartyRow>(PARTY_VALUES, one, no, sentence)),
    evidence: (evidence ?? []).map((one) => placed<EvidenceRow>(EVIDENCE_VALUES, one, no, sentence)),
  }
}

/** The number of an event stands first in its line. */
const numberOf = (line: string): number => Number.parseInt(line.slice('[['.length), 10)

/** The rows of the wanted events of a card. */
export const rowsOfCard = (card: string, wanted: ReadonlySet<number>): KeptRows[] =>
  inflateRawSync(Buffer.from(card, 'base64'))
    .toString()
    .split('\n')
    .filter((line) => wanted.has(numberOf(line)))
    .map(rowsOfLine)
