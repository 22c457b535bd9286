// Which database a command means, and opening it.
// Example: without --db and without a file of settings it is rapporteur.duckdb in the working folder.
// Where a server holds the file, all goes through that server: questions one by one, what writes in a session of its own (store/served.ts).
import { RapporteurError } from '../base/errors.ts'
import type { Db } from '../store/db.ts'
import { ownerOf } from '../store/lock.ts'
import { type MaybeServed, servedDb, servedSession, type WritingDb } from '../store/served.ts'
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

export async function readDatabase(options: DatabaseOptions, io: Io): Promise<MaybeServed> {
  const path = databasePath(options)
  const owner = ownerOf(path)
  if (owner?.port !== undefined && owner.key !== undefined) return servedDb(path, owner.port, owner.key)
  const { openForReading } = await import('../store/duckdb/open.ts')
  return openForReading(path, { today: io.today(), ...memoryOf(options) })
}

/** What is done to the database. */
export interface WriteOptions {
  /** For whoever looks at the pages of the server: "add news.jsonl". */
  readonly label: string
  /** Articles are added: of these commands the server lets one work at a time. */
  readonly adds?: boolean
}

/** The job of the server's pages that this process does. */
export const JOB = 'RAPPORTEUR_JOB'

export async function writeDatabase(options: DatabaseOptions, io: Io, what: WriteOptions): Promise<WritingDb> {
  const path = databasePath(options)
  const owner = ownerOf(path)
  if (owner?.port !== undefined && owner.key !== undefined) {
    const job = io.env[JOB]
    return servedSession(
      { path, port: owner.port, key: owner.key },
      {
        adds: what.adds === true,
        label: what.label,
        ...(job === undefined ? {} : { job }),
        onWait: () => void io.stderr.write('another command adds articles through the server; this one waits\n'),
      },
    )
  }
  const { openForWriting } = await import('../store/duckdb/open.ts')
  return openForWriting(path, { today: io.today(), ...memoryOf(options) })
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
