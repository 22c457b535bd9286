// docs/tables.md says what is so: every view with every column, and none that is not there.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../source.ts'
import { madeOf, reading } from './kept.ts'

/** Views and their columns as the page has them. */
function documented(): Record<string, string[]> {
  const sections = readFileSync(join(root, 'docs/tables.md'), 'utf8').split(/^## /m).slice(1)
  return Object.fromEntries(
    sections.map((section) => {
      const rows = [...section.matchAll(/^\| (`[^|]+`) \|/gm)].map((match) => match[1] ?? '')
      const columns = rows.flatMap((row) => [...row.matchAll(/`([a-z_]+)`/g)].map((match) => match[1] ?? ''))
      return [section.split('\n', 1)[0] ?? '', columns.sort()]
    }),
  )
}

it('is kept true by the database', async () => {
  const rows = await reading(await madeOf([]), (db) =>
    db.all<{ view: string; columns: string[] }>(
      `SELECT table_name AS view, list(column_name) AS columns FROM duckdb_columns()
       WHERE schema_name = 'main' AND NOT internal GROUP BY table_name`,
    ),
  )
  const there = Object.fromEntries(rows.map(({ view, columns }) => [view, [...columns].sort()]))
  expect(documented()).toEqual(there)
})
