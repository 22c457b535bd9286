import { expect, it } from 'vitest'
import { f1, overlapOf, precision, recall } from '../../src/eval/multiset.ts'
import { type ExpectedEvent, scoreCases } from '../../src/eval/score-cases.ts'
import { dyadsOf, scoreEvents } from '../../src/eval/score-events.ts'
import type { PloverRecord, RecordEntity } from '../../src/pipeline/record-types.ts'

const entity = (code: string, sector_code = ''): RecordEntity => ({
  raw_text: code,
  entity_name: code,
  code,
  country_name: '',
  sector_code,
  other_sector_codes: [],
  span: [0, 1],
  in: 'text',
})

const record = (event: string, actor: string[], recipient: string[], more: object = {}): PloverRecord =>
  ({
    event: [event],
    actor: actor.map((code) => entity(...(code.split('.') as [string]))),
    recipient: recipient.map((code) => entity(code)),
    status: 'actual',
    historical: false,
    said_by: [],
    ...more,
  }) as unknown as PloverRecord

const expected = (event: string, source: string[], target: string[], more: object = {}): ExpectedEvent => ({
  event,
  source,
  target,
  factuality: 'actual',
  ...more,
})
const right = (answer: ExpectedEvent[], ...records: PloverRecord[]) =>
  scoreCases([{ id: 'c', text: 't', phenomenon: 'p', expected: answer }], new Map([['c', records]])).right

it('counts what two bags share', () => {
  const overlap = overlapOf(['a', 'a', 'b'], ['a', 'c'])
  expect(overlap).toEqual({ both: 1, coded: 2, gold: 3 })
  expect([precision(overlap), recall(overlap), f1(overlap)]).toEqual(['50.0', '33.3', '40.0'])
})

it('takes meetings both ways and accusations one way', () => {
  const [gha, tgo] = [{ code: 'GHA' }, { code: 'TGO' }]
  expect(dyadsOf('CONSULT', [tgo, gha], [])).toEqual(['CONSULT GHA>TGO', 'CONSULT GHA>TGO'])
  expect(dyadsOf('ACCUSE', [tgo], [gha])).toEqual(['ACCUSE TGO>GHA'])
  expect(dyadsOf('ACCUSE', [tgo], [])).toEqual(['ACCUSE TGO>-'])
  expect(dyadsOf('AID', [{ code: 'EUR' }], [{ code: '' }])).toEqual(['AID IGO>?'])
})

it('scores texts by events and dyads, and leaves out what was not said to have happened', () => {
  const gold = [
    {
      id: 'a',
      text: 't',
      events: [{ event: 'ACCUSE', actor: [{ code: 'GHA' }], recipient: [{ code: 'TGO' }], accept_event: ['REJECT'] }],
    },
    { id: 'b', text: 't', events: [] },
  ]
  const records = new Map([
    ['a', [record('REJECT', ['GHA'], ['TGO']), record('ASSAULT', ['GHA'], ['TGO'], { status: 'hypothetical' })]],
    ['b', [record('CONSULT', ['GHA'], [], { status: 'negated' })]],
  ])
  expect(scoreEvents(gold, records)).toMatchObject({
    event: { both: 1, coded: 1, gold: 1 },
    dyad: { both: 1, coded: 1, gold: 1 },
    empty: 1,
    clean: 1,
    wrong: [],
  })
})

it('holds a case right only when all is found and nothing is left over', () => {
  const arrest = expected('COERCE', ['GHA.COP'], ['GHA.OPP'])
  expect(right([arrest], record('COERCE', ['GHA'], ['GHA']))).toBe(1)
  expect(right([arrest])).toBe(0)
  expect(right([arrest], record('COERCE', ['TGO'], ['GHA']))).toBe(0)
  expect(right([arrest], record('COERCE', ['GHA'], ['GHA'], { status: 'future' }))).toBe(0)
  expect(right([arrest], record('COERCE', ['GHA'], ['GHA']), record('ACCUSE', ['GHA'], []))).toBe(0)
  expect(right([], record('ACCUSE', ['GHA'], [], { status: 'negated' }))).toBe(1)
})

it('pairs records so that as many as can be are met', () => {
  const two = [
    expected('ASSAULT', ['REB'], ['MLI'], { accept_target: [['TCD']] }),
    expected('ASSAULT', ['REB'], ['MLI']),
  ]
  expect(right(two, record('ASSAULT', ['.REB'], ['MLI']), record('ASSAULT', ['.REB'], ['TCD']))).toBe(1)
})

it('takes those who act together on either side', () => {
  expect(right([expected('CONSULT', ['GHA', 'TGO'], [])], record('CONSULT', ['GHA'], ['TGO']))).toBe(1)
  expect(right([expected('ACCUSE', ['GHA', 'TGO'], [])], record('ACCUSE', ['GHA'], ['TGO']))).toBe(0)
})
