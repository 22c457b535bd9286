// Who has a database open: a small file beside it, FILE.lock, with the process and, of a server, the port.
// Example: news.duckdb.lock holds {"pid": 4711, "port": 8080}; a command that finds it asks the server instead of opening the file.
// The database's own lock decides; this file only tells whom to ask. One that a dead process left behind is taken over.
import { readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { RapporteurError } from '../base/errors.ts'

export interface Owner {
  readonly pid: number
  /** Where its server listens on this machine; absent where it is no server. */
  readonly port?: number
  /** What a reading command of the same user shows to that server; the file is readable to its owner only. */
  readonly key?: string
}

export const lockPath = (path: string): string => `${path}.lock`

function parseOwner(text: string): Owner | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('pid' in value) || typeof value.pid !== 'number')
      return undefined
    const port = 'port' in value && typeof value.port === 'number' ? { port: value.port } : {}
    const key = 'key' in value && typeof value.key === 'string' ? { key: value.key } : {}
    return { pid: value.pid, ...port, ...key }
  } catch {
    return undefined
  }
}

/** Whether a process of that number is there; one of another user is, too. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The living process that has the database open, as far as its lock file tells. */
export function ownerOf(path: string): Owner | undefined {
  try {
    const owner = parseOwner(readFileSync(lockPath(path), 'utf8'))
    return owner !== undefined && isAlive(owner.pid) ? owner : undefined
  } catch {
    return undefined
  }
}

/** Says who has the file open; thrown where it cannot be had. */
export function inUse(path: string, owner: Owner | undefined, cause?: unknown): RapporteurError {
  const who = owner === undefined ? 'another process' : `process ${owner.pid}`
  if (owner?.port !== undefined)
    return new RapporteurError('store.served', `${path} is held by the server of ${who} on port ${owner.port}`, {
      cause,
    })
  return new RapporteurError('store.in-use', `${path} is open in ${who}; wait for it to end`, { cause })
}

/** Writes the lock file; what gives it back. Two that come at the same time are told apart by the database's own lock. */
export function takeLock(path: string, owner: Owner): () => void {
  writeFileSync(lockPath(path), JSON.stringify(owner), { mode: 0o600 })
  return () => {
    const held = parseOwner(readOrEmpty(lockPath(path)))
    if (held?.pid === owner.pid) unlinkSync(lockPath(path))
  }
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
