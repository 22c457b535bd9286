// Events -> a file to be reviewed elsewhere, and back: CSV for spreadsheets, JSON Lines as Prodigy has them.
// Example: a row whose cell `verdict` says "reject" rejects its event; a cell `event` that says AGREE instead of CONSULT amends it.
// Rows that nobody touched say nothing.

import { RapporteurError } from '../base/errors.ts'
import { quote } from '../base/spans.ts'
import type { PloverRecord } from '../model/index.ts'
import type { KeptRecord } from '../store/records.ts'
import type { Change, NewReview } from '../store/review-types.ts'
import { cellText } from './csv.ts'
import { fieldValue, partyText } from './settings-of-fields.ts'

type Body = NewReview extends infer R ? (R extends NewReview ? Omit<R, 'who'> : never) : never

/** What can be changed in a cell, and how it is written there. */
const FIELDS: readonly (readonly [name: keyof PloverRecord & string, text: (record: PloverRecord) => string])[] = [
  ['event', (r) => r.event[0]],
  ['mode', (r) => r.mode.join('; ')],
  ['context', (r) => r.context.join('; ')],
  ['actor', (r) => r.actor.map(partyText).join('; ')],
  ['recipient', (r) => r.recipient.map(partyText).join('; ')],
  ['date', (r) => r.date ?? ''],
  ['enddate', (r) => r.enddate ?? ''],
  ['status', (r) => r.status],
  ['historical', (r) => String(r.historical)],
]

const HEADER = [
  'id',
  'verdict',
  'why',
  ...FIELDS.map(([name]) => name),
  'confidence',
  'sentence',
  'title',
  'published',
  'url',
]
const line = (cells: readonly string[]): string => `${cells.map(cellText).join(',')}\r\n`

export const reviewCsvHeader: string = line(HEADER)

export const reviewCsvRow = ({ record, article }: KeptRecord): string =>
  line([
    record.id,
    '',
    '',
    ...FIELDS.map(([, text]) => text(record)),
    String(record.confidence),
    quote(article, record.text_info),
    article.title ?? '',
    article.date ?? '',
    article.url ?? '',
  ])

const VERDICTS: Readonly<Record<string, 'confirm' | 'reject'>> = {
  accept: 'confirm',
  confirm: 'confirm',
  a: 'confirm',
  y: 'confirm',
  yes: 'confirm',
  '1': 'confirm',
  reject: 'reject',
  x: 'reject',
  n: 'reject',
  no: 'reject',
  '2': 'reject',
}

function verdictOf(written: string, where: string): 'confirm' | 'reject' | undefined {
  const word = written.trim().toLowerCase()
  if (word === '' || word === 'ignore' || word === 'skip') return undefined
  const verdict = VERDICTS[word]
  if (verdict !== undefined) return verdict
  throw new RapporteurError(
    'cli.review-file',
    `${where}: "${written}" is no verdict; write accept or reject, or nothing`,
  )
}

/** The cells that say something else than the record. */
function changed(row: Readonly<Record<string, string>>, record: PloverRecord): Change {
  return Object.fromEntries(
    FIELDS.flatMap(([name, text]) => {
      const cell = row[name]
      if (cell === undefined || cell.trim() === text(record).replace(/\s+/g, ' ').trim()) return []
      return [[name, fieldValue(name, cell, record)]]
    }),
  )
}

/** What a row of the CSV says of its event. */
export function csvReviews(row: Readonly<Record<string, string>>, record: PloverRecord, where: string): Body[] {
  const why = row.why === undefined || row.why === '' ? {} : { why: row.why }
  const change = changed(row, record)
  const amend: Body[] = Object.keys(change).length === 0 ? [] : [{ action: 'amend', event: record.id, change, ...why }]
  const verdict = verdictOf(row.verdict ?? '', where)
  return verdict === undefined ? amend : [...amend, { action: verdict, event: record.id, ...why }]
}

/** A task as Prodigy has it: the sentence, its spans, and in `meta` what the event is. */
export function prodigyTask({ record, article }: KeptRecord): string {
  const { start, end, in: field } = record.text_info
  const inside = record.evidence.filter((one) => one.in === field && one.start >= start && one.end <= end)
  const parties = (list: PloverRecord['actor']): string => list.map(partyText).join('; ')
  return `${JSON.stringify({
    text: quote(article, record.text_info),
    spans: inside.map((one) => ({ start: one.start - start, end: one.end - start, label: one.role.toUpperCase() })),
    label: record.event[0],
    meta: {
      id: record.id,
      event: [record.event[0], ...record.mode].join(' '),
      actor: parties(record.actor),
      recipient: parties(record.recipient),
      status: record.status,
      date: record.date,
      source: article.source,
      url: article.url,
    },
  })}\n`
}

/** What an answered task says. */
export function prodigyReview(value: unknown, where: string): { id: string; reviews: Body[] } {
  const task = value as { meta?: { id?: unknown }; answer?: unknown; comment?: unknown } | null
  const id = task?.meta?.id
  if (typeof id !== 'string')
    throw new RapporteurError('cli.review-file', `${where}: no "meta" with the "id" of an event`)
  const why = typeof task?.comment === 'string' && task.comment !== '' ? { why: task.comment } : {}
  const verdict = verdictOf(typeof task?.answer === 'string' ? task.answer : '', where)
  return { id, reviews: verdict === undefined ? [] : [{ action: verdict, event: id, ...why }] }
}
