// All articles of a database, read together -> ledger and stories in their tables. Done again only where articles have come or gone.
// Example: await retell(service) after `add`: service.told goes from reading (3 of 40) to ready.
// Articles whose text was not kept, and those in other languages, tell nothing here. A correction of an event changes no entry.
import type { ReadArticle } from '../model/index.ts'
import { toLedgerRecord, toStoryRecord } from '../pipeline/story-record.ts'
import type { Db } from '../store/db.ts'
import { replaceTold } from '../store/duckdb/told.ts'
import { markTold, toldMark } from '../store/duckdb/told-mark.ts'
import { articlesOf } from '../store/records.ts'
import type { Service } from './service.ts'

/** Articles that tell something, in the order of arrival. */
async function readable(db: Db): Promise<number[]> {
  const rows = await db.all<{ no: number }>(
    "SELECT no FROM store.articles WHERE kept AND (coded OR kind IN ('copy', 'retraction')) ORDER BY no",
  )
  return rows.map(({ no }) => no)
}

const markOf = (numbers: readonly number[]): string => `${numbers.length}:${numbers.at(-1) ?? 0}`

/** Lets requests in between two articles. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** What was read of articles already, by their ids. */
export type Known = ReadonlyMap<string, ReadArticle>

async function readAll(service: Service, numbers: readonly number[], known: Known): Promise<ReadArticle[]> {
  const engine = await service.engine()
  const read: ReadArticle[] = []
  for (const [at, no] of numbers.entries()) {
    service.told = { state: 'reading', done: at, of: numbers.length }
    const article = (await articlesOf(service.db, [no], { evenUnderEmbargo: true })).get(no)
    if (article === undefined) continue
    read.push(known.get(article.id) ?? engine.readArticle(await engine.code(article)))
    await breathe()
  }
  return read
}

async function tellAnew(service: Service, numbers: readonly number[], known: Known): Promise<void> {
  const read = await readAll(service, numbers, known)
  const engine = await service.engine()
  const { ledger, stories } = engine.tell(read)
  await service.change(async () => {
    await replaceTold(service.db, {
      ledger: ledger.map((entry) => toLedgerRecord(entry, engine.record)),
      stories: stories.map(toStoryRecord),
    })
    await markTold(service.db, markOf(numbers))
  })
}

/** Brings ledger and stories up to date; a failure is told in service.told and takes nothing else with it. */
export async function retell(service: Service, known: Known = new Map()): Promise<void> {
  try {
    const numbers = await readable(service.db)
    if ((await toldMark(service.db)) !== markOf(numbers)) await tellAnew(service, numbers, known)
    service.told = { state: 'ready', done: numbers.length, of: numbers.length }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    service.told = { ...service.told, state: 'failed', message }
  }
}
