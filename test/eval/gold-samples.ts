// Small gold events and coded events for the tests of scoring.
import type { GoldCode, GoldEvent, GoldText } from '../../src/eval/gold.ts'
import type { Actor, Event } from '../../src/model/index.ts'

/** "KEN.GOV" or ".REB" as an actor. */
export function actor(written: string): Actor {
  const [code = '', sector = ''] = written.split('.')
  return { rawText: written, span: { in: 'text', start: 0, end: 1 }, name: written, code, sector, otherSectors: [] }
}

export function coded(type: Event['type'], actors: string[], recipients: string[], more: Partial<Event> = {}): Event {
  return {
    id: `${type} ${actors.join('+')} ${recipients.join('+')}`,
    article: 'a',
    type,
    modes: [],
    contexts: [],
    actors: actors.map(actor),
    recipients: recipients.map(actor),
    date: { from: '2024-03-08', to: '2024-03-08', grain: 'day', basis: 'publication' },
    historical: false,
    status: 'actual',
    saidBy: [],
    size: {},
    confidence: 0.8,
    evidence: [{ role: 'event', in: 'text', start: 0, end: 4, rule: 'r' }],
    madeBy: [],
    sentence: 0,
    ...more,
  }
}

const code = (written: string): GoldCode => {
  const [head = '', sector = ''] = written.split('.')
  return { code: head, sector }
}

export function gold(event: string, actors: string[], recipients: string[], more: Partial<GoldEvent> = {}): GoldEvent {
  return {
    number: 1,
    event,
    mode: '',
    status: 'actual',
    historical: false,
    actors: actors.map(code),
    recipients: recipients.map(code),
    speakers: [],
    also: [],
    ...more,
  }
}

export function textOf(id: string, ...events: GoldEvent[]): GoldText {
  const marks = events.map(({ number }) => ({ label: 'EVT' as const, event: number, start: 0, end: 4 }))
  const base = { id, date: '2024-03-08', words: [], text: 'Said so.', marks, events, source: 'f:1' }
  return events.length === 0 ? { ...base, none: 'sport' } : base
}
