// /api/v1/queue: orders, groups, a seed that is stable, and that what somebody passed over comes last for that reviewer only.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { QueueGroups, QueueView } from '../../src/http/api-types.ts'
import { type Sample, sampleOf } from './sample.ts'

let sample: Sample
beforeAll(async () => {
  sample = await sampleOf()
})
afterAll(() => sample.db.close())

const queue = (query: string): Promise<QueueView> => sample.json<QueueView>(`/api/v1/queue?${query}`)
const ids = async (query: string): Promise<string[]> => (await queue(query)).events.map(({ record }) => record.id)

describe('the queue', () => {
  it.each(['uncertain', 'newest', 'oldest', 'event', 'rule', 'actor', 'random'])(
    'has every waiting event once by %s',
    async (order) => {
      const list = await ids(`order=${order}`)
      expect(list).toHaveLength(3)
      expect(new Set(list).size).toBe(3)
    },
  )

  it('goes by actor, and can be narrowed to a rule', async () => {
    const actors = (await queue('order=actor')).events.map(({ record }) => record.actor[0]?.code)
    expect(actors).toEqual(['GHA', 'TOG', 'TOG'])
    expect(await ids('rule=consult.txt:12')).toHaveLength(3)
    expect(await ids('rule=status:actual,other')).toHaveLength(3)
    expect(await ids('rule=consult.txt:1')).toEqual([])
    expect((await sample.ask('/api/v1/queue?order=colour')).status).toBe(400)
  })

  it('is the same at random each time, and another with another seed', async () => {
    const seeds = await Promise.all(['', 'a', 'b', 'c', 'd', 'e'].map((seed) => ids(`order=random&seed=${seed}`)))
    expect(await ids('order=random&seed=a')).toEqual(seeds[1])
    expect(new Set(seeds.map(String)).size).toBeGreaterThan(1)
  })

  it('has last what the reviewer passed over, and first for others', async () => {
    const [first = '', second = ''] = await ids('order=oldest&who=ana')
    for (const event of [first, second])
      expect((await sample.post('/api/v1/queue/skips', { event, who: 'ana' })).status).toBe(201)
    expect((await ids('order=oldest&who=ana')).slice(1)).toEqual([first, second])
    expect((await ids('order=oldest&who=ben'))[0]).toBe(first)
    expect(await queue('who=ana')).toMatchObject({ waiting: 3, skipped: 2, mine: 0, reviewed: 0 })
    expect(await queue('who=ben')).toMatchObject({ skipped: 0 })
    expect((await sample.post('/api/v1/queue/skips', { event: 'none' })).status).toBe(400)
    expect((await sample.post('/api/v1/queue/skips', {})).status).toBe(400)
  })

  it('tells how far the work on a filter is, and how each group fared', async () => {
    const [event = ''] = await ids('actor=GHA')
    const { id } = (await (await sample.post('/api/v1/reviews', { action: 'reject', event, who: 'ana' })).json()) as {
      id: string
    }
    expect(await queue('who=ana')).toMatchObject({ waiting: 2, reviewed: 1, mine: 1 })
    expect(await queue('who=ben&actor=TOG')).toMatchObject({ waiting: 2, reviewed: 0, mine: 0 })
    expect(await queue('who=ben&actor=GHA')).toMatchObject({ waiting: 0, reviewed: 1, mine: 0 })
    const { groups } = await sample.json<QueueGroups>('/api/v1/queue/groups?by=rule')
    expect(groups).toEqual([{ value: 'consult.txt:12', waiting: 2, confirmed: 0, amended: 0, rejected: 1 }])
    const actors = await sample.json<QueueGroups>('/api/v1/queue/groups?by=actor')
    expect(actors.groups.map(({ value, waiting, rejected }) => [value, waiting, rejected])).toEqual([
      ['TOG', 2, 0],
      ['GHA', 0, 1],
    ])
    const events = await sample.json<QueueGroups>('/api/v1/queue/groups?by=event&actor=TOG')
    expect(events.groups).toEqual([{ value: 'CONSULT', waiting: 2, confirmed: 0, amended: 0, rejected: 0 }])
    await sample.post(`/api/v1/reviews/${id}/undo`, {})
  })
})
