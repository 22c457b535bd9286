// Entries of the ledger that a filter asks for, as the lines that were told, in the order of their articles.
// Example: ledgerEntries(db, { between: ['USA', 'PRK'], open: true }) is what is still on the table between the two.
// Of an article under embargo there is nothing, neither its entries nor what it says of others.
import type { LedgerRecord } from '../model/index.ts'
import type { Db, Value } from '../store/db.ts'

export interface LedgerFilter {
  /** All of these on either side. */
  readonly between?: readonly string[]
  /** Any of these on either side. */
  readonly among?: readonly string[]
  readonly open?: boolean
  readonly kind?: readonly string[]
  /** Made, told or changed on that day or later. */
  readonly since?: string
  readonly id?: readonly string[]
  /** No more than so many, those of the latest days. */
  readonly latest?: number
}

/** An entry as it was told, with what a reviewer did with the event that it rests on. */
export function lineOf(entry: string, reviewed: string | null): LedgerRecord {
  const line = JSON.parse(entry) as LedgerRecord
  return reviewed === null ? line : { ...line, reviewed }
}

export async function ledgerEntries(db: Db, filter: LedgerFilter): Promise<LedgerRecord[]> {
  const { between, among, open, kind, since, id, latest } = filter
  const values: Value[] = []
  const put = (value: Value): string => `$${values.push(value)}`
  const list = (of: readonly string[]): string => of.map(put).join(', ')
  const sides = 'list_concat(l.by_codes, l.to_codes)'
  const where = ["l.state = 'shown'", "(l.embargo IS NULL OR l.embargo <= getvariable('today'))"]
  for (const code of between ?? []) where.push(`list_contains(${sides}, ${put(code)})`)
  if (among !== undefined && among.length > 0) where.push(`list_has_any(${sides}, [${list(among)}])`)
  if (open === true) where.push("l.standing = 'open'")
  if (kind !== undefined && kind.length > 0) where.push(`l.kind IN (${list(kind)})`)
  if (since !== undefined) where.push(`l.latest >= ${put(since)}::DATE`)
  if (id !== undefined) where.push(`l.id IN (${id.length === 0 ? 'NULL' : list(id)})`)
  const rows = await db.all<{ entry: string; reviewed: string | null }>(
    `SELECT entry, reviewed FROM (
       SELECT l.entry::VARCHAR AS entry, r.reviewed, a.date, a.id, a.no, l.position FROM store.ledger l JOIN store.articles a ON a.no = l.article
       LEFT JOIN store.reviewed_events r ON r.id = l.event WHERE ${where.join(' AND ')}
       ${latest === undefined ? '' : `ORDER BY a.date DESC NULLS FIRST, a.id DESC, a.no DESC, l.position DESC LIMIT ${Math.trunc(latest)}`}
     ) ORDER BY date NULLS LAST, id, no, position`,
    values,
  )
  return rows.map(({ entry, reviewed }) => lineOf(entry, reviewed))
}
