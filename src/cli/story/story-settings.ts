// Options of `ledger`, `stories` and `situation` as commander gives them -> checked settings; what is wrong is a usage error with a code.
// Example: { between: 'usa,prk', since: '2021-06-01' } gives the sides USA and PRK and that day.
import { parseDay } from '../../base/days.ts'
import { RapporteurError } from '../../base/errors.ts'
import type { DatabaseOptions } from '../database.ts'
import type { OutputFormat } from '../formats.ts'
import type { Io } from '../io.ts'
import { type CodeOptions, formatSetting, givenSettings, inputFiles } from '../settings.ts'
import type { ReadingSettings } from './read-together.ts'

export interface StoryOptions extends CodeOptions, DatabaseOptions {
  readonly between?: string
  readonly open?: boolean
  readonly since?: string
  readonly until?: string
}

/** What is chosen among all that is told, and how it is written. */
export interface Choice {
  readonly format: OutputFormat
  readonly between: readonly string[]
  readonly since?: string
  readonly until?: string
}

export interface StorySettings extends ReadingSettings, Choice {}

const LIST = /^[A-Za-z]{3}(?:,[A-Za-z]{3})*$/

/** "usa,prk" -> USA, PRK. */
export function sidesSetting(written: string | undefined, option: string): string[] {
  if (written === undefined) return []
  if (LIST.test(written)) return written.toUpperCase().split(',')
  throw new RapporteurError('cli.usage', `${option} ${written} is no list of country codes; write for instance USA,PRK`)
}

export function daySetting(written: string | undefined, option: string): string | undefined {
  if (written === undefined) return undefined
  const day = parseDay(written)
  if (day !== undefined) return day
  throw new RapporteurError('cli.bad-date', `${option} ${written} is no day; write YYYY-MM-DD, for instance 2021-06-21`)
}

export function choiceOf(options: Pick<StoryOptions, 'format' | 'between' | 'since' | 'until'>, io: Io): Choice {
  const [since, until] = [daySetting(options.since, '--since'), daySetting(options.until, '--until')]
  return {
    format: formatSetting(options.format, io),
    between: sidesSetting(options.between, '--between'),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  }
}

export function storySettings(files: readonly string[], options: StoryOptions, io: Io, command: string): StorySettings {
  return {
    ...choiceOf(options, io),
    given: givenSettings(options),
    files: inputFiles(files, io, command),
    actors: options.actors,
    verbs: options.verbs,
    ontology: options.ontology ?? [],
    diagnostics: options.diagnostics,
  }
}

/** Whether sides hold all that were asked for. */
export const holdsAll = (sides: readonly string[], asked: readonly string[]): boolean =>
  asked.every((side) => sides.includes(side))

export const inDays = (day: string | null, { since, until }: Pick<Choice, 'since' | 'until'>): boolean =>
  (since === undefined || (day !== null && day >= since)) && (until === undefined || (day !== null && day <= until))
