import { expect, it } from 'vitest'
import { addPetrarch, NO_PAIRS, scoreRecord } from '../../src/eval/score-petrarch.ts'
import type { Actor, Event, EventType } from '../../src/model/index.ts'

const actor = (dictionaryCode: string, start = dictionaryCode.charCodeAt(0)): Actor => ({
  rawText: dictionaryCode,
  span: { in: 'text', start, end: start + 1 },
  name: dictionaryCode,
  code: dictionaryCode.slice(0, 3),
  sector: '',
  otherSectors: [],
  dictionaryCode,
})
const event = (type: EventType, actors: readonly Actor[], recipients: readonly Actor[]): Event =>
  ({ type, actors, recipients }) as unknown as Event
const gold = (...pairs: readonly (readonly [string, string])[]) => ({
  id: 'own-1',
  category: 'OWN',
  date: '1999-01-01',
  text: 'text',
  events: pairs.map(([source, target]) => ({ source, target })),
})

it('compares countries first, whole codes then', () => {
  const score = scoreRecord(gold(['ABCGOV', 'XYZ']), [event('ACCUSE', [actor('ABCMIL')], [actor('XYZ')])])
  expect([score.pairs, score.whole]).toEqual([{ both: 1, coded: 1, gold: 1 }, 0])
  expect(score.wrong).toHaveLength(1)
  expect(scoreRecord(gold(['ABCGOV', 'XYZ']), [event('ACCUSE', [actor('ABCGOV')], [actor('XYZ')])]).wrong).toEqual([])
})

it('keeps the direction, except where an event has none', () => {
  const turned = [actor('XYZ')]
  expect(scoreRecord(gold(['ABC', 'XYZ']), [event('ACCUSE', turned, [actor('ABC')])]).pairs.both).toBe(0)
  expect(scoreRecord(gold(['ABC', 'XYZ']), [event('CONSULT', turned, [actor('ABC')])]).pairs.both).toBe(1)
  const bothWays = gold(['ABC', 'XYZ'], ['XYZ', 'ABC'])
  expect(scoreRecord(bothWays, [event('AGREE', [actor('ABC'), actor('XYZ')], [])]).pairs).toEqual({
    both: 2,
    coded: 2,
    gold: 2,
  })
})

it('leaves out parties that nobody knows and pairs of one name', () => {
  expect(scoreRecord(gold(['---', 'XYZ']), []).pairs).toEqual({ both: 0, coded: 0, gold: 0 })
  expect(scoreRecord(gold(), [event('AGREE', [actor('ABC', 5), actor('XYZ', 5)], [])]).pairs.coded).toBe(0)
  const nobody: Actor = { ...actor('ABC'), code: '', sector: 'CVL' }
  const { dictionaryCode: _, ...unknown } = nobody
  expect(scoreRecord(gold(), [event('ASSAULT', [unknown], [actor('XYZ')])]).pairs.coded).toBe(0)
})

it('adds up', () => {
  const one = scoreRecord(gold(['ABC', 'XYZ']), [event('ACCUSE', [actor('ABC')], [actor('XYZ')])])
  expect(addPetrarch(addPetrarch(NO_PAIRS, one), one)).toEqual({
    pairs: { both: 2, coded: 2, gold: 2 },
    whole: 2,
    wrong: [],
  })
})
