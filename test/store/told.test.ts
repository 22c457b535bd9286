// Ledger and stories in the database: counted by story, hidden with their articles, written only where something is told otherwise.
import { beforeAll, expect, it } from 'vitest'
import { openForWriting } from '../../src/store/duckdb/open.ts'
import { updateTold } from '../../src/store/duckdb/told.ts'
import { transaction } from '../../src/store/duckdb/transaction.ts'
import type { ToldEntry, ToldTogether } from '../../src/store/told-types.ts'
import { countsBy } from '../../src/views/counts.ts'
import { ledgerEntries } from '../../src/views/ledger.ts'
import { storyLines } from '../../src/views/stories.ts'
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

const OF_MARCH = { event: 'CONSULT', date: '2024-03-19', enddate: '2024-03-19' }

let path = ''
beforeAll(async () => {
  path = await madeOf([meeting('a', 1), meeting('b', 2), meeting('c', 3), meeting('d', 4, { embargo: '2030-01-01' })])
  const db = await openForWriting(path, TODAY)
  const events = await db.all<{ id: string; article: string }>('SELECT id, article FROM all_events ORDER BY article')
  const [a, b] = events.map(({ id }) => ({ event: id }))
  const secret = {
    ...OF_MARCH,
    id: 's2',
    articles: 2,
    members: [
      { event: events[2]?.id ?? '', article: 'c' },
      { event: 'e0', article: 'd' },
    ],
  }
  const stories = [
    {
      ...OF_MARCH,
      id: 's1',
      articles: 2,
      members: [a, b, { event: 'e0' }].flatMap((one) => (one === undefined ? [] : [one])),
    },
  ]
  const told = {
    stories: [...stories, secret],
    ledger: [
      entry('l1', 'a'),
      entry('l2', 'b', { standing: 'accepted', date: null, to: [] }),
      entry('l3', 'd'),
      entry('l4', 'nowhere'),
      entry('l5', 'a', { changes: [{ article: 'd', date: '2024-03-20' }] }),
    ],
  }
  const write = (one: ToldTogether) => transaction(db, () => updateTold(db, one))
  expect(await write({ ledger: [entry('l0', 'a'), entry('l1', 'a', { standing: 'met' })], stories: [] })).toEqual({
    entries: 2,
    stories: 0,
  })
  expect(await write(told)).toEqual({ entries: 4, stories: 2 })
  expect(await write(told)).toEqual({ entries: 0, stories: 0 })
  db.close()
})

it('counts one of each story, and an event without a story as its own', async () => {
  const count = async (level: 'report' | 'article' | 'story') =>
    (await reading(path, (db) => countsBy(db, {}, [], level)))[0]?.count
  expect([await count('report'), await count('article'), await count('story')]).toEqual([3, 3, 2])
})

it('answers for the ledger, without what is under embargo or of no article', async () => {
  const ids = async (filter: Parameters<typeof ledgerEntries>[1]) =>
    (await reading(path, (db) => ledgerEntries(db, filter))).map(({ id }) => id)
  expect(await ids({})).toEqual(['l1', 'l2'])
  expect(await ids({ open: true })).toEqual(['l1'])
  expect(await ids({ between: ['TOG', 'GHA'] })).toEqual(['l1'])
  expect(await ids({ among: ['TOG', 'USA'] })).toEqual(['l1'])
  expect(await ids({ since: '2024-03-20' })).toEqual([])
  expect(await ids({ kind: ['threat'] })).toEqual([])
  const [kept] = await reading(path, (db) => ledgerEntries(db, {}))
  expect(kept).toEqual(entry('l1', 'a'))
})

it('tells of nothing that is under embargo until its day', async () => {
  const told = (today: string) =>
    reading(
      path,
      async (db) => [(await storyLines(db, {})).map(({ id }) => id), (await ledgerEntries(db, {})).map(({ id }) => id)],
      today,
    )
  expect(await told(TODAY.today)).toEqual([['s1'], ['l1', 'l2']])
  expect(await told('2030-01-01')).toEqual([
    ['s1', 's2'],
    ['l1', 'l5', 'l2', 'l3'],
  ])
})

it('shows ledger and stories to SQL', async () => {
  const rows = await reading(path, (db) =>
    db.all("SELECT l.condition, l.deadline, s.articles FROM ledger l, stories s WHERE l.id = 'l1'"),
  )
  expect(rows).toEqual([{ condition: 'if the other side agrees', deadline: 'by May', articles: 2 }])
})
