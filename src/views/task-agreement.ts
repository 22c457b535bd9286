// What the coders of a task said -> how far they agree in each field, where they differ, and a table for other tools.
// Example: comparedOf(db, task) has alpha for event, mode, actor, recipient, status and date, and the events that are to be decided.
// Whether it is an event at all ("kept") is compared for all; the other fields only among those who kept it, the rest is missing there.
import { type Agreement, agreementOf } from '../base/agreement.ts'
import { RapporteurError } from '../base/errors.ts'
import type { PloverRecord, RecordEntity } from '../model/index.ts'
import type { Db } from '../store/db.ts'
import type { KeptRecord } from '../store/records.ts'
import type { Change } from '../store/review-types.ts'
import { CODED_FIELDS, type CodedField, type CodingVerdict } from '../store/task-types.ts'
import { LAST_CODINGS, type Task, taskEvents } from './tasks.ts'

export type CodedValues = Readonly<Partial<Record<CodedField, string>>>

export interface Coding {
  readonly coder: string
  readonly verdict: Exclude<CodingVerdict, 'open'>
  readonly change?: Change
  readonly why?: string
  readonly values: CodedValues
}

export interface CodedEvent {
  readonly kept: KeptRecord
  readonly codings: readonly Coding[]
  /** A review came of it already. */
  readonly chosen: boolean
}

export interface FieldAgreement extends Agreement {
  readonly field: CodedField
}

export interface Compared {
  readonly fields: readonly FieldAgreement[]
  readonly events: readonly CodedEvent[]
}

const partyText = ({ code, sector_code, entity_name }: RecordEntity): string =>
  [code || entity_name, sector_code].filter((part) => part !== '').join(':')
const listText = (list: readonly string[]): string => [...list].sort().join('; ') || 'none'

/** What a record says, field by field, as words that can be compared. */
export function valuesOf(record: PloverRecord): CodedValues {
  return {
    kept: 'yes',
    event: record.event[0],
    mode: listText(record.mode),
    actor: listText(record.actor.map(partyText)),
    recipient: listText(record.recipient.map(partyText)),
    status: record.status,
    date: record.date ?? 'none',
  }
}

interface CodingRow {
  readonly event: string
  readonly coder: string
  readonly verdict: Coding['verdict']
  readonly change: string | null
  readonly why: string | null
}

function codingOf({ coder, verdict, change, why }: CodingRow, record: PloverRecord): Coding {
  const given = change === null ? undefined : (JSON.parse(change) as Change)
  return {
    coder,
    verdict,
    ...(given === undefined ? {} : { change: given }),
    ...(why === null ? {} : { why }),
    values: verdict === 'reject' ? { kept: 'no' } : valuesOf({ ...record, ...given }),
  }
}

/** Every event of a task with what was said of it, coders in the order of the task. Refused while a coder still works. */
export async function codedEvents(db: Db, task: Task): Promise<CodedEvent[]> {
  if (!task.open)
    throw new RapporteurError('store.blind', 'answers are compared when every coder is through, or the task is ended')
  const rows = await db.all<CodingRow>(
    `SELECT event, coder, verdict, change, why FROM (${LAST_CODINGS}) WHERE task = $1 AND verdict <> 'open'`,
    [task.id],
  )
  const chosen = await db.all<{ event: string }>('SELECT DISTINCT event FROM store.choices WHERE task = $1', [task.id])
  const decided = new Set(chosen.map(({ event }) => event))
  const events = await taskEvents(db, task.id, 'IS NOT NULL', [])
  return events.map((kept) => ({
    kept,
    chosen: decided.has(kept.record.id),
    codings: task.coders.flatMap(({ name }) =>
      rows
        .filter(({ event, coder }) => event === kept.record.id && coder === name)
        .map((row) => codingOf(row, kept.record)),
    ),
  }))
}

const distinct = (values: readonly (string | undefined)[]): number =>
  new Set(values.filter((value) => value !== undefined)).size

/** Fields in which the coders of an event differ. */
export const differing = ({ codings }: CodedEvent): CodedField[] =>
  CODED_FIELDS.filter((field) => distinct(codings.map(({ values }) => values[field])) > 1)

export async function comparedOf(db: Db, task: Task): Promise<Compared> {
  const events = await codedEvents(db, task)
  const unit = (field: CodedField, { codings }: CodedEvent): (string | undefined)[] =>
    task.coders.map(({ name }) => codings.find(({ coder }) => coder === name)?.values[field])
  const fields = CODED_FIELDS.map((field) => ({ field, ...agreementOf(events.map((one) => unit(field, one))) }))
  return { fields, events }
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** One row for each event and field, one column for each coder, NA where one said nothing: for irr of R. */
export function codingsCsv(task: Task, events: readonly CodedEvent[]): string {
  const names = task.coders.map(({ name }) => name)
  const header = ['id', 'field', ...names]
  const rows = events.flatMap(({ kept, codings }) =>
    CODED_FIELDS.map((field) => [
      kept.record.id,
      field,
      ...names.map((name) => codings.find(({ coder }) => coder === name)?.values[field] ?? 'NA'),
    ]),
  )
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}
