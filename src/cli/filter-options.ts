// Options of the command line -> what the views are asked for. Shared by events, count, dyad, export and review.
// Example: `--actor RUS --event ASSAULT,COERCE --since 2024-01-01` asks for both events of Russia from that day on.
// Several values of one option are separated by commas or given by repeating it.
import { type Command, Option } from 'commander'
import { RapporteurError } from '../base/errors.ts'
import { type EventFilter, type FieldOf, type FilterField, fieldsOf } from '../views/filter.ts'
import { daySetting } from './settings.ts'

/** As they are written: lists as lists, `--directed` as a switch, the rest as words. */
export type FilterOptions = {
  readonly [F in FilterField]?: F extends FieldOf<'list'> ? readonly string[] : F extends 'directed' ? boolean : string
}

const several = (value: string, list: readonly string[] = []): readonly string[] => [
  ...list,
  ...value.split(',').map((part) => part.trim()),
]
const list = (flags: string, about: string): Option => new Option(flags, about).argParser(several)

const OPTIONS: readonly (() => Option)[] = [
  () => new Option('--since <day>', 'on or after this day'),
  () => new Option('--until <day>', 'on or before this day'),
  () => list('--actor <codes>', 'who acts: country codes or names'),
  () => list('--recipient <codes>', 'to whom it is done'),
  () => list('--party <codes>', 'on either side'),
  () => new Option('--dyad <a,b>', 'between two, in either direction'),
  () => new Option('--directed', 'with --dyad: only what the first does to the second'),
  () => list('--sector <codes>', 'of either side: GOV, MIL, REB …'),
  () => list('--event <names>', 'CONSULT, ASSAULT …'),
  () => list('--mode <names>', 'visit, airstrike …'),
  () => list('--context <names>', 'military, cbrn …'),
  () => list('--status <names>', 'actual, future, hypothetical, negated'),
  () => new Option('--historical <which>', 'events told as background').choices(['only', 'without']),
  () => list('--place <names>', 'country code or name of a place'),
  () => list('--source <names>', 'who published it'),
  () => list('--article <ids>', 'of these articles'),
  () => list('--rule <names>', 'decided by these rules or lexicon entries: consult.txt:12'),
  () => new Option('--text <words>', 'words in the article; "…" for a phrase, word* for a beginning'),
  () => new Option('--min-confidence <n>', '0 to 1'),
  () => list('--reviewed <actions>', 'confirmed, amended, added …'),
  () =>
    new Option('--state <state>', 'instead of what is shown: superseded, withdrawn, rejected, merged, split; or any'),
]

/** Adds the options of filters to a command, but for those that it takes in another way. */
export function withFilters(command: Command, without: readonly string[] = []): Command {
  for (const option of OPTIONS) {
    const made = option()
    if (!without.includes(made.attributeName())) command.addOption(made)
  }
  return command
}

export function dyadOf(written: string): readonly [string, string] {
  const [a, b, ...more] = written.split(',').map((part) => part.trim().toUpperCase())
  if (a && b && more.length === 0) return [a, b]
  throw new RapporteurError('cli.usage', `--dyad ${written} names no two countries; write for instance USA,PRK`)
}

function confidenceOf(written: string): number {
  const value = Number(written)
  if (value >= 0 && value <= 1) return value
  throw new RapporteurError('cli.usage', `--min-confidence ${written} is no number from 0 to 1`)
}

const upper = (names: readonly string[] | undefined): { event?: readonly string[] } =>
  names === undefined ? {} : { event: names.map((name) => name.toUpperCase()) }

/** What is written on the command line as a filter. */
export function filterOf(options: FilterOptions): EventFilter {
  const { since, until, dyad, historical, minConfidence, event, ...same } = options
  const from = daySetting('--since', since)
  const to = daySetting('--until', until)
  const known = [...fieldsOf('list'), ...fieldsOf('words'), 'directed'] as const
  const kept = Object.fromEntries(
    known.flatMap((name) => (name === 'event' || same[name] === undefined ? [] : [[name, same[name]]])),
  )
  return {
    ...kept,
    ...upper(event),
    ...(from === undefined ? {} : { since: from }),
    ...(to === undefined ? {} : { until: to }),
    ...(dyad === undefined ? {} : { dyad: dyadOf(dyad) }),
    ...(historical === undefined ? {} : { historical: historical === 'only' }),
    ...(minConfidence === undefined ? {} : { minConfidence: confidenceOf(minConfidence) }),
  }
}

/** A whole number of the command line. */
export function wholeNumber(option: string, written: string, least: number): number {
  const value = Number(written)
  if (Number.isInteger(value) && value >= least) return value
  throw new RapporteurError('cli.usage', `${option} ${written} is no whole number from ${least} on`)
}
