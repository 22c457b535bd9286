// A DuckDB file -> Db. The one place that knows the driver.
// Example: const db = await connect('news.duckdb', { readOnly: true }); await db.all('SELECT 1 AS one').
// Nothing is fetched from the net: extensions are neither installed nor loaded.
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { Db, OwnDb, Row, Value } from '../db.ts'
import { storeFault } from './faults.ts'

export interface ConnectOptions {
  readonly readOnly?: boolean
  /** As DuckDB writes it: "1GB". */
  readonly memory?: string
}

/** DuckDB keeps UTF-8: half a surrogate pair becomes one replacement character, so that offsets stay. */
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
export const wellFormed = (text: string): string => text.replace(LONE, '\uFFFD')

type Kinds = typeof import('@duckdb/node-api')['StatementType']

const clean = (values: readonly Value[]): Value[] =>
  values.map((value) => (typeof value === 'string' ? wellFormed(value) : value))

interface Besides {
  get(at: number): Promise<DuckDBConnection>
  close(): void
}

/** Connections besides the first, for questions that are asked together: made when needed, each with the day of the first. */
function besides(instance: DuckDBInstance, first: DuckDBConnection): Besides {
  const made: Promise<DuckDBConnection>[] = []
  const open: DuckDBConnection[] = []
  const connected = async (): Promise<DuckDBConnection> => {
    const rows = (await first.runAndReadAll("SELECT getvariable('today')::VARCHAR AS today")).getRowObjectsJson()
    const connection = await instance.connect()
    open.push(connection)
    const today = rows[0]?.today
    if (typeof today === 'string') await connection.run(`SET VARIABLE today = DATE '${today}'`)
    return connection
  }
  return {
    get(at) {
      made[at] ??= connected()
      return made[at]
    },
    close: () => {
      for (const connection of open) connection.closeSync()
    },
  }
}

const jsonOf = async <T>(connection: DuckDBConnection, sql: string, values: readonly Value[] = []): Promise<T[]> =>
  (await connection.runAndReadAll(sql, clean(values))).getRowObjectsJson() as T[]

function dbOf(
  instance: DuckDBInstance,
  connection: DuckDBConnection,
  StatementType: Kinds,
  path: string,
  end: () => void,
): Db {
  const others = besides(instance, connection)
  let inTransaction = false
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw storeFault(error, path)
    }
  }
  return {
    all: <T = Row>(sql: string, values: readonly Value[] = []) => guarded(() => jsonOf<T>(connection, sql, values)),
    together: <T extends readonly unknown[]>(questions: readonly string[]) =>
      guarded(async () => {
        const ask = async (sql: string, at: number) =>
          jsonOf(at === 0 || inTransaction ? connection : await others.get(at - 1), sql)
        return (await Promise.all(questions.map(ask))) as { -readonly [K in keyof T]: T[K][] }
      }),
    run: (sql, values = []) =>
      guarded(async () => {
        if (/^\s*BEGIN\b/i.test(sql)) inTransaction = true
        try {
          await connection.run(sql, clean(values))
        } finally {
          if (/^\s*(?:COMMIT|ROLLBACK)\b/i.test(sql)) inTransaction = false
        }
      }),
    async *stream<T = Row>(sql: string, values: readonly Value[] = []) {
      const result = await guarded(() => connection.stream(sql, clean(values)))
      for await (const rows of result.yieldRowObjectJson()) yield rows as T[]
    },
    async whyNotOneSelect(sql) {
      try {
        const statements = await connection.extractStatements(sql)
        if (statements.count !== 1) return 'one SELECT is taken, not several statements'
        const { statementType } = await statements.prepare(0)
        const reads = statementType === StatementType.SELECT || statementType === StatementType.EXPLAIN
        return reads ? undefined : 'this is no SELECT, and nothing can be changed'
      } catch (error) {
        return error instanceof Error ? error.message : String(error)
      }
    },
    close() {
      others.close()
      connection.closeSync()
      end()
    },
  }
}

/** Opens a file; closing the first connection closes all. Throws errors of ours only. */
export async function connect(path: string, { readOnly = false, memory = '1GB' }: ConnectOptions = {}): Promise<OwnDb> {
  const { DuckDBInstance: Instance, StatementType } = await import('@duckdb/node-api')
  try {
    const instance = await Instance.create(path, {
      access_mode: readOnly ? 'READ_ONLY' : 'READ_WRITE',
      memory_limit: memory,
      // So many rows are fetched one by one by way of an index before a whole table is read instead.
      index_scan_max_count: '20000',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    })
    const further = async (end: () => void): Promise<OwnDb> => {
      const db = dbOf(instance, await instance.connect(), StatementType, path, end)
      return { ...db, another: () => further(() => {}) }
    }
    return await further(() => instance.closeSync())
  } catch (error) {
    throw storeFault(error, path)
  }
}
