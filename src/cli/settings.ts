// Options as commander gives them -> checked settings; what is wrong is a usage error with a code.
// Example: { date: '2021-02-30' } throws cli.bad-date, and the program ends with status 2.
import { parseDay } from '../base/days.ts'
import { RapporteurError } from '../base/errors.ts'
import { STDIN } from '../ingest/files.ts'
import type { Given } from '../ingest/types.ts'
import { FORMATS, type OutputFormat } from './formats.ts'
import type { Io } from './io.ts'

/** Options of `code` as written on the command line. */
export interface CodeOptions {
  readonly date?: string
  readonly title?: string
  readonly url?: string
  readonly source?: string
  readonly format?: string
  readonly explain?: boolean
  readonly explainMissing?: boolean
  readonly withText?: boolean
  /** Write the ledger instead of the events. */
  readonly ledger?: boolean
  readonly diagnostics?: string
  readonly actors: readonly string[]
  readonly verbs: readonly string[]
  readonly ontology?: readonly string[]
}

/** Files of a user's own knowledge. */
export interface LexiconSettings {
  readonly actors: readonly string[]
  readonly verbs: readonly string[]
  readonly ontology: readonly string[]
}

export interface CodeSettings {
  readonly files: readonly string[]
  readonly given: Given
  readonly format: OutputFormat
}

const isFormat = (text: string): text is OutputFormat => (FORMATS as readonly string[]).includes(text)

function formatSetting(written: string | undefined, io: Io): OutputFormat {
  if (written === undefined) return io.stdout.isTty ? 'table' : 'jsonl'
  if (isFormat(written)) return written
  throw new RapporteurError('cli.usage', `there is no format "${written}"; choose one of ${FORMATS.join(', ')}`)
}

function dateSetting(written: string | undefined): { date?: string } {
  if (written === undefined) return {}
  const date = parseDay(written)
  if (date !== undefined) return { date }
  throw new RapporteurError('cli.bad-date', `--date ${written} is no day; write YYYY-MM-DD, for instance 2021-06-21`)
}

/** The files to read: those named, else standard input, unless a person sits there. */
export function inputFiles(files: readonly string[], io: Io, command: string): readonly string[] {
  if (files.length > 0) return files
  if (!io.stdinIsTty) return [STDIN]
  const hint = `name a file, or pipe text in (rapporteur ${command} --help shows examples)`
  throw new RapporteurError('cli.no-input', `nothing to read: ${hint}`)
}

export function codeSettings(files: readonly string[], options: CodeOptions, io: Io): CodeSettings {
  const { title, url, source } = options
  return {
    files: inputFiles(files, io, 'code'),
    given: {
      ...dateSetting(options.date),
      ...(title === undefined ? {} : { title }),
      ...(url === undefined ? {} : { url }),
      ...(source === undefined ? {} : { source }),
    },
    format: formatSetting(options.format, io),
  }
}
