// Fits what each sign says of a coded event, on the development half of our corpus: npx tsx scripts/fit-confidence.ts [--dry]
// Logistic regression with a pull towards 0; signs seen fewer than MIN times are left out. Writes data/ontology/confidence.txt and prints the
// expected calibration error: cross-validated on the development half, and on the half that is only scored.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { confidenceFrom } from '../src/coder/confidence.ts'
import { isScoredHalf, parseCorpus } from '../src/eval/corpus.ts'
import { judgedEvents } from '../src/eval/score-text.ts'
import { calibrationError, reliability } from '../src/eval/statistics.ts'
import { createEngine } from '../src/pipeline/create-engine.ts'

const MIN = 8
const PULL = 4
const ROUNDS = 1500
const FOLDS = 5
const ROOT = join(import.meta.dirname, '..')
const TARGET = join(ROOT, 'data', 'ontology', 'confidence.txt')

interface Row {
  readonly signs: readonly string[]
  readonly right: boolean
}

async function rowsOfHalves(): Promise<{ dev: Row[]; scored: Row[] }> {
  const engine = await createEngine()
  const folder = join(ROOT, 'corpora', 'sentences')
  const out = { dev: [] as Row[], scored: [] as Row[] }
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

function signsSeen(rows: readonly Row[]): Map<string, { all: number; right: number }> {
  const seen = new Map<string, { all: number; right: number }>()
  for (const { signs, right } of rows)
    for (const sign of new Set(signs)) {
      const count = seen.get(sign) ?? { all: 0, right: 0 }
      seen.set(sign, { all: count.all + 1, right: count.right + (right ? 1 : 0) })
    }
  return new Map([...seen].filter(([, { all }]) => all >= MIN))
}

/** Steps of Adam over all rows at once. */
function fitWeights(rows: readonly Row[]): Map<string, number> {
  const names = [...signsSeen(rows).keys()].sort()
  const index = new Map(names.map((name, at) => [name, at]))
  const data = rows.map(({ signs, right }) => ({
    at: [...new Set(signs)].flatMap((sign) => index.get(sign) ?? []),
    right: right ? 1 : 0,
  }))
  const weights = new Float64Array(names.length)
  const [mean, square] = [new Float64Array(names.length), new Float64Array(names.length)]
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = weights.map((weight, at) => (names[at] === 'base' ? 0 : PULL * weight))
    for (const { at, right } of data) {
      const odds = at.reduce((sum, i) => sum + (weights[i] ?? 0), 0)
      const error = 1 / (1 + Math.exp(-odds)) - right
      for (const i of at) slope[i] = (slope[i] ?? 0) + error
    }
    for (const [i, g] of slope.entries()) {
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * g
      square[i] = 0.999 * (square[i] ?? 0) + 0.001 * g * g
      const step = (mean[i] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((square[i] ?? 0) / (1 - 0.999 ** round)) + 1e-8)
      weights[i] = (weights[i] ?? 0) - 0.02 * step
    }
  }
  return new Map(names.map((name, at) => [name, Math.round((weights[at] ?? 0) * 100) / 100]))
}

const judged = (rows: readonly Row[], weights: ReadonlyMap<string, number>) =>
  rows.map(({ signs, right }) => ({ confidence: confidenceFrom(signs, weights), right }))

function crossValidated(rows: readonly Row[]) {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fitWeights(rows.filter((_row, at) => at % FOLDS !== fold))
    return judged(
      rows.filter((_row, at) => at % FOLDS === fold),
      weights,
    )
  }).flat()
}

const HEAD = `# How sure the coder is of an event: each sign adds to the log-odds that event, parties and status are right.
# WEIGHT  SIGN  # right of seen in the development half of corpora/sentences. Signs are made by src/coder/confidence.ts.
# Fitted by scripts/fit-confidence.ts (logistic regression with a pull towards 0); fit again when the rules have changed. MIT, like the code.
`

function write(weights: ReadonlyMap<string, number>, rows: readonly Row[]): void {
  const seen = signsSeen(rows)
  const lines = [...weights].map(([sign, weight]) => {
    const { right = 0, all = 0 } = seen.get(sign) ?? {}
    return `${(weight < 0 ? '' : '+') + weight.toFixed(2)}  ${sign}  # ${right} of ${all}`
  })
  writeFileSync(TARGET, `${HEAD}\n${lines.join('\n')}\n`)
}

const { dev, scored } = await rowsOfHalves()
const weights = fitWeights(dev)
const spread = (list: readonly { confidence: number; right: boolean }[]) => {
  const of = (right: boolean) => list.filter((one) => one.right === right).map((one) => one.confidence)
  const [good, bad] = [of(true), of(false)]
  const wins = good.reduce((sum, g) => sum + bad.filter((b) => g > b).length + bad.filter((b) => g === b).length / 2, 0)
  return wins / (good.length * bad.length || 1)
}
for (const [name, list] of [
  ['development half, cross-validated', crossValidated(dev)],
  ['scored half', judged(scored, weights)],
] as const) {
  console.log(
    `${name}: ${list.length} events, error of calibration ${calibrationError(list).toFixed(3)}, ranks right over wrong in ${spread(list).toFixed(3)}`,
  )
  for (const row of reliability(list))
    console.log(`   ${row.low.toFixed(1)}  ${row.count}  ${row.confidence.toFixed(3)}  ${row.right.toFixed(3)}`)
}
if (!process.argv.includes('--dry')) write(weights, dev)
