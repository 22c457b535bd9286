// The event for a marked pair: parties that overlap the marks, through what they refer back to.
import { expect, it } from 'vitest'
import { eventForPair, type RelateRow, scoreRelate } from '../../src/eval/score-relate.ts'
import type { Actor, Document, Event, Mention } from '../../src/model/index.ts'
import type { PairCoding } from '../../src/pipeline/relate.ts'
import { coded } from './gold-samples.ts'

const text = 'Ghana fears Togo . It accused Lome .'
const forms = [...text.matchAll(/\S+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
const doc = { tokens: forms } as unknown as Document
const at = (token: number): Actor => ({
  ...(coded('AID', ['X'], []).actors[0] as Actor),
  span: { in: 'text', ...(forms[token] as { start: number; end: number }) },
})
const mention = (index: number, token: number, sameAs?: number): Mention =>
  ({
    index,
    first: token,
    last: token + 1,
    actors: [at(token)],
    ...(sameAs === undefined ? {} : { sameAs }),
  }) as unknown as Mention

const event = (type: Event['type'], actors: number[], recipients: number[]): Event => ({
  ...coded(type, [], []),
  actors: actors.map(at),
  recipients: recipients.map(at),
})
const seen = (...events: Event[]): PairCoding => ({
  doc,
  events,
  mentions: [mention(0, 0), mention(1, 2), mention(2, 4, 0), mention(3, 6, 1)],
})
const row = (source: number, target: number, name = 'ACCUSE'): RelateRow => {
  const span = (token: number) => [forms[token]?.start ?? 0, forms[token]?.end ?? 0] as const
  return {
    id: 'r',
    text,
    source: { text: 's', spans: [span(source)] },
    target: { text: 't', spans: [span(target)] },
    event: name,
  }
}

it('follows pronouns and other names back to the marks', () => {
  const found = eventForPair(row(0, 2), seen(event('ACCUSE', [4], [6])))
  expect(found).toMatchObject({ event: { type: 'ACCUSE' }, fit: 4 })
})

it('takes the event of both before that of one, and none of strangers or of those the wrong way round', () => {
  const both = seen(event('AID', [0], []), event('ACCUSE', [0], [2]))
  expect(eventForPair(row(0, 2), both)?.event.type).toBe('ACCUSE')
  expect(eventForPair(row(0, 2), seen(event('ACCUSE', [2], [0])))).toBeUndefined()
  expect(eventForPair(row(0, 2), seen())).toBeUndefined()
})

it('takes those who act together', () => {
  expect(eventForPair(row(0, 2), seen(event('CONSULT', [0, 2], [])))).toMatchObject({ fit: 4 })
})

it('adds up, with CONCEDE and RETREAT as one', () => {
  const score = scoreRelate([
    { row: row(0, 2, 'YIELD'), coded: seen(event('RETREAT', [0], [2])) },
    { row: row(0, 2, 'ACCUSE'), coded: seen(event('REJECT', [0], [])) },
    { row: row(0, 2, 'ACCUSE'), coded: seen() },
  ])
  expect(score).toMatchObject({ all: 3, named: 2, right: 1, strict: 1, strictRight: 1 })
  expect([...score.confusions]).toEqual([
    ['ACCUSE -> REJECT', 1],
    ['ACCUSE -> none', 1],
  ])
})
