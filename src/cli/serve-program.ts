// The commands of the workbench: `rapporteur serve` and `rapporteur demo`, with their help.
// Example: addServe(program, parts) makes `rapporteur serve --db news.duckdb` known.
import { type Command, Option } from 'commander'
import type { ProgramParts } from './actors-program.ts'
import { dbOption, memoryOption } from './database-options.ts'

const SERVE_EXAMPLES = `
Only this machine is answered, unless --host says otherwise; then every request has to show a token, which is printed with the address.
Other commands on the same database go through the server, those that add or review, too.

Examples:
  $ rapporteur serve --db news.duckdb
  $ rapporteur serve --db news.duckdb --port 8080 --open
  $ rapporteur serve --db news.duckdb --host 0.0.0.0 --name desk.example.org
`

const DEMO_EXAMPLES = `
The example situations are our own: real countries and offices, invented events.

Examples:
  $ rapporteur demo                       in a temporary folder; nothing is left behind
  $ rapporteur demo --open                and a browser on it
  $ rapporteur demo --keep demo/          the same with corrections the next time
`

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value]

function withServer(command: Command, lexicons: ProgramParts['lexicons']): Command {
  command
    .option('--host <address>', 'answer there, too, to whoever shows the token', '127.0.0.1')
    .option('--port <n>', 'the port; 0 takes any (8750 if it is free)')
    .option('--token <text>', 'the token to show; with --host one is made up otherwise')
    .addOption(
      new Option('--name <host>', 'a further name of this machine in addresses; repeatable').argParser(collect),
    )
    .option('--who <name>', 'who reviews, where the page does not say')
    .option('--open', 'open a browser')
    .addOption(memoryOption())
  for (const option of lexicons()) command.addOption(option)
  return command
}

export function addServe(program: Command, { shared, run, lexicons, io, doors }: ProgramParts): void {
  withServer(
    shared(program.command('serve')).description('the workbench over a database, in the browser').addOption(dbOption()),
    lexicons,
  )
    .addHelpText('after', SERVE_EXAMPLES)
    .action((options) => run(async () => (await import('./commands/serve.ts')).runServe(options, io, doors)))
  withServer(
    shared(program.command('demo'))
      .description('the workbench over example situations')
      .option('--keep <folder>', 'keep the database there instead of in a temporary folder'),
    lexicons,
  )
    .addHelpText('after', DEMO_EXAMPLES)
    .action((options) => run(async () => (await import('./commands/demo.ts')).runDemo(options, io, doors)))
}
