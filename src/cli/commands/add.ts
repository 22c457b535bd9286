// rapporteur add: articles in, a growing database. What is there already is not added again; copies are kept as versions.
// Example: `rapporteur add news.jsonl --db news.duckdb` may be interrupted and run again; nothing is lost or doubled.
// Each batch of articles is one transaction; at the end ledger and stories are brought up to date.
import { basename } from 'node:path'
import { diagnostic } from '../../base/diagnostics.ts'
import type { SourceOptions } from '../../ingest/sources.ts'
import { failed, type Ingested } from '../../ingest/types.ts'
import type { Article } from '../../model/index.ts'
import { codedOnce } from '../../pipeline/coded-once.ts'
import type { Engine } from '../../pipeline/engine.ts'
import {
  type CodedOnce,
  type Incoming,
  type IntakeOptions,
  intakeOf,
  NOTHING,
  sumOf,
  type Taken,
} from '../../store/intake.ts'
import type { Sink } from '../../store/types.ts'
import { type DatabaseOptions, databasePath, writeDatabase } from '../database.ts'
import type { Doors } from '../doors.ts'
import { wholeNumber } from '../filter-options.ts'
import { type Io, wantsColour } from '../io.ts'
import { runOf } from '../made-by.ts'
import { createProgress, type Progress } from '../progress.ts'
import { createReporter, type Reporter } from '../report.ts'
import { type GivenOptions, givenSettings, inputFiles } from '../settings.ts'
import { bringUpToDate } from '../story/told-database.ts'
import { styleOf } from '../style.ts'

export interface AddOptions extends GivenOptions, DatabaseOptions {
  /** False for --no-text. */
  readonly text?: boolean
  readonly map?: string
  readonly follow?: boolean
  readonly pages?: string
  readonly allowPrivate?: boolean
  readonly diagnostics?: string
  readonly actors: readonly string[]
  readonly verbs: readonly string[]
  readonly ontology?: readonly string[]
}

/** So many articles are one transaction: a few seconds of work. */
export const BATCH = 64

const isEnglish = ({ lang }: Article): boolean => lang === undefined || /^en\b/i.test(lang)

/** What is read of an article, or nothing where it is not coded. */
export function coderOf(engine: Engine, today: string, reporter: Reporter, progress?: Progress): IntakeOptions['code'] {
  const record = { ...engine.record, codedDate: today }
  return async (article: Article, origin: string): Promise<CodedOnce | undefined> => {
    const at = { article: article.id }
    if (!isEnglish(article)) {
      const message = `the language is ${article.lang}; it is kept, not coded`
      await reporter.report(diagnostic('info', 'ingest.not-english', message, at), { file: origin })
      return undefined
    }
    try {
      const coded = await engine.code(article)
      for (const one of coded.diagnostics) await reporter.report(one, { file: origin })
      progress?.article(coded.events.length)
      return codedOnce(engine, coded, record)
    } catch (error) {
      const message = `this is a fault of rapporteur, please report it with the text: ${error instanceof Error ? error.message : error}`
      await reporter.report(diagnostic('error', 'cli.fault', message, at), { file: origin })
      return undefined
    }
  }
}

/** Takes articles in, batch by batch. */
export async function addAll(
  items: AsyncIterable<Ingested>,
  sink: Sink,
  options: IntakeOptions,
  reporter: Reporter,
  onBatch: (taken: Taken) => Promise<void> = async () => {},
): Promise<Taken> {
  const { withLanguage } = await import('../../ingest/language.ts')
  let sum = NOTHING
  let batch: Incoming[] = []
  const intake = intakeOf(sink, options)
  const kept = async (taken: Taken): Promise<void> => {
    sum = sumOf(sum, taken)
    if (taken.added + taken.known > 0) await onBatch(sum)
  }
  const flush = async (): Promise<void> => {
    const full = batch
    batch = []
    if (full.length > 0) await kept(await intake.take(full))
  }
  const next = async (item: Ingested): Promise<void> => {
    if (failed(item)) {
      await reporter.report(item.failure, item.origin)
      return
    }
    for (const one of item.diagnostics) await reporter.report(one, item.origin)
    const { file, line } = item.origin
    batch.push({ article: withLanguage(item.article), origin: line === undefined ? file : `${file}:${line}` })
    if (batch.length >= BATCH) await flush()
  }
  try {
    for await (const item of items) await next(item)
    await flush()
  } catch (error) {
    // What was coded before is kept; what went wrong first is what counts.
    await intake.end().catch(() => undefined)
    throw error
  }
  await kept(await intake.end())
  return sum
}

/** How sources are read: which columns, whether pages behind feeds are fetched, which addresses are allowed. */
export async function sourceOptions(
  { map, follow, pages, allowPrivate }: Pick<AddOptions, 'map' | 'follow' | 'pages' | 'allowPrivate'>,
  io: Io,
): Promise<SourceOptions> {
  const [{ createFetcher }, { parseMapping }] = await Promise.all([
    import('../../ingest/fetch.ts'),
    import('../../ingest/csv.ts'),
  ])
  return {
    stdin: io.stdin,
    fetcher: createFetcher({ allowPrivate: allowPrivate === true }),
    ...(map === undefined ? {} : { mapping: parseMapping(map) }),
    ...(follow === undefined ? {} : { follow }),
    ...(pages === undefined ? {} : { pages: wholeNumber('--pages', pages, 1) }),
  }
}

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

/** One line for people. */
export function summaryOf(path: string, taken: Taken, shown: number): string {
  const parts = [
    counted(taken.added, 'article added', 'articles added'),
    counted(taken.events, 'event', 'events'),
    taken.known > 0 ? `${taken.known} known already` : '',
    taken.copies > 0 ? counted(taken.copies, 'copy', 'copies') : '',
    taken.updates > 0 ? counted(taken.updates, 'update', 'updates') : '',
    taken.retractions > 0 ? counted(taken.retractions, 'retraction', 'retractions') : '',
  ]
  return `${path}: ${parts.filter((part) => part !== '').join(', ')}; ${counted(shown, 'event', 'events')} in all\n`
}

/** Runs the command; the exit status. */
export async function runAdd(files: readonly string[], options: AddOptions, io: Io, doors: Doors): Promise<number> {
  const inputs = inputFiles(files, io, 'add')
  const given = givenSettings(options)
  const begun = performance.now()
  const progress = createProgress(io, inputs, { evenBesideTable: true })
  const style = styleOf(wantsColour(io.stderr, io.env))
  const reporter = createReporter(io, { style, path: options.diagnostics, beforeLine: progress.clear })
  const { duckdbSink } = await import('../../store/duckdb/sink.ts')
  const db = await writeDatabase(options, io, {
    adds: true,
    label: `add ${files.map((file) => basename(file)).join(' ')}`,
  })
  const sink = await duckdbSink(db)
  try {
    const lexicons = { actors: options.actors, verbs: options.verbs, ontology: options.ontology ?? [] }
    const engine = await doors.createEngine(lexicons)
    for (const one of engine.diagnostics) await reporter.report(one)
    const { readSources } = await import('../../ingest/sources.ts')
    const items = readSources(inputs, { ...(await sourceOptions(options, io)), given, onBytes: progress.bytes })
    const intake: IntakeOptions = {
      run: runOf('add', engine, lexicons),
      notices: engine.notices,
      keepText: options.text !== false,
      code: coderOf(engine, io.today(), reporter, progress),
      report: (one, origin) => reporter.report(one, { file: origin }),
    }
    const tell = ({ added, events, known }: Taken): Promise<void> | undefined =>
      db.tell?.({ articles: added, events, known })
    const taken = await addAll(items, sink, intake, reporter, async (sum) => tell(sum))
    progress.stop()
    await bringUpToDate(db, engine, io, () => performance.now() - begun)
    await io.stderr.write(summaryOf(databasePath(options), taken, (await sink.counts()).shown))
  } finally {
    progress.stop()
    await sink.close()
  }
  return (await reporter.close()) > 0 ? 1 : 0
}
