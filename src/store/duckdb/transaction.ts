// Work on a database -> all of it or nothing.
// Example: await transaction(db, async () => { await db.run(…); await db.run(…) }). An error rolls back and goes on to the caller.
import type { Db } from '../db.ts'

export async function transaction<T>(db: Db, work: () => Promise<T>): Promise<T> {
  await db.run('BEGIN')
  try {
    const result = await work()
    await db.run('COMMIT')
    return result
  } catch (error) {
    // After a failure to commit there is nothing left to roll back; what went wrong first is what counts.
    await db.run('ROLLBACK').catch(() => undefined)
    throw error
  }
}
