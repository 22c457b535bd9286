// Ledger and stories of a database: brought up to date at the end of what writes, and again by whoever asks and finds them behind.
// Example: `rapporteur ledger` after an `add` that was interrupted links what had come in, then answers.
// Where a server holds the database, it is asked as it is, and standard error says if something came in since.
import { existsSync } from 'node:fs'
import type { Engine } from '../../pipeline/engine.ts'
import { tellerOf } from '../../pipeline/teller.ts'
import type { Db } from '../../store/db.ts'
import { type DatabaseOptions, databasePath, readDatabase, writeDatabase } from '../database.ts'
import type { Doors } from '../doors.ts'
import type { Io } from '../io.ts'
import type { LexiconSettings } from '../settings.ts'

/** Links what has come in; tells of articles that are kept without what linking needs. */
export async function bringUpToDate(db: Db, engine: Engine, io: Io): Promise<void> {
  const [{ bringTold }, { unread }] = await Promise.all([
    import('../../store/duckdb/bring-told.ts'),
    import('../../store/duckdb/told-input.ts'),
  ])
  const { told } = await bringTold(db, tellerOf(engine))
  const missing = told ? (await unread(db)).length : 0
  if (missing > 0)
    await io.stderr.write(
      `${missing} ${missing === 1 ? 'article is' : 'articles are'} of an earlier version and not in ledger and stories: \`rapporteur recode\` reads them\n`,
    )
}

type Options = DatabaseOptions & Pick<LexiconSettings, 'actors' | 'verbs'> & { readonly ontology?: readonly string[] }

const BEHIND = 'ledger and stories do not know yet of what has come in or was reviewed since the server started\n'

/** Tells anew what is behind. */
async function mend(options: Options, io: Io, doors: Doors): Promise<void> {
  const { actors, verbs, ontology = [] } = options
  const db = await writeDatabase(options, io, { label: 'bring ledger and stories up to date' })
  try {
    await bringUpToDate(db, await doors.createEngine({ actors, verbs, ontology }), io)
  } finally {
    db.close()
  }
}

/** Opens a database with its ledger and stories up to date, works, closes. */
export async function withTold<T>(options: Options, io: Io, doors: Doors, work: (db: Db) => Promise<T>): Promise<T> {
  const { isToldOfToday } = await import('../../store/duckdb/told-mark.ts')
  const { ownerOf } = await import('../../store/lock.ts')
  let db = await readDatabase(options, io)
  try {
    if (!(await isToldOfToday(db))) {
      if (ownerOf(databasePath(options))?.port !== undefined) await io.stderr.write(BEHIND)
      else {
        db.close()
        await mend(options, io, doors)
        db = await readDatabase(options, io)
      }
    }
    return await work(db)
  } finally {
    db.close()
  }
}

/** Whether a command over articles is asked of the database: where no files are named, and there is one. */
export const asksDatabase = (files: readonly string[], options: DatabaseOptions): boolean =>
  files.length === 0 && (options.db !== undefined || existsSync(databasePath(options)))
