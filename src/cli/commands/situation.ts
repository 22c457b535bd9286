// rapporteur situation: a report on one page about a named set of actors, contexts and dates.
// The definition is a small file (situation-file.ts) or comes from flags; the articles are those named on the command line, else those of the file,
// else those of the database that is named or here.
import { RapporteurError } from '../../base/errors.ts'
import { reportOn } from '../../http/situation-report.ts'
import type { Situation, StandingEntry } from '../../model/index.ts'
import { toLedgerRecord, toStoryRecord } from '../../pipeline/story-record.ts'
import type { LedgerRecord } from '../../pipeline/story-types.ts'
import { blocksOf } from '../../story/situations/blocks.ts'
import type { Step } from '../../story/situations/dyad-series.ts'
import { htmlPageOf } from '../../story/situations/html-page.ts'
import { type ReportOptions, type SituationReport, situationReport } from '../../story/situations/report.ts'
import type { Doors } from '../doors.ts'
import { type Io, wantsColour } from '../io.ts'
import { readTogether } from '../story/read-together.ts'
import { findSituation, readSituationFile, type SituationFile } from '../story/situation-file.ts'
import { markdownOf } from '../story/situation-markdown.ts'
import { pageOf } from '../story/situation-page.ts'
import { daySetting, type StoryOptions, sidesSetting, storySettings } from '../story/story-settings.ts'
import { asksDatabase, withTold } from '../story/told-database.ts'
import { styleOf } from '../style.ts'

export const PAGES = ['text', 'md', 'html', 'json'] as const
export type PageFormat = (typeof PAGES)[number]
export const STEPS = ['day', 'week', 'month'] as const

export interface SituationOptions extends Omit<StoryOptions, 'format'> {
  readonly format?: PageFormat
  readonly by?: Step
  readonly contexts?: string
  /** What is told from that day on is shown as new. */
  readonly newSince?: string
  /** --db stands on the command line. */
  readonly named?: boolean
}

/** A definition by flags, or on top of what a file says. */
function withFlags(file: SituationFile | undefined, options: SituationOptions): Situation {
  const { situation } = file ?? { situation: { name: 'situation', title: '', actors: [], contexts: [] } }
  const actors = sidesSetting(options.between, '--between')
  const contexts = (options.contexts ?? '').split(',').filter((word) => word !== '')
  const [since, until] = [daySetting(options.since, '--since'), daySetting(options.until, '--until')]
  const chosen = {
    ...situation,
    ...(actors.length === 0 ? {} : { actors }),
    ...(contexts.length === 0 ? {} : { contexts }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  }
  const title =
    chosen.title === ''
      ? [chosen.actors.join(', '), chosen.contexts.join(', ')].filter(Boolean).join('; ') || 'Situation'
      : chosen.title
  return { ...chosen, title }
}

interface Chosen {
  readonly situation: Situation
  /** Named on the command line. */
  readonly named: readonly string[]
  /** Those, else the ones of the definition. */
  readonly files: readonly string[]
}

/** NAME or FILE and articles, or articles alone where flags say what the situation is. */
function choose(args: readonly string[], options: SituationOptions): Chosen {
  const [name, ...rest] = args
  const path = name === undefined ? undefined : findSituation(name)
  if (path !== undefined) {
    const file = readSituationFile(path)
    return { situation: withFlags(file, options), named: rest, files: rest.length > 0 ? rest : file.articles }
  }
  const flags = options.between !== undefined || options.contexts !== undefined
  if (name !== undefined && !flags) {
    const message = `there is no situation "${name}": no ${name}.yaml here or in situations/; or say what it is with --between and --contexts`
    throw new RapporteurError('cli.situation-file', message)
  }
  return { situation: withFlags(undefined, options), named: args, files: args }
}

type ToLine = (entry: StandingEntry) => LedgerRecord

const jsonOf = (report: SituationReport, lineOf: ToLine): string =>
  `${JSON.stringify(
    {
      situation: report.situation,
      from: report.from,
      to: report.to,
      articles: report.articles,
      stories: report.stories.map(toStoryRecord),
      ledger: report.ledger.map(lineOf),
      series: report.series,
      versions: report.versions,
      retracted: report.retracted,
      new:
        report.fresh === undefined
          ? null
          : {
              since: report.fresh.since,
              stories: report.fresh.stories.map(({ id }) => id),
              entries: report.fresh.entries.map(({ entry }) => entry.id),
              changed: report.fresh.changed.map(({ entry }) => entry.id),
            },
    },
    null,
    1,
  )}\n`

function render(report: SituationReport, format: PageFormat, lineOf: ToLine, io: Io): string {
  const { title } = report.situation
  if (format === 'json') return jsonOf(report, lineOf)
  const blocks = blocksOf(report)
  if (format === 'md') return markdownOf(title, blocks)
  if (format === 'html') return htmlPageOf(title, blocks)
  return pageOf(title, blocks, io.stdout.columns, styleOf(wantsColour(io.stdout, io.env)))
}

/** Where the articles come from. */
function isOfDatabase({ named, files }: Chosen, options: SituationOptions): boolean {
  if (options.named !== true) return asksDatabase(files, options)
  if (named.length > 0)
    throw new RapporteurError('cli.usage', 'name files of articles, or a database with --db, not both')
  return true
}

function reportOptions(options: SituationOptions): ReportOptions {
  const since = daySetting(options.newSince, '--new-since')
  return { step: options.by ?? 'week', ...(since === undefined ? {} : { since }) }
}

const CUT =
  'there is more than one page holds: the newest stories and entries are told; --since and --until choose others\n'

async function situationOfDatabase(
  situation: Situation,
  options: SituationOptions,
  io: Io,
  doors: Doors,
): Promise<number> {
  const { format, ...rest } = options
  const { report, entries, cut } = await withTold(rest, io, doors, (db) =>
    reportOn(db, situation, reportOptions(options)),
  )
  const lineOf = (entry: StandingEntry): LedgerRecord => entries.get(entry.entry.id) as LedgerRecord
  if (cut) await io.stderr.write(CUT)
  await io.stdout.write(render(report, format ?? 'text', lineOf, io))
  return 0
}

/** Runs the command; the exit status. */
export async function runSituation(
  args: readonly string[],
  options: SituationOptions,
  io: Io,
  doors: Doors,
): Promise<number> {
  const chosen = choose(args, options)
  if (isOfDatabase(chosen, options)) return situationOfDatabase(chosen.situation, options, io, doors)
  const { format, ...rest } = options
  const settings = storySettings(chosen.files, rest, io, 'situation')
  const { told, read, engine, finish } = await readTogether(settings, io, doors)
  const published = read.map(({ head }) => head.date)
  const report = situationReport(told, published, chosen.situation, reportOptions(options))
  const lineOf = (entry: StandingEntry): LedgerRecord => toLedgerRecord(entry, engine.record)
  await io.stdout.write(render(report, format ?? 'text', lineOf, io))
  return finish()
}
