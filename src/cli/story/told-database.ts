// Ledger and stories of a database: brought up to date at the end of what writes, and again by whoever asks and finds them behind.
// Example: `rapporteur ledger` after an `add` that was interrupted links what had come in, then answers.
// What comes in late has much linked again, so who adds a page to a large database does not wait for it longer than for the page (`worth`).
// Where a server holds the database, the server does it; where that takes long it is asked as it is, and standard error says so.
import { existsSync } from 'node:fs'
import type { Engine } from '../../pipeline/engine.ts'
import { tellerOf } from '../../pipeline/teller.ts'
import type { Db } from '../../store/db.ts'
import type { Telling } from '../../store/duckdb/told-mark.ts'
import type { MaybeServed } from '../../store/served.ts'
import { type DatabaseOptions, databasePath, readDatabase, writeDatabase } from '../database.ts'
import type { Doors } from '../doors.ts'
import type { Io } from '../io.ts'
import type { LexiconSettings } from '../settings.ts'

/** What takes no longer than that is always done. */
const BRIEF = 5000
const LATER = 'ledger and stories are brought up to date when they are next asked for, or by a longer run\n'

async function tellOfMissing(db: Db, io: Io): Promise<void> {
  const { unread } = await import('../../store/duckdb/told-input.ts')
  const missing = (await unread(db)).length
  if (missing > 0)
    await io.stderr.write(
      `${missing} ${missing === 1 ? 'article is' : 'articles are'} of an earlier version and not in ledger and stories: \`rapporteur recode\` reads them\n`,
    )
}

/**
 * Links what has come in; says which articles are kept without what linking needs. `worth` tells from the last time how many milliseconds
 * linking may take; where it took longer it is left for later. Whether ledger and stories are up to date then.
 */
export async function bringUpToDate(
  db: MaybeServed,
  engine: Engine,
  io: Io,
  worth: (last: Telling) => number = () => Number.POSITIVE_INFINITY,
): Promise<boolean> {
  const [{ bringTold }, { isToldOfToday, keepTelling, lastTelling }] = await Promise.all([
    import('../../store/duckdb/bring-told.ts'),
    import('../../store/duckdb/told-mark.ts'),
  ])
  if (await isToldOfToday(db)) return true
  const last = await lastTelling(db)
  if (last !== undefined && last.took > BRIEF && last.took > worth(last)) {
    await io.stderr.write(LATER)
    return false
  }
  if (db.retell === undefined) {
    const begun = performance.now()
    await bringTold(db, tellerOf(engine))
    await keepTelling(db, { took: Math.round(performance.now() - begun), at: Date.now() })
  } else await db.retell()
  await tellOfMissing(db, io)
  return true
}

type Options = DatabaseOptions & Pick<LexiconSettings, 'actors' | 'verbs'> & { readonly ontology?: readonly string[] }

const BEHIND = 'ledger and stories do not know yet of what has come in or was reviewed last\n'

/** Has a server bring them up to date where that is brief; else it does so when it has time. */
async function askServer(db: MaybeServed, io: Io): Promise<void> {
  const { lastTelling } = await import('../../store/duckdb/told-mark.ts')
  if (((await lastTelling(db))?.took ?? 0) <= BRIEF) await db.retell?.()
  else await io.stderr.write(BEHIND)
}

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
  let db = await readDatabase(options, io)
  try {
    if (!(await isToldOfToday(db))) {
      if (db.retell !== undefined) await askServer(db, io)
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
