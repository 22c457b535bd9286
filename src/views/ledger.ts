// Entries of the ledger that a filter asks for, as the lines they were kept as; the latest first.
// Example: ledgerEntries(db, { between: ['USA', 'PRK'], open: true }) is what is still on the table between the two.
import type { Db, Value } from '../store/db.ts'

export interface LedgerFilter {
  readonly between?: readonly [string, string]
  readonly open?: boolean
  readonly kind?: readonly string[]
  readonly since?: string
}

export async function ledgerEntries<T>(db: Db, { between, open, kind, since }: LedgerFilter): Promise<T[]> {
  const values: Value[] = []
  const put = (value: Value): string => `$${values.push(value)}`
  const where = ['TRUE']
  for (const code of between ?? []) where.push(`list_contains(list_concat(by_codes, to_codes), ${put(code)})`)
  if (open === true) where.push("standing = 'open'")
  if (kind !== undefined && kind.length > 0) where.push(`kind IN (${kind.map(put).join(', ')})`)
  if (since !== undefined) where.push(`date >= ${put(since)}::DATE`)
  const rows = await db.all<{ entry: string }>(
    `SELECT entry::VARCHAR AS entry FROM ledger WHERE ${where.join(' AND ')} ORDER BY date DESC NULLS LAST, id`,
    values,
  )
  return rows.map(({ entry }) => JSON.parse(entry) as T)
}
