// rapporteur demo: the workbench over a small record of our own example situations, in a temporary folder or one that is given.
// Example: `rapporteur demo` reads forty-odd articles in some seconds and prints the address; `--keep here/` keeps the database there.
// With --keep, what is there already is opened as it is, with all corrections.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Known } from '../../http/retell.ts'
import { readInputs } from '../../ingest/files.ts'
import { failed } from '../../ingest/types.ts'
import { packageFolder } from '../../lexicon/load-package.ts'
import type { Article, ReadArticle } from '../../model/index.ts'
import type { Engine } from '../../pipeline/engine.ts'
import { toRecord } from '../../pipeline/record.ts'
import { duckdbSink } from '../../store/duckdb/sink.ts'
import { saveSituation } from '../../store/duckdb/situations.ts'
import { type Incoming, takeIn } from '../../store/intake.ts'
import { demoSituations } from '../demo-situations.ts'
import type { Doors } from '../doors.ts'
import type { Io } from '../io.ts'
import { runOf } from '../made-by.ts'
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

/** Adds the articles; what was read of each is kept for the ledger, so that nothing is read twice. */
export async function addDemo(db: Serving['db'], engine: Engine, io: Io): Promise<Known> {
  const sink = await duckdbSink(db)
  const known = new Map<string, ReadArticle>()
  const context = { ...engine.record, codedDate: io.today() }
  const code = async (article: Article) => {
    const coded = await engine.code(article)
    known.set(article.id, engine.readArticle(coded))
    return coded.events.map((event) => toRecord(event, coded.doc, context))
  }
  await takeIn(sink, await demoArticles(io), { run: runOf('demo', engine, {}), keepText: true, code })
  for (const situation of demoSituations()) await saveSituation(db, situation, 'demo')
  return known
}

async function isEmpty({ db }: Serving): Promise<boolean> {
  const [row] = await db.all<{ n: number }>('SELECT count(*)::INTEGER AS n FROM store.articles')
  return (row?.n ?? 0) === 0
}

/** The demo's server, with its record filled where it is new. */
export async function startDemo(
  folder: string,
  options: ServeOptions,
  io: Io,
  doors: Doors,
): Promise<{ running: Running; known: Known }> {
  const serving = await openServed(join(folder, 'demo.duckdb'), options, io)
  try {
    const running = await startServer(serving, options, io, doors)
    if (!(await isEmpty(serving))) return { running, known: new Map() }
    await io.stderr.write('reading the example articles, some seconds …\n')
    return { running, known: await addDemo(serving.db, await running.service.engine(), io) }
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
    const { running, known } = await startDemo(folder, options, io, doors)
    return await serveUntilStopped(running, options, io, known)
  } finally {
    if (options.keep === undefined) rmSync(folder, { recursive: true, force: true })
  }
}
