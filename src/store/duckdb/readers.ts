// An open database -> Db that only reads, over several connections: questions do not wait for one another, nor for what is being written.
// Example: const reading = readersOf(db, 4); each question goes to the connection with the fewest questions.
// What a transaction has not committed is not seen; an error in a question spoils no transaction.
import { RapporteurError } from '../../base/errors.ts'
import type { Db, OwnDb, Row, Value } from '../db.ts'

interface Reader {
  readonly db: Promise<Db>
  /** Once it is there. */
  opened?: Db
  busy: number
}

export function readersOf(db: OwnDb, size: number): Db {
  const readers: Reader[] = []
  /** A free one; a new one while there are fewer than `size`. */
  const next = (): Reader => {
    const free = readers.find(({ busy }) => busy === 0)
    if (free !== undefined) return free
    if (readers.length < size) {
      const reader: Reader = { db: db.another(), busy: 0 }
      readers.push(reader)
      reader.db.then(
        (one) => {
          reader.opened = one
        },
        () => readers.splice(readers.indexOf(reader), 1),
      )
      return reader
    }
    return readers.reduce((least, one) => (one.busy < least.busy ? one : least))
  }
  const withOne = async <T>(work: (db: Db) => Promise<T>): Promise<T> => {
    const reader = next()
    reader.busy++
    try {
      return await work(await reader.db)
    } finally {
      reader.busy--
    }
  }
  const all = <T = Row>(sql: string, values?: readonly Value[]): Promise<T[]> =>
    withOne((one) => one.all<T>(sql, values))
  return {
    all,
    together: async <T extends readonly unknown[]>(questions: readonly string[]) =>
      (await Promise.all(questions.map((sql) => all(sql)))) as { -readonly [K in keyof T]: T[K][] },
    run: () => Promise.reject(new RapporteurError('store.fault', 'this connection only reads')),
    async *stream<T = Row>(sql: string, values: readonly Value[] = []) {
      yield await withOne((one) => one.all<T>(sql, values))
    },
    whyNotOneSelect: (sql) => withOne((one) => one.whyNotOneSelect(sql)),
    close() {
      for (const { opened } of readers.splice(0)) opened?.close()
    },
  }
}
