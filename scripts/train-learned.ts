// Development data -> the learned tables of models/relate-en: npx tsx scripts/train-learned.ts FOLDER
// FOLDER holds relate-dev.jsonl. Nothing that is only scored is read: of our corpus the development half alone.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { learnedFolder } from '../src/lexicon/load-learned.ts'
import { writeTable } from '../src/coder/learned/table.ts'
import { LABELS } from './learned/examples.ts'
import { openSources } from './learned/open-sources.ts'
import { rowsOfRelate } from './learned/pairs.ts'
import { PAIR_FIT, train } from './learned/train.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: npx tsx scripts/train-learned.ts FOLDER')
  process.exit(2)
}

const sources = await openSources()
const marked = await rowsOfRelate(sources, readFileSync(join(folder, 'relate-dev.jsonl'), 'utf8'))
mkdirSync(learnedFolder, { recursive: true })
const pairs = train(marked.map(({ row }) => row), PAIR_FIT)
writeFileSync(join(learnedFolder, 'pairs.bin'), writeTable({ labels: LABELS, ...pairs }))
console.log(`pairs: ${marked.length} rows, ${pairs.signs.length} signs`)
await sources.close()
