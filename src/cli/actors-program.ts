// The group of commands `rapporteur actors`: check, find, show, unknown, with their help.
// Example: addActors(program, { shared, run, io, doors }) makes `rapporteur actors find Trump --date 2021-06-21` known.
import { type Command, Option } from 'commander'
import { asks } from './database-options.ts'
import type { Doors } from './doors.ts'
import { withFilters } from './filter-options.ts'
import type { Io } from './io.ts'

const EXAMPLES = `
Examples:
  $ rapporteur actors check mine.txt                        bad lines, impossible dates, doubles, entries it hides
  $ rapporteur actors find Trump --date 2021-06-21          who this is on that day, and from which line
  $ rapporteur actors find Shire --actors hobbits.txt       in a dictionary of your own too
  $ rapporteur actors show PRK                              an entry as a file would write it
  $ rapporteur actors active --since 2024-01-01             who did most in the database
  $ rapporteur actors unknown news.jsonl                    names it does not know, with counts and examples
`

export interface ProgramParts {
  readonly shared: (command: Command) => Command
  readonly run: (action: () => Promise<number>) => Promise<void>
  /** Options that name dictionaries of the user's own. */
  readonly dictionaries: () => readonly Option[]
  /** The same with predicates and categories. */
  readonly lexicons: () => readonly Option[]
  readonly io: Io
  readonly doors: Doors
}

export function addActors(program: Command, { shared, run, dictionaries, io, doors }: ProgramParts): void {
  const group = shared(program.command('actors')).description('look into the actors').addHelpText('after', EXAMPLES)
  const withDictionaries = (command: Command): Command => {
    for (const option of dictionaries()) command.addOption(option)
    return command
  }
  const commands = () => import('./commands/actors.ts')
  shared(group.command('check'))
    .description('check a file of actors: ours, CSV or PETRARCH')
    .argument('<file...>', 'the dictionaries')
    .action((files) => run(async () => (await commands()).runActorsCheck(files, io, doors)))
  withDictionaries(shared(group.command('find')))
    .description('who a name is')
    .argument('<name>', 'as texts write it')
    .option('--date <day>', 'on that day, YYYY-MM-DD')
    .action((name, options) => run(async () => (await commands()).runActorsFind(name, options, io, doors)))
  withDictionaries(shared(group.command('show')))
    .description('show an entry')
    .argument('<id>', 'its id, for instance PRK')
    .action((id, options) => run(async () => (await commands()).runActorsShow(id, options, io, doors)))
  withFilters(asks(shared(group.command('active'))))
    .description('who did most in a database, and to whom most was done')
    .option('--limit <number>', 'only so many', '30')
    .action((options) => run(async () => (await import('./commands/ask.ts')).runActiveActors(options, io)))
  withDictionaries(shared(group.command('unknown')))
    .description('names in articles that the lexicon does not know')
    .argument('[file...]', 'text, HTML or JSON Lines; "-" is standard input')
    .addOption(new Option('--limit <number>', 'only so many').default('0', 'all'))
    .action((files, options) =>
      run(async () => (await import('./commands/actors-unknown.ts')).runActorsUnknown(files, options, io, doors)),
    )
}
