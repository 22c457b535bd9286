// `add` against `code` on the same articles in the same process: articles a second of both, and their ratio (80 % is the bar).
// npx tsx bench/add.ts articles.jsonl [--articles 300] [--rounds 3]. Rounds alternate, the best of each counts.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { BATCH } from '../src/cli/commands/add.ts'
import { parseArticleLine } from '../src/ingest/json-lines.ts'
import { withLanguage } from '../src/ingest/language.ts'
import type { Article } from '../src/model/index.ts'
import { codedOnce } from '../src/pipeline/coded-once.ts'
import { createEngine } from '../src/pipeline/create-engine.ts'
import { toRecord } from '../src/pipeline/record.ts'
import { openForWriting } from '../src/store/duckdb/open.ts'
import { duckdbSink } from '../src/store/duckdb/sink.ts'
import { intakeOf } from '../src/store/intake.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { articles: { type: 'string', default: '300' }, rounds: { type: 'string', default: '3' } },
})
const [file] = positionals
if (file === undefined) {
  console.error('usage: npx tsx bench/add.ts articles.jsonl [--articles N] [--rounds N]')
  process.exit(2)
}
const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(0, Number(values.articles))
const engine = await createEngine()

/** Lines in, lines out. */
async function code(): Promise<void> {
  for (const line of lines) {
    const coded = await engine.code(parseArticleLine(line).article)
    JSON.stringify(coded.events.map((event) => toRecord(event, coded.doc, engine.record)))
  }
}

const codeOnce = async (article: Article) => codedOnce(engine, await engine.code(article))

async function add(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-add-'))
  const sink = await duckdbSink(await openForWriting(join(folder, 'a.duckdb'), { today: '2030-01-01' }))
  const run = { id: 'bench', command: 'add', coder: engine.record.coder, lexicon: '', model: '' }
  const intake = intakeOf(sink, { run, notices: engine.notices, keepText: true, code: codeOnce })
  for (let at = 0; at < lines.length; at += BATCH) {
    const batch = lines
      .slice(at, at + BATCH)
      .map((line) => ({ article: withLanguage(parseArticleLine(line).article), origin: file ?? '' }))
    await intake.take(batch)
  }
  await intake.end()
  await sink.close()
  rmSync(folder, { recursive: true })
}

interface Cost {
  readonly wall: number
  /** Seconds of processor, which other programs on the machine do not change. */
  readonly processor: number
}

async function costOf(work: () => Promise<void>): Promise<Cost> {
  const [begun, cpu] = [performance.now(), process.cpuUsage()]
  await work()
  const used = process.cpuUsage(cpu)
  return { wall: (performance.now() - begun) / 1000, processor: (used.user + used.system) / 1e6 }
}

const least = (a: Cost, b: Cost): Cost => ({
  wall: Math.min(a.wall, b.wall),
  processor: Math.min(a.processor, b.processor),
})
const ENDLESS: Cost = { wall: Number.POSITIVE_INFINITY, processor: Number.POSITIVE_INFINITY }

await code()
let [coding, adding] = [ENDLESS, ENDLESS]
for (let round = 0; round < Number(values.rounds); round++) {
  coding = least(coding, await costOf(code))
  adding = least(adding, await costOf(add))
}
for (const measure of ['wall', 'processor'] as const) {
  const rate = (cost: Cost): string => (lines.length / cost[measure]).toFixed(1)
  const share = ((100 * coding[measure]) / adding[measure]).toFixed(1)
  console.log(`${measure.padEnd(10)} code ${rate(coding)} articles a second, add ${rate(adding)}: ${share} %`)
}
await engine.close()
