// What it costs to bring ledger and stories of a database up to date: synthetic articles from real codings, told at once, then some more.
// npx tsx bench/tell.ts [MOST] [--more 20] (10,000 by default): seconds and memory to tell all, after more articles, and where nothing came in.
// Articles are written straight into the tables, without texts; how fast `add` itself is tells bench/add.ts.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { parseArticleLine } from '../src/ingest/json-lines.ts'
import type { ReadArticle } from '../src/model/index.ts'
import { createEngine } from '../src/pipeline/create-engine.ts'
import { tellerOf } from '../src/pipeline/teller.ts'
import { bringTold } from '../src/store/duckdb/bring-told.ts'
import { openForWriting } from '../src/store/duckdb/open.ts'
import { newsOf } from './news.ts'
import { writeRead } from './write-read.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { more: { type: 'string', default: '20' } },
})
const most = Number(positionals[0] ?? 10_000)
const more = Number(values.more)

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
const rest: ReadArticle[] = []
const events = await writeRead(db, mostOf(newsOf(most + more, told, 7)), 1)
console.log(`${most} articles, ${events} events; ${(statSync(path).size / 2 ** 20).toFixed(0)} MB`)
await tellAll('all')
await writeRead(db, rest, most + 1)
await tellAll(`${more} more`)
await tellAll('nothing new')
db.close()
console.log(`${(statSync(path).size / 2 ** 20).toFixed(0)} MB with ledger and stories`)
rmSync(folder, { recursive: true })
await engine.close()

/** All but the last, which are kept for later. */
function* mostOf(articles: Iterable<ReadArticle>): Generator<ReadArticle> {
  let at = 0
  for (const one of articles)
    if (at++ < most) yield one
    else rest.push(one)
}

async function tellAll(what: string): Promise<void> {
  const [begun, cpu] = [performance.now(), process.cpuUsage()]
  const { entries, stories, linked } = await bringTold(db, tellerOf(engine))
  const { user, system } = process.cpuUsage(cpu)
  const seconds = (ms: number): string => (ms / 1000).toFixed(1)
  const memory = (process.resourceUsage().maxRSS / 1024).toFixed(0)
  console.log(
    `${what.padEnd(14)} ${seconds(performance.now() - begun)} s, ${seconds((user + system) / 1000)} s of processor; ${linked} linked, ${entries} entries and ${stories} stories written; ${memory} MB at most`,
  )
}
