// PETRARCH's validation records, coded with their own dictionaries: npx tsx scripts/score-petrarch.ts FOLDER [--errors]
// FOLDER holds records-dev.jsonl and the dictionaries PETR.Validate.actors.txt and PETR.Validate.agents.txt. Writes nothing.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { precision, recall } from '../src/eval/multiset.ts'
import {
  addPetrarch,
  NO_PAIRS,
  type PetrarchRecord,
  type PetrarchScore,
  scoreRecord,
} from '../src/eval/score-petrarch.ts'
import { createEngine } from '../src/pipeline/create-engine.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { errors: { type: 'boolean' } } })
const [folder] = positionals
if (folder === undefined) throw new Error('name the folder with the records and dictionaries')

const engine = await createEngine({
  actors: ['PETR.Validate.actors.txt', 'PETR.Validate.agents.txt'].map((name) => join(folder, name)),
})
for (const { message } of engine.diagnostics) console.error(message)
const records = readFileSync(join(folder, 'records-dev.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as PetrarchRecord)

const figures = ({ pairs, whole }: PetrarchScore): string =>
  `pairs P ${precision(pairs)} R ${recall(pairs)} (${pairs.both} of ${pairs.gold})  whole codes ${whole} of ${pairs.both} (${((100 * whole) / (pairs.both || 1)).toFixed(1)} %)`

const scores: (readonly [PetrarchRecord, PetrarchScore])[] = []
for (const record of records) {
  const { id, text, date } = record
  const { events } = await engine.code({ id, text, date })
  scores.push([record, scoreRecord(record, events)])
}
for (const category of [...new Set(records.map((record) => record.category))]) {
  const mine = scores.filter(([record]) => record.category === category).map(([, score]) => score)
  const score = mine.reduce(addPetrarch, NO_PAIRS)
  if (values.errors === true) for (const one of score.wrong) console.log(one)
  console.log(`${category}: ${mine.length - score.wrong.length} of ${mine.length} records right  ${figures(score)}`)
}
console.log(`all ${records.length}: ${figures(scores.map(([, score]) => score).reduce(addPetrarch, NO_PAIRS))}`)
await engine.close()
