// The seam to a database: SQL and values in, plain rows out. The driver is handed in; views and the sink know no more of it.
// Example: await db.all('SELECT count(*)::INTEGER AS n FROM events WHERE event = $1', ['AGREE']) is [{ n: 42 }].
// Rows hold strings, numbers, booleans, null, and lists or objects of these; days are YYYY-MM-DD. Cast counts to INTEGER or DOUBLE.

export type Cell = string | number | boolean | null | readonly Cell[] | { readonly [key: string]: Cell }
export type Row = Readonly<Record<string, Cell>>
export type Value = string | number | boolean | null

export interface Db {
  all<T = Row>(sql: string, values?: readonly Value[]): Promise<T[]>
  /** Several questions at once, each answered in its place; inside a transaction one after the other. */
  together<T extends readonly unknown[]>(questions: readonly string[]): Promise<{ -readonly [K in keyof T]: T[K][] }>
  run(sql: string, values?: readonly Value[]): Promise<void>
  /** Rows as they come, in pieces, for results that do not fit. */
  stream<T = Row>(sql: string, values?: readonly Value[]): AsyncGenerator<T[]>
  /** Why it is not one statement that only reads; undefined where it is. */
  whyNotOneSelect(sql: string): Promise<string | undefined>
  close(): void
}

/** A database that this process has open itself: further connections to it, each with transactions of its own. */
export interface OwnDb extends Db {
  another(): Promise<OwnDb>
}
