// rapporteur demo: the workbench over a small record of our own example situations, in a temporary folder or one that is given.
// Example: `rapporteur demo` reads forty-odd articles in some seconds and prints the address; `--keep here/` keeps the database there.
// With --keep, what is there already is opened as it is, with all corrections.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readInputs } from '../../ingest/files.ts'
import { failed } from '../../ingest/types.ts'
import { packageFolder } from '../../lexicon/load-package.ts'
import { codedOnce } from '../../pipeline/coded-once.ts'
import type { Engine } from '../../pipeline/engine.ts'
import { duckdbSink } from '../../store/duckdb/sink.ts'
import { saveSituation } from '../../store/duckdb/situations.ts'
import { type Incoming, takeIn } from '../../store/intake.ts'
import { demoSituations } from '../demo-situations.ts'
import type { Doors } from '../doors.ts'
import type { Io } from '../io.ts'
import { runOf } from '../made-by.ts'
import { bringUpToDate } from '../story/told-database.ts'
import { openServed, type Running, type ServeOptions, type Serving, serveUntilStopped, startServer } from './serve.ts'

export interface DemoOptions extends ServeOptions {
  readonly keep?: string
}

export const DEMO_ARTICLES = join(packageFolder, 'examples', 'demo.jsonl')

async function demoArticles(io: Io): Promise<Incoming[]> {
  const articles: Incoming[] = []
  for await (const item of readInputs([DEMO_ARTICLES], { stdin: io.stdin, given: {} }))
    if (!failed(item)) articles.push({ article: item.article, origin: 'examples/demo.jsonl' })
  return articles
}

async function addDemo(db: Serving['db'], engine: Engine, io: Io): Promise<void> {
  const sink = await duckdbSink(db)
  const context = { ...engine.record, codedDate: io.today() }
  await takeIn(sink, await demoArticles(io), {
    run: runOf('demo', engine, {}),
    keepText: true,
    notices: engine.notices,
    code: async (article) => codedOnce(engine, await engine.code(article), context),
  })
  await bringUpToDate(db, engine, io)
  for (const situation of demoSituations()) await saveSituation(db, situation, 'demo')
}

async function isEmpty({ db }: Serving): Promise<boolean> {
  const [row] = await db.all<{ n: number }>('SELECT count(*)::INTEGER AS n FROM store.articles')
  return (row?.n ?? 0) === 0
}

/** The demo's server, with its record filled where it is new. */
export async function startDemo(folder: string, options: ServeOptions, io: Io, doors: Doors): Promise<Running> {
  const serving = await openServed(join(folder, 'demo.duckdb'), options, io)
  try {
    const running = await startServer(serving, options, io, doors)
    if (!(await isEmpty(serving))) return running
    await io.stderr.write('reading the example articles, some seconds …\n')
    await addDemo(serving.db, await running.service.engine(), io)
    return running
  } catch (error) {
    serving.db.close()
    throw error
  }
}

/** Runs the command; the exit status. */
export async function runDemo(options: DemoOptions, io: Io, doors: Doors): Promise<number> {
  const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'rapporteur-demo-'))
  mkdirSync(folder, { recursive: true })
  try {
    return await serveUntilStopped(await startDemo(folder, options, io, doors), options, io)
  } finally {
    if (options.keep === undefined) rmSync(folder, { recursive: true, force: true })
  }
}
