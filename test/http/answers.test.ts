// Answers that are kept: asked once while nothing changes, made anew after each change, never for what is no answer.
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepAnswers } from '../../src/http/answers.ts'
import type { EventList, QueueView } from '../../src/http/api-types.ts'
import { createApp } from '../../src/http/app.ts'
import { HOST, type Sample, sampleOf } from './sample.ts'

describe('kept answers', () => {
  let version = 0
  let made = 0
  let slow: Promise<void> = Promise.resolve()
  const app = new Hono()
  app.use(keepAnswers(() => version))
  app.get('/fails', () => {
    made++
    throw new Error('no')
  })
  app.get('/file.csv', (context) => {
    made++
    return context.text('a')
  })
  app.get('/changes', (context) => {
    version++
    return context.json({ made: ++made })
  })
  app.get('*', async (context) => {
    made++
    await slow
    return context.json({ made, path: context.req.path })
  })
  app.onError((_error, context) => context.text('no', 500))
  const ask = async (path: string): Promise<string> => (await app.request(path)).text()

  it('are made once for each address, and again after a change', async () => {
    expect([await ask('/a'), await ask('/a'), await ask('/a?x=1')]).toEqual([
      '{"made":1,"path":"/a"}',
      '{"made":1,"path":"/a"}',
      '{"made":2,"path":"/a"}',
    ])
    version++
    expect(await ask('/a')).toBe('{"made":3,"path":"/a"}')
  })

  it('are made once for all who ask at the same time', async () => {
    const before = made
    let go = (): void => {}
    slow = new Promise((resolve) => {
      go = resolve
    })
    const all = [ask('/slow'), ask('/slow'), ask('/slow')]
    go()
    expect(new Set(await Promise.all(all)).size).toBe(1)
    expect(made).toBe(before + 1)
  })

  it('are not kept where they fail, are files, or something changed meanwhile', async () => {
    for (const path of ['/fails', '/file.csv', '/changes']) {
      const before = made
      await ask(path)
      await ask(path)
      expect(made).toBe(before + 2)
    }
  })
})

describe('a server with kept answers', () => {
  let sample: Sample
  beforeAll(async () => {
    sample = await sampleOf()
  })
  afterAll(() => sample.db.close())

  it('shows a review, a skip and what a session writes at once', async () => {
    const app = createApp(sample.service, { assets: new Map(), hosts: [], now: () => 0, addressOf: () => '' })
    const get = async <T>(path: string): Promise<T> =>
      (await (await app.request(`/api/v1${path}`, { headers: { host: HOST } })).json()) as T
    const post = (path: string, body: object): Response | Promise<Response> =>
      app.request(`/api/v1${path}`, {
        method: 'POST',
        headers: { host: HOST, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const shown = async (): Promise<number> => (await get<EventList>('/events')).events.length
    expect([await shown(), await shown()]).toEqual([3, 3])
    const [event] = (await get<EventList>('/events')).events.map(({ record }) => record.id)
    await post('/reviews', { action: 'reject', event })
    expect(await shown()).toBe(2)
    const skipped = async (): Promise<number> => (await get<QueueView>('/queue?who=ana')).skipped
    const [other] = (await get<EventList>('/events')).events.map(({ record }) => record.id)
    expect(await skipped()).toBe(0)
    await post('/queue/skips', { event: other, who: 'ana' })
    expect(await skipped()).toBe(1)
    const { sessions } = sample.service
    const id = (await sessions.open({ adds: false, label: 'x', pid: process.pid })) ?? ''
    await sessions.run(id, 'BEGIN', [])
    await sessions.run(id, "UPDATE store.events SET state = 'rejected'", [])
    expect(await shown()).toBe(2)
    await sessions.run(id, 'COMMIT', [])
    await sessions.close(id)
    expect(await shown()).toBe(0)
  })
})
