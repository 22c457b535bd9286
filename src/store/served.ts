// A database that a server of this machine holds -> Db: each statement goes to the server, with the key of the lock file.
// Example: `rapporteur add news.jsonl` while `rapporteur serve` runs reads and codes here, and the server writes what comes of it.
// What only reads asks without more. What changes something opens a session: its transactions are its own, and the server lets nobody else
// write between BEGIN and COMMIT. Of sessions that add articles there is one at a time; the next waits.
import { request } from 'node:http'
import { RapporteurError } from '../base/errors.ts'
import type { Db, Row, Value } from './db.ts'

/** Where the server takes what commands ask. */
export const QUERY_PATH = '/internal/query'
export const SESSIONS_PATH = '/internal/sessions'
export const TOLD_PATH = '/internal/told'

export interface ServedAt {
  readonly path: string
  readonly port: number
  readonly key: string
}

/** How far adding has come, for whoever looks at the pages. */
export interface AddProgress {
  readonly articles: number
  readonly events: number
  readonly known: number
}

/** A database that a server may hold. */
export interface MaybeServed extends Db {
  /** Has the server bring ledger and stories up to date, and waits for it. */
  retell?(): Promise<void>
}

/** A database that is told, where somebody wants to know it, how far the work has come. */
export interface WritingDb extends MaybeServed {
  tell?(progress: AddProgress): Promise<void>
}

export interface SessionOptions {
  /** Articles are added: only one at a time does that. */
  readonly adds: boolean
  /** What it is, for whoever looks at the pages: "add news.jsonl". */
  readonly label: string
  /** The job of the server that this process does. */
  readonly job?: string
  /** Told once where another one has to end first. */
  readonly onWait?: () => void
}

const refused = ({ path, port }: ServedAt, why: string): RapporteurError =>
  new RapporteurError('store.served', `${path} is held by the server on port ${port}; ${why}`)

interface Told {
  readonly code?: string
  readonly detail?: string
}

interface Reply {
  readonly status: number
  readonly body: string
}

/** A connection for each statement: one that is kept may have been closed while this process was busy coding. */
function send({ port, key }: ServedAt, to: string, body: string, method: string): Promise<Reply> {
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    authorization: `Bearer ${key}`,
  }
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: to, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

async function ask<T>(at: ServedAt, to: string, body: object, method = 'POST'): Promise<T> {
  const reply = await send(at, to, JSON.stringify(body), method).catch((error: Error) => {
    throw refused(at, `it does not answer on this machine (${error.message})`)
  })
  const answer: unknown = JSON.parse(reply.body)
  if (reply.status >= 200 && reply.status < 300) return answer as T
  const { code = 'store.served', detail = `it answered ${reply.status}` } = answer as Told
  throw new RapporteurError(code, detail)
}

/** What `all` makes a Db of. */
function dbOver(all: Db['all'], run: Db['run'], close: () => void): Db {
  return {
    all,
    together: async <T extends readonly unknown[]>(questions: readonly string[]) =>
      (await Promise.all(questions.map((sql) => all(sql)))) as { -readonly [K in keyof T]: T[K][] },
    run,
    async *stream<T = Row>(sql: string, values: readonly Value[] = []) {
      yield await all<T>(sql, values)
    },
    whyNotOneSelect: async () => undefined,
    close,
  }
}

const retellAt = (at: ServedAt) => async (): Promise<void> => void (await ask(at, TOLD_PATH, {}))

/** For what only reads. */
export function servedDb(path: string, port: number, key: string): MaybeServed {
  const at = { path, port, key }
  const all = async <T = Row>(sql: string, values: readonly Value[] = []): Promise<T[]> =>
    (await ask<{ rows: T[] }>(at, QUERY_PATH, { sql, values })).rows
  const reading = dbOver(
    all,
    () => Promise.reject(refused(at, 'stop it to run SQL of your own')),
    () => {},
  )
  return { ...reading, retell: retellAt(at) }
}

const AGAIN = 500
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** The id of a session, once the server has one for us. */
async function opened(at: ServedAt, { adds, label, job, onWait }: SessionOptions): Promise<string> {
  const body = { adds, label, pid: process.pid, ...(job === undefined ? {} : { job }) }
  for (let waited = false; ; waited = true) {
    const { id } = await ask<{ id: string | null }>(at, SESSIONS_PATH, body)
    if (id !== null) return id
    if (!waited) onWait?.()
    await sleep(AGAIN)
  }
}

/** For what changes something: a session of the server. */
export async function servedSession(at: ServedAt, options: SessionOptions): Promise<WritingDb> {
  const here = `${SESSIONS_PATH}/${await opened(at, options)}`
  const all = async <T = Row>(sql: string, values: readonly Value[] = []): Promise<T[]> =>
    (await ask<{ rows: T[] }>(at, `${here}/run`, { sql, values })).rows
  return {
    ...dbOver(
      all,
      async (sql, values) => void (await all(sql, values)),
      // Should the server be gone, there is nothing to close.
      () => void ask(at, here, {}, 'DELETE').catch(() => undefined),
    ),
    retell: retellAt(at),
    tell: async (progress) => void (await ask(at, `${here}/progress`, progress)),
  }
}
