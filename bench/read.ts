// JSON Lines of articles -> how fast raw text becomes parses, against the bare model on the same sentences in the same process.
// Example: npx tsx bench/read.ts ../stories.jsonl.gz 600. Prints load time, sentences a second of both, their ratio, and memory.
// Both are run in turns, several times, and the median of the ratios counts. Seconds are those of the processor, not of the clock.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Article } from '../src/model/index.ts'
import { encoder } from '../src/text/encode.ts'
import { loadParts } from '../src/text/load.ts'
import { readerOf } from '../src/text/reader.ts'

const ROUNDS = 5

function articlesOf(path: string, most: number): readonly Article[] {
  const bytes = readFileSync(path)
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')
  return lines
    .filter((line) => line.trim() !== '')
    .slice(0, most)
    .map((line) => {
      const { id, title, text } = JSON.parse(line) as Article
      return { id, text, ...(title === undefined ? {} : { title }) }
    })
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** Seconds of this process's own work, so that a busy machine does not disturb the comparison. */
async function secondsOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

async function main([path, most = '600']: readonly string[]): Promise<void> {
  if (path === undefined) throw new Error('name a file of JSON Lines')
  const began = performance.now()
  const parts = await loadParts()
  const loading = performance.now() - began
  const reader = readerOf(parts)
  const articles = articlesOf(path, Number(most))
  const encode = encoder(parts.vocabulary, parts.vectors)
  const documents = []
  for (const article of articles) documents.push(await reader.read(article))
  const inputs = documents.flatMap((doc) =>
    doc.sentences.map(({ first, last }) => encode(doc.tokens.slice(first, last).map(({ form }) => form))),
  )
  const tokens = documents.reduce((sum, doc) => sum + doc.tokens.length, 0)
  const rates: { bare: number; read: number }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const bare = await secondsOf(async () => {
      for (const input of inputs) await parts.runtime.run(input)
    })
    const read = await secondsOf(async () => {
      for (const article of articles) await reader.read(article)
    })
    rates.push({ bare: inputs.length / bare, read: inputs.length / read })
  }
  console.log(`load ${loading.toFixed(0)} ms, runtime ${parts.runtime.name}`)
  console.log(`${articles.length} articles, ${inputs.length} sentences, ${tokens} tokens`)
  console.log(`bare model ${median(rates.map(({ bare }) => bare)).toFixed(0)} sentences/s`)
  console.log(`raw text to parse ${median(rates.map(({ read }) => read)).toFixed(0)} sentences/s`)
  console.log(`ratio ${(100 * median(rates.map(({ bare, read }) => read / bare))).toFixed(1)} %`)
  console.log(`resident memory ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`)
}

await main(process.argv.slice(2))
