// /api/v1/tasks: coders see only their own, figures come when all are through, what is decided becomes reviews, and a table for R.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EventList, TaskCompared, TaskItems, TaskList } from '../../src/http/api-types.ts'
import { readReviews } from '../../src/store/duckdb/refold.ts'
import type { Task } from '../../src/views/tasks.ts'
import { runWith } from '../cli/sample.ts'
import { meeting } from '../store/samples.ts'
import { type Sample, sampleOf } from './sample.ts'

const ARTICLES = [1, 2, 3, 4, 5, 6].map((n) => meeting(`a${n}`, n, { date: `2024-03-0${n}` }))

let sample: Sample
beforeAll(async () => {
  sample = await sampleOf(ARTICLES)
})
afterAll(() => sample.db.close())

const json = <T>(path: string): Promise<T> => sample.json<T>(`/api/v1${path}`)
const post = (path: string, body: object): Promise<Response> => sample.post(`/api/v1${path}`, body)
const NEW = { name: 'pilot', filter: 'event=CONSULT', seed: '7', size: 5, coders: ['ana', 'ben'], who: 'eva' }
const made = async (more: object = {}): Promise<Task> =>
  (await (await post('/tasks', { ...NEW, ...more })).json()) as Task
const waiting = (task: Task, who: string): Promise<TaskItems> => json<TaskItems>(`/tasks/${task.id}/items?who=${who}`)
const say = async (task: Task, who: string, event: string, said: object): Promise<number> =>
  (await post(`/tasks/${task.id}/codings`, { who, event, ...said })).status

describe('a task', () => {
  it('is a sample by seed: the same again, another with another seed', async () => {
    const idsOf = async (more: object): Promise<string[]> =>
      (await waiting(await made(more), 'ana')).items.map(({ record }) => record.id)
    const first = await idsOf({ size: 3 })
    expect(first).toHaveLength(3)
    expect(await idsOf({ size: 3 })).toEqual(first)
    const others = await Promise.all(['a', 'b', 'c', 'd'].map((seed) => idsOf({ size: 3, seed })))
    expect(new Set([first, ...others].map(String)).size).toBeGreaterThan(1)
  })

  it.each([
    { size: 0 },
    { size: 1001 },
    { size: 'many' },
    { coders: ['ana'] },
    { coders: ['ana', 'ana'] },
    { coders: ['ana', ' '] },
    { coders: 'ana, ben' },
    { name: '' },
    { filter: 'event=AGREE' },
    { filter: 'colour=red' },
  ])('is refused where it cannot be: %j', async (more) => {
    expect((await post('/tasks', { ...NEW, ...more })).status).toBe(400)
  })

  it('shows each coder the same events and nothing of what the other said', async () => {
    const task = await made()
    const [first] = (await waiting(task, 'ana')).items
    const event = first?.record.id ?? ''
    const change = { event: ['ASSAULT'], status: 'future' }
    expect(await say(task, 'ana', event, { verdict: 'amend', change, why: 'a secret thought' })).toBe(201)
    expect((await waiting(task, 'ana')).items).toHaveLength(4)
    const other = await waiting(task, 'ben')
    expect(other.items.map(({ record }) => record.id)).toContain(event)
    expect(JSON.stringify(other)).not.toMatch(/ASSAULT|secret thought/)
    expect(other.task.coders).toEqual([
      { name: 'ana', done: 1 },
      { name: 'ben', done: 0 },
    ])
    for (const path of ['agreement', 'codings.csv'])
      expect((await sample.ask(`/api/v1/tasks/${task.id}/${path}`)).status).toBe(409)
    expect((await json<EventList>('/events?status=future')).events).toEqual([])
    expect(await waiting(task, 'eva')).toMatchObject({ isCoder: false, items: [] })
  })

  it('takes no answers that cannot be, and each as often as the coder changes the mind', async () => {
    const task = await made()
    const event = (await waiting(task, 'ana')).items[0]?.record.id ?? ''
    expect(await say(task, 'eva', event, { verdict: 'confirm' })).toBe(400)
    expect(await say(task, 'ana', 'none', { verdict: 'confirm' })).toBe(400)
    expect(await say(task, 'ana', event, { verdict: 'maybe' })).toBe(400)
    expect(await say(task, 'ana', event, { verdict: 'amend', change: { event: ['ASSUALT'] } })).toBe(400)
    expect(await say(task, 'ana', event, { verdict: 'reject' })).toBe(201)
    expect(await say(task, 'ana', event, { verdict: 'open' })).toBe(201)
    expect((await waiting(task, 'ana')).items).toHaveLength(5)
    const [row] = await sample.db.all<{ n: number }>(
      'SELECT count(*)::INTEGER AS n FROM store.codings WHERE task = $1',
      [task.id],
    )
    expect(row?.n).toBe(2)
  })
})

describe('when all are through', () => {
  let task: Task
  let ids: string[] = []
  beforeAll(async () => {
    task = await made()
    ids = (await waiting(task, 'ana')).items.map(({ record }) => record.id)
    const agree = { verdict: 'amend', change: { event: ['AGREE'], mode: [] } }
    const ana = [{ verdict: 'confirm' }, { verdict: 'confirm' }, agree, { verdict: 'reject' }, agree]
    const ben = [{ verdict: 'confirm' }, agree, agree, { verdict: 'confirm' }, { verdict: 'confirm' }]
    for (const [n, event] of ids.entries()) {
      await say(task, 'ana', event, ana[n] ?? {})
      await say(task, 'ben', event, ben[n] ?? {})
    }
  })

  it('tells agreement and alpha of each field', async () => {
    const { fields, agreed, differ } = await json<TaskCompared>(`/tasks/${task.id}/agreement`)
    const of = (field: string) => fields.find((one) => one.field === field)
    expect(of('kept')).toMatchObject({ units: 5, percent: 0.8 })
    expect(of('kept')?.alpha).toBeCloseTo(0, 10)
    // CONSULT CONSULT, CONSULT AGREE, AGREE AGREE, AGREE CONSULT: 1 - 7 * 4 / (64 - 32)
    expect(of('event')).toMatchObject({ units: 4, percent: 0.5 })
    expect(of('event')?.alpha).toBeCloseTo(1 - (7 * 4) / 32, 10)
    expect(of('status')).toMatchObject({ percent: 1, alpha: null })
    expect(agreed).toBe(2)
    expect(differ.map(({ record, fields: some }) => [ids.indexOf(record.id), some])).toEqual([
      [1, ['event', 'mode']],
      [3, ['kept']],
      [4, ['event', 'mode']],
    ])
  })

  it('gives a table for R and figures on the command line', async () => {
    const csv = await (await sample.ask(`/api/v1/tasks/${task.id}/codings.csv`)).text()
    const lines = csv.trim().split('\r\n')
    expect(lines).toHaveLength(1 + 5 * 7)
    expect(lines[0]).toBe('id,field,ana,ben')
    expect(lines).toContain(`${ids[1]},event,CONSULT,AGREE`)
    expect(lines).toContain(`${ids[3]},kept,no,yes`)
    expect(lines).toContain(`${ids[3]},event,NA,CONSULT`)
  })

  it('makes reviews of what is decided, and of what all agree on', async () => {
    const [, second = '', , fourth = ''] = ids
    const choose = (body: object): Promise<Response> => post(`/tasks/${task.id}/choices`, { who: 'eva', ...body })
    const change = { event: ['AGREE'], mode: [] }
    expect((await choose({ event: second, verdict: 'amend', change })).status).toBe(201)
    expect((await choose({ event: fourth, verdict: 'reject' })).status).toBe(201)
    expect((await choose({ event: 'none', verdict: 'reject' })).status).toBe(400)
    expect((await choose({ event: fourth, verdict: 'open' })).status).toBe(400)
    const { differ } = await json<TaskCompared>(`/tasks/${task.id}/agreement`)
    expect(differ.map(({ record }) => ids.indexOf(record.id))).toEqual([4])
    expect((await json<EventList>('/events?event=AGREE')).events.map(({ record }) => record.id)).toEqual([second])
    expect((await post(`/tasks/${task.id}/agreed`, { who: 'eva' })).status).toBe(201)
    expect((await json<EventList>('/events?event=AGREE')).events).toHaveLength(2)
    expect((await json<EventList>('/events')).events).toHaveLength(5)
    const whys = (await readReviews(sample.db)).map(({ who, why }) => `${who}: ${why}`)
    expect(whys).toEqual([
      'eva: decided in the task pilot',
      'eva: decided in the task pilot',
      'eva: all coders of the task pilot agree',
      'eva: all coders of the task pilot agree',
    ])
    expect(await say(task, 'ana', second, { verdict: 'confirm' })).toBe(400)
  })

  it('is ended before by whoever asks, and nobody answers any more', async () => {
    const other = await made({ name: 'short' })
    const event = (await waiting(other, 'ana')).items[0]?.record.id ?? ''
    await say(other, 'ana', event, { verdict: 'confirm' })
    expect((await post(`/tasks/${other.id}/end`, { who: 'eva' })).status).toBe(201)
    const { fields } = await json<TaskCompared>(`/tasks/${other.id}/agreement`)
    expect(fields.every(({ alpha, percent }) => alpha === null && percent === null)).toBe(true)
    expect(await say(other, 'ben', event, { verdict: 'confirm' })).toBe(400)
    const { tasks } = await json<TaskList>('/tasks')
    expect(tasks.find(({ id }) => id === other.id)).toMatchObject({ ended: true, open: true, size: 3 })
  })
})

it('is told on the command line', async () => {
  const small = await sampleOf(ARTICLES)
  const created = (await (await small.post('/api/v1/tasks', { ...NEW, size: 2 })).json()) as Task
  const { items } = (await (await small.ask(`/api/v1/tasks/${created.id}/items?who=ana`)).json()) as TaskItems
  for (const who of NEW.coders)
    for (const [n, { record }] of items.entries())
      await small.post(`/api/v1/tasks/${created.id}/codings`, {
        who,
        event: record.id,
        verdict: n === 0 || who === 'ana' ? 'confirm' : 'reject',
      })
  small.db.close()
  const list = await runWith(['agreement', '--db', small.path, '--format', 'csv'])
  expect(list.out).toContain(`${created.id},pilot,2,ana 2; ben 2,yes`)
  const figures = await runWith(['agreement', created.id, '--db', small.path, '--format', 'csv'])
  expect(figures.out.split('\r\n').slice(0, 3)).toEqual(['field,units,percent,alpha', 'kept,2,50,0', 'event,1,100,'])
  const codings = await runWith(['agreement', created.id, '--codings', '--db', small.path])
  expect(codings.out).toContain('id,field,ana,ben\r\n')
  const missing = await runWith(['agreement', 'none', '--db', small.path])
  expect([missing.status, missing.err]).toEqual([1, expect.stringContaining('store.task')])
})
