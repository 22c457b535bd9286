// Of which articles ledger and stories tell -> a mark beside them, so that a server knows whether it has to read them together again.
// Example: await markTold(db, '120:118'); await toldMark(db) is '120:118'. What the mark means is the server's business.
import type { Db } from '../db.ts'

/** Undefined where nothing was told yet. */
export async function toldMark(db: Db): Promise<string | undefined> {
  const [row] = await db.all<{ value: string }>("SELECT value FROM store.meta WHERE key = 'told'")
  return row?.value
}

export async function markTold(db: Db, mark: string): Promise<void> {
  await db.run("DELETE FROM store.meta WHERE key = 'told'")
  await db.run("INSERT INTO store.meta VALUES ('told', $1)", [mark])
}
