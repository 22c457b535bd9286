// Events grouped by story: each happening once, at the first of its events; pages without gap or repetition, in both orders.
import { beforeAll, describe, expect, it } from 'vitest'
import { openForWriting } from '../../src/store/duckdb/open.ts'
import { storyPage } from '../../src/views/event-stories.ts'
import type { EventFilter } from '../../src/views/filter.ts'
import { madeOf, reading, TODAY } from '../store/kept.ts'
import { meeting } from '../store/samples.ts'

const DAYS = ['2024-01-05', '2024-01-04', '2024-01-03', '2024-01-02', '2024-01-01']
/** Event number -> story: 1 and 4 are one happening, 2 and 5 another, 3 is none. */
const STORIES: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 4],
  [2, 2],
  [2, 5],
]

let path = ''
beforeAll(async () => {
  path = await madeOf(DAYS.map((date, at) => meeting(`a${at}`, at, { date })))
  const db = await openForWriting(path, TODAY)
  for (const [story, event] of STORIES) await db.run('INSERT INTO store.story_events VALUES ($1, $2)', [story, event])
  for (const [at, day] of DAYS.entries())
    await db.run('UPDATE store.events SET date_from = $1::DATE WHERE no = $2', [day, at + 1])
  db.close()
})

const page = (filter: EventFilter, options: Parameters<typeof storyPage>[2]) =>
  reading(path, (db) => storyPage(db, filter, options))
const numbersOf = async (filter: EventFilter, options: Parameters<typeof storyPage>[2]): Promise<unknown[]> =>
  (await page(filter, options)).groups.map(({ no, story, matching }) => [no, story ?? 0, matching])

describe('events grouped by story', () => {
  it('stand once, at the newest or the oldest of their tellings', async () => {
    expect(await numbersOf({}, { limit: 10 })).toEqual([
      [1, 1, 2],
      [2, 2, 2],
      [3, 0, 1],
    ])
    expect(await numbersOf({}, { limit: 10, oldest: true })).toEqual([
      [5, 2, 2],
      [4, 1, 2],
      [3, 0, 1],
    ])
  })

  it('stand at the first telling that was asked for', async () => {
    expect(await numbersOf({ until: '2024-01-03' }, { limit: 10 })).toEqual([
      [3, 0, 1],
      [4, 1, 1],
      [5, 2, 1],
    ])
  })

  it.each([1, 2, 3])('go page by page, %i at a time, without gap or repetition', async (limit) => {
    const seen: number[] = []
    let after: string | undefined
    do {
      const { groups, next } = await page({}, { limit, ...(after === undefined ? {} : { after }) })
      seen.push(...groups.map(({ no }) => no))
      after = next
    } while (after !== undefined)
    expect(seen).toEqual([1, 2, 3])
  })
})
