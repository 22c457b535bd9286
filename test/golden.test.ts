// Whole articles of our own with the record that is expected of them. `npm run golden` writes it anew; the diff is the review.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { plainText } from '../src/ingest/plain-text.ts'
import { createEngine } from '../src/pipeline/create-engine.ts'
import type { Engine } from '../src/pipeline/engine.ts'
import { toRecord } from '../src/pipeline/record.ts'
import type { PloverRecord } from '../src/pipeline/record-types.ts'
import { brokenLaws } from './laws.ts'
import { root } from './source.ts'

const EXAMPLES = join(root, 'examples')
const GOLDEN = join(root, 'test', 'golden')
const writing = process.env.GOLDEN === 'write'

let engine: Engine
beforeAll(async () => {
  engine = await createEngine()
})

const entity = ({ raw_text, code, sector_code }: PloverRecord['actor'][number]) =>
  [code, sector_code].filter(Boolean).concat(`“${raw_text}”`).join(' ')

/** What a person reviews: an event in a few lines; offsets and rules are checked by the laws. */
function shown(record: PloverRecord) {
  return {
    event: [record.event[0], ...record.mode].join(' '),
    words: record.event_text.join(' … '),
    actor: record.actor.map(entity),
    recipient: record.recipient.map(entity),
    date: record.date === record.enddate ? record.date : `${record.date} to ${record.enddate}`,
    status: record.historical ? `${record.status}, historical` : record.status,
    said_by: record.said_by.map((speaker) => `${speaker.code} “${speaker.raw_text}”`.trim()),
    place: record.event_loc?.resolved_place ?? null,
    context: record.context,
    sentence: record.text_info.sequence,
  }
}

describe.each(readdirSync(EXAMPLES).filter((name) => name.endsWith('.txt')))('%s', (name) => {
  it('is coded as before, and keeps the laws', async () => {
    const { article } = plainText(readFileSync(join(EXAMPLES, name), 'utf8').replaceAll('\r\n', '\n'))
    const coded = await engine.code(article)
    expect(brokenLaws(coded)).toEqual([])
    const records = coded.events.map((event) => toRecord(event, coded.doc, engine.record))
    const text = `${JSON.stringify({ date: coded.doc.article.date, events: records.map(shown) }, undefined, 1)}\n`
    const file = join(GOLDEN, `${basename(name, '.txt')}.json`)
    if (writing) {
      mkdirSync(GOLDEN, { recursive: true })
      writeFileSync(file, text)
    }
    expect(existsSync(file), `${file} is missing: npm run golden writes it`).toBe(true)
    expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(file, 'utf8')))
  })
})
