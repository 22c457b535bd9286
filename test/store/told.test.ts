// Ledger and stories in the database: counted by story, hidden with their articles, replaced as a whole.
import { beforeAll, expect, it } from 'vitest'
import { openForWriting } from '../../src/store/duckdb/open.ts'
import { replaceTold } from '../../src/store/duckdb/told.ts'
import type { ToldEntry } from '../../src/store/told-types.ts'
import { countsBy } from '../../src/views/counts.ts'
import { ledgerEntries } from '../../src/views/ledger.ts'
import { madeOf, reading, TODAY } from './kept.ts'
import { meeting } from './samples.ts'

const entry = (id: string, article: string, more: Partial<ToldEntry> = {}): ToldEntry => ({
  id,
  article,
  kind: 'offer',
  by: [{ code: 'GHA' }],
  to: [{ code: 'TOG' }],
  content: 'reopen the border',
  if: 'if the other side agrees',
  deadline: { words: 'by May' },
  date: '2024-03-19',
  standing: 'open',
  confidence: 0.8,
  ...more,
})

let path = ''
beforeAll(async () => {
  path = await madeOf([meeting('a', 1), meeting('b', 2), meeting('c', 3), meeting('d', 4, { embargo: '2030-01-01' })])
  const db = await openForWriting(path, TODAY)
  const events = await db.all<{ id: string; article: string }>('SELECT id, article FROM all_events ORDER BY article')
  const [a, b] = events.map(({ id }) => ({ event: id }))
  const stories = [
    {
      id: 's1',
      event: 'CONSULT',
      date: '2024-03-19',
      enddate: '2024-03-19',
      articles: 2,
      members: [a, b, { event: 'e0' }].flatMap((one) => (one === undefined ? [] : [one])),
    },
  ]
  await replaceTold(db, { ledger: [], stories: [] })
  await replaceTold(db, {
    stories,
    ledger: [
      entry('l1', 'a'),
      entry('l2', 'b', { standing: 'accepted', date: null, to: [] }),
      entry('l3', 'd'),
      entry('l4', 'nowhere'),
    ],
  })
  db.close()
})

it('counts one of each story, and an event without a story as its own', async () => {
  const count = async (level: 'report' | 'article' | 'story') =>
    (await reading(path, (db) => countsBy(db, {}, [], level)))[0]?.count
  expect([await count('report'), await count('article'), await count('story')]).toEqual([3, 3, 2])
})

it('answers for the ledger, without what is under embargo or of no article', async () => {
  const ids = async (filter: Parameters<typeof ledgerEntries>[1]) =>
    (await reading(path, (db) => ledgerEntries<ToldEntry>(db, filter))).map(({ id }) => id)
  expect(await ids({})).toEqual(['l1', 'l2'])
  expect(await ids({ open: true })).toEqual(['l1'])
  expect(await ids({ between: ['TOG', 'GHA'] })).toEqual(['l1'])
  expect(await ids({ since: '2024-03-20' })).toEqual([])
  expect(await ids({ kind: ['threat'] })).toEqual([])
  const [kept] = await reading(path, (db) => ledgerEntries<ToldEntry>(db, {}))
  expect(kept).toEqual(entry('l1', 'a'))
})

it('shows ledger and stories to SQL', async () => {
  const rows = await reading(path, (db) =>
    db.all("SELECT l.condition, l.deadline, s.articles FROM ledger l, stories s WHERE l.id = 'l1'"),
  )
  expect(rows).toEqual([{ condition: 'if the other side agrees', deadline: 'by May', articles: 2 }])
})
