// Codes our corpus and development sets and prints their figures: npm run eval [-- FOLDER] [--errors N] [--only NAME] [--save FILE] [--against FILE] [--scores FILE] [--coder rules|learned|both]
// The corpus (corpora/sentences) is told in two halves: one to develop on, one that is only ever scored (its errors are never shown).
// A set that is not in FOLDER is named and passed over. docs/evaluation.md explains the figures, docs/scores.md keeps them.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compareRuns, parseRun, type Run, setRunOf } from '../src/eval/compare.ts'
import { isScoredHalf, parseCorpus } from '../src/eval/corpus.ts'
import type { GoldText } from '../src/eval/gold.ts'
import { type Named, scoresMarkdown, withFigures } from '../src/eval/markdown.ts'
import { f1, precision, recall } from '../src/eval/multiset.ts'
import { reportLines, shareLine } from '../src/eval/report.ts'
import { type Case, scoreCases } from '../src/eval/score-cases.ts'
import { type CodedText, scoreCorpus } from '../src/eval/score-corpus.ts'
import { type DyadText, scoreEvents } from '../src/eval/score-events.ts'
import { type RelateRow, scoreRelate } from '../src/eval/score-relate.ts'
import type { Article } from '../src/model/index.ts'
import { createEngine } from '../src/pipeline/create-engine.ts'
import { CODERS } from '../src/pipeline/engine.ts'
import { toRecord } from '../src/pipeline/record.ts'
import type { PloverRecord } from '../src/pipeline/record-types.ts'
import { scoreDates } from './score-dates.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    errors: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
    save: { type: 'string' },
    against: { type: 'string' },
    scores: { type: 'string' },
    coder: { type: 'string', default: 'both' },
  },
})
const [folder] = positionals
const errors = Number(values.errors)
const SENTENCES = join(import.meta.dirname, '..', 'corpora', 'sentences')

const coder = CODERS.find((name) => name === values.coder) ?? 'both'
const engine = await createEngine({ coder })

const articleOf = (id: string, text: string, date: string | undefined): Article =>
  date === undefined || date === '' ? { id, text } : { id, text, date }

async function records(articles: readonly Article[]): Promise<Map<string, PloverRecord[]>> {
  const out = new Map<string, PloverRecord[]>()
  for (const article of articles) {
    const { doc, events } = await engine.code(article)
    out.set(
      article.id,
      events.map((event) => toRecord(event, doc, engine.record)),
    )
  }
  return out
}

function readCorpus(): GoldText[] {
  const files = readdirSync(SENTENCES).filter((name) => name.endsWith('.txt') && name.includes(values.only))
  return files.sort().flatMap((name) => {
    const { texts, diagnostics } = parseCorpus(readFileSync(join(SENTENCES, name), 'utf8'), name)
    for (const { message } of diagnostics) console.error(message)
    return texts
  })
}

async function evalCorpus(): Promise<Named[]> {
  const halves: Record<string, CodedText[]> = { 'corpus, development half': [], 'corpus, scored half': [] }
  for (const text of readCorpus()) {
    const { events } = await engine.code(articleOf(text.id, text.text, text.date))
    halves[isScoredHalf(text.id) ? 'corpus, scored half' : 'corpus, development half']?.push({ text, events })
  }
  return Object.entries(halves).map(([name, coded]) => {
    const score = scoreCorpus(coded)
    console.log(reportLines(name, score, { errors: name.includes('scored') ? 0 : errors }).join('\n'))
    console.log('')
    return { name, score }
  })
}

interface SetResult {
  readonly lines: readonly string[]
  readonly wrong: readonly string[]
}

const rowsOf = <T>(jsonl: string): T[] =>
  jsonl
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

async function evalCases(jsonl: string): Promise<SetResult> {
  const cases = rowsOf<Case>(jsonl)
  const { right, all, wrong } = scoreCases(
    cases,
    await records(cases.map((one) => articleOf(one.id, one.text, one.pub_date))),
  )
  return { lines: [shareLine('cases right', { right, all })], wrong }
}

async function evalEvents(jsonl: string): Promise<SetResult> {
  const texts = rowsOf<DyadText>(jsonl)
  const { event, dyad, empty, clean, wrong } = scoreEvents(
    texts,
    await records(texts.map((one) => articleOf(one.id, one.text, one.date))),
  )
  const line = (name: string, of: typeof event) => `${name}: P ${precision(of)}  R ${recall(of)}  F1 ${f1(of)}`
  return { lines: [line('event', event), line('dyad', dyad), `clean ${clean} of ${empty}`], wrong }
}

async function evalRelate(jsonl: string): Promise<SetResult> {
  const rows = []
  for (const row of rowsOf<RelateRow>(jsonl)) {
    const coded = await engine.code({ id: row.id, text: row.text, date: '2019-06-15' })
    rows.push({ row, coded: { doc: coded.doc, events: coded.events, mentions: coded.seen.mentions ?? [] } })
  }
  const { all, named, right, strict, strictRight, confusions, wrong } = scoreRelate(rows)
  const confused = [...confusions].slice(0, 12).map(([pair, count]) => `${pair} ${count}`)
  return {
    lines: [
      shareLine('pairs with an event named', { right: named, all }),
      shareLine('right of those named', { right, all: named }),
      shareLine('pairs with both sides found', { right: strict, all }),
      shareLine('right of those', { right: strictRight, all: strict }),
      `confusions, gold -> coded: ${confused.join(', ')}`,
    ],
    wrong,
  }
}

async function evalDates(jsonl: string): Promise<SetResult> {
  const { right, asked, errors: wrong } = scoreDates(jsonl)
  return { lines: [shareLine('dates right', { right, all: asked })], wrong }
}

const SETS: Readonly<Record<string, (jsonl: string) => Promise<SetResult>>> = {
  'cases-dev.jsonl': evalCases,
  'events-dev.jsonl': evalEvents,
  'dates-dev.jsonl': evalDates,
  'relate-dev.jsonl': evalRelate,
}

async function evalSets(from: string): Promise<Record<string, readonly string[]>> {
  const out: Record<string, readonly string[]> = {}
  for (const [name, score] of Object.entries(SETS)) {
    const file = join(from, name)
    if (!existsSync(file)) {
      console.log(`${name}: not there, passed over`)
      continue
    }
    const { lines, wrong } = await score(readFileSync(file, 'utf8'))
    for (const one of wrong.slice(0, errors)) console.log(one)
    console.log([name, ...lines, ''].join('\n'))
    out[name] = lines.filter((line) => !line.startsWith('confusions')).map((line) => line.replace(/ +/g, ' '))
  }
  return out
}

const halves = await evalCorpus()
const sets = folder === undefined ? {} : await evalSets(folder)
const run: Run = { version: 1, sets: Object.fromEntries(halves.map(({ name, score }) => [name, setRunOf(score)])) }
if (values.against !== undefined)
  console.log(compareRuns(parseRun(readFileSync(values.against, 'utf8')), run).join('\n'))
if (values.save !== undefined) writeFileSync(values.save, `${JSON.stringify(run)}\n`)
if (values.scores !== undefined)
  writeFileSync(values.scores, withFigures(readFileSync(values.scores, 'utf8'), scoresMarkdown(halves, sets)))
await engine.close()
