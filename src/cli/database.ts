// Which database a command means, and opening it.
// Example: without --db and without a file of settings it is rapporteur.duckdb in the working folder.
// Where a server holds the file, what only reads asks that server; what writes has to wait for its end (store.served).
import { RapporteurError } from '../base/errors.ts'
import type { Db } from '../store/db.ts'
import { ownerOf } from '../store/lock.ts'
import { servedDb } from '../store/served.ts'
import type { Io } from './io.ts'

export const DEFAULT_DB = 'rapporteur.duckdb'

export interface DatabaseOptions {
  readonly db?: string
  /** As DuckDB writes it: "1GB". */
  readonly memory?: string
}

export const databasePath = ({ db }: DatabaseOptions): string => db ?? DEFAULT_DB

const MEMORY = /^\d+(?:\.\d+)?\s*[KMG]i?B$/i

function memoryOf({ memory }: DatabaseOptions): { memory?: string } {
  if (memory === undefined) return {}
  if (MEMORY.test(memory)) return { memory }
  throw new RapporteurError('cli.usage', `--memory ${memory} is no size; write for instance 1GB`)
}

export async function readDatabase(options: DatabaseOptions, io: Io): Promise<Db> {
  const path = databasePath(options)
  const owner = ownerOf(path)
  if (owner?.port !== undefined && owner.key !== undefined) return servedDb(path, owner.port, owner.key)
  const { openForReading } = await import('../store/duckdb/open.ts')
  return openForReading(path, { today: io.today(), ...memoryOf(options) })
}

export async function writeDatabase(options: DatabaseOptions, io: Io): Promise<Db> {
  const { openForWriting } = await import('../store/duckdb/open.ts')
  return openForWriting(databasePath(options), { today: io.today(), ...memoryOf(options) })
}

/** Opens for reading, works, closes. */
export async function withDatabase<T>(options: DatabaseOptions, io: Io, work: (db: Db) => Promise<T>): Promise<T> {
  const db = await readDatabase(options, io)
  try {
    return await work(db)
  } finally {
    db.close()
  }
}
