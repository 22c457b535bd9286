// The command line: its commands and options with their help, as commander has them.
// A command is loaded when it is called, so that --version and --help answer at once.
// Example: programOf(io, doors, setStatus) parses ['code', 'a.txt', '--date', '2021-06-21'] and runs `code`.
import { Command, CommanderError, Option } from 'commander'
import { GOLD_FORMATS } from '../eval/gold-formats.ts'
import { version } from '../lexicon/load-package.ts'
import { CODERS } from '../pipeline/engine.ts'
import { addActors } from './actors-program.ts'
import { applyConfig, CONFIG_FILE } from './config.ts'
import type { Doors } from './doors.ts'
import { FORMATS } from './formats.ts'
import type { Io } from './io.ts'
import { addReview } from './review-program.ts'
import { addServe } from './serve-program.ts'
import { addStore } from './store-program.ts'
import { addStory } from './story-program.ts'

const ABOUT =
  'Reads reporting on diplomacy and conflict into coded events: who did what to whom, when, where, and who says so.'

const EXAMPLES = `
Examples:
  $ rapporteur code article.txt --date 2024-03-18          a table of the events in it
  $ rapporteur code *.html --format csv > events.csv        pages of news sites, for a spreadsheet
  $ rapporteur code < articles.jsonl > events.jsonl         JSON Lines in, PLOVER records out
  $ rapporteur code talks.txt --date 2024-03-18 --explain   with the rules that decided
  $ rapporteur ledger news.jsonl --between USA,PRK --open   what waits for an answer between two sides
  $ rapporteur stories news.jsonl                           each happening once, with all who tell it
  $ rapporteur situation korea news.jsonl                   a report on one page
  $ rapporteur doctor                                       what is installed, how fast it reads
`

const CODE_EXAMPLES = `
FILE is plain text, HTML, or JSON Lines with "text" and, where known, "id", "title", "date", "url", "source" on each line.
Without FILE, or for "-", standard input is read.

Examples:
  $ rapporteur code article.txt --date 2024-03-18
  $ rapporteur code page.html                               day, title and address come from the page
  $ rapporteur code articles.jsonl --format jsonl | head
  $ cat article.txt | rapporteur code - --date 2024-03-18 --explain
  $ rapporteur code articles.jsonl --actors mine.txt --diagnostics problems.jsonl

Exit status: 0 done, 1 some input failed (the rest is coded), 2 wrong usage.
`

const ANALYZE_EXAMPLES = `
Examples:
  $ rapporteur analyze article.txt > article.conllu
  $ rapporteur analyze --conllu gold.conllu > parsed.conllu  parse given words, to measure the parser alone
`

const LINT_EXAMPLES = `
Examples:
  $ rapporteur lint                                         the lexicons that come with rapporteur
  $ rapporteur lint --actors mine.txt --verbs deeds.txt     and your own
`

const EVAL_EXAMPLES = `
GOLD is JSON Lines (PLOVER records with their "text", or "text" with a list "events"), a table (CSV with the columns text, event, actor, recipient …)
or a file like those of corpora/sentences. What it does not tell is not judged.

Examples:
  $ rapporteur eval gold.csv                                precision, recall, F1, confusions, calibration
  $ rapporteur eval gold.jsonl --errors 20 --save run.json  with the first texts that are wrong, kept for a comparison
  $ rapporteur eval gold.jsonl --against run.json           what got better and what got worse
`

const AUDIT_EXAMPLES = `
Half of the sample are coded events (right or not?), half are sentences without one (is there one?).
Answer with one key; every answer is kept at once, so leave with q and take it up again with the same command.

Examples:
  $ rapporteur audit --sample 200 articles.jsonl
  $ rapporteur audit --sample 50 --answers mine.jsonl *.html
`

const several = (value: string, list: readonly string[]): readonly string[] => [...list, value]

const actorsOption = (): Option =>
  new Option('--actors <file>', 'a dictionary of actors of your own (ours or PETRARCH); may be repeated')
    .argParser(several)
    .default([], 'none')

const configOption = (): Option =>
  new Option('--config <file>', `dictionaries of your own, named in a file; ${CONFIG_FILE} here is read by itself`)

const verbsOption = (): Option =>
  new Option('--verbs <file>', 'predicates of your own; may be repeated').argParser(several).default([], 'none')

const ontologyOption = (): Option =>
  new Option('--ontology <file>', 'event categories of your own, which --verbs may name; may be repeated')
    .argParser(several)
    .default([], 'none')

const coderOption = (): Option =>
  new Option('--coder <who>', 'rules: the transparent coder alone; learned: the model alone; both: rules and model')
    .choices(CODERS)
    .default('both')

type Action = () => Promise<number>

/** The program; `settle` is told the exit status of the command that ran. */
export function programOf(io: Io, doors: Doors, settle: (status: Promise<number>) => void): Command {
  const run = (action: Action): Promise<void> => {
    const status = action()
    settle(status)
    return status.then(() => undefined)
  }
  const program = new Command('rapporteur')
  const shared = (command: Command): Command =>
    command.exitOverride().configureOutput({
      writeOut: (text) => settle(io.stdout.write(text).then(() => 0)),
      writeErr: (text) => void io.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'error cli.usage: ')),
      getOutHelpWidth: () => io.stdout.columns,
      getErrHelpWidth: () => io.stderr.columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
  shared(program)
    .description(ABOUT)
    .version(version, '-V, --version', 'print the version')
    .enablePositionalOptions()
    .showHelpAfterError('(rapporteur --help shows what there is)')
    .addHelpText('after', EXAMPLES)
    .hook('preAction', (_program, command) => applyConfig(command))

  shared(program.command('code'))
    .description('code the events of articles')
    .argument('[file...]', 'text, HTML or JSON Lines; "-" is standard input')
    .option('--date <day>', 'day of publication, YYYY-MM-DD, for articles that do not tell theirs')
    .option('--title <text>', 'title of the article')
    .option('--url <url>', 'address of the article')
    .option('--source <name>', 'who published it')
    .addOption(
      new Option('-f, --format <format>', 'what to write')
        .choices(FORMATS)
        .default(undefined, 'table on a terminal, else jsonl'),
    )
    .addOption(coderOption())
    .option('--explain', 'show under each event its clause, the lexicon entry and the rules')
    .option('--explain-missing', 'say of each sentence without an event why')
    .option(
      '--ledger',
      'write the ledger of offers, demands, conditions, threats and commitments instead of the events',
    )
    .option('--with-text', 'put the text of the article into each record')
    .option('--diagnostics <file>', 'write warnings and failures there as JSON Lines')
    .addOption(actorsOption())
    .addOption(configOption())
    .addOption(verbsOption())
    .addOption(ontologyOption())
    .addHelpText('after', CODE_EXAMPLES)
    .action((files, options) =>
      run(async () =>
        options.ledger === true
          ? (await import('./commands/ledger.ts')).runLedger(files, options, io, doors)
          : (await import('./commands/code.ts')).runCode(files, options, io, doors),
      ),
    )

  shared(program.command('relate'))
    .description('the event between a marked source and target, for each row of JSON Lines')
    .argument('[file...]', 'JSON Lines {id, text, source: {text, spans}, target: {text, spans}}; "-" is standard input')
    .addOption(coderOption())
    .option('--allow-none', 'write null where nothing speaks for any event, instead of the best guess')
    .addOption(actorsOption())
    .addOption(configOption())
    .addOption(verbsOption())
    .addOption(ontologyOption())
    .action((files, options) =>
      run(async () => (await import('./commands/relate.ts')).runRelate(files, options, io, doors)),
    )

  shared(program.command('analyze'))
    .description('sentences, words, lemmas and dependency trees, in CoNLL-U')
    .argument('[file...]', 'text, HTML or JSON Lines; "-" is standard input')
    .addOption(new Option('-f, --format <format>', 'what to write').choices(['conllu']).default('conllu'))
    .option('--conllu', 'read words from CoNLL-U and fill in the rest')
    .addHelpText('after', ANALYZE_EXAMPLES)
    .action((files, options) =>
      run(async () => (await import('./commands/analyze.ts')).runAnalyze(files, options, io, doors)),
    )

  shared(program.command('lint'))
    .description('check lexicons, with file and line')
    .addOption(actorsOption())
    .addOption(configOption())
    .addOption(verbsOption())
    .addOption(ontologyOption())
    .addHelpText('after', LINT_EXAMPLES)
    .action((options) => run(async () => (await import('./commands/lint.ts')).runLint(options, io, doors)))

  const parts = {
    shared,
    run,
    dictionaries: () => [actorsOption(), configOption()],
    lexicons: () => [actorsOption(), configOption(), verbsOption(), ontologyOption()],
    io,
    doors,
  }
  addActors(program, parts)
  addStore(program, parts)
  addReview(program, parts)
  addServe(program, parts)
  addStory(program, { ...parts, dictionaries: parts.lexicons })

  shared(program.command('eval'))
    .description('how well the coding agrees with events that people coded')
    .argument('[gold...]', 'files of gold; "-" is standard input')
    .addOption(
      new Option('-f, --format <format>', 'how the gold is written')
        .choices(GOLD_FORMATS)
        .default(undefined, 'told by its name and its beginning'),
    )
    .option('--errors <n>', 'show so many texts that are wrong', '0')
    .option('--save <file>', 'keep the run there')
    .option('--against <file>', 'compare with a run that was kept')
    .addOption(actorsOption())
    .addOption(verbsOption())
    .addOption(ontologyOption())
    .addHelpText('after', EVAL_EXAMPLES)
    .action((gold, options) => run(async () => (await import('./commands/eval.ts')).runEval(gold, options, io, doors)))

  shared(program.command('audit'))
    .description('precision and recall on your own articles, from your own yes or no')
    .argument('[file...]', 'text, HTML or JSON Lines')
    .option('--sample <n>', 'how many to ask about', '200')
    .option('--seed <n>', 'another number draws another sample', '1')
    .option('--answers <file>', 'where the answers are kept', 'audit-answers.jsonl')
    .addOption(actorsOption())
    .addOption(verbsOption())
    .addOption(ontologyOption())
    .addHelpText('after', AUDIT_EXAMPLES)
    .action((files, options) =>
      run(async () => (await import('./commands/audit.ts')).runAudit(files, options, io, doors)),
    )

  shared(program.command('doctor'))
    .description('what is installed, which runtime is used, how fast it reads here')
    .action(() => run(async () => (await import('./commands/doctor.ts')).runDoctor(io, doors)))
  return program
}

/** Whether commander ended the program for a good reason: help or version was asked for. */
export const askedFor = (error: unknown): boolean => error instanceof CommanderError && error.exitCode === 0
