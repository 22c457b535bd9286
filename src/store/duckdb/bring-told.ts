// A database -> the same with ledger and stories up to date: what came in is linked with what was linked before, and what is told otherwise is written.
// Example: await bringTold(db, teller) at the end of `add`; where nothing has come, gone or been reviewed since, nothing is done.
// Articles are linked in the order in which they came out. Those before the first that is new, gone, reviewed or read anew stay as they were linked;
// it and all that came out after it are linked again. All in one transaction with the mark: whoever is killed before its end does it again the next time.
import type { Db } from '../db.ts'
import type { Teller } from '../told-types.ts'
import { firstChanged, linkArticles } from './link-articles.ts'
import type { Updated } from './told.ts'
import { toldInput, unread } from './told-input.ts'
import { currentMark, keptValue, markTold, setValue, toldMark } from './told-mark.ts'
import { transaction } from './transaction.ts'

export interface Brought extends Updated {
  /** False where it was up to date, or where nothing is kept that could be linked (a database of an earlier version). */
  readonly told: boolean
  /** Articles that tell of something. */
  readonly articles: number
  /** How many of them were linked now. */
  readonly linked: number
}

const UNCHANGED: Brought = { told: false, articles: 0, linked: 0, entries: 0, stories: 0 }

/** How much is held at once; for tests and benches. */
export interface LinkingSize {
  readonly slice?: number
  readonly most?: number
}

export async function bringTold(db: Db, teller: Teller, size: LinkingSize = {}): Promise<Brought> {
  const mark = await currentMark(db)
  if ((await toldMark(db)) === mark) return UNCHANGED
  const input = await toldInput(db)
  const articles = input.order.length
  if (articles === 0 && (await unread(db)).length > 0) return UNCHANGED
  const linking = teller.start(input.known)
  const from = (await keptValue(db, 'linked by')) === teller.version ? await firstChanged(db, input, linking) : 0
  const updated = await transaction(db, async () => {
    const done = await linkArticles(db, input, linking, from, size)
    await setValue(db, 'linked by', teller.version)
    await markTold(db, mark)
    return done
  })
  return { told: true, articles, linked: articles - from, ...updated }
}
