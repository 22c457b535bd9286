// A server's database -> ledger and stories up to date, as `add` leaves them; articles of earlier versions are read for it first.
// Example: await retell(service) after the server has started: service.told goes from reading (3 of 40) to ready.
// Articles whose text was not kept, and those in other languages, tell nothing here.
import { tellerOf } from '../pipeline/teller.ts'
import { bringTold } from '../store/duckdb/bring-told.ts'
import { type Read, replaceReadings } from '../store/duckdb/readings.ts'
import { unread } from '../store/duckdb/told-input.ts'
import { isToldOfToday, keepTelling } from '../store/duckdb/told-mark.ts'
import { transaction } from '../store/duckdb/transaction.ts'
import { articlesOf } from '../store/kept-articles.ts'
import type { Service } from './service.ts'

/** Lets requests in between two articles. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const BATCH = 16

/** So many articles are linked at a time: requests are answered in between. */
const SLICE = 64

async function readSome(service: Service, numbers: readonly number[]): Promise<Read[]> {
  const engine = await service.engine()
  const read: Read[] = []
  const articles = await articlesOf(service.db, numbers, { evenUnderEmbargo: true })
  for (const [no, article] of articles) {
    read.push({ no, reading: engine.readArticle(await engine.code(article)) })
    await breathe()
  }
  return read
}

/** Reads what was kept before readings were. */
async function readMissing(service: Service): Promise<void> {
  const numbers = await unread(service.db)
  for (let at = 0; at < numbers.length; at += BATCH) {
    service.told = { state: 'reading', done: at, of: numbers.length }
    const read = await readSome(service, numbers.slice(at, at + BATCH))
    await service.change((db) => transaction(db, () => replaceReadings(db, read, 0)))
  }
}

/** Brings ledger and stories up to date; a failure is told in service.told and takes nothing else with it. */
export async function retell(service: Service): Promise<void> {
  try {
    await readMissing(service)
    if (!(await isToldOfToday(service.db))) {
      const engine = await service.engine()
      const begun = performance.now()
      await service.change(async (db) => {
        await bringTold(db, tellerOf(engine), { slice: SLICE })
        await keepTelling(db, { took: Math.round(performance.now() - begun), at: Date.now() })
      })
    }
    if (service.told.state !== 'ready') service.told = { state: 'ready', done: 1, of: 1 }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    service.told = { ...service.told, state: 'failed', message }
  }
}
