// Whole articles through `code` against the bare model on the same sentences in the same process, and where the time goes.
// npm run bench -- articles.jsonl.gz [--articles N] [--rounds N] [--coder rules]. One thread; the best of the rounds counts, for both alike.
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { codeDocument } from '../src/coder/index.ts'
import { findMentions } from '../src/coder/mentions/index.ts'
import { findDates } from '../src/coder/when/index.ts'
import { findPlaces } from '../src/coder/where/index.ts'
import { parseArticleLine } from '../src/ingest/json-lines.ts'
import { learnedFolder } from '../src/lexicon/load-learned.ts'
import type { Article, Document } from '../src/model/index.ts'
import { codeRead } from '../src/pipeline/code-article.ts'
import { loadKnowledge } from '../src/pipeline/knowledge.ts'
import { loadModels } from '../src/pipeline/learned.ts'
import { toRecord } from '../src/pipeline/record.ts'
import { decode } from '../src/text/decode.ts'
import type { Encoded } from '../src/text/encode.ts'
import { encoder } from '../src/text/encode.ts'
import { loadParts } from '../src/text/load.ts'
import { readerOf } from '../src/text/reader.ts'
import { splitter } from '../src/text/split.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string', default: '300' },
    rounds: { type: 'string', default: '3' },
    coder: { type: 'string', default: 'both' },
  },
})
const [file] = positionals
if (file === undefined) {
  console.error('usage: npm run bench -- articles.jsonl[.gz] [--articles N] [--rounds N] [--coder rules]')
  process.exit(2)
}
const rounds = Number(values.rounds)

function readArticles(path: string): Article[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const lines = text.split('\n').filter(Boolean).slice(0, Number(values.articles))
  return lines.map((line) => ({ date: '2024-03-19', ...parseArticleLine(line).article }))
}

interface Cost {
  readonly wall: number
  readonly processor: number
}

/** The least milliseconds that a step took, by the clock and of the processor. */
async function cost(step: () => unknown): Promise<Cost> {
  let [wall, processor] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < rounds; round++) {
    const [begun, cpu] = [performance.now(), process.cpuUsage()]
    await step()
    const { user, system } = process.cpuUsage(cpu)
    wall = Math.min(wall, performance.now() - begun)
    processor = Math.min(processor, (user + system) / 1000)
  }
  return { wall, processor }
}

const best = async (step: () => unknown): Promise<number> => (await cost(step)).wall

const articles = readArticles(file)
const begun = performance.now()
const { knowledge } = loadKnowledge({})
const knowledgeMs = performance.now() - begun
const parts = await loadParts({})
const tablesBegun = performance.now()
const models = values.coder === 'rules' ? undefined : loadModels(learnedFolder, parts.vectors)
const tablesMs = performance.now() - tablesBegun
const loadMs = performance.now() - begun
const second =
  models === undefined
    ? undefined
    : { model: models.events, weights: models.weights, lexicon: knowledge.predicates, alone: false }
const reader = readerOf(parts)
const split = splitter(parts.lists)
const encode = encoder(parts.vocabulary, parts.vectors)
const record = { ontology: knowledge.ontology, nameOfCode: () => '', coder: 'bench' }

const docs: Document[] = []
for (const article of articles) docs.push(await reader.read(article))
const sentences = docs.flatMap((doc) =>
  doc.sentences.map(({ first, last }) => doc.tokens.slice(first, last).map((token) => token.form)),
)
const inputs: Encoded[] = sentences.map((forms) => encode(forms))
const words = sentences.reduce((sum, forms) => sum + forms.length, 0)

const write = (doc: Document): string => {
  const coded = codeRead(doc, knowledge, second)
  return coded.events.map((event) => JSON.stringify(toRecord(event, coded.doc, record))).join('\n')
}

/** Sequential, as the reader runs it. */
async function bareModel(): Promise<void> {
  for (const input of inputs) await parts.runtime.run(input)
}

async function whole(): Promise<void> {
  for (const article of articles) write(await reader.read(article))
}

const outputs: Awaited<ReturnType<typeof parts.runtime.run>>[] = []
for (const input of inputs) outputs.push(await parts.runtime.run(input))
const mentions = docs.map((doc) => findMentions(doc, knowledge.actors))

await whole()
const bareCost = await cost(bareModel)
const allCost = await cost(whole)
const [bare, all] = [bareCost.wall, allCost.wall]
const stages: readonly (readonly [string, number])[] = [
  ['split into words', await best(() => articles.map(split))],
  ['encode', await best(() => sentences.map((forms) => encode(forms)))],
  ['model', bare],
  [
    'decode',
    await best(() =>
      sentences.map((forms, i) => decode(forms, outputs[i] as (typeof outputs)[number], parts.vocabulary)),
    ),
  ],
  ['mentions', await best(() => docs.map((doc) => findMentions(doc, knowledge.actors)))],
  ['dates', await best(() => docs.map((doc) => findDates(doc, doc.article.date)))],
  ['places', await best(() => docs.map((doc, i) => findPlaces(doc, knowledge.gazetteer, mentions[i] ?? [])))],
]
const coding = await best(() => docs.map((doc) => codeDocument(doc, knowledge)))
const writing = await best(() => docs.map(write))

const perSecond = (ms: number): string => `${Math.round((sentences.length * 1000) / ms)} sentences a second`
const line = (name: string, ms: number): string =>
  `  ${name.padEnd(20)}${ms.toFixed(0).padStart(7)} ms  ${((ms * 1000) / sentences.length).toFixed(0).padStart(5)} µs a sentence  ${((100 * ms) / all).toFixed(1).padStart(5)} %`

console.log(
  `${articles.length} articles, ${sentences.length} sentences, ${words} words; loading ${loadMs.toFixed(0)} ms (lexicons ${knowledgeMs.toFixed(0)} ms, learned tables ${tablesMs.toFixed(0)} ms)`,
)
console.log(`bare model    ${perSecond(bare)}`)
console.log(`whole article ${perSecond(all)}: ${((100 * bare) / all).toFixed(1)} % of the bare model`)
console.log(
  `by time of the processor, which other work on the machine disturbs less: ${((100 * bareCost.processor) / allCost.processor).toFixed(1)} % of the bare model`,
)
for (const [name, ms] of stages) console.log(line(name, ms))
const parted = stages.slice(4).reduce((sum, [, ms]) => sum + ms, 0)
console.log(line('clauses and events', coding - parted))
console.log(line('second opinion, JSON', writing - coding))
console.log(line('all', all))
console.log(`memory ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`)
