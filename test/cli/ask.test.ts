// The commands that ask a database: their formats, their help, their errors.
import { beforeAll, describe, expect, it } from 'vitest'
import { madeOf } from '../store/kept.ts'
import { newFolder } from '../store/samples.ts'
import { type Ran, runWith } from './sample.ts'

let db = ''
beforeAll(async () => {
  db = await madeOf()
})
const ask = (args: readonly string[], tty = false): Promise<Ran> =>
  runWith([...args, '--db', db], { tty, env: { NO_COLOR: '1' } })

describe('events', () => {
  it('are a table with the words that support them', async () => {
    const { out } = await ask(['events', '--article', 'a1'], true)
    expect(out).toMatch(/Ghana and Togo talk .*2024-03-19 · Example Times · 1 event/)
    expect(out).toContain('Ghana [met] Togo')
  })

  it('are PLOVER records, or CSV', async () => {
    const rows = (await ask(['events'])).out.trim().split('\n')
    expect(rows.map((row) => JSON.parse(row).event[0])).toEqual(['CONSULT', 'CONSULT', 'CONSULT'])
    const csv = (await ask(['events', '--format', 'csv', '--actor', 'GHA'])).out.split('\r\n')
    expect([csv.length, csv[0]?.slice(0, 15), csv[1]?.includes('Ghana met Togo')]).toEqual([3, 'id,article,date', true])
  })

  it('go on page by page', async () => {
    const first = await ask(['events', '--limit', '2'])
    const after = /--after (\S+)/.exec(first.err)?.[1] ?? ''
    const second = await ask(['events', '--limit', '2', '--after', after])
    expect([first.out.trim().split('\n').length, second.out.trim().split('\n').length, second.err]).toEqual([2, 1, ''])
  })
})

describe('counts', () => {
  it('have a row a group', async () => {
    expect((await ask(['count', '--by', 'month,event', '--format', 'csv'])).out).toBe(
      'month,event,count,score_sum,score_mean,verbal_cooperation,material_cooperation,verbal_conflict,material_conflict\r\n' +
        '2024-01-01,CONSULT,2,8,4,2,0,0,0\r\n2024-03-01,CONSULT,1,4,4,1,0,0,0\r\n',
    )
  })

  it('are a series for each direction', async () => {
    const rows = (await ask(['dyad', 'GHA,TOG', '--by', 'month'])).out
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row))
    expect(rows.map(({ period, actor, count }) => [period, actor, count])).toEqual([
      ['2024-01-01', 'GHA', 0],
      ['2024-02-01', 'GHA', 0],
      ['2024-03-01', 'GHA', 1],
      ['2024-01-01', 'TOG', 1],
      ['2024-02-01', 'TOG', 0],
      ['2024-03-01', 'TOG', 0],
    ])
  })

  it('are a table on a terminal', async () => {
    expect((await ask(['count', '--by', 'actor'], true)).out).toMatch(/ACTOR +COUNT[\s\S]*GHA +1/)
  })
})

it('agreement says where no coders have a task, and which task there is none of', async () => {
  expect(await ask(['agreement'])).toMatchObject({ status: 0, out: '', err: expect.stringContaining('no tasks yet') })
  expect(await ask(['agreement', 'nowhere'])).toMatchObject({ status: 1, err: expect.stringContaining('store.task') })
})

it('search, sources, actors active and sql answer', async () => {
  expect(JSON.parse((await ask(['search', 'benin'])).out)).toMatchObject({
    id: 'a2',
    events: 2,
    snippet: expect.stringContaining('Benin'),
  })
  expect((await ask(['search', 'benin'], true)).out).toContain('Other Post · 2 events')
  expect((await ask(['sources', '--format', 'csv'])).out.split('\r\n')[1]).toBe(
    'Other Post,1,0,0,0,2,2024-01-08,2024-01-08',
  )
  expect((await ask(['actors', 'active', '--limit', '1'])).out).toContain('"name":"Togo"')
  expect((await ask(['sql', 'SELECT count(*)::INTEGER AS n FROM events'])).out).toBe('{"n":3}\n')
})

it.each([
  [['events', '--dyad', 'USA'], 2, 'cli.usage'],
  [['events', '--since', 'soon'], 2, 'cli.bad-date'],
  [['events', '--limit', '0'], 2, 'cli.usage'],
  [['events', '--min-confidence', '7'], 2, 'cli.usage'],
  [['events', '--after', 'x'], 1, 'views.page'],
  [['count', '--by', 'colour'], 2, 'cli.usage'],
  [['count', '--level', 'high'], 2, 'cli.usage'],
  [['dyad', 'USA,PRK', '--by', 'actor'], 2, 'cli.usage'],
  [['sql', 'DROP TABLE x'], 1, 'views.sql'],
] as const)('refuses %j', async (args, status, code) => {
  expect(await ask(args)).toMatchObject({ status, out: '', err: expect.stringContaining(code) })
})

it('says so where there is no database', async () => {
  const ran = await runWith(['events', '--db', `${newFolder()}/none.duckdb`])
  expect(ran).toMatchObject({ status: 1, err: expect.stringContaining('store.not-found') })
})
