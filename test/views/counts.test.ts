// Counts and series: levels, zeros for empty periods, and numbers that agree with the events behind them.
import { beforeAll, describe, expect, it } from 'vitest'
import { activeActors } from '../../src/views/actors.ts'
import { countsBy, GROUPS, type Group } from '../../src/views/counts.ts'
import { eventsPage } from '../../src/views/events.ts'
import { periodsBetween } from '../../src/views/periods.ts'
import { dyadSeries } from '../../src/views/series.ts'
import { sourcesOf } from '../../src/views/sources.ts'
import { madeOf, reading } from '../store/kept.ts'
import { meeting, prose } from '../store/samples.ts'

let path = ''
beforeAll(async () => {
  path = await madeOf(
    [
      { id: 'a', text: `Ghana met Togo. Ghana met Togo. ${prose(1)}.`, date: '2024-01-31', source: 'One' },
      meeting('b', 2, { date: '2024-01-30', source: 'One' }),
      meeting('c', 3, { date: '2024-04-01' }),
      { id: 'd', text: `Togo met Ghana. ${prose(4)}.`, date: '2024-02-01', source: 'Two' },
      meeting('e', 5),
    ].map((article) => (article.id === 'e' ? { id: 'e', text: article.text } : article)),
  )
})

describe('counts', () => {
  it.each([
    ['report', 6],
    ['article', 5],
    ['story', 6],
  ] as const)('at the level %s', async (level, count) => {
    expect(await reading(path, (db) => countsBy(db, {}, [], level))).toMatchObject([{ count }])
  })

  it.each(Object.keys(GROUPS) as Group[])('by %s sum up to all events', async (group) => {
    const rows = await reading(path, (db) => countsBy(db, {}, [group], 'report'))
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(6)
  })

  it('count what the events of the same filter are', async () => {
    for (const filter of [
      { actor: ['GHA'] },
      { text: 'togo' },
      { source: ['One'] },
      { since: '2024-02-01' },
      { mode: ['visit'] },
    ]) {
      const [counted, page] = await reading(path, async (db) => [
        await countsBy(db, filter, [], 'report'),
        await eventsPage(db, filter, { limit: 100 }),
      ])
      expect(counted[0]?.count).toBe(page.events.length)
    }
  })

  it('tell scores and quad codes', async () => {
    const [row] = await reading(path, (db) => countsBy(db, {}, ['event'], 'report'))
    expect(row).toMatchObject({ event: 'CONSULT', count: 6, verbal_cooperation: 6, material_conflict: 0 })
    expect(row?.score_sum).toBeCloseTo((row?.score_mean ?? 0) * 6)
  })
})

describe('series', () => {
  it('have zeros where nothing was reported, in both directions', async () => {
    const series = await reading(path, (db) => dyadSeries(db, ['GHA', 'TOG'], { by: 'month', level: 'report' }))
    expect(series.map(({ actor, period, count }) => `${actor} ${period} ${count}`)).toEqual([
      'GHA 2024-01-01 3',
      'GHA 2024-02-01 0',
      'GHA 2024-03-01 0',
      'GHA 2024-04-01 1',
      'TOG 2024-01-01 0',
      'TOG 2024-02-01 1',
      'TOG 2024-03-01 0',
      'TOG 2024-04-01 0',
    ])
    expect(series[1]).toMatchObject({ score_sum: 0, score_mean: null })
  })

  it('keep to the range that was asked for', async () => {
    const filter = { since: '2024-01-30', until: '2024-02-05' }
    const series = await reading(path, (db) => dyadSeries(db, ['GHA', 'TOG'], { by: 'week', level: 'article', filter }))
    expect(series.map(({ actor, period, count }) => `${actor} ${period} ${count}`)).toEqual([
      'GHA 2024-01-29 2',
      'GHA 2024-02-05 0',
      'TOG 2024-01-29 1',
      'TOG 2024-02-05 0',
    ])
  })

  it('are empty where there is nothing', async () => {
    expect(await reading(path, (db) => dyadSeries(db, ['USA', 'PRK'], { by: 'day', level: 'story' }))).toEqual([])
  })
})

it('knows its periods', () => {
  expect(periodsBetween('day', '2024-02-28', '2024-03-01')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01'])
  expect(periodsBetween('month', '2023-12-31', '2024-02-01')).toEqual(['2023-12-01', '2024-01-01', '2024-02-01'])
  expect(periodsBetween('year', '2022-05-01', '2024-01-01')).toEqual(['2022-01-01', '2023-01-01', '2024-01-01'])
  expect(periodsBetween('week', '2024-03-10', '2024-03-11')).toEqual(['2024-03-04', '2024-03-11'])
})

it('tells who did how much, and who published it', async () => {
  const [actors, sources] = await reading(path, async (db) => [await activeActors(db, {}, 9), await sourcesOf(db)])
  expect(actors).toMatchObject([
    { name: 'Ghana', acted: 5, received: 1, articles: 5, first: '2024-01-30', last: '2024-04-01', mostly: 'CONSULT' },
    { name: 'Togo', acted: 1, received: 5 },
  ])
  expect(sources.map(({ source, articles, events }) => [source, articles, events])).toEqual([
    ['One', 2, 3],
    [null, 2, 2],
    ['Two', 1, 1],
  ])
})
