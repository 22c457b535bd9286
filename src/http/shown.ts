// A kept record -> an event as pages show it, and the words of an article that are to be marked.
// Example: marksOf(events, ledger) has a mark for every trigger, party, speaker, date and place of an article.
import { quote } from '../base/spans.ts'
import type { LedgerRecord } from '../model/index.ts'
import type { KeptRecord } from '../store/records.ts'
import { headOf } from '../views/passages.ts'
import type { Mark, ShownEvent } from './api-types.ts'

export const shownEvent = ({ record, article, state, reviewed }: KeptRecord): ShownEvent => ({
  record,
  article: headOf(article),
  sentence: quote(article, record.text_info),
  state,
  reviewed,
})

const KINDS: Readonly<Record<string, Mark['kind']>> = {
  event: 'event',
  actor: 'actor',
  recipient: 'recipient',
  speaker: 'speaker',
  date: 'date',
  place: 'place',
}

function marksOfEvent({ record }: ShownEvent): Mark[] {
  const of = record.id
  return [
    ...record.evidence.map((one) => ({ ...one, kind: KINDS[one.role] ?? ('other' as const), of })),
    ...record.said_by.map((one) => ({
      in: one.in,
      start: one.span[0],
      end: one.span[1],
      kind: 'speaker' as const,
      rule: one.cue,
      of,
    })),
  ].map(({ in: field, start, end, kind, rule }) => ({ in: field, start, end, kind, rule, of }))
}

const marksOfEntry = (entry: LedgerRecord): Mark[] =>
  entry.evidence.map(({ in: field, start, end, rule }) => ({
    in: field,
    start,
    end,
    kind: 'ledger' as const,
    of: entry.id,
    rule,
  }))

/** Marks in the order of the text, each once. */
export function marksOf(events: readonly ShownEvent[], ledger: readonly LedgerRecord[]): Mark[] {
  const all = [...events.flatMap(marksOfEvent), ...ledger.flatMap(marksOfEntry)].filter((one) => one.end > one.start)
  const once = new Map(all.map((one) => [[one.in, one.start, one.end, one.kind, one.of].join(' '), one]))
  return [...once.values()].sort((a, b) => a.start - b.start || b.end - a.end)
}
