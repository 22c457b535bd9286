import { expect, it } from 'vitest'
import type { Document, Event } from '../../src/model/index.ts'
import { withDate } from '../../src/pipeline/code-article.ts'
import { fromRecord } from '../../src/pipeline/from-record.ts'
import { toRecord } from '../../src/pipeline/record.ts'
import { engine, readSample } from '../cli/sample.ts'

const TEXT = 'Ghana met Togo in Accra, Mensah said.'
const doc: Document = readSample({ id: 'a1', text: TEXT, title: 'Talks', date: '2024-03-19', author: 'E. Boateng' })
const at = (words: string) => ({
  in: 'text' as const,
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
})

const event: Event = {
  id: 'e1',
  article: 'a1',
  type: 'CONSULT',
  modes: ['multilateral'],
  contexts: ['diplomatic'],
  actors: [
    {
      rawText: 'Ghana',
      span: at('Ghana'),
      name: 'Ghana',
      code: 'GHA',
      sector: 'GOV',
      otherSectors: ['MIL'],
      role: 'host',
      id: 'GHA',
      dictionaryCode: 'GHAGOV',
    },
  ],
  recipients: [{ rawText: 'Togo', span: at('Togo'), name: 'Togo', code: '', sector: '', otherSectors: [] }],
  date: { from: '2024-03-18', to: '2024-03-19', grain: 'day', basis: 'expression' },
  historical: false,
  place: {
    rawText: 'Accra',
    span: at('Accra'),
    name: 'Accra',
    geonameId: 2306104,
    lat: 5.55,
    lon: -0.2,
    country: 'GHA',
    resolution: 4,
    first: 4,
    last: 5,
    rule: 'place:in',
  },
  status: 'actual',
  saidBy: [{ rawText: 'Mensah', span: at('Mensah'), code: 'GHA', sector: 'GOV', cue: 'said', quote: false }],
  size: { crowd: { low: 200 } },
  confidence: 0.77777,
  evidence: [
    { role: 'event', ...at('met'), rule: 'consult.txt:1' },
    { role: 'place', ...at('Accra'), rule: 'place:in' },
  ],
  madeBy: ['consult.txt:1', 'place:in'],
  sentence: 0,
}

it('says in PLOVER’s fields what the event says', () => {
  expect(toRecord(event, doc, engine.record)).toEqual({
    id: 'e1',
    article: 'a1',
    date: '2024-03-18',
    enddate: '2024-03-19',
    date_grain: 'day',
    date_basis: 'expression',
    event: ['CONSULT'],
    mode: ['multilateral'],
    context: ['diplomatic'],
    actor: [
      {
        raw_text: 'Ghana',
        entity_name: 'Ghana',
        code: 'GHA',
        country_name: 'Ghana',
        sector_code: 'GOV',
        other_sector_codes: ['MIL'],
        role: 'host',
        span: [0, 5],
        in: 'text',
        entity_id: 'GHA',
        dictionary_code: 'GHAGOV',
      },
    ],
    recipient: [
      {
        raw_text: 'Togo',
        entity_name: 'Togo',
        code: '',
        country_name: '',
        sector_code: '',
        other_sector_codes: [],
        span: [10, 14],
        in: 'text',
      },
    ],
    status: 'actual',
    historical: false,
    said_by: [
      { raw_text: 'Mensah', code: 'GHA', sector_code: 'GOV', cue: 'said', quote: false, span: [25, 31], in: 'text' },
    ],
    event_loc: {
      extracted_place: 'Accra',
      resolved_place: 'Accra',
      geonameid: 2306104,
      lat: 5.55,
      lon: -0.2,
      country_code: 'GHA',
      resolution: 4,
      span: [18, 23],
      in: 'text',
      rule: 'place:in',
    },
    event_text: ['met'],
    size: { crowd: { low: 200 } },
    quad_code: 1,
    event_scale: 4,
    cameo: expect.stringMatching(/^04/),
    goldstein: expect.any(Number),
    confidence: 0.778,
    evidence: [
      { role: 'event', in: 'text', start: 6, end: 9, rule: 'consult.txt:1' },
      { role: 'place', in: 'text', start: 18, end: 23, rule: 'place:in' },
    ],
    made_by: ['consult.txt:1', 'place:in'],
    text_info: { sequence: 1, in: 'text', start: 0, end: 36 },
    cite_info: { title: 'Talks', author: 'E. Boateng', published: '2024-03-19', codebook: 'PLOVER 2.0' },
    coder: 'rapporteur 0',
  })
})

it('tells the text and the day of coding only when asked', () => {
  const more = toRecord(event, doc, { ...engine.record, codedDate: '2024-04-01', withText: true })
  expect([more.text, more.coded_date]).toEqual([TEXT, '2024-04-01'])
})

it('comes back as the event, but for the tokens of its place and the mapped CAMEO code', () => {
  const record = toRecord(event, doc, engine.record)
  const back = fromRecord(JSON.parse(JSON.stringify(record)))
  const { place, ...rest } = event
  expect(back).toEqual({ ...rest, confidence: 0.778, cameo: record.cameo, place: { ...place, first: -1, last: -1 } })
  expect(toRecord(back, doc, engine.record)).toEqual(record)
})

it('keeps a CAMEO code that the coder chose, without a value that belongs to another', () => {
  const record = toRecord({ ...event, cameo: '999' }, doc, engine.record)
  expect([record.cameo, record.goldstein]).toEqual(['999', undefined])
})

const dateline = (date: string) => ({ in: 'text' as const, start: 0, end: 5, place: 'Ghana', date })
const undated: Document = readSample({ id: 'a2', text: TEXT })

it('takes the day of publication from a full dateline, else warns', () => {
  const found = withDate({ ...undated, dateline: dateline('March 19, 2024') })
  expect([found.doc.article.date, found.diagnostics[0]?.code]).toEqual(['2024-03-19', 'pipeline.date-from-dateline'])
  expect(withDate({ ...undated, dateline: dateline('March 19') }).diagnostics[0]?.code).toBe('pipeline.no-date')
  expect(withDate(undated).diagnostics[0]?.level).toBe('warning')
  expect(withDate(doc)).toEqual({ doc, diagnostics: [] })
})
