import { expect, it } from 'vitest'
import { articleId, eventId, hashOf } from '../../src/base/ids.ts'
import type { Event } from '../../src/model/index.ts'

const event: Omit<Event, 'id'> = {
  article: 'a1',
  type: 'CONSULT',
  modes: ['visit'],
  contexts: [],
  actors: [],
  recipients: [],
  date: { from: '2024-03-18', to: '2024-03-18', grain: 'day', basis: 'publication' },
  historical: false,
  status: 'actual',
  saidBy: [],
  size: {},
  confidence: 0.5,
  evidence: [{ role: 'event', in: 'text', start: 3, end: 6, rule: 'consult.txt:1' }],
  madeBy: ['consult.txt:1'],
  sentence: 0,
}

it('gives the same content the same id, and other content another one', () => {
  expect(articleId({ text: 'A met B.' })).toBe(articleId({ text: 'A met B.' }))
  expect(articleId({ text: 'A met B.' })).not.toBe(articleId({ text: 'A met B.', title: 'A meets B' }))
  expect(articleId({ text: '\ud800' })).not.toBe(articleId({ text: '\ufffd' }))
})

it('tells parts apart however their letters fall', () => {
  expect(hashOf(['ab', 'c'])).not.toBe(hashOf(['a', 'bc']))
  expect(hashOf([])).toMatch(/^[0-9a-f]{16}$/)
})

it('keeps the id of an event when only rules and confidence change, not when its words do', () => {
  const id = eventId(event)
  expect(eventId({ ...event, confidence: 0.9, madeBy: ['other'] })).toBe(id)
  expect(eventId({ ...event, type: 'AGREE' })).not.toBe(id)
  const moved = event.evidence.map((e) => ({ ...e, start: 4 }))
  expect(eventId({ ...event, evidence: moved })).not.toBe(id)
})
