// Terms of leaders and standings of the ledger -> bands over time: rows with a label, each with pieces from day to day. Pure.
// Example: an offer of 16 August that was rejected on the 19th is one row with two pieces, "open" and "rejected".
import type { LeaderTerm } from '../../../src/lexicon/leaders.ts'
import type { LedgerItem } from '../../../src/views/ledger-items.ts'
import { keyOf } from '../words.ts'
import { dayNumber, type Span } from './time.ts'

export interface Piece {
  readonly first: number
  readonly last: number
  readonly name: string
  readonly about: string
  readonly kind: string
}

export interface Band {
  readonly key: string
  readonly label: string
  readonly href: string
  readonly pieces: readonly Piece[]
}

const clipped = (first: number, last: number, span: Span): Span => ({
  first: Math.max(first, span.first),
  last: Math.min(last, span.last),
})

/** One row an office. */
export function leaderBands(terms: readonly LeaderTerm[], span: Span): Band[] {
  const rows = new Map<string, LeaderTerm[]>()
  for (const term of terms) {
    const key = `${term.code} ${term.office}`
    rows.set(key, [...(rows.get(key) ?? []), term])
  }
  return [...rows].map(([key, held]) => ({
    key,
    label: `${held[0]?.code} ${held[0]?.title}`,
    href: `/actors/${held[0]?.code}`,
    pieces: held.map(({ from, to, name, title }) => ({
      ...clipped(from === null ? span.first : dayNumber(from), to === null ? span.last : dayNumber(to), span),
      name,
      about: `${name}, ${title}, ${from ?? '…'} to ${to ?? 'today'}`,
      kind: 'leader',
    })),
  }))
}

const SETTLED = new Set(['rejected', 'met', 'broken', 'withdrawn', 'overtaken'])
/** What is settled stands a little longer, so that one sees it. */
const SHARE = 0.08

function piecesOf({ entry }: LedgerItem, span: Span): Piece[] {
  const steps = [
    { standing: 'open' as string, date: entry.date },
    ...entry.changes.map(({ standing, date }) => ({ standing: standing as string, date })),
  ].flatMap(({ standing, date }) => (date === null ? [] : [{ standing, day: dayNumber(date) }]))
  return steps.flatMap(({ standing, day }, at): Piece[] => {
    const next = steps[at + 1]?.day
    const end = next ?? (SETTLED.has(standing) ? day + Math.max(1, (span.last - span.first) * SHARE) : span.last)
    const { first, last } = clipped(day, end, span)
    return last < first
      ? []
      : [{ first, last, name: standing, about: `${standing} from ${dayText(day)}`, kind: standing }]
  })
}

const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)
const sidesOf = (list: LedgerItem['entry']['by']): string => [...new Set(list.map(keyOf))].join('+')

/** One row an entry that is no answer, the earliest first; those that the window does not touch are left out. */
export const ledgerBands = (items: readonly LedgerItem[], span: Span): Band[] =>
  items
    .filter(({ entry }) => entry.kind !== 'refusal' && entry.kind !== 'acceptance')
    .map((item) => ({
      key: item.entry.id,
      label: `${item.entry.kind} ${sidesOf(item.entry.by)}${item.entry.to.length > 0 ? `→${sidesOf(item.entry.to)}` : ''}`,
      href: `/ledger/${encodeURIComponent(item.entry.id)}`,
      pieces: piecesOf(item, span).map((piece) => ({ ...piece, about: `“${item.entry.content}”: ${piece.about}` })),
    }))
    .filter(({ pieces }) => pieces.length > 0)
    .sort((a, b) => (a.pieces[0]?.first ?? 0) - (b.pieces[0]?.first ?? 0))
