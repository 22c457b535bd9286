// What an export needs to know and what it gives: text in pieces, so that any number of events needs little memory.
import type { KeptRecord } from '../../store/records.ts'

export interface ExportContext {
  /** Correlates of War number of a country code; '' where there is none. */
  readonly cowOf: (code: string) => string
  /** "rapporteur 0.1.0" */
  readonly version: string
}

export interface Exporter {
  start(): string
  events(events: readonly KeptRecord[]): string
  end(): string
}
