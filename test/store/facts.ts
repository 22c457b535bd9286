// Whether the narrow tables hold exactly the rows that the events shown now have: what is missing or too much, by table.
import type { Db } from '../../src/store/db.ts'
import { FACTS } from '../../src/store/duckdb/facts.ts'

export async function sameFacts(db: Db): Promise<unknown[]> {
  const wrong: unknown[] = []
  for (const { name } of FACTS) {
    const columns = await db.all<{ name: string }>(
      "SELECT column_name AS name FROM duckdb_columns() WHERE schema_name = 'store' AND table_name = $1 ORDER BY column_index",
      [name],
    )
    const list = columns.map((column) => column.name).join(', ')
    const [kept, made] = [`SELECT ${list} FROM store.all_${name}`, `SELECT ${list} FROM store.${name}_of_events`]
    const rows = await db.all(`(${kept} EXCEPT ALL ${made}) UNION ALL (${made} EXCEPT ALL ${kept})`)
    wrong.push(...rows.map((row) => ({ table: name, ...(row as object) })))
  }
  return wrong
}
