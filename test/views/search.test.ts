// Full-text search: BM25 as the formula has it, phrases, beginnings, words refused; and the user's own SQL.
import { beforeAll, describe, expect, it } from 'vitest'
import type { Row } from '../../src/store/db.ts'
import { parseQuery } from '../../src/views/query.ts'
import { search, snippetOf } from '../../src/views/search.ts'
import { ownSql } from '../../src/views/sql.ts'
import { madeOf, reading } from '../store/kept.ts'

let path = ''
beforeAll(async () => {
  path = await madeOf([
    {
      id: 'long',
      text: 'The border talks went on. They said nothing of the border for a long and weary while indeed.',
      date: '2024-01-01',
    },
    { id: 'short', title: 'Border', text: 'Border talks.', date: '2024-01-02' },
    {
      id: 'sport',
      text: 'Football talks at the border of the pitch, and a great deal of other talk about the Élysée.',
      date: '2024-01-03',
    },
    { id: 'none', text: 'Nothing at all of that kind was told.', date: '2024-01-04' },
    { id: 'hidden', text: 'Border talks, under embargo.', embargo: '2030-01-01' },
  ])
})

const found = async (words: string): Promise<string[]> =>
  (await reading(path, (db) => search(db, words, 10))).map(({ id }) => id)

describe('search', () => {
  it('puts the best first', async () => {
    expect(await found('border talks')).toEqual(['short', 'long', 'sport'])
  })

  it('scores by BM25', async () => {
    const rows = await reading(path, (db) => search(db, 'football', 10))
    const lengths = [18, 3, 18, 8, 4]
    const mean = lengths.reduce((a, b) => a + b) / lengths.length
    const idf = Math.log(1 + (5 - 1 + 0.5) / (1 + 0.5))
    expect(rows[0]?.score).toBeCloseTo((idf * 2.2) / (1 + 1.2 * (0.25 + (0.75 * 18) / mean)), 2)
  })

  it('knows phrases, beginnings, refused words, and letters without accents', async () => {
    expect(await found('"talks went on"')).toEqual(['long'])
    expect(await found('footb*')).toEqual(['sport'])
    expect(await found('talks -football')).toEqual(['short', 'long'])
    expect(await found('ELYSEE')).toEqual(['sport'])
    expect(await found('zebra')).toEqual([])
    expect(await found('  ')).toEqual([])
  })

  it('takes any string', async () => {
    for (const words of ["'; DROP TABLE x", '"', '-', '*', '%_', '"" -""', '\u0000', '\ud800'])
      expect(Array.isArray(await found(words))).toBe(true)
  })
})

it('reads queries', () => {
  expect(parseQuery('Six-Party talk* "cease fire" -the')).toEqual({
    terms: ['six', 'party', 'talk*', 'cease', 'fire'],
    without: ['the'],
    phrases: ['cease fire'],
  })
})

it('shows the words around the first that was asked for', () => {
  expect(snippetOf(`${'x '.repeat(60)}the border${' y'.repeat(60)}`, { terms: ['border'] })).toMatch(
    /^….*the border.*…$/,
  )
})

describe('own SQL', () => {
  const asked = (sql: string): Promise<Row[]> =>
    reading(path, async (db) => {
      const rows: Row[] = []
      for await (const some of ownSql(db, sql)) rows.push(...some)
      return rows
    })

  it('answers', async () => {
    expect(await asked('SELECT count(*)::INTEGER AS n FROM articles')).toEqual([{ n: 4 }])
  })

  it.each([
    'DELETE FROM events',
    'SELECT 1; SELECT 2',
    "SET VARIABLE today = DATE '2040-01-01'",
    'SELECT * FROM store.articles',
    'SELECT * FROM "store" . articles',
    "SELECT * FROM query('SELECT 1')",
    "COPY (SELECT 1) TO '/tmp/x.csv'",
    "ATTACH 'x.duckdb'",
    'nonsense',
    '',
  ])('refuses %s', async (sql) => {
    await expect(asked(sql)).rejects.toMatchObject({ code: 'views.sql' })
  })

  it('reads no other file', async () => {
    await expect(asked("SELECT * FROM read_csv('/etc/passwd')")).rejects.toMatchObject({
      code: 'views.sql',
      message: expect.stringContaining('disabled'),
    })
  })
})
