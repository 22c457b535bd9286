// A database of any earlier version -> the newest: numbered SQL files, each in a transaction of its own.
// Example: 0002-….sql runs on a database whose meta says "schema = 1". A database of a newer version is left alone.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { RapporteurError } from '../../base/errors.ts'
import type { Db } from '../db.ts'
import { packAll } from './cards.ts'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'migrations')

/** All migrations in their order. */
export function migrations(folder: string = FOLDER): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()
    .map((name) => ({ version: Number(name.slice(0, 4)), name, sql: readFileSync(join(folder, name), 'utf8') }))
}

/** The version of a database; 0 where there is nothing in it yet. */
export async function versionOf(db: Db): Promise<number> {
  const tables = await db.all(
    "SELECT 1 FROM duckdb_tables() WHERE schema_name = 'store' AND table_name = 'meta' LIMIT 1",
  )
  if (tables.length === 0) return 0
  const [row] = await db.all<{ value: string }>("SELECT value FROM store.meta WHERE key = 'schema'")
  return Number(row?.value ?? 0)
}

/** From this version on events have cards, which no SQL can pack: a database of an earlier one gets them with the last of its migrations. */
const CARDS = 13

async function apply(db: Db, { version, sql }: Migration, last: boolean): Promise<void> {
  await db.run('BEGIN')
  try {
    await db.run(sql)
    if (last) await packAll(db)
    await db.run("DELETE FROM store.meta WHERE key = 'schema'")
    await db.run("INSERT INTO store.meta VALUES ('schema', $1)", [String(version)])
    await db.run('COMMIT')
  } catch (error) {
    await db.run('ROLLBACK')
    throw error
  }
}

export function refuseNewer(path: string, found: number, known: number): void {
  if (found <= known) return
  const message = `${path} is of version ${found}, this rapporteur knows versions up to ${known}; install a newer one`
  throw new RapporteurError('store.newer', message)
}

/** Brings a database up to date; the version it has then. */
export async function migrate(db: Db, path: string, list: readonly Migration[] = migrations()): Promise<number> {
  const found = await versionOf(db)
  const newest = list.at(-1)?.version ?? 0
  refuseNewer(path, found, newest)
  const packs = found < CARDS && newest >= CARDS
  for (const one of list) if (one.version > found) await apply(db, one, packs && one.version === newest)
  return newest
}
