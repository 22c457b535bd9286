// Development data -> models/relate-en: npx tsx scripts/train-learned.ts FOLDER (minutes on two cores)
// FOLDER holds relate-dev.jsonl. Of our corpus only the development half is read. Fit anew when rules or lexicons have changed.
// How sure an event is, is fitted on opinions of tables that have not seen its text (cross-fitting).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeTable } from '../src/coder/learned/table.ts'
import { calibrationError } from '../src/eval/statistics.ts'
import { learnedFolder } from '../src/lexicon/load-learned.ts'
import { crossValidated, fitWeights, ranking, weightLines } from './learned/confidence-fit.ts'
import { readCorpus, rowsOfText } from './learned/events.ts'
import { LABELS, type Row } from './learned/examples.ts'
import { crossJudged } from './learned/judged.ts'
import { openSources } from './learned/open-sources.ts'
import { rowsOfRelate } from './learned/pairs.ts'
import { train } from './learned/train.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: npx tsx scripts/train-learned.ts FOLDER')
  process.exit(2)
}

const HEAD = `# How sure both coders are of an event: each sign adds to the log-odds that event, parties and status are right.
# WEIGHT  SIGN  # right of seen in the development half of corpora/sentences. "second ..." is the opinion of events.bin, from tables
# that had not seen the text. Written by scripts/train-learned.ts. MIT, like the code.
`
/** What a row of relate-dev counts for beside one of our corpus. */
const MARKED_WEIGHT = 0.5

function save(name: string, rows: readonly Row[]): void {
  const { signs, weights } = train(rows)
  writeFileSync(join(learnedFolder, name), writeTable({ labels: LABELS, signs, weights }))
  console.log(`${name}: ${rows.length} rows, ${signs.length} signs`)
}

const sources = await openSources()
mkdirSync(learnedFolder, { recursive: true })
const marked = await rowsOfRelate(sources, readFileSync(join(folder, 'relate-dev.jsonl'), 'utf8'))
save(
  'pairs.bin',
  marked.map(({ row }) => row),
)
const besides = marked.map(({ plain }) => ({ ...plain, weight: MARKED_WEIGHT }))
const texts = await readCorpus(sources, 'development')
const rows = texts.map((text) => rowsOfText(text, sources))
save('events.bin', [...rows.flat(), ...besides])
const judged = crossJudged(texts, rows, besides, sources)
const weights = fitWeights(judged)
writeFileSync(join(learnedFolder, 'confidence.txt'), `${HEAD}\n${weightLines(weights, judged).join('\n')}\n`)
const list = crossValidated(judged)
console.log(
  `confidence.txt: ${list.length} events, error of calibration ${calibrationError(list).toFixed(3)}, ranks right over wrong in ${ranking(list).toFixed(3)} (cross-validated, development half)`,
)
await sources.close()
