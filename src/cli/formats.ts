// The three shapes in which `code` writes: one interface, one file each.
import type { Coded } from '../pipeline/coded.ts'
import type { RecordContext } from '../pipeline/record.ts'
import type { Style } from './style.ts'

export const FORMATS = ['table', 'jsonl', 'csv'] as const
export type OutputFormat = (typeof FORMATS)[number]

export interface FormatOptions {
  readonly record: RecordContext
  readonly style: Style
  /** Columns of the terminal. */
  readonly columns: number
  /** Show under each event the clause, the lexicon entry and the rules. */
  readonly explain: boolean
  /** Say of each sentence without an event why. */
  readonly explainMissing: boolean
}

/** Turns coded articles into text for standard output, piece by piece. */
export interface Writer {
  /** `file` names an article that has no title. */
  article(coded: Coded, file: string): string
  end(): string
}
