// Everything in a database as one string, but for runs and times: two databases with the same dump hold the same.
import { connect } from '../../src/store/duckdb/connection.ts'

const ORDER = 'CAST(to_json(t) AS VARCHAR)'

export async function dumpOf(path: string): Promise<Record<string, string>> {
  const db = await connect(path, { readOnly: true })
  const tables = await db.all<{ name: string }>(
    "SELECT table_name AS name FROM duckdb_tables() WHERE schema_name = 'store' AND table_name NOT IN ('runs', 'meta') ORDER BY 1",
  )
  const dump: Record<string, string> = {}
  for (const { name } of tables) {
    const columns = await db.all<{ name: string }>(
      "SELECT column_name AS name FROM duckdb_columns() WHERE schema_name = 'store' AND table_name = $1",
      [name],
    )
    const left = columns.map((column) => column.name).filter((column) => column !== 'run' && column !== 'made_at')
    const quoted = left.map((column) => `"${column}"`).join(', ')
    const [row] = await db.all<{ n: number; hash: string }>(
      `SELECT count(*)::INTEGER AS n, md5(coalesce(string_agg(line, '\n' ORDER BY line), '')) AS hash
       FROM (SELECT ${ORDER} AS line FROM (SELECT ${quoted} FROM store.${name}) t)`,
    )
    dump[name] = `${row?.n} ${row?.hash}`
  }
  db.close()
  return dump
}
