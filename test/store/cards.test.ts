// Cards: what they show is what the tables have, after a batch, a review, an update of an article, and where there is none.
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../../src/store/db.ts'
import { packFrom } from '../../src/store/duckdb/cards.ts'
import { connect } from '../../src/store/duckdb/connection.ts'
import { migrate, migrations } from '../../src/store/duckdb/migrate.ts'
import { openForWriting } from '../../src/store/duckdb/open.ts'
import { addReview } from '../../src/store/duckdb/reviews.ts'
import { duckdbSink } from '../../src/store/duckdb/sink.ts'
import { recordsOf } from '../../src/store/records.ts'
import { madeOf, TODAY } from './kept.ts'
import { meeting, newFolder, take } from './samples.ts'

const CONTEXT = {
  isEvent: (name: string): name is 'AGREE' => name !== '',
  scoresOf: () => ({ quad_code: 1, event_scale: 3 }) as const,
}

let path = ''
beforeEach(async () => {
  path = await madeOf()
}, 60_000)

async function writing<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const db = await openForWriting(path, TODAY)
  try {
    return await work(db)
  } finally {
    db.close()
  }
}

const numbersOf = async (db: Db): Promise<number[]> =>
  (await db.all<{ no: number }>('SELECT no FROM store.events ORDER BY no DESC')).map(({ no }) => no)

/** All events as their cards show them, and as the tables have them; the cards are gone then. */
async function both(db: Db): Promise<readonly [unknown, unknown]> {
  const numbers = await numbersOf(db)
  const shown = await recordsOf(db, numbers)
  expect(shown.length).toBeGreaterThan(2)
  await db.run('DELETE FROM store.cards')
  return [shown, await recordsOf(db, numbers)]
}

const cards = (db: Db) => db.all<{ chunk: number; card: string }>('SELECT chunk, base64(card) AS card FROM store.cards')

/** What is done to the events, after which cards and tables must still agree. */
const CHANGES: readonly (readonly [name: string, change: (db: Db) => Promise<void>])[] = [
  ['a batch', async () => {}],
  [
    'a review',
    async (db) => {
      const [row] = await db.all<{ id: string }>('SELECT id FROM store.events WHERE no = 1')
      const change = { event: ['AGREE'] as const, mode: [] }
      await addReview(db, { action: 'amend', event: row?.id ?? '', who: 'ana', change }, CONTEXT)
    },
  ],
  [
    'an update',
    async (db) => {
      const { text } = meeting('a1', 1)
      const later = { text: `${text} Ghana met Benin.`, url: 'https://news.example/1', date: '2024-03-30' }
      const article = meeting('a6', 1, later)
      const { updates } = await take(await duckdbSink(db), [article], true)
      expect(updates).toBe(1)
    },
  ],
]

describe('cards', () => {
  it.each(CHANGES)('show what the tables have after %s', async (_name, change) => {
    const [shown, kept] = await writing(async (db) => {
      await change(db)
      expect((await cards(db)).length).toBeGreaterThan(0)
      return both(db)
    })
    expect(shown).toEqual(kept)
  })

  it('are the same whatever was packed together', async () => {
    const [before, after] = await writing(async (db) => {
      const packed = await cards(db)
      await packFrom(db, 2, Math.max(...(await numbersOf(db))))
      return [packed, await cards(db)]
    })
    expect(after).toEqual(before)
    expect(new Set(after.map(({ chunk }) => chunk)).size).toBe(after.length)
  })

  it('have nothing that is under embargo', async () => {
    const hidden = await writing(async (db) => {
      await db.run("UPDATE store.events SET embargo = DATE '2040-01-01'")
      await db.run('DELETE FROM store.cards')
      await packFrom(db, 1, 100)
      return cards(db)
    })
    expect(hidden).toEqual([])
  })

  it('are packed where a database of an earlier version is opened', async () => {
    const earlier = join(newFolder(), 'earlier.duckdb')
    const old = await connect(earlier)
    await migrate(old, earlier, migrations().slice(0, 12))
    await old.run(`ATTACH '${path}' AS made (READ_ONLY)`)
    for (const table of ['runs', 'articles', 'events', 'parties', 'evidence'])
      await old.run(`INSERT INTO store.${table} BY NAME SELECT * FROM made.store.${table}`)
    old.close()
    const before = await writing(cards)
    path = earlier
    expect(await writing(cards)).toEqual(before)
  })

  it('leave what has none to be read from the tables', async () => {
    const [some, all] = await writing(async (db) => {
      const numbers = await numbersOf(db)
      const before = await recordsOf(db, numbers)
      await db.run('DELETE FROM store.cards WHERE chunk = 0')
      return [await recordsOf(db, numbers), before]
    })
    expect(some).toEqual(all)
  })
})
