// 200,000 further actors: they load, they are found, and looking names up costs the same as before. `npx tsx bench/actors.ts` prints
// the figure; the bound here is wide, for machines are noisy, and far below what any look at all entries would cost.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { costs, crowd } from '../../bench/crowd.ts'
import { codeDocument, type Knowledge } from '../../src/coder/index.ts'
import { packageFolder } from '../../src/lexicon/load-package.ts'
import { type LoadedKnowledge, loadKnowledge } from '../../src/pipeline/knowledge.ts'
import { createReader, type Reader } from '../../src/text/reader.ts'

const ENTRIES = 200_000
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-many-'))
let ours: Knowledge
let many: LoadedKnowledge
let reader: Reader

beforeAll(async () => {
  const file = join(folder, 'crowd.txt')
  const last = 'harbour-union : group = Harbour Union\n  code: GHA\n  sector: LAB\n  checked: unverified\n'
  writeFileSync(file, `${crowd(ENTRIES)}\n${last}`)
  ours = loadKnowledge({}).knowledge
  many = loadKnowledge({ actors: [file] })
  reader = await createReader({})
}, 120_000)
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await reader.close()
})

it('loads them and finds the last of them', async () => {
  expect(many.diagnostics).toEqual([])
  expect(many.counts.actors).toBeGreaterThan(ENTRIES)
  const text = 'The Harbour Union accused Kenya of fraud.'
  const doc = await reader.read({ id: 'a', text, date: '2024-05-15' })
  const [event] = codeDocument(doc, many.knowledge).events
  expect(event?.actors.map(({ id, code, sector }) => [id, code, sector])).toEqual([['harbour-union', 'GHA', 'LAB']])
})

it('codes about as fast as with ours alone', async () => {
  const text = readFileSync(join(packageFolder, 'examples', 'diplomacy.txt'), 'utf8')
  const doc = await reader.read({ id: 'a', text, date: '2024-03-18' })
  const repeat = Math.ceil(500 / doc.sentences.length)
  const [few = 0, more = 0] = costs([doc], [ours, many.knowledge], 8, repeat)
  expect(more / few).toBeLessThan(1.35)
}, 120_000)
