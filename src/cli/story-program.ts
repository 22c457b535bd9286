// The commands over many articles: `rapporteur ledger`, `stories`, `situation`, with their help.
// Example: addStory(program, { shared, run, io, doors, ... }) makes `rapporteur ledger news.jsonl --between USA,PRK --open` known.
import { type Command, Option } from 'commander'
import { RapporteurError } from '../base/errors.ts'
import type { ProgramParts } from './actors-program.ts'
import { dbOption, memoryOption } from './database-options.ts'
import { FORMATS } from './formats.ts'

const LEDGER_EXAMPLES = `
Each offer, demand, condition, threat and commitment stands once, with how it stands and what shows it. Links below the
threshold are shown with "?" (in JSON under "proposed"); they change nothing.

Examples:
  $ rapporteur ledger news.jsonl                            what is on the table, and how it stands
  $ rapporteur ledger news.jsonl --between USA,PRK --open   what waits for an answer between two sides
  $ rapporteur ledger *.html --since 2024-03-01 --format csv > ledger.csv
  $ rapporteur ledger --db news.duckdb --open               of a database; without --db of the one that is here
`

const STORIES_EXAMPLES = `
Reports of one happening are one story; copies, updates and corrections of a text are versions and count once; what was
taken back is left out, and standard error says so.

Examples:
  $ rapporteur stories news.jsonl                           each happening once, with all who tell it
  $ rapporteur stories news.jsonl --between RUS,UKR --format jsonl > stories.jsonl
  $ rapporteur stories --db news.duckdb --since 2024-03-01  of a database
`

const SITUATION_EXAMPLES = `
NAME is a file NAME.yaml here or in situations/, with "title", "actors", "contexts", "since", "until" and "articles".

Examples:
  $ rapporteur situation examples/border.yaml               the example: a report on one page
  $ rapporteur situation korea news.jsonl --new-since 2024-03-01
  $ rapporteur situation --between USA,PRK --contexts cbrn news.jsonl --format html > report.html
  $ rapporteur situation korea --db news.duckdb             of a database
`

const day = (flags: string, what: string): Option => new Option(`${flags} <day>`, `${what}, YYYY-MM-DD`)

/** Options that every command which reads articles takes. */
function withInput(command: Command): Command {
  return command
    .option('--date <day>', 'day of publication, YYYY-MM-DD, for articles that do not tell theirs')
    .option('--source <name>', 'who published them')
    .option('--diagnostics <file>', 'write warnings and failures there as JSON Lines')
    .addOption(dbOption())
    .addOption(memoryOption())
}

/** Files or a database, not both. */
function refuseBoth(files: readonly string[], command: Command): void {
  if (files.length > 0 && command.getOptionValueSource('db') === 'cli')
    throw new RapporteurError('cli.usage', 'name files of articles, or a database with --db, not both')
}

const formats = (): Option =>
  new Option('-f, --format <format>', 'what to write')
    .choices(FORMATS)
    .default(undefined, 'table on a terminal, else jsonl')

const between = (): Option =>
  new Option('--between <codes>', 'only what holds all of these sides, for instance USA,PRK')

export function addStory(program: Command, { shared, run, dictionaries, io, doors }: ProgramParts): void {
  const withDictionaries = (command: Command): Command => {
    for (const option of dictionaries()) command.addOption(option)
    return command
  }
  const input = 'text, HTML or JSON Lines; "-" is standard input; without files the database, if there is one'
  withDictionaries(withInput(shared(program.command('ledger'))))
    .description('offers, demands, conditions, threats and commitments in articles, and how they stand')
    .argument('[file...]', input)
    .addOption(between())
    .option('--open', 'only what is still open')
    .addOption(day('--since', 'only what was made, told or changed on that day or later'))
    .addOption(day('--until', 'only what was made, told or changed up to that day'))
    .addOption(formats())
    .addHelpText('after', LEDGER_EXAMPLES)
    .action((files, options, command) =>
      run(async () => {
        refuseBoth(files, command)
        return (await import('./commands/ledger.ts')).runLedger(files, options, io, doors)
      }),
    )
  withDictionaries(withInput(shared(program.command('stories'))))
    .description('each happening once, with every article that tells it')
    .argument('[file...]', input)
    .addOption(between())
    .addOption(day('--since', 'only what happened on that day or later'))
    .addOption(day('--until', 'only what happened up to that day'))
    .addOption(formats())
    .addHelpText('after', STORIES_EXAMPLES)
    .action((files, options, command) =>
      run(async () => {
        refuseBoth(files, command)
        return (await import('./commands/stories.ts')).runStories(files, options, io, doors)
      }),
    )
  withDictionaries(withInput(shared(program.command('situation'))))
    .description('a report on one situation: what is new, what is open, how its sides stand, what happened')
    .argument('[name or file...]', 'the situation, then articles')
    .addOption(new Option('--between <codes>', 'its actors, for instance USA,PRK,KOR'))
    .option('--contexts <names>', 'its contexts, for instance cbrn,diplomatic')
    .addOption(day('--since', 'from that day on'))
    .addOption(day('--until', 'up to that day'))
    .addOption(day('--new-since', 'say first what is new since'))
    .addOption(new Option('--by <step>', 'steps of the series').choices(['day', 'week', 'month']).default('week'))
    .addOption(
      new Option('-f, --format <format>', 'what to write').choices(['text', 'md', 'html', 'json']).default('text'),
    )
    .addHelpText('after', SITUATION_EXAMPLES)
    .action((args, options, command) =>
      run(async () => {
        const named = command.getOptionValueSource('db') === 'cli'
        return (await import('./commands/situation.ts')).runSituation(args, { ...options, named }, io, doors)
      }),
    )
}
