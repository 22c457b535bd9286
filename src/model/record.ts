// The shape of a PLOVER 2.0 record as it is written, one event a line of JSON. Field names are PLOVER's; ours stand beside them.
import type { Count, EventType, EvidenceRole, Grain, Status } from './event.ts'
import type { Field } from './text.ts'

/** An actor or recipient. */
export interface RecordEntity {
  readonly raw_text: string
  readonly entity_name: string
  readonly code: string
  readonly country_name: string
  readonly sector_code: string
  readonly other_sector_codes: readonly string[]
  readonly role?: string
  readonly span: readonly [start: number, end: number]
  readonly in: Field
  /** The entry of the lexicon that the name was found in. */
  readonly entity_id?: string
  readonly dictionary_code?: string
}

export interface RecordPlace {
  readonly extracted_place: string
  readonly resolved_place: string
  readonly geonameid: number | null
  readonly lat: number | null
  readonly lon: number | null
  readonly country_code: string
  readonly resolution: 1 | 2 | 3 | 4 | 5
  readonly span: readonly [start: number, end: number]
  readonly in: Field
  readonly rule: string
}

export interface RecordSpeaker {
  readonly raw_text: string
  readonly code: string
  readonly sector_code: string
  readonly cue: string
  readonly quote: boolean
  readonly span: readonly [start: number, end: number]
  readonly in: Field
}

export interface RecordEvidence {
  readonly role: EvidenceRole
  readonly in: Field
  readonly start: number
  readonly end: number
  readonly rule: string
}

/** The sentence: its number in the article from 1 (the title counts), and where it stands. */
export interface RecordTextInfo {
  readonly sequence: number
  readonly in: Field
  readonly start: number
  readonly end: number
}

export interface RecordSize {
  readonly dead?: Count
  readonly injured?: Count
  readonly arrested?: Count
  readonly crowd?: Count
}

/** A category of the user's own beside PLOVER's event, with the quad code and score that its file gives it. */
export interface RecordCategory {
  readonly name: string
  readonly mode?: string
  readonly quad_code: 1 | 2 | 3 | 4
  readonly event_scale: number
}

export interface RecordCitation {
  readonly title?: string
  readonly url?: string
  readonly publication?: string
  readonly author?: string
  readonly language?: string
  /** Day of publication. */
  readonly published?: string
  readonly codebook: string
}

/** One event. */
export interface PloverRecord {
  readonly id: string
  readonly article: string
  readonly date: string | null
  readonly enddate: string | null
  readonly date_grain: Grain
  readonly date_basis: 'expression' | 'publication' | null
  readonly event: readonly [EventType]
  readonly mode: readonly string[]
  readonly context: readonly string[]
  readonly actor: readonly RecordEntity[]
  readonly recipient: readonly RecordEntity[]
  readonly status: Status
  readonly historical: boolean
  readonly said_by: readonly RecordSpeaker[]
  readonly event_loc: RecordPlace | null
  readonly event_text: readonly string[]
  readonly size: RecordSize
  readonly quad_code: 1 | 2 | 3 | 4
  readonly event_scale: number
  readonly categories?: readonly RecordCategory[]
  readonly cameo?: string
  readonly goldstein?: number
  readonly confidence: number
  readonly evidence: readonly RecordEvidence[]
  readonly made_by: readonly string[]
  readonly text_info: RecordTextInfo
  readonly cite_info: RecordCitation
  readonly coder: string
  readonly coded_date?: string
  /** The whole text of the article; only where it was asked for. */
  readonly text?: string
}
