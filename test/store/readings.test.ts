// What linking needs of an article is kept small and comes back as it was, whatever is in it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sketchOf } from '../../src/base/near-duplicates.ts'
import type { Answer, LedgerEntry, ReadArticle, Report } from '../../src/model/index.ts'
import { packReading, unpackReading } from '../../src/store/readings.ts'

const DAY = '2024-03-04'
const date = { from: DAY, to: DAY, grain: 'day', basis: 'publication' } as const

const report = (words: readonly string[], quote: string, more: Partial<Report> = {}): Report => ({
  event: 'e1',
  article: 'a1',
  type: 'CONSULT',
  modes: [],
  contexts: ['diplomatic'],
  status: 'actual',
  historical: false,
  by: ['GHA'],
  to: ['TGO'],
  sectors: [],
  date,
  published: DAY,
  size: {},
  words,
  confidence: 0.8,
  quad: 1,
  score: 3,
  deed: [{ in: 'text', start: 6, end: 9 }],
  quote,
  at: { in: 'text', start: 0, end: 20 },
  ...more,
})

const entry = (words: readonly string[], content: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: 'l1',
  article: 'a1',
  kind: 'offer',
  by: [],
  to: [],
  content,
  clause: content,
  ifBy: [],
  date,
  historical: false,
  saidBy: [],
  confidence: 0.7,
  evidence: [{ role: 'event', in: 'text', start: 0, end: 3, rule: 'ledger:verb:offer' }],
  sentence: 0,
  negated: false,
  negative: false,
  mention: true,
  guessed: false,
  weak: false,
  words,
  ifWords: [],
  actions: ['offer'],
  ifActions: [],
  ...more,
})

const answer = (words: readonly string[], more: Partial<Answer> = {}): Answer => ({
  article: 'a1',
  form: 'deed',
  standing: 'met',
  kinds: [],
  by: ['TGO'],
  to: [],
  words,
  actions: words.slice(0, 1),
  date,
  historical: false,
  negated: true,
  sentence: 2,
  evidence: [],
  rule: 'answer:deed',
  ...more,
})

const head = { id: 'a1', source: 'Wire', title: 'T', url: 'u', date: DAY }
const reading = (words: readonly string[], text: string, more: Partial<Report> = {}): ReadArticle => ({
  head: { ...head, opening: text, ...sketchOf(text) },
  people: [['mensah', 'GHA']],
  reports: [report(words, text, more)],
  entries: [entry(words, text, { date: { from: null, to: null, grain: 'day', basis: null } })],
  answers: [answer(words)],
})

const asJson = (one: unknown): unknown => JSON.parse(JSON.stringify(one))

describe('a reading', () => {
  it('comes back as it was, whatever words it has', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 6 }), fc.string({ unit: 'binary' }), (words, text) => {
        const read = reading(words, text)
        const back = unpackReading(packReading(read, true), head)
        expect(asJson([back.reports, back.entries, back.answers])).toEqual(
          asJson([read.reports, read.entries, read.answers]),
        )
      }),
    )
  })

  it('takes what differs from the usual along', () => {
    const past = { from: '2019-01-01', to: '2019-12-31', grain: 'year', basis: 'expression' } as const
    const read = reading(['x'], 'X', { date: past, historical: true, published: null, status: 'negated' })
    expect(unpackReading(packReading(read, true), head).reports).toEqual(read.reports)
  })

  it('is small', () => {
    const packed = packReading(reading(['harbour', 'patrol'], 'Ghana and Togo met.'), true)
    expect(packed.length).toBeLessThan(500)
  })

  it('of an article whose text is not kept holds none of its words', () => {
    const back = unpackReading(packReading(reading(['harbour'], 'Ghana and Togo met.'), false), head)
    expect(back).toMatchObject({ entries: [], answers: [] })
    expect(back.reports[0]).toMatchObject({ words: [], quote: '', by: ['GHA'] })
    expect(JSON.stringify(back)).not.toMatch(/harbour|met\./)
  })
})
