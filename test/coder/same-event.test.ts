// The same happening told again: one record with the evidence of every telling, also where an article tells it thousands of times.
import { expect, it } from 'vitest'
import { onceEach } from '../../src/coder/same-event.ts'
import type { Actor, Event } from '../../src/model/index.ts'

const state = (code: string): Actor =>
  ({
    id: code,
    kind: 'country',
    name: code,
    rawText: code,
    code,
    sector: '',
    otherSectors: [],
    span: { in: 'text', start: 0, end: 3 },
  }) as unknown as Actor

const telling = (sentence: number, modes: readonly string[] = []): Event =>
  ({
    id: `e${sentence}`,
    article: 'a',
    type: 'ASSAULT',
    modes,
    contexts: [],
    actors: [state('GHA')],
    recipients: [state('TGO')],
    date: { from: '2024-01-01', to: '2024-01-01', grain: 'day', basis: 'publication' },
    historical: false,
    status: 'actual',
    saidBy: [],
    size: {},
    confidence: 0.5,
    evidence: [{ role: 'event', in: 'text', start: sentence * 10, end: sentence * 10 + 8 }],
    madeBy: ['frame'],
    sentence,
  }) as unknown as Event

it('keeps the evidence of every telling once', () => {
  const [event, ...others] = onceEach([telling(0), telling(1, ['aerial']), telling(1), telling(2)])
  expect(others).toEqual([])
  expect(event).toMatchObject({ id: 'e0', modes: ['aerial'], madeBy: ['frame', 'merge:same-event'] })
  expect(event?.evidence.map(({ start }) => start)).toEqual([0, 10, 20])
})

it('keeps apart what contradicts: other modes, other days', () => {
  const dated = (day: string): Event =>
    ({ ...telling(4), date: { from: day, to: day, grain: 'day', basis: 'expression' } }) as Event
  expect(onceEach([telling(0, ['aerial']), telling(1, ['firearms'])])).toHaveLength(2)
  expect(onceEach([dated('2024-01-01'), dated('2024-01-02')])).toHaveLength(2)
})

it('grows with the tellings, not with their square', () => {
  const cost = (count: number): number => {
    const events = Array.from({ length: count }, (_, at) => telling(at))
    const begun = process.cpuUsage()
    const [event] = onceEach(events)
    const { user, system } = process.cpuUsage(begun)
    expect(event?.evidence).toHaveLength(count)
    return user + system
  }
  cost(2000)
  // ten times the tellings: ten times the work and room for noise; a square would be a hundred times
  expect(cost(30_000) / Math.max(cost(3000), 3000)).toBeLessThan(40)
})
