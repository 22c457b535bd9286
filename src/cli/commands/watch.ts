// rapporteur watch: polls the feeds of a file, adds what is new, tells a summary of each round, sends alerts.
// Example: `rapporteur watch feeds.json` goes on until it is interrupted; `--once` is one round, for cron.
// The database is open only while a round lasts, so that other commands can ask it in between.
import { diagnostic } from '../../base/diagnostics.ts'
import { createFetcher, type Fetcher, type Validators } from '../../ingest/fetch.ts'
import { readSources } from '../../ingest/sources.ts'
import type { Engine } from '../../pipeline/engine.ts'
import type { Db } from '../../store/db.ts'
import { duckdbSink } from '../../store/duckdb/sink.ts'
import { type IntakeOptions, NOTHING, sumOf, type Taken } from '../../store/intake.ts'
import { markOf, messagesOf, newest, send, setMark } from '../alerts.ts'
import { type DatabaseOptions, databasePath, writeDatabase } from '../database.ts'
import type { Doors } from '../doors.ts'
import { type Io, wantsColour } from '../io.ts'
import { runOf } from '../made-by.ts'
import { createReporter, type Reporter } from '../report.ts'
import { bringUpToDate } from '../story/told-database.ts'
import { styleOf } from '../style.ts'
import { readWatchConfig, type WatchConfig } from '../watch-config.ts'
import { addAll, coderOf, summaryOf } from './add.ts'

export interface WatchOptions extends DatabaseOptions {
  readonly once?: boolean
  readonly diagnostics?: string
  readonly actors: readonly string[]
  readonly verbs: readonly string[]
  readonly ontology?: readonly string[]
}

/** No more of the time than this goes into linking all articles anew. */
const SHARE = 0.1

interface Watch {
  readonly config: WatchConfig
  readonly path: string
  readonly engine: Engine
  readonly fetcher: Fetcher
  readonly io: Io
  readonly reporter: Reporter
  readonly intake: IntakeOptions
}

async function readValidators(db: Db): Promise<Map<string, Validators>> {
  const rows = await db.all<{ url: string; etag: string | null; modified: string | null }>('SELECT * FROM store.feeds')
  return new Map(
    rows.map(({ url, etag, modified }) => [
      url,
      { ...(etag === null ? {} : { etag }), ...(modified === null ? {} : { modified }) },
    ]),
  )
}

/** Only those of the feeds themselves; pages are asked for once. */
async function keepValidators(
  db: Db,
  { feeds }: WatchConfig,
  validators: ReadonlyMap<string, Validators>,
): Promise<void> {
  for (const { url } of feeds) {
    const said = validators.get(url)
    if (said === undefined) continue
    await db.run('DELETE FROM store.feeds WHERE url = $1', [url])
    await db.run('INSERT INTO store.feeds VALUES ($1, $2, $3)', [url, said.etag ?? null, said.modified ?? null])
  }
}

async function addFeeds(
  db: Db,
  { config, engine, fetcher, io, reporter, intake }: Watch,
): Promise<{ taken: Taken; told: boolean; shown: number }> {
  const sink = await duckdbSink(db)
  const validators = await readValidators(db)
  let taken = NOTHING
  for (const { url, source, follow } of config.feeds) {
    const given = source === undefined ? {} : { source }
    const items = readSources([url], {
      stdin: io.stdin,
      given,
      fetcher,
      validators,
      ...(follow === undefined ? {} : { follow }),
    })
    taken = sumOf(taken, await addAll(items, sink, intake, reporter))
  }
  await keepValidators(db, config, validators)
  const told = await bringUpToDate(db, engine, io, ({ at }) => (Date.now() - at) * SHARE)
  return { taken, told, shown: (await sink.counts()).shown }
}

/** Alerts of a round; one that cannot be sent is told and does not stop the others. */
async function alertAll(db: Db, { config, io, reporter }: Watch, told: boolean): Promise<number> {
  const mark = await markOf(db)
  let sent = 0
  for (const alert of config.alerts)
    for (const message of await messagesOf(db, alert, mark, io.today())) {
      try {
        await send(alert, message)
        sent++
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        await reporter.report(diagnostic('error', 'cli.alert', `the alert "${alert.name}" could not be sent: ${why}`))
      }
    }
  const next = await newest(db)
  await setMark(db, told ? next : { ...next, told: mark.told })
  return sent
}

/** One round: what is new is added, alerts are sent, a line is told. */
async function round(watch: Watch): Promise<void> {
  const { path, io } = watch
  const db = await writeDatabase({ db: path }, io, { adds: true, label: 'watch' })
  try {
    await setMark(db, await markOf(db))
    const { taken, told, shown } = await addFeeds(db, watch)
    const alerts = await alertAll(db, watch, told)
    const time = new Date().toISOString().slice(0, 19)
    const line = summaryOf(path, taken, shown).trimEnd()
    await io.stderr.write(`${time} ${line}; ${alerts} ${alerts === 1 ? 'alert' : 'alerts'}\n`)
  } finally {
    db.close()
  }
}

/** Runs the command; the exit status. */
export async function runWatch(file: string, options: WatchOptions, io: Io, doors: Doors): Promise<number> {
  const config = readWatchConfig(file)
  const reporter = createReporter(io, { style: styleOf(wantsColour(io.stderr, io.env)), path: options.diagnostics })
  const lexicons = { actors: options.actors, verbs: options.verbs, ontology: options.ontology ?? [] }
  const engine = await doors.createEngine(lexicons)
  const watch: Watch = {
    config,
    path: options.db ?? config.db ?? databasePath(options),
    engine,
    fetcher: createFetcher({ allowPrivate: config.allowPrivate }),
    io,
    reporter,
    intake: {
      run: runOf('watch', engine, lexicons),
      notices: engine.notices,
      keepText: true,
      code: coderOf(engine, io.today(), reporter),
      report: (one, origin) => reporter.report(one, { file: origin }),
    },
  }
  await round(watch)
  while (options.once !== true) {
    await new Promise((resolve) => setTimeout(resolve, config.every))
    await round(watch)
  }
  return (await reporter.close()) > 0 ? 1 : 0
}
