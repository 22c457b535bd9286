// Property tests of the laws over random Unicode and over random news: whatever comes in, they hold.
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createEngine } from '../../src/pipeline/create-engine.ts'
import type { Engine } from '../../src/pipeline/engine.ts'
import { fromRecord } from '../../src/pipeline/from-record.ts'
import { toRecord } from '../../src/pipeline/record.ts'
import { brokenLaws } from '../laws.ts'

let engine: Engine
beforeAll(async () => {
  engine = await createEngine()
})

const PARTIES = [
  'Ghana',
  'the Togolese foreign minister',
  'rebels in the north',
  'police',
  'North Korea and China',
  'They',
  'Kofi Mensah',
]
const DEEDS = [
  'met',
  'has agreed to talk to',
  'rejected the demands of',
  'will not attack',
  'arrested',
  'threatened to expel',
  'said it had praised',
]
const MARKS = [
  '.',
  '!',
  ' ”',
  ' in Accra on Monday.',
  ' – \u{1f600}',
  '\n\n',
  ' "U.S."',
  ' (AP) — ',
  '\u00a0',
  '\ud800',
  '\u0000',
]

const unicode = fc.string({ unit: 'binary', maxLength: 200 })
const clause = fc.tuple(
  fc.constantFrom(...PARTIES),
  fc.constantFrom(...DEEDS),
  fc.constantFrom(...PARTIES),
  fc.constantFrom(...MARKS),
)
const news = fc
  .array(clause, { maxLength: 6 })
  .map((list) => list.map(([a, b, c, d]) => `${a} ${b} ${c}${d}`).join(' '))
const mixed = fc.tuple(news, unicode, news).map((parts) => parts.join(' '))
const lone = fc.string({ unit: fc.constantFrom('\ud800', '\udc00', 'A', ' ', '.', '"'), maxLength: 60 })
const text = fc.oneof(unicode, news, mixed, lone)
const date = fc.option(fc.constantFrom('2024-03-19', '2021-02-28'), { nil: undefined })

const articles = fc.record({ text, title: fc.option(text, { nil: undefined }), date }).map(({ text, title, date }) => ({
  id: 'random',
  text,
  ...(title === undefined ? {} : { title }),
  ...(date === undefined ? {} : { date }),
}))

describe('whatever the text', () => {
  it('spans lie inside, sentences tile, heads form trees, events have evidence', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (article) => {
        expect(brokenLaws(await engine.code(article))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('coding twice gives the same, and a record survives JSON and the way back', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (article) => {
        const once = await engine.code(article)
        const records = once.events.map((event) => toRecord(event, once.doc, engine.record))
        const again = await engine.code(article)
        expect(again.events).toEqual(once.events)
        expect(JSON.parse(JSON.stringify(records))).toEqual(records)
        const back = records.map(fromRecord)
        expect(back.map((event) => toRecord(event, once.doc, engine.record))).toEqual(records)
      }),
      { numRuns: 80 },
    )
  })
})
