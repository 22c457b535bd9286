// Gold files of users: JSON Lines and tables become the same gold texts as our corpus.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { csvRows } from '../../src/base/csv-rows.ts'
import { goldFormatOf, readGold } from '../../src/eval/read-gold.ts'
import { loadOntology } from '../../src/lexicon/load-ontology.ts'
import { root } from '../source.ts'

const ontology = loadOntology(join(root, 'data', 'ontology'))
const read = (content: string, file: string) => readGold(content, file, ontology)
const lines = (...rows: object[]) => rows.map((row) => JSON.stringify(row)).join('\n')

describe('JSON Lines', () => {
  it('puts the records of one text together, under the names of today', () => {
    const text = 'Ghana urged Togo to talk and met Benin.'
    const { texts } = read(
      lines(
        {
          id: 'e1',
          article: 'a1',
          text,
          event: ['DEMAND'],
          mode: [],
          actor: [{ code: 'GHA', sector_code: 'GOV' }],
          recipient: [{ code: 'TGO' }],
          date: '2024-03-07',
          status: 'actual',
          historical: false,
          said_by: [{ code: 'GHA', raw_text: 'the minister' }],
          event_loc: { country_code: 'GHA', resolved_place: 'Accra' },
          cite_info: { published: '2024-03-08' },
        },
        { id: 'e2', article: 'a1', text, event: 'CONSULT', mode: 'visit', actor: ['GHAGOV', 'BEN'] },
      ),
      'x.jsonl',
    )
    expect(texts).toHaveLength(1)
    expect(texts[0]).toMatchObject({ id: 'a1', text, date: '2024-03-08', source: 'x.jsonl:1' })
    expect(texts[0]?.events[0]).toEqual({
      number: 1,
      event: 'REQUEST',
      mode: '',
      status: 'actual',
      historical: false,
      actors: [{ code: 'GHA', sector: 'GOV' }],
      recipients: [{ code: 'TGO', sector: '' }],
      date: { from: '2024-03-07', to: '2024-03-07' },
      place: { country: 'GHA', name: 'Accra' },
      speakers: ['GHA'],
      also: [],
    })
    expect(texts[0]?.events[1]).toEqual({
      number: 2,
      event: 'CONSULT',
      mode: 'visit',
      actors: [
        { code: 'GHA', sector: 'GOV' },
        { code: 'BEN', sector: '' },
      ],
      speakers: [],
      also: [],
    })
  })

  it('reads texts with lists of events, and texts without any', () => {
    const { texts } = read(
      lines(
        {
          id: 't1',
          text: 'A.',
          date: '2024-03-08',
          events: [{ event: 'ACCUSE', actor: [{ code: 'GHA' }], recipient: [] }],
        },
        { id: 't2', text: 'B.', events: [] },
      ),
      'x.jsonl',
    )
    expect(texts.map(({ id, date, events, none }) => [id, date, events.length, none])).toEqual([
      ['t1', '2024-03-08', 1, undefined],
      ['t2', '', 0, 'nothing to code'],
    ])
    expect(texts[0]?.events[0]?.date).toBeUndefined()
  })

  it('keeps apart texts of one article, and tells what it cannot read', () => {
    const { texts, diagnostics } = read(
      `${lines({ article: 'a', text: 'A.', event: 'AID' }, { article: 'a', text: 'B.', event: 'AID' })}\n{\n${lines(
        { text: 'C.', event: 'FOO' },
        { event: 'AID' },
        { text: 'D.', event: 'AID', actor: ['Ghana'] },
        { text: 'E.' },
        { text: 'F.', event: 'AID', status: 'maybe' },
      )}`,
      'x.jsonl',
    )
    expect(texts.map(({ id }) => id)).toEqual(['a', 'a#2'])
    expect(diagnostics.map(({ message }) => message).sort()).toEqual([
      'x.jsonl:3: the line is no JSON',
      'x.jsonl:4: there is no event "FOO"',
      'x.jsonl:5: there is no "text"',
      'x.jsonl:6: "Ghana" is no code',
      'x.jsonl:7: there is neither "event" nor "events"',
      'x.jsonl:8: there is no status "maybe"',
    ])
  })
})

describe('tables', () => {
  it('reads quotes, line ends and separators', () => {
    expect(csvRows('a;b\r\n"x ""y""; z";"1\n2"\r\n\r\nlast;')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x "y"; z', '1\n2'] },
      { line: 5, cells: ['last', ''] },
    ])
    expect(csvRows('\ufeffa,b\n,\n1,2')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['1', '2'] },
    ])
    expect(csvRows('a\tb, c\td')).toEqual([{ line: 1, cells: ['a', 'b, c', 'd'] }])
  })

  it('takes plain columns', () => {
    const { texts, diagnostics } = read(
      'id,text,event,mode,actor,recipient,date\n1,"Ghana accused Togo, twice.",accuse,,GHA.GOV+REB,TGO,2024-03-08\n2,It rained.,,,,,2024-03-08\n3,X.,ACCUSE,,Ghana,,\n',
      'g.csv',
    )
    expect(texts).toHaveLength(2)
    expect(texts[0]).toMatchObject({ id: '1', date: '2024-03-08' })
    expect(texts[0]?.events[0]).toMatchObject({
      event: 'ACCUSE',
      actors: [
        { code: 'GHA', sector: 'GOV' },
        { code: '', sector: 'REB' },
      ],
      recipients: [{ code: 'TGO', sector: '' }],
    })
    expect(texts[0]?.events[0]?.date).toBeUndefined()
    expect(texts[1]?.none).toBe('nothing to code')
    expect(diagnostics.map(({ message }) => message)).toEqual(['g.csv:4: "Ghana" is no code'])
  })

  it('takes the columns of our own tables, with the sectors beside the codes', () => {
    const { texts } = read(
      'article,sentence,event,actor,actor_code,actor_sector,date,enddate,published,status,historical\na,S.,AID,Ghana; Togo,GHA; TGO,GOV; MIL,2024-03-01,2024-03-05,2024-03-08,future,true\n',
      'g.csv',
    )
    expect(texts[0]?.date).toBe('2024-03-08')
    expect(texts[0]?.events[0]).toMatchObject({
      actors: [
        { code: 'GHA', sector: 'GOV' },
        { code: 'TGO', sector: 'MIL' },
      ],
      date: { from: '2024-03-01', to: '2024-03-05' },
      status: 'future',
      historical: true,
    })
  })

  it('refuses a file without the columns it needs', () => {
    expect(() => read('a,b\n1,2\n', 'g.csv')).toThrow('no columns "text" and "event"')
    expect(() => read('', 'g.csv')).toThrow('text')
  })
})

it('tells the format by name and beginning', () => {
  expect(['a.jsonl', 'a.csv', 'a.txt', '<stdin>'].map((name) => goldFormatOf(name, 'x'))).toEqual([
    'jsonl',
    'csv',
    'corpus',
    'csv',
  ])
  expect(goldFormatOf('<stdin>', ' {"text": 1}')).toBe('jsonl')
  expect(read('x-1 2024-03-08\nRain fell.\nnone weather\n', 'own.txt').texts[0]?.none).toBe('weather')
})
