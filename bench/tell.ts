// What it costs to bring ledger and stories of a database up to date: synthetic articles from real codings, told at once, then some more.
// npx tsx bench/tell.ts [MOST] [--more 20] (10,000 by default): seconds and memory to tell all, after more articles, and where nothing came in.
// Articles are written straight into the tables, without texts; how fast `add` itself is tells bench/add.ts.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { parseArticleLine } from '../src/ingest/json-lines.ts'
import type { PloverRecord, ReadArticle, Report } from '../src/model/index.ts'
import { createEngine } from '../src/pipeline/create-engine.ts'
import { tellerOf } from '../src/pipeline/teller.ts'
import type { Db } from '../src/store/db.ts'
import { bringTold } from '../src/store/duckdb/bring-told.ts'
import { insert } from '../src/store/duckdb/insert.ts'
import { openForWriting } from '../src/store/duckdb/open.ts'
import { keepReadings } from '../src/store/duckdb/readings.ts'
import { transaction } from '../src/store/duckdb/transaction.ts'
import { type EventPlace, eventRow } from '../src/store/rows.ts'
import { news } from './news.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { more: { type: 'string', default: '20' } },
})
const most = Number(positionals[0] ?? 10_000)
const more = Number(values.more)

const recordOf = (report: Report): PloverRecord => ({
  id: report.event,
  article: report.article,
  date: report.date.from,
  enddate: report.date.to,
  date_grain: report.date.grain,
  date_basis: report.date.basis,
  event: [report.type],
  mode: report.modes,
  context: report.contexts,
  actor: [],
  recipient: [],
  status: report.status,
  historical: report.historical,
  said_by: [],
  event_loc: null,
  event_text: [],
  size: report.size,
  quad_code: report.quad,
  event_scale: report.score,
  confidence: report.confidence,
  evidence: [],
  made_by: [],
  text_info: { sequence: 1, in: report.at.in, start: report.at.start, end: report.at.end },
  cite_info: { codebook: 'PLOVER' },
  coder: '',
})

let events = 0

const placeOf = (article: number, published: string | null): EventPlace => ({
  no: ++events,
  article,
  published,
  source: null,
  embargo: null,
  state: 'shown',
  reviewed: null,
  run: 1,
  keepText: true,
})

const articleRow = ({ head }: ReadArticle, no: number) => ({
  no,
  id: head.id,
  hash: head.id,
  document: no,
  kind: 'original',
  likeness: 0,
  state: 'current',
  title: head.title,
  kept: true,
  length: 0,
  words: 0,
  date: head.date,
  source: head.source,
  origin: 'bench',
  coded: true,
  title_key: '',
  run: 1,
})

/** Writes articles as `add` would, in transactions of some thousand. */
async function write(db: Db, articles: readonly ReadArticle[], first: number): Promise<void> {
  for (let at = 0; at < articles.length; at += 2000) {
    const some = articles.slice(at, at + 2000).map((read, n) => ({ no: first + at + n, reading: read }))
    await transaction(db, async () => {
      await insert(
        db,
        'articles',
        some.map(({ no, reading }) => articleRow(reading, no)),
      )
      await keepReadings(db, some, { run: 1, keepText: true })
      await insert(
        db,
        'events',
        some.flatMap(({ no, reading: { reports, head } }) =>
          reports.map((report) => eventRow(recordOf(report), placeOf(no, head.date))),
        ),
      )
    })
  }
}

const lines = readFileSync(join(import.meta.dirname, '..', 'examples', 'border.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
const engine = await createEngine()
const templates: ReadArticle[] = []
for (const line of lines) templates.push(engine.readArticle(await engine.code(parseArticleLine(line).article)))
const told = templates.filter(({ reports }) => reports.length > 0)
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-tell-'))
const path = join(folder, 'told.duckdb')
const db = await openForWriting(path, { today: '2030-01-01' })
const rest = await writeMost()
console.log(`${most} articles, ${events} events; ${(statSync(path).size / 2 ** 20).toFixed(0)} MB`)
await tellAll('all')
await write(db, rest, most + 1)
await tellAll(`${more} more`)
await tellAll('nothing new')
db.close()
console.log(`${(statSync(path).size / 2 ** 20).toFixed(0)} MB with ledger and stories`)
rmSync(folder, { recursive: true })
await engine.close()

/** Writes all but the last articles, which are not held in memory any longer then; gives the last. */
async function writeMost(): Promise<ReadArticle[]> {
  const articles = news(most + more, told, 7)
  await write(db, articles.slice(0, most), 1)
  return articles.slice(most)
}

async function tellAll(what: string): Promise<void> {
  const [begun, cpu] = [performance.now(), process.cpuUsage()]
  const { entries, stories } = await bringTold(db, tellerOf(engine))
  const { user, system } = process.cpuUsage(cpu)
  const seconds = (ms: number): string => (ms / 1000).toFixed(1)
  const memory = (process.resourceUsage().maxRSS / 1024).toFixed(0)
  console.log(
    `${what.padEnd(14)} ${seconds(performance.now() - begun)} s, ${seconds((user + system) / 1000)} s of processor; ${entries} entries and ${stories} stories written; ${memory} MB at most`,
  )
}
