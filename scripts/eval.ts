// Codes development sets and prints their figures: npm run eval -- FOLDER [--errors N]
// A set that is not in the folder is named and passed over. docs/scores.md keeps the figures.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { f1, precision, recall } from '../src/eval/multiset.ts'
import { type Case, scoreCases } from '../src/eval/score-cases.ts'
import { type GoldText, scoreEvents } from '../src/eval/score-events.ts'
import type { Article } from '../src/model/index.ts'
import { createEngine } from '../src/pipeline/create-engine.ts'
import type { Engine } from '../src/pipeline/engine.ts'
import { toRecord } from '../src/pipeline/record.ts'
import type { PloverRecord } from '../src/pipeline/record-types.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'string', default: '0' } },
})
const [folder] = positionals
if (folder === undefined) {
  console.error('usage: npm run eval -- FOLDER [--errors N]')
  process.exit(2)
}
const shownErrors = Number(values.errors)

async function codeAll(engine: Engine, articles: readonly Article[]): Promise<Map<string, PloverRecord[]>> {
  const records = new Map<string, PloverRecord[]>()
  for (const article of articles) {
    const { doc, events } = await engine.code(article)
    records.set(
      article.id,
      events.map((event) => toRecord(event, doc, engine.record)),
    )
  }
  return records
}

const dated = (id: string, text: string, date: string | undefined): Article =>
  date === undefined ? { id, text } : { id, text, date }

const SETS: Readonly<
  Record<string, (engine: Engine, rows: unknown[]) => Promise<{ line: string; wrong: readonly string[] }>>
> = {
  'cases-dev.jsonl': async (engine, rows) => {
    const cases = rows as Case[]
    const records = await codeAll(
      engine,
      cases.map((one) => dated(one.id, one.text, one.pub_date)),
    )
    const { right, all, wrong } = scoreCases(cases, records)
    return { line: `right ${right} of ${all}`, wrong }
  },
  'events-dev.jsonl': async (engine, rows) => {
    const texts = rows as GoldText[]
    const records = await codeAll(
      engine,
      texts.map((one) => dated(one.id, one.text, one.date)),
    )
    const { event, dyad, empty, clean, wrong } = scoreEvents(texts, records)
    const figures = `event P ${precision(event)} R ${recall(event)} F1 ${f1(event)}  dyad P ${precision(dyad)} R ${recall(dyad)} F1 ${f1(dyad)}`
    return { line: `${figures}  clean ${clean} of ${empty}`, wrong }
  },
}

const engine = await createEngine()
for (const [name, score] of Object.entries(SETS)) {
  const file = join(folder, name)
  if (!existsSync(file)) {
    console.log(`${name}: not there, passed over`)
    continue
  }
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line))
  const { line, wrong } = await score(engine, rows)
  for (const one of wrong.slice(0, shownErrors)) console.log(one)
  console.log(`${name}: ${rows.length} texts  ${line}`)
}
