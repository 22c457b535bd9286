// Statements with marked entities and our labels -> how many are found with their country and sector.
// npx tsx scripts/score-statements.ts STATEMENTS.jsonl [--labels FILE] [--errors]. Writes nothing.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { findMentions } from '../src/coder/mentions/index.ts'
import { addStatements, kappa, NO_STATEMENTS, parseLabels, scoreStatement } from '../src/eval/score-statements.ts'
import { wordGroup } from '../src/lexicon/english.ts'
import type { Article } from '../src/model/index.ts'
import { loadKnowledge } from '../src/pipeline/knowledge.ts'
import { createReader } from '../src/text/reader.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { labels: { type: 'string', default: 'test/data/statements-labels.tsv' }, errors: { type: 'boolean' } },
})
const [file] = positionals
if (file === undefined) throw new Error('name the file with the statements')

const rows = parseLabels(readFileSync(values.labels, 'utf8'))
const pairs = rows.map(({ a, b }) => [a, b] as const)
const same = pairs.filter(([a, b]) => a === b).length
console.log(`labels: both passes agree on ${same} of ${rows.length}, kappa ${kappa(pairs).toFixed(2)}`)

const { knowledge } = loadKnowledge({})
const speech = wordGroup(knowledge.words, 'speech')
const reader = await createReader()
const statements = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Article)

/** The month in the address, where the statement has no day: ".../2016/10/263174.htm". */
function dayOf({ date, url }: Article): string | undefined {
  if (date !== undefined && date !== '') return date
  const month = /\/(\d{4})\/(\d{2})\//.exec(url ?? '')
  return month === null ? undefined : `${month[1]}-${month[2]}-15`
}

let score = NO_STATEMENTS
for (const statement of statements) {
  const labels = rows.map(({ label }) => label).filter((label) => label.article === statement.id)
  if (labels.length === 0) continue
  const { id, text, source } = statement
  const date = dayOf(statement)
  const doc = await reader.read({
    id,
    text,
    ...(date === undefined ? {} : { date }),
    ...(source === undefined ? {} : { source }),
  })
  score = addStatements(score, scoreStatement(doc, findMentions(doc, knowledge.actors, { speech }), labels))
}
await reader.close()

if (values.errors === true) for (const one of score.wrong) console.log(one)
const share = (part: number, whole: number): string =>
  `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`
console.log(`actors with a mention over the right words: ${share(score.spans, score.actors)}`)
console.log(`found with span and country: ${share(score.found, score.actors)}`)
console.log(`sector right, of those found that have one: ${share(score.sectorsRight, score.sectors)}`)
