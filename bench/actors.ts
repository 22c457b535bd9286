// How much slower coding gets with 200,000 further actors: npx tsx bench/actors.ts [--entries N]. It codes the texts of examples/.
// The parser, which knows no actors, is left out, so the figure is the worst that a user can see.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { packageFolder } from '../src/lexicon/load-package.ts'
import type { Document } from '../src/model/index.ts'
import { loadKnowledge } from '../src/pipeline/knowledge.ts'
import { createReader } from '../src/text/reader.ts'
import { costs, crowd } from './crowd.ts'

const { values } = parseArgs({ options: { entries: { type: 'string', default: '200000' } } })
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-crowd-'))
const file = join(folder, 'crowd.txt')
writeFileSync(file, crowd(Number(values.entries)))

const timed = (options: { actors?: string[] }) => {
  const begun = performance.now()
  const { knowledge, counts } = loadKnowledge(options)
  return { knowledge, actors: counts.actors, ms: performance.now() - begun }
}
const ours = timed({})
const many = timed({ actors: [file] })
rmSync(folder, { recursive: true })

const reader = await createReader({})
const docs: Document[] = []
for (const name of ['conflict', 'diplomacy', 'protest']) {
  const text = readFileSync(join(packageFolder, 'examples', `${name}.txt`), 'utf8')
  docs.push(await reader.read({ id: name, text, date: '2024-03-18' }))
}
await reader.close()

const sentences = docs.reduce((sum, doc) => sum + doc.sentences.length, 0)
const repeat = Math.ceil(1500 / sentences)
const [few = 0, more = 0] = costs(docs, [ours.knowledge, many.knowledge], 12, repeat)
for (const [{ actors, ms }, cost] of [[ours, few] as const, [many, more] as const])
  console.log(
    `${actors} actors: loading ${ms.toFixed(0)} ms, coding without the parser ${((cost * 1000) / sentences / repeat).toFixed(0)} µs a sentence`,
  )
console.log(
  `slower by ${(100 * (more / few - 1)).toFixed(1)} %; memory ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
)
