// A table in two parts: what came lately as it came, the rest sorted piece by piece, so that a question reads little.
// Example: await sortIn(db, 'postings', 'term, article', 8_000_000) moves new postings to store.sorted_postings once there are so many.
// Runs inside the transaction of whoever writes, so that a row is always in exactly one of the two.
import type { Db } from '../db.ts'

export async function sortIn(db: Db, table: string, order: string, least: number): Promise<void> {
  const [row] = await db.all<{ n: number }>(`SELECT count(*)::INTEGER AS n FROM store.${table}`)
  if ((row?.n ?? 0) < Math.max(1, least)) return
  await db.run(`INSERT INTO store.sorted_${table} SELECT * FROM store.${table} ORDER BY ${order}`)
  await db.run(`TRUNCATE store.${table}`)
}
