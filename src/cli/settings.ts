// Options as commander gives them -> checked settings; what is wrong is a usage error with a code.
// Example: { date: '2021-02-30' } throws cli.bad-date, and the program ends with status 2.
import { parseDay } from '../base/days.ts'
import { RapporteurError } from '../base/errors.ts'
import { STDIN } from '../ingest/files.ts'
import type { Given } from '../ingest/types.ts'
import type { CoderName } from '../pipeline/engine.ts'
import { FORMATS, type OutputFormat } from './formats.ts'
import type { Io } from './io.ts'

/** What the user says of articles that do not say it themselves. */
export interface GivenOptions {
  readonly date?: string
  readonly title?: string
  readonly url?: string
  readonly source?: string
  readonly embargo?: string
}

/** Options of `code` as written on the command line. */
export interface CodeOptions extends GivenOptions {
  readonly format?: string
  readonly coder?: CoderName
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

export function formatSetting(written: string | undefined, io: Io): OutputFormat {
  if (written === undefined) return io.stdout.isTty ? 'table' : 'jsonl'
  if (isFormat(written)) return written
  throw new RapporteurError('cli.usage', `there is no format "${written}"; choose one of ${FORMATS.join(', ')}`)
}

/** A day of the command line; undefined where it is not given. */
export function daySetting(option: string, written: string | undefined): string | undefined {
  const day = written === undefined ? undefined : parseDay(written)
  if (written === undefined || day !== undefined) return day
  const hint = 'write YYYY-MM-DD, for instance 2021-06-21'
  throw new RapporteurError('cli.bad-date', `${option} ${written} is no day; ${hint}`)
}

/** The files to read: those named, else standard input, unless a person sits there. */
export function inputFiles(files: readonly string[], io: Io, command: string): readonly string[] {
  if (files.length > 0) return files
  if (!io.stdinIsTty) return [STDIN]
  const hint = `name a file, or pipe text in (rapporteur ${command} --help shows examples)`
  throw new RapporteurError('cli.no-input', `nothing to read: ${hint}`)
}

export function givenSettings({ title, url, source, ...days }: GivenOptions): Given {
  const date = daySetting('--date', days.date)
  const embargo = daySetting('--embargo', days.embargo)
  return {
    ...(date === undefined ? {} : { date }),
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(source === undefined ? {} : { source }),
    ...(embargo === undefined ? {} : { embargo }),
  }
}

export function codeSettings(files: readonly string[], options: CodeOptions, io: Io): CodeSettings {
  return {
    files: inputFiles(files, io, 'code'),
    given: givenSettings(options),
    format: formatSetting(options.format, io),
  }
}
