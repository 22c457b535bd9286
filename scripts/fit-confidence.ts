// Fits what each sign says of a coded event, on the development half of our corpus: npx tsx scripts/fit-confidence.ts [--dry]
// Logistic regression with a pull towards 0; signs seen fewer than MIN times are left out. Writes data/ontology/confidence.txt and prints the
// expected calibration error: cross-validated on the development half, and on the half that is only scored.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isScoredHalf, parseCorpus } from '../src/eval/corpus.ts'
import { judgedEvents } from '../src/eval/score-text.ts'
import { calibrationError, reliability } from '../src/eval/statistics.ts'
import { createEngine } from '../src/pipeline/create-engine.ts'
import { crossValidated, fitWeights, judgedBy, ranking, type SignedRow, weightLines } from './learned/confidence-fit.ts'

const ROOT = join(import.meta.dirname, '..')
const TARGET = join(ROOT, 'data', 'ontology', 'confidence.txt')

async function rowsOfHalves(): Promise<{ dev: SignedRow[]; scored: SignedRow[] }> {
  const engine = await createEngine({ coder: 'rules' })
  const folder = join(ROOT, 'corpora', 'sentences')
  const out = { dev: [] as SignedRow[], scored: [] as SignedRow[] }
  for (const name of readdirSync(folder).sort()) {
    for (const text of parseCorpus(readFileSync(join(folder, name), 'utf8'), name).texts) {
      const { events, seen } = await engine.code({ id: text.id, text: text.text, date: text.date })
      for (const { event, right } of judgedEvents(text, events))
        out[isScoredHalf(text.id) ? 'scored' : 'dev'].push({ signs: seen.explained.get(event.id)?.signs ?? [], right })
    }
  }
  await engine.close()
  return out
}

const HEAD = `# How sure the coder is of an event: each sign adds to the log-odds that event, parties and status are right.
# WEIGHT  SIGN  # right of seen in the development half of corpora/sentences. Signs are made by src/coder/confidence.ts.
# Fitted by scripts/fit-confidence.ts (logistic regression with a pull towards 0); fit again when the rules have changed. MIT, like the code.
`

function write(weights: ReadonlyMap<string, number>, rows: readonly SignedRow[]): void {
  writeFileSync(TARGET, `${HEAD}\n${weightLines(weights, rows).join('\n')}\n`)
}

const { dev, scored } = await rowsOfHalves()
const weights = fitWeights(dev)
for (const [name, list] of [
  ['development half, cross-validated', crossValidated(dev)],
  ['scored half', judgedBy(scored, weights)],
] as const) {
  console.log(
    `${name}: ${list.length} events, error of calibration ${calibrationError(list).toFixed(3)}, ranks right over wrong in ${ranking(list).toFixed(3)}`,
  )
  for (const row of reliability(list))
    console.log(`   ${row.low.toFixed(1)}  ${row.count}  ${row.confidence.toFixed(3)}  ${row.right.toFixed(3)}`)
}
if (!process.argv.includes('--dry')) write(weights, dev)
