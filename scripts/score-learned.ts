// relate-dev.jsonl -> macro F1 of the event between marked pairs, cross-validated: npx tsx scripts/score-learned.ts FOLDER [--save FILE] [--curve]
// Beside rules and model stand each alone, and the floor (bags of words, mean vectors, logistic regression) of the same parts. --save writes
// the answers of the first round for scoring tools; --curve shows how the figures grow with the share of rows that is learned from.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { shuffled } from '../src/eval/statistics.ts'
import type { Row } from './learned/examples.ts'
import { type Macro, macroOf, meanMacro } from './learned/macro.ts'
import { openSources } from './learned/open-sources.ts'
import { rowsOfRelate } from './learned/pairs.ts'
import { answerOf, FITTING, rootOf, train } from './learned/train.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    save: { type: 'string' },
    curve: { type: 'boolean', default: false },
    seeds: { type: 'string', default: '3' },
  },
})
const [folder] = positionals
if (folder === undefined) {
  console.error('usage: npx tsx scripts/score-learned.ts FOLDER [--save FILE] [--curve] [--seeds N]')
  process.exit(2)
}
const FOLDS = 5
const SHARES = [0.1, 0.2, 0.4, 0.6, 0.8, 1]
const seeds = Array.from({ length: Number(values.seeds) }, (_, at) => at + 1)

/** Parts with the same mixture of labels; rows with one text are in one part. */
function partsOf(rows: readonly Row[], seed: number): number[] {
  const byText = new Map<string, number>()
  const order = shuffled(rows, seed).sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
  for (const { text } of order) if (!byText.has(text)) byText.set(text, byText.size % FOLDS)
  return rows.map(({ text }) => byText.get(text) ?? 0)
}

/** The answer for each row from weights that have not seen its part; `share` of the other rows is learned from. */
function crossAnswers(rows: readonly Row[], seed: number, share = 1): string[] {
  const parts = partsOf(rows, seed)
  const out: string[] = []
  for (let part = 0; part < FOLDS; part++) {
    const others = shuffled(
      rows.filter((_row, at) => parts[at] !== part),
      seed,
    )
    const fitted = train(others.slice(0, Math.round(share * others.length)), { ...FITTING, seed })
    for (const [at, row] of rows.entries()) if (parts[at] === part) out[at] = answerOf(fitted, row).root
  }
  return out
}

const sources = await openSources()
const marked = await rowsOfRelate(sources, readFileSync(join(folder, 'relate-dev.jsonl'), 'utf8'))
await sources.close()
const gold = marked.map(({ row }) => rootOf(row.label))
const floor = marked.map(({ bag }) => bag)
const both = marked.map(({ row }) => row)

const over = (rows: readonly Row[], share = 1): Macro =>
  meanMacro(seeds.map((seed) => macroOf(gold, crossAnswers(rows, seed, share))))
const show = (name: string, { root, quad, binary }: Macro): void =>
  console.log(`${name.padEnd(36)} root ${root.toFixed(1)}  quad ${quad.toFixed(1)}  binary ${binary.toFixed(1)}`)

console.log(`${marked.length} pairs, ${FOLDS} parts, mean of ${seeds.length} rounds; macro F1`)
show('floor: words and mean vectors', over(floor))
show(
  'rules alone',
  macroOf(
    gold,
    marked.map(({ byRules }) => rootOf(byRules)),
  ),
)
show('model without the rules', over(marked.map(({ plain }) => plain)))
show('rules and model', over(both))

if (values.save !== undefined) {
  const answers = crossAnswers(both, 1).map((root) => (root === 'YIELD' ? 'RETREAT' : root))
  writeFileSync(values.save, both.map(({ id }, at) => `${JSON.stringify({ id, event: answers[at] })}\n`).join(''))
}
if (values.curve)
  for (const share of SHARES) {
    const figure = over(both, share)
    show(`rules and model, ${Math.round(share * 80)} % learned`, figure)
    console.log(`${' '.repeat(36)} ${'#'.repeat(Math.round(figure.root / 2))}`)
  }
