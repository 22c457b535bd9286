// /api/v1/batches: what a filter shows is told first, reviewed as a whole or not at all, and taken back as a whole.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BatchAnswer, BatchList, BatchPreview, EventList } from '../../src/http/api-types.ts'
import { type Sample, sampleOf } from './sample.ts'

let sample: Sample
beforeAll(async () => {
  sample = await sampleOf()
})
afterAll(() => sample.db.close())

const preview = (query: string): Promise<BatchPreview> => sample.json<BatchPreview>(`/api/v1/batches/preview?${query}`)
const send = (body: object): Promise<Response> => sample.post('/api/v1/batches', { who: 'ana', ...body })
const made = async (body: object): Promise<BatchAnswer> => (await (await send(body)).json()) as BatchAnswer
const undo = (batch: string): Promise<Response> => sample.post(`/api/v1/batches/${batch}/undo`, { who: 'ana' })
const shown = async (query = ''): Promise<string[]> =>
  (await sample.json<EventList>(`/api/v1/events?order=oldest${query}`)).events.map(
    ({ record: { event, actor, status } }) => `${actor[0]?.code} ${event[0]} ${status}`,
  )
const BEFORE = ['TOG CONSULT actual', 'TOG CONSULT actual', 'GHA CONSULT actual']

describe('a batch', () => {
  it('is looked at first: how many, and some of them', async () => {
    const { count, sample: some, most } = await preview('actor=TOG')
    expect([count, some.length, most]).toEqual([2, 2, 2000])
    expect(some.map(({ sentence }) => sentence).sort()).toEqual(['Togo met Benin', 'Togo met Ghana'])
    expect((await sample.ask('/api/v1/batches/preview?unreviewed=true')).status).toBe(400)
    expect((await sample.ask('/api/v1/batches/preview')).status).toBe(400)
  })

  it('rejects all, says so once, and is taken back by one undo', async () => {
    const { batch, count } = await made({ filter: 'actor=TOG', count: 2, action: 'reject', why: 'sport' })
    expect(count).toBe(2)
    expect(await shown()).toEqual(['GHA CONSULT actual'])
    const { batches } = await sample.json<BatchList>('/api/v1/batches')
    expect(batches).toMatchObject([{ batch, action: 'reject', who: 'ana', why: 'sport', count: 2, undone: 0 }])
    expect((await undo(batch)).status).toBe(201)
    expect(await shown()).toEqual(BEFORE)
    expect((await sample.json<BatchList>('/api/v1/batches')).batches).toMatchObject([{ batch, undone: 2 }])
    expect((await undo(batch)).status).toBe(400)
  })

  it('accepts all, and amends one field with the scores that follow', async () => {
    const first = await made({ filter: 'actor=TOG', count: 2, action: 'confirm' })
    expect(await shown('&reviewed=confirmed')).toHaveLength(2)
    const change = { event: ['ASSAULT'] }
    const second = await made({ filter: 'event=CONSULT&actor=TOG', count: 2, action: 'amend', change })
    const { events } = await sample.json<EventList>('/api/v1/events?event=ASSAULT')
    expect(events.map(({ record }) => [record.quad_code, record.event_scale < 0])).toEqual([
      [4, true],
      [4, true],
    ])
    await undo(second.batch)
    expect(await shown('&reviewed=confirmed')).toHaveLength(2)
    await undo(first.batch)
    expect(await shown('&unreviewed=true')).toEqual(BEFORE)
  })

  it('gives an actor another code and keeps its words', async () => {
    const change = { actor: [{ entity_name: 'Togo', code: 'TGO', sector_code: 'GOV' }] }
    const { batch } = await made({ filter: 'actor=TOG', count: 2, action: 'amend', change })
    const { events } = await sample.json<EventList>('/api/v1/events?actor=TGO')
    expect(events.map(({ record }) => record.actor[0])).toMatchObject([
      { raw_text: 'Togo', span: [16, 20] },
      { raw_text: 'Togo', span: [0, 4] },
    ])
    await undo(batch)
  })

  it('merges all into one of them', async () => {
    const { events } = await sample.json<EventList>('/api/v1/events?actor=TOG')
    const into = events[0]?.record.id ?? ''
    const { batch, count } = await made({ filter: 'actor=TOG', count: 2, action: 'merge', change: { into } })
    expect(count).toBe(1)
    expect(await shown()).toHaveLength(2)
    await undo(batch)
    expect(await shown()).toEqual(BEFORE)
  })

  it('changes nothing where it is wrong or another number', async () => {
    const wrong = [
      { filter: 'actor=TOG', count: 3, action: 'reject' },
      { filter: 'actor=TOG', action: 'reject' },
      { filter: 'unreviewed=true', count: 3, action: 'reject' },
      { filter: 'actor=TOG', count: 2, action: 'burn' },
      { filter: 'actor=TOG', count: 2, action: 'amend', change: { event: ['ASSUALT'] } },
      { filter: 'actor=TOG', count: 2, action: 'amend', change: { id: 'x' } },
      { filter: 'actor=TOG', count: 2, action: 'amend', change: { status: 'future', event: ['AGREE'] } },
      { filter: 'actor=TOG', count: 2, action: 'merge', change: { into: 'none' } },
      { filter: 'actor=TOG', count: 2, action: 'merge' },
      { filter: 'colour=red', count: 2, action: 'reject' },
      { count: 2, action: 'reject' },
    ]
    const statuses = []
    for (const body of wrong) statuses.push((await send(body)).status)
    expect(statuses).toEqual([409, 409, ...Array<number>(9).fill(400)])
    expect(await shown('&unreviewed=true')).toEqual(BEFORE)
    expect((await undo('none')).status).toBe(400)
    expect((await sample.post('/api/v1/batches', {}, { origin: 'http://evil.example' })).status).toBe(403)
    expect((await send({ why: 'x'.repeat(60_000) })).status).toBe(413)
  })

  it('leaves out parts of a split event', async () => {
    const { events } = await sample.json<EventList>('/api/v1/events?actor=GHA')
    const event = events[0]?.record.id ?? ''
    const { addReview } = await import('../../src/store/duckdb/reviews.ts')
    const into = [{ status: 'future' as const }, { status: 'negated' as const }]
    const split = { action: 'split' as const, event, change: { into }, who: 'ana' }
    const id = await addReview(sample.db, split, sample.service.reviews)
    expect(await preview('actor=GHA')).toMatchObject({ count: 0, leftOut: 2 })
    await sample.post(`/api/v1/reviews/${id}/undo`, {})
  })
})
