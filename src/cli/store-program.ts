// The commands that keep and ask a database: add, events, count, dyad, search, sources, sql, with their help.
// Example: addStore(program, parts) makes `rapporteur add news.jsonl` known.
import { type Command, Option } from 'commander'
import { EXPORTS } from '../views/export/names.ts'
import type { ProgramParts } from './actors-program.ts'
import { asks, configOption, dbOption, memoryOption } from './database-options.ts'
import { withFilters } from './filter-options.ts'

const ADD_EXAMPLES = `
SOURCE is text, Markdown, HTML, JSON Lines (NGEC's too), CSV or TSV, a feed (RSS, Atom, RDF, JSON), PDF with text, a web archive, a sitemap, a list of
addresses (.urls); gzip and ZIP of these; a folder, a pattern; or an address of any of them.
What is not English is kept and marked, not coded.

Adding the same again changes nothing; copies of a text are kept as versions; a changed text at the same address replaces the earlier one.
Each batch is kept as a whole, so the command may be interrupted and run again.

Examples:
  $ rapporteur add news.jsonl --db news.duckdb
  $ rapporteur add *.html --source "Example Times"
  $ rapporteur add table.csv --map text=body,title=headline
  $ rapporteur add https://news.example/feed --follow
  $ rapporteur add archive/ crawl.warc.gz
  $ rapporteur add secret.jsonl --embargo 2024-06-01       not shown before that day
  $ rapporteur add licensed.jsonl --no-text                keep hashes and offsets, not the texts
`

const EVENTS_EXAMPLES = `
Examples:
  $ rapporteur events --dyad USA,PRK --since 2019-01-01
  $ rapporteur events --actor RUS --event ASSAULT,COERCE --format csv > events.csv
  $ rapporteur events --text '"cease fire" gaza*' --limit 20
  $ rapporteur events --state withdrawn                    what a retraction has taken out
`

const COUNT_EXAMPLES = `
Counted is what has happened, as news (--status actual --historical without), unless you say otherwise.
Levels: report counts every event, article one an article, story one a story however often it was told.

Examples:
  $ rapporteur count --by year,event
  $ rapporteur count --by actor,recipient --since 2024-01-01 --level article
`

const DYAD_EXAMPLES = `
One series for each direction, over all periods from the first to the last (or --since to --until), empty ones with zeros.

Examples:
  $ rapporteur dyad USA,PRK --by month
  $ rapporteur dyad ISR,PSE --by week --level story --format csv > series.csv
`

const EXPORT_EXAMPLES = `
plover-json  JSON Lines with PLOVER's names, as \`code\` writes them
polecat-tsv  the columns of the POLECAT files, tab separated
csv-tidy     one row for each actor and recipient of an event
parquet      one row an event with lists, for R and Python (needs --output)
gexf         a network of actors, for Gephi

Examples:
  $ rapporteur export --as polecat-tsv --since 2024-01-01 > events.tsv
  $ rapporteur export --as parquet --output events.parquet
  $ rapporteur export --as gexf --context cbrn --output network.gexf
  $ rapporteur export --as links > links.jsonl
`

const SQL_EXAMPLES = `
docs/tables.md lists the views with their columns. Nothing can be changed.

Examples:
  $ rapporteur sql "SELECT event, count(*) AS n FROM events GROUP BY event ORDER BY n DESC"
  $ rapporteur sql "SELECT * FROM articles WHERE NOT coded" --format csv
`

export function addStore(program: Command, { shared, run, lexicons, io, doors }: ProgramParts): void {
  const add = shared(program.command('add'))
    .description('add articles to a database: read, leave out doubles, code, keep')
    .argument('[source...]', 'files, folders, patterns, archives, feeds, addresses; "-" is standard input')
    .addOption(dbOption())
    .addOption(memoryOption())
    .option('--date <day>', 'day of publication, YYYY-MM-DD, for articles that do not tell theirs')
    .option('--title <text>', 'title of the article')
    .option('--url <url>', 'address of the article')
    .option('--source <name>', 'who published it')
    .option('--embargo <day>', 'first day on which anything of it may be shown')
    .option('--no-text', 'keep only hashes of the texts, and offsets into them')
    .option('--map <columns>', 'columns of a table: text=body,title=headline,…')
    .option('--follow', 'fetch the page behind each item of a feed')
    .option('--pages <n>', 'at most so many pages of one sitemap', '500')
    .option('--allow-private', 'fetch from this machine and its network, too')
    .option('--diagnostics <file>', 'write warnings and failures there as JSON Lines')
    .addHelpText('after', ADD_EXAMPLES)
    .action((files, options) => run(async () => (await import('./commands/add.ts')).runAdd(files, options, io, doors)))
  for (const option of lexicons()) add.addOption(option)

  const recode = shared(program.command('recode'))
    .description('code the stored articles anew; what people reviewed stays')
    .addOption(dbOption())
    .addOption(memoryOption())
    .option('--since <day>', 'articles published on or after this day')
    .option('--until <day>', 'articles published on or before this day')
    .action((options) => run(async () => (await import('./commands/recode.ts')).runRecode(options, io, doors)))

  const watch = shared(program.command('watch'))
    .description('poll feeds, add what is new, send alerts')
    .argument('<file>', 'JSON: feeds, how often, alerts (docs/store.md)')
    .addOption(dbOption())
    .option('--once', 'one round only, for cron')
    .option('--diagnostics <file>', 'write warnings and failures there as JSON Lines')
    .action((file, options) =>
      run(async () => (await import('./commands/watch.ts')).runWatch(file, options, io, doors)),
    )
  for (const command of [recode, watch]) for (const option of lexicons()) command.addOption(option)

  withFilters(asks(shared(program.command('events'))))
    .description('events of a database, the newest first')
    .option('--limit <n>', 'so many', '50')
    .option('--after <page>', 'the page after that one')
    .option('--oldest-first', 'in the order of time')
    .addHelpText('after', EVENTS_EXAMPLES)
    .action((options) => run(async () => (await import('./commands/events.ts')).runEvents(options, io)))

  withFilters(asks(shared(program.command('count'))))
    .description('how many events, and their PLOVER scores')
    .option('--by <groups>', 'day, week, month, year, actor, recipient, event, quad, status, source, country', 'event')
    .option('--level <level>', 'report, article or story', 'report')
    .addHelpText('after', COUNT_EXAMPLES)
    .action((options) => run(async () => (await import('./commands/count.ts')).runCount(options, io)))

  withFilters(asks(shared(program.command('dyad'))), ['dyad', 'directed'])
    .description('what two countries did to each other over time')
    .argument('<a,b>', 'two codes, for instance USA,PRK')
    .option('--by <period>', 'day, week, month or year', 'month')
    .option('--level <level>', 'report, article or story', 'report')
    .addHelpText('after', DYAD_EXAMPLES)
    .action((dyad, options) => run(async () => (await import('./commands/count.ts')).runDyad(dyad, options, io)))

  withFilters(shared(program.command('export')))
    .description('events of a database in a format of other tools; opinions on links, saved situations')
    .addOption(new Option('--as <format>', 'which format').choices(EXPORTS).makeOptionMandatory())
    .option('-o, --output <file>', 'write there instead of standard output')
    .addOption(dbOption())
    .addOption(configOption())
    .addOption(memoryOption())
    .addHelpText('after', EXPORT_EXAMPLES)
    .action((options) => run(async () => (await import('./commands/export.ts')).runExport(options, io)))

  asks(shared(program.command('search')))
    .description('articles by their words, the best first')
    .argument('<words>', 'words; "…" for a phrase, word* for a beginning, -word for none of it')
    .option('--limit <n>', 'so many', '20')
    .action((words, options) => run(async () => (await import('./commands/ask.ts')).runSearch(words, options, io)))

  asks(shared(program.command('sources')))
    .description('who published how much')
    .action((options) => run(async () => (await import('./commands/ask.ts')).runSources(options, io)))

  asks(shared(program.command('sql')))
    .description('a question of your own in SQL, read-only')
    .argument('<select>', 'one SELECT over the views of docs/tables.md')
    .addHelpText('after', SQL_EXAMPLES)
    .action((sql, options) => run(async () => (await import('./commands/ask.ts')).runSql(sql, options, io)))
}
