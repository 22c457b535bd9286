// A database -> the same with ledger and stories up to date: what was read of all articles is linked, and what is told otherwise is written.
// Example: await bringTold(db, teller) at the end of `add`; where nothing has come, gone or been reviewed since, nothing is done.
// All in one transaction with the mark: whoever is killed before its end does it again the next time.
import type { Db } from '../db.ts'
import type { Teller } from '../told-types.ts'
import { type Updated, updateTold } from './told.ts'
import { toldInput, unread } from './told-input.ts'
import { currentMark, markTold, toldMark } from './told-mark.ts'
import { transaction } from './transaction.ts'

export interface Brought extends Updated {
  /** False where it was up to date, or where nothing is kept that could be linked (a database of an earlier version). */
  readonly told: boolean
  /** Articles that were linked. */
  readonly articles: number
}

const UNCHANGED: Brought = { told: false, articles: 0, entries: 0, stories: 0 }

export async function bringTold(db: Db, teller: Teller): Promise<Brought> {
  const mark = await currentMark(db)
  if ((await toldMark(db)) === mark) return UNCHANGED
  const { articles, read, known } = await toldInput(db)
  if (articles === 0 && (await unread(db)).length > 0) return UNCHANGED
  const told = await teller(read, known)
  const updated = await transaction(db, async () => {
    const done = await updateTold(db, told)
    await markTold(db, mark)
    return done
  })
  return { told: true, articles, ...updated }
}
