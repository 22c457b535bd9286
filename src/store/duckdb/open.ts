// A path -> an open database of the newest version: for writing, with the lock file beside it, or for reading only.
// Example: const db = await openForReading('news.duckdb', { today: '2024-04-01' }). Several may read at once, one may write.
// A database that is not there is made only for writing.
import { existsSync } from 'node:fs'
import type { Db, OwnDb } from '../db.ts'
import { inUse, ownerOf, takeLock } from '../lock.ts'
import { type ConnectOptions, connect } from './connection.ts'
import { storeFault } from './faults.ts'
import { migrate, migrations, refuseNewer, versionOf } from './migrate.ts'

export interface OpenOptions extends Pick<ConnectOptions, 'memory'> {
  /** What is under embargo until a later day is not shown. */
  readonly today: string
  /** Of a server. */
  readonly port?: number
  /** Of a server, for reading commands (served.ts). */
  readonly key?: string
}

const setToday = (db: Db, today: string): Promise<void> => db.run(`SET VARIABLE today = DATE '${today}'`)

function lock(path: string, { port, key }: Pick<OpenOptions, 'port' | 'key'>): () => void {
  const owner = ownerOf(path)
  if (owner !== undefined && (owner.port !== undefined || owner.pid === process.pid)) throw inUse(path, owner)
  try {
    return takeLock(path, {
      pid: process.pid,
      ...(port === undefined ? {} : { port }),
      ...(key === undefined ? {} : { key }),
    })
  } catch (error) {
    throw storeFault(error, path)
  }
}

/** The day is known to each connection by itself. */
const knowing = (db: OwnDb, today: string): OwnDb => ({
  ...db,
  async another() {
    const further = await db.another()
    await setToday(further, today)
    return knowing(further, today)
  },
})

/** Opens or makes a database, as its only owner. */
export async function openForWriting(path: string, { today, port, key, memory }: OpenOptions): Promise<OwnDb> {
  const known = memory === undefined ? {} : { memory }
  if (existsSync(path) && ownerOf(path) !== undefined) await whoeverHasIt(path, known)
  const unlock = lock(path, { ...(port === undefined ? {} : { port }), ...(key === undefined ? {} : { key }) })
  try {
    const db = await connect(path, known)
    try {
      await migrate(db, path)
      await setToday(db, today)
    } catch (error) {
      db.close()
      throw error
    }
    return {
      ...knowing(db, today),
      close() {
        db.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

/** The lock file names a living process: where the database opens all the same, its number was given to another program. */
async function whoeverHasIt(path: string, options: ConnectOptions): Promise<void> {
  const owner = ownerOf(path)
  if (owner?.pid === process.pid) throw inUse(path, owner)
  const db = await connect(path, options)
  db.close()
}

/** Opens a database only to read it; one of an earlier version is brought up to date first. */
export async function openForReading(path: string, options: OpenOptions): Promise<Db> {
  if (!existsSync(path)) throw storeFault(new Error('ENOENT'), path)
  const owner = ownerOf(path)
  if (owner?.port !== undefined) throw inUse(path, owner)
  const newest = migrations().at(-1)?.version ?? 0
  const db = await connect(path, { ...options, readOnly: true })
  try {
    const found = await versionOf(db)
    refuseNewer(path, found, newest)
    await setToday(db, options.today)
    if (found === newest) return db
  } catch (error) {
    db.close()
    throw error
  }
  db.close()
  const mended = await openForWriting(path, options)
  mended.close()
  return openForReading(path, options)
}
