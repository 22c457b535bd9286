// Rows as plain objects -> a table: one statement for all of them, by way of JSON.
// Example: await insert(db, 'evidence', [{ event: 1, n: 0, role: 'event', … }]). A column that a row does not name is NULL.
// Table by table the columns and their types are asked once.
import type { Db } from '../db.ts'
import type { NewRow } from '../rows.ts'
import { wellFormed } from './connection.ts'

const shapes = new WeakMap<Db, Map<string, string>>()

async function shapeOf(db: Db, table: string): Promise<string> {
  const known = shapes.get(db) ?? new Map<string, string>()
  shapes.set(db, known)
  const found = known.get(table)
  if (found !== undefined) return found
  const columns = await db.all<{ name: string; type: string }>(
    `SELECT column_name AS name, data_type AS type FROM duckdb_columns()
     WHERE schema_name = 'store' AND table_name = $1 ORDER BY column_index`,
    [table],
  )
  // A list has to be told as a list to from_json; everything else goes by the name of its type.
  const typed = columns.map(({ name, type }) => [name, type.endsWith('[]') ? [type.slice(0, -2)] : type])
  const shape = JSON.stringify([Object.fromEntries(typed)])
  known.set(table, shape)
  return shape
}

const SLICE = 20_000

const literal = (text: string): string => text.replaceAll("'", "''")

/** Adds rows to a table of the schema "store". */
export async function insert(db: Db, table: string, rows: readonly NewRow[]): Promise<void> {
  const shape = rows.length === 0 ? '' : await shapeOf(db, table)
  for (let at = 0; at < rows.length; at += SLICE) {
    const json = JSON.stringify(rows.slice(at, at + SLICE), (_key, value) =>
      typeof value === 'string' ? wellFormed(value) : value,
    )
    await db.run(
      `INSERT INTO store.${table} BY NAME
       SELECT unnest(row) FROM (SELECT unnest(from_json($1::JSON, '${literal(shape)}')) AS row)`,
      [json],
    )
  }
}
