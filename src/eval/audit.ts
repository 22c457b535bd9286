// Coded articles -> a sample of events and of sentences without one, for a person to judge; and from the answers precision and recall.
// Example: of 100 events shown 80 are right; of 100 sentences without an event 5 tell one: with 1,000 events and 2,000 such sentences in all,
// precision is 0.80 and recall 800 / (800 + 100) = 0.89. Asking is the command's; the same seed draws the same sample.
import { hashOf } from '../base/ids.ts'
import { fieldOf } from '../base/spans.ts'
import type { Document, Event } from '../model/index.ts'
import { showCoded } from './show-events.ts'
import { type Interval, type Share, shuffled, wilson } from './statistics.ts'

/** Something to judge: an event, or a sentence of which nothing was coded. */
export interface AuditItem {
  readonly key: string
  readonly kind: 'event' | 'sentence'
  readonly article: string
  /** The sentence. */
  readonly text: string
  /** The sentence before it, for context. */
  readonly before: string
  /** The event as one line; '' for a sentence. */
  readonly event: string
}

/** y right (or: there is an event), n wrong (or: there is none), s not to be decided. */
export type Answer = 'y' | 'n' | 's'

export interface Answered {
  readonly key: string
  readonly kind: AuditItem['kind']
  readonly answer: Answer
}

export interface AuditResult {
  readonly precision: Share & Interval
  /** Sentences without an event that should have one. */
  readonly missed: Share & Interval
  readonly recall: Interval & { readonly value: number }
}

/** Shorter sentences tell nothing. */
const SHORTEST = 5

function sentenceText(doc: Document, index: number): string {
  const sentence = doc.sentences[index]
  return sentence === undefined ? '' : fieldOf(doc.article, sentence.in).slice(sentence.start, sentence.end)
}

function codedLine(event: Event): string {
  const parts = [
    showCoded(event),
    event.date.from === null ? '' : `on ${[...new Set([event.date.from, event.date.to])].join(' to ')}`,
    event.place === undefined ? '' : `in ${event.place.name}`,
    event.saidBy.length === 0 ? '' : `says ${event.saidBy.map(({ rawText }) => rawText).join(', as told by ')}`,
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/** Everything of one article that can be asked about. */
export function auditItems({
  doc,
  events,
}: {
  readonly doc: Document
  readonly events: readonly Event[]
}): AuditItem[] {
  const coded = new Set(events.map(({ sentence }) => sentence))
  const article = doc.article.id
  const around = (index: number) => ({ article, text: sentenceText(doc, index), before: sentenceText(doc, index - 1) })
  const empty = doc.sentences.filter(
    ({ index, kind, first, last }) => !coded.has(index) && kind !== 'byline' && last - first >= SHORTEST,
  )
  return [
    ...events.map(
      (event): AuditItem => ({ key: event.id, kind: 'event', event: codedLine(event), ...around(event.sentence) }),
    ),
    ...empty.map(({ index }): AuditItem => {
      const key = `s${hashOf([article, String(index), sentenceText(doc, index)])}`
      return { key, kind: 'sentence', event: '', ...around(index) }
    }),
  ]
}

export const ofKind = (items: readonly AuditItem[], kind: AuditItem['kind']): AuditItem[] =>
  items.filter((item) => item.kind === kind)

/** Half events, half sentences without one, in an order that does not tell which comes next; what one half lacks the other gives. */
export function drawSample(items: readonly AuditItem[], size: number, seed: number): AuditItem[] {
  const inOrder = [...new Map(items.map((item) => [item.key, item])).values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  const events = shuffled(ofKind(inOrder, 'event'), seed)
  const sentences = shuffled(ofKind(inOrder, 'sentence'), seed + 1)
  const half = Math.ceil(size / 2)
  const wanted = Math.min(events.length, Math.max(half, size - sentences.length))
  const chosen = [...events.slice(0, wanted), ...sentences.slice(0, Math.max(0, size - wanted))]
  return shuffled(chosen, seed + 2)
}

function shareOf(answers: readonly Answered[], kind: AuditItem['kind']): Share & Interval {
  const decided = answers.filter((one) => one.kind === kind && one.answer !== 's')
  const share = { right: decided.filter(({ answer }) => answer === 'y').length, all: decided.length }
  return { ...share, ...wilson(share) }
}

/** Right events among all that there are to find; the ends of the interval take the worse and the better ends of both shares. */
function recallOf(precision: Share & Interval, missed: Share & Interval, totals: AuditTotals): AuditResult['recall'] {
  const share = (right: number, lost: number): number => {
    const found = right * totals.events
    return found + lost * totals.sentences === 0 ? 0 : found / (found + lost * totals.sentences)
  }
  const rate = ({ right, all }: Share) => right / (all || 1)
  return {
    value: share(rate(precision), rate(missed)),
    low: share(precision.low, missed.high),
    high: share(precision.high, missed.low),
  }
}

/** How many there are in all, of which the sample was drawn. */
export interface AuditTotals {
  readonly events: number
  readonly sentences: number
}

export function auditResult(answers: readonly Answered[], totals: AuditTotals): AuditResult {
  const precision = shareOf(answers, 'event')
  const missed = shareOf(answers, 'sentence')
  return { precision, missed, recall: recallOf(precision, missed, totals) }
}
