// Coded events against gold: what agrees, what is counted, what is confused.
import { describe, expect, it } from 'vitest'
import {
  agrees,
  dateRight,
  modeRight,
  placeNameRight,
  placeRight,
  slipsOf,
  speakerCodeRight,
  speakerRight,
} from '../../src/eval/agreement.ts'
import { pairEvents } from '../../src/eval/pair-events.ts'
import { reportLines } from '../../src/eval/report.ts'
import { scoreCorpus } from '../../src/eval/score-corpus.ts'
import type { Event, Place, Speaker } from '../../src/model/index.ts'
import { coded, gold, textOf } from './gold-samples.ts'

const place = (name: string, country: string) => ({ name, rawText: name, country }) as Place
const speaker = (rawText: string, code: string, sector = '') => ({ rawText, code, sector, cue: 'said' }) as Speaker

describe('agreement', () => {
  it('asks for event, countries and status, not for sectors', () => {
    const want = gold('ACCUSE', ['GHA.GOV'], ['TGO'])
    expect(agrees(want, coded('ACCUSE', ['GHA.LEG'], ['TGO.GOV']))).toBe(true)
    expect(agrees(want, coded('REJECT', ['GHA'], ['TGO']))).toBe(false)
    expect(agrees(want, coded('ACCUSE', ['TGO'], ['GHA']))).toBe(false)
    expect(agrees(want, coded('ACCUSE', ['GHA'], []))).toBe(false)
    expect(agrees(want, coded('ACCUSE', ['GHA', 'BEN'], ['TGO']))).toBe(false)
    expect(agrees(want, coded('ACCUSE', ['GHA'], ['TGO'], { status: 'negated' }))).toBe(false)
    expect(agrees(want, coded('ACCUSE', ['GHA'], ['TGO'], { historical: true }))).toBe(false)
  })

  it('says what is wrong with an event that has the right name', () => {
    const want = gold('ACCUSE', ['GHA'], ['TGO'])
    expect(slipsOf(want, coded('ACCUSE', ['BEN'], ['TGO']))).toEqual(['other actors'])
    expect(slipsOf(want, coded('ACCUSE', ['GHA'], [], { status: 'negated' }))).toEqual(['recipients missing', 'status'])
    expect(slipsOf(want, coded('ACCUSE', ['TGO'], ['GHA'], { historical: true }))).toEqual(['direction', 'historical'])
    expect(slipsOf({ ...want, recipients: [] }, coded('ACCUSE', ['GHA'], ['TGO']))).toEqual(['recipients too many'])
    expect(slipsOf(want, coded('ACCUSE', ['GHA'], ['TGO']))).toEqual([])
  })

  it('takes a bare sector as a sector, and an alternative as right', () => {
    const want = gold('ASSAULT', ['.REB'], ['MLI'], { also: ['COERCE/seize'] })
    expect(agrees(want, coded('ASSAULT', ['.REB'], ['MLI.MIL']))).toBe(true)
    expect(agrees(want, coded('COERCE', ['.REB'], ['MLI']))).toBe(true)
    expect(agrees(want, coded('ASSAULT', ['.GOV'], ['MLI']))).toBe(false)
    expect(agrees(want, coded('ASSAULT', ['MLI.REB'], ['MLI']))).toBe(false)
  })

  it('knows which events have no direction', () => {
    expect(agrees(gold('CONSULT', ['GHA', 'TGO'], []), coded('CONSULT', ['TGO'], ['GHA']))).toBe(true)
    expect(agrees(gold('ASSAULT', ['ISR', 'PSE'], []), coded('ASSAULT', ['ISR'], ['PSE']))).toBe(true)
    expect(agrees(gold('ASSAULT', ['ISR'], ['PSE']), coded('ASSAULT', ['PSE'], ['ISR']))).toBe(false)
    expect(agrees(gold('REQUEST', ['GHA', 'TGO'], []), coded('REQUEST', ['TGO'], ['GHA']))).toBe(false)
  })

  it('does not judge what gold does not tell', () => {
    const want = { number: 1, event: 'AID', mode: '', speakers: [], also: [] }
    expect(agrees(want, coded('AID', ['CAN'], ['HTI'], { status: 'future' }))).toBe(true)
    const event = coded('AID', ['CAN'], ['HTI'])
    expect(
      [modeRight, dateRight, placeRight, placeNameRight, speakerRight].map((right) => right(want, event, [])),
    ).toEqual(Array(5).fill(undefined))
  })

  it('judges the details', () => {
    const want = gold('PROTEST', ['FRA'], [], {
      mode: 'demo',
      also: ['PROTEST/strike', 'ASSAULT/beat'],
      date: { from: '2024-03-07', to: '2024-03-07' },
      place: { country: 'FRA', name: 'Paris' },
      speakers: ['FRA.COP', 'USA'],
    })
    const good = coded('PROTEST', ['FRA'], [], {
      modes: ['strike'],
      date: { from: '2024-03-07', to: '2024-03-07', grain: 'day', basis: 'expression' },
      place: place('Paris', 'FRA'),
      saidBy: [speaker('police', 'FRA', 'COP')],
    })
    const bad = coded('PROTEST', ['FRA'], [], {
      modes: ['beat'],
      place: place('Lille', 'BEL'),
      saidBy: [speaker('an aide', 'USA')],
    })
    const all = [modeRight, dateRight, placeRight, placeNameRight, speakerRight]
    expect(all.map((right) => right(want, good, []))).toEqual(Array(5).fill(true))
    expect(all.map((right) => right(want, bad, []))).toEqual(Array(5).fill(false))
    const residents = { ...good, saidBy: [speaker('Residents', '')] }
    expect(speakerCodeRight({ ...want, speakers: ['local residents'] }, residents)).toBe(true)
    const marks = [{ label: 'SAY' as const, event: 1, start: 5, end: 9 }]
    const said = (start: number) =>
      ({ ...good, saidBy: [{ ...speaker('x', ''), span: { in: 'text', start, end: start + 3 } }] }) as Event
    expect([speakerRight(want, said(6), marks), speakerRight(want, said(10), marks)]).toEqual([true, false])
  })
})

describe('pairs', () => {
  it('gives each gold event one record, the best one', () => {
    const wanted = gold('ACCUSE', ['GHA'], ['TGO'], { mode: 'allege' })
    const plain = coded('ACCUSE', ['GHA'], ['TGO'])
    const best = coded('ACCUSE', ['GHA'], ['TGO'], { modes: ['allege'] })
    const { pairs, extra } = pairEvents(textOf('t', wanted), [plain, best])
    expect(pairs.map(({ event }) => event)).toEqual([best])
    expect(extra).toEqual([plain])
  })

  it('pairs by the same words what is called by another name', () => {
    const { pairs } = pairEvents(textOf('t', gold('REJECT', ['GHA'], [])), [coded('ACCUSE', ['GHA'], [])])
    expect(pairs.map(({ by }) => by)).toEqual(['words'])
  })
})

describe('figures', () => {
  const score = scoreCorpus([
    { text: textOf('right', gold('ACCUSE', ['GHA'], ['TGO'])), events: [coded('ACCUSE', ['GHA'], ['TGO'])] },
    { text: textOf('other', gold('REJECT', ['GHA'], ['TGO'])), events: [coded('ACCUSE', ['GHA'], ['TGO'])] },
    { text: textOf('parties', gold('AID', ['CAN'], ['HTI'])), events: [coded('AID', ['USA'], ['HTI'])] },
    {
      text: textOf('nothing', gold('AID', ['CAN'], ['HTI'])),
      events: [coded('AID', ['CAN'], ['HTI'], { status: 'negated' })],
    },
    { text: textOf('clean'), events: [coded('CONSULT', ['GHA'], [], { status: 'hypothetical' })] },
    { text: textOf('unclean'), events: [coded('CONSULT', ['GHA'], [])] },
  ])

  it('adds up', () => {
    expect(score).toMatchObject({
      count: 6,
      events: { right: 1, all: 4 },
      texts: { right: 1, all: 4 },
      exact: { right: 2, all: 6 },
      type: { right: 3, all: 4 },
      clean: { right: 1, all: 2 },
      extra: { right: 1, all: 4 },
    })
    expect(score.byEvent.get('AID')).toEqual({ right: 0, all: 2 })
  })

  it('counts precision and recall per event, by name and in full', () => {
    const row = (event: string) => score.rows.find((one) => one.event === event)
    expect(row('ACCUSE')).toMatchObject({
      type: { both: 1, coded: 2, gold: 1 },
      full: { both: 1, coded: 2, gold: 1 },
    })
    expect(row('AID')).toMatchObject({ type: { both: 2, coded: 2, gold: 2 }, full: { both: 0, coded: 2, gold: 2 } })
    expect(row('CONSULT')).toMatchObject({ type: { both: 0, coded: 1, gold: 0 } })
    expect(score.macro.type).toBeCloseTo((2 / 3 + 1 + 0) / 3)
  })

  it('tells what is wrong with events that have the right name', () => {
    expect([...score.slips]).toEqual([
      ['other actors', 1],
      ['status', 1],
    ])
  })

  it('tells what is confused, and how well confidence keeps its word', () => {
    expect([...score.confusions]).toEqual([
      ['REJECT -> ACCUSE', 1],
      ['none -> CONSULT', 1],
    ])
    // six events at 0.8, one of them right
    expect(score.calibrationError).toBeCloseTo(0.8 - 1 / 6)
  })

  it('shows everything to people', () => {
    const text = reportLines('small', score, { errors: 1 }).join('\n')
    expect(text).toContain('other: Said so.\n   gold  *REJECT GHA>TGO actual\n   coded ACCUSE GHA>TGO actual')
    expect(text).toMatch(/events with parties and status right\s+1 of 4\s+25\.0 %/)
    expect(text).toContain('confusions, gold -> coded: REJECT -> ACCUSE 1, none -> CONSULT 1')
    expect(text).toContain('expected calibration error: 0.633')
  })
})
