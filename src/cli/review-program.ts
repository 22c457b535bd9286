// The group of commands `rapporteur review`, and `rapporteur agreement`, with their help.
// Example: addReview(program, parts) makes `rapporteur review accept e1…` known.
import { type Command, Option } from 'commander'
import type { ProgramParts } from './actors-program.ts'
import { asks, configOption, dbOption, memoryOption } from './database-options.ts'
import { withFilters } from './filter-options.ts'

const EXAMPLES = `
Without a command it asks about event after event, one key each:
  a accept · x reject · space skip · c comment · - back · u undo · q leave
Every answer is kept at once; what was answered is not asked again.

Examples:
  $ rapporteur review --dyad USA,PRK --who ana
  $ rapporteur review amend e0123 --set event=ASSAULT --set mode=airstrike --set actor=RUS:MIL
  $ rapporteur review split e0123 --into "recipient=USA:GOV" --into "recipient=PRK:GOV"
  $ rapporteur review missed a17 --words "agreed to meet" --set event=AGREE --set "actor=Ghana|GHA|GOV"
  $ rapporteur review alias "North Korea" --code PRK --to "DPRK"
  $ rapporteur review export --event PROTEST > protests.csv && rapporteur review import protests.csv
  $ rapporteur review undo v0123
`

const several = (value: string, list: readonly string[] = []): readonly string[] => [...list, value]

export function addReview(program: Command, { shared, run, io }: ProgramParts): void {
  const one = () => import('./commands/review-one.ts')
  const file = () => import('./commands/review-file.ts')
  const common = (command: Command): Command =>
    command
      .addOption(dbOption())
      .addOption(configOption())
      .addOption(memoryOption())
      .option('--who <name>', 'who reviews (the user of this machine by default)')
  const single = (command: Command): Command => common(command).option('--why <text>', 'why')
  const set = (): Option =>
    new Option('--set <field=value>', 'a field and its value; may be repeated').argParser(several)

  const group = withFilters(common(shared(program.command('review'))))
    .description('confirm, reject and correct events; every review is kept, and can be undone')
    .option('--limit <n>', 'ask about so many at most', '200')
    .addHelpText('after', EXAMPLES)
    .action((options) => run(async () => (await import('./commands/review.ts')).runReview(options, io)))
  single(shared(group.command('accept')))
    .description('these events are right')
    .argument('<event...>', 'their ids')
    .action((ids, options) => run(async () => (await one()).runVerdict('confirm', ids, options, io)))
  single(shared(group.command('reject')))
    .description('these events are wrong')
    .argument('<event...>', 'their ids')
    .action((ids, options) => run(async () => (await one()).runVerdict('reject', ids, options, io)))
  single(shared(group.command('amend')))
    .description('change fields of an event')
    .argument('<event>', 'its id')
    .addOption(set())
    .action((id, options) => run(async () => (await one()).runAmend(id, options, io)))
  single(shared(group.command('merge')))
    .description('events that are one')
    .argument('<event>', 'the one that stays')
    .argument('<others...>', 'those that go into it')
    .action((id, others, options) => run(async () => (await one()).runMerge(id, others, options, io)))
  single(shared(group.command('split')))
    .description('an event that is several')
    .argument('<event>', 'its id')
    .addOption(new Option('--into <settings>', 'field=value … of one part; repeat it for each').argParser(several))
    .action((id, options) => run(async () => (await one()).runSplit(id, options, io)))
  single(shared(group.command('missed')))
    .description('add an event that was not coded')
    .argument('<article>', 'the id of its article')
    .requiredOption('--words <text>', 'words of the article that tell it')
    .addOption(set())
    .action((article, options) => run(async () => (await one()).runMissed(article, options, io)))
  single(shared(group.command('alias')))
    .description('an actor that is another')
    .argument('<name>', 'the name as it is shown')
    .option('--code <code>', 'its code, where it has one')
    .requiredOption('--to <name>', 'the name that it gets')
    .option('--to-code <code>', 'the code that it gets')
    .option('--to-sector <sector>', 'the sector that it gets')
    .action((name, options) => run(async () => (await one()).runAlias(name, options, io)))
  single(shared(group.command('undo')))
    .description('take a review back')
    .argument('<review>', 'its id')
    .action((id, options) => run(async () => (await one()).runUndo(id, options, io)))
  common(shared(group.command('log')))
    .description('all reviews, or those of some events')
    .argument('[event...]', 'their ids')
    .action((ids, options) => run(async () => (await one()).runReviewLog(ids, options, io)))
  withFilters(common(shared(group.command('export'))))
    .description('events to be reviewed elsewhere')
    .addOption(new Option('--as <format>', 'how').choices(['csv', 'prodigy']).default('csv'))
    .action((options) => run(async () => (await file()).runReviewExport(options, io)))
  asks(shared(program.command('agreement')))
    .description('how far several coders of a task agree, field by field (tasks are made in the workbench)')
    .argument('[task]', 'its id; without it the tasks are listed')
    .option('--codings', "what each coder said, as CSV for R's irr")
    .action((task, options) =>
      run(async () => (await import('./commands/agreement.ts')).runAgreement(task, options, io)),
    )
  common(shared(group.command('import')))
    .description('what was reviewed elsewhere')
    .argument('<file>', 'CSV or JSON Lines of `review export`')
    .action((path, options) => run(async () => (await file()).runReviewImport(path, options, io)))
}
