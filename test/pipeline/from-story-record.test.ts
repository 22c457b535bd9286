// The way back of ledger and stories: a line that is read is the line that was written.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseArticleLine } from '../../src/ingest/json-lines.ts'
import { createEngine } from '../../src/pipeline/create-engine.ts'
import { fromLedgerRecord, fromStoryRecord } from '../../src/pipeline/from-story-record.ts'
import { toLedgerRecord, toStoryRecord } from '../../src/pipeline/story-record.ts'
import { root } from '../source.ts'

const engine = await createEngine()
const lines = readFileSync(join(root, 'examples', 'demo.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
const read = []
for (const line of lines) read.push(engine.readArticle(await engine.code(parseArticleLine(line).article)))
const told = engine.tell(read)

it('holds for every entry of the ledger', () => {
  const written = told.ledger.map((entry) => toLedgerRecord(entry, engine.record))
  expect(written.length).toBeGreaterThan(50)
  expect(written.map((line) => toLedgerRecord(fromLedgerRecord(line), engine.record))).toEqual(written)
})

it('holds for every story', () => {
  const written = told.stories.map(toStoryRecord)
  expect(written.length).toBeGreaterThan(100)
  expect(written.map((line) => toStoryRecord(fromStoryRecord(line)))).toEqual(written)
})
