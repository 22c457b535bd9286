// The rows that a record is kept in, as the database answers them: one of events, several of parties and evidence. Types only.
// Example: a CONSULT of USA and PRK is an EventRow with two PartyRows and an EvidenceRow for each word that decided. records.ts makes records of them.
import type { EventType, EvidenceRole, Field, Grain, Status } from '../model/index.ts'

export interface EventRow {
  readonly no: number
  readonly id: string
  readonly article: number
  readonly date_from: string | null
  readonly date_to: string | null
  readonly grain: Grain
  readonly basis: 'expression' | 'publication' | null
  readonly event: EventType
  readonly modes: readonly string[]
  readonly contexts: readonly string[]
  readonly status: Status
  readonly historical: boolean
  readonly quad: 1 | 2 | 3 | 4
  readonly scale: number
  readonly cameo: string | null
  readonly goldstein: number | null
  readonly confidence: number
  readonly extracted_place: string | null
  readonly place: string | null
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly geonameid: number | null
  readonly resolution: 1 | 2 | 3 | 4 | 5
  readonly place_in: Field
  readonly place_start: number
  readonly place_end: number
  readonly place_rule: string
  readonly size: string | null
  readonly categories: string | null
  readonly made_by: readonly string[]
  readonly sentence: number
  readonly sentence_in: Field
  readonly sentence_start: number
  readonly sentence_end: number
  readonly codebook: string
  readonly coded_date: string | null
  readonly coder: string
  readonly state: string
  readonly reviewed: string | null
}

export interface PartyRow {
  readonly event: number
  readonly role: 'actor' | 'recipient' | 'speaker'
  readonly raw_text: string | null
  readonly name: string
  readonly code: string
  readonly country: string
  readonly sector: string
  readonly other_sectors: readonly string[]
  readonly office: string | null
  readonly entity: string | null
  readonly dictionary_code: string | null
  readonly field: Field
  readonly start: number
  readonly end: number
  readonly cue: string | null
  readonly quote: boolean
}

export interface EvidenceRow {
  readonly event: number
  readonly role: EvidenceRole
  readonly field: Field
  readonly start: number
  readonly end: number
  readonly rule: string
}

/** All that a record is made of. */
export interface KeptRows {
  readonly event: EventRow
  readonly parties: readonly PartyRow[]
  readonly evidence: readonly EvidenceRow[]
}
