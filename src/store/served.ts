// A database that a server of this machine holds -> Db for what only reads: each question goes to the server, with the key of the lock file.
// Example: `rapporteur events --dyad USA,PRK` while `rapporteur serve` runs asks the server and prints the same as without it.
// Nothing is changed this way, and no statement of a user's own is run (store.served).
import { RapporteurError } from '../base/errors.ts'
import type { Db, Row, Value } from './db.ts'

/** Where the server takes the questions of commands. */
export const QUERY_PATH = '/internal/query'

const refused = (path: string, port: number, why: string): RapporteurError =>
  new RapporteurError('store.served', `${path} is held by the server on port ${port}; ${why}`)

interface Told {
  readonly code?: string
  readonly detail?: string
}

async function ask(path: string, port: number, key: string, body: object): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}${QUERY_PATH}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify(body),
  }).catch(() => {
    throw refused(path, port, 'it does not answer on this machine')
  })
  const answer: unknown = await response.json()
  if (response.ok) return answer
  const { code = 'store.served', detail = `it answered ${response.status}` } = answer as Told
  throw new RapporteurError(code, detail)
}

export function servedDb(path: string, port: number, key: string): Db {
  const all = async <T = Row>(sql: string, values: readonly Value[] = []): Promise<T[]> => {
    const { rows } = (await ask(path, port, key, { sql, values })) as { rows: T[] }
    return rows
  }
  return {
    all,
    together: async <T extends readonly unknown[]>(questions: readonly string[]) =>
      (await Promise.all(questions.map((sql) => all(sql)))) as { -readonly [K in keyof T]: T[K][] },
    run: () => Promise.reject(refused(path, port, 'stop it to change the database or to run SQL of your own')),
    async *stream<T = Row>(sql: string, values: readonly Value[] = []) {
      yield await all<T>(sql, values)
    },
    whyNotOneSelect: async () => undefined,
    close: () => {},
  }
}
