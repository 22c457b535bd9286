// A SELECT of the user's own over the documented views (docs/tables.md) -> rows, as they come.
// Example: for await (const rows of ownSql(db, 'SELECT event, count(*) AS n FROM events GROUP BY event')) …
// Nothing can be written, no other file be read, and the tables below the views (with what is under embargo) be seen.
import { RapporteurError } from '../base/errors.ts'
import type { Db, Row } from '../store/db.ts'

const HIDDEN = /\bstore"?\s*\.|\bquery(?:_table)?\s*\(|\bduckdb_secrets\b/i

async function check(db: Db, sql: string): Promise<void> {
  if (HIDDEN.test(sql))
    throw new RapporteurError(
      'views.sql',
      'only the views that docs/tables.md lists can be asked, not the tables below them',
    )
  const why = await db.whyNotOneSelect(sql)
  if (why !== undefined) throw new RapporteurError('views.sql', why)
}

/** Runs the query; pieces of at most some thousand rows. */
export async function* ownSql(db: Db, sql: string): AsyncGenerator<Row[]> {
  await db.run('SET enable_external_access = false')
  await db.run('SET lock_configuration = true')
  await check(db, sql)
  try {
    yield* db.stream(sql)
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    throw new RapporteurError('views.sql', cause instanceof Error ? cause.message : String(cause), { cause: error })
  }
}
