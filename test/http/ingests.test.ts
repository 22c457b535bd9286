// /api/v1/ingests: what pages add becomes jobs, one after the other, told as they go on; what is too much or no address is refused.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runAddProcess } from '../../src/cli/run-add.ts'
import type { EventList, JobList } from '../../src/http/api-types.ts'
import { createApp } from '../../src/http/app.ts'
import { createIngests, type RunCommand } from '../../src/http/ingests.ts'
import { createJobs, type Job } from '../../src/http/jobs.ts'
import { safeName } from '../../src/http/routes/ingests.ts'
import { freePort, type Listening, listen } from '../../src/http/server.ts'
import type { Service } from '../../src/http/service.ts'
import type { OwnDb } from '../../src/store/db.ts'
import { openForWriting } from '../../src/store/duckdb/open.ts'
import { doors } from '../cli/sample.ts'
import { root } from '../source.ts'
import { madeOf, TODAY } from '../store/kept.ts'
import { meeting } from '../store/samples.ts'
import { askOf, serviceOver } from './sample.ts'

let path = ''
let db: OwnDb
let service: Service
let server: Listening
/** The command as a process of its own, or in this one. */
let inProcess = true

const small = [
  '--import',
  pathToFileURL(join(root, 'node_modules', 'tsx', 'dist', 'esm', 'index.mjs')).href,
  join(root, 'test', 'cli', 'small-main.ts'),
]

beforeAll(async () => {
  path = await madeOf()
  const [port, key] = [await freePort('127.0.0.1'), 'a-key-of-the-test']
  db = await openForWriting(path, { ...TODAY, port, key })
  const args = ['add', '--db', path]
  const run: RunCommand = async (input) => (inProcess ? doors.runAdd(args)(input) : runAddProcess(args, input, small))
  service = serviceOver(db, run)
  const options = { assets: new Map(), hosts: [], now: () => 0, addressOf: () => '', key }
  server = await listen(createApp(service, options), { host: '127.0.0.1', port })
})
afterAll(async () => {
  await service.close()
  await server.close()
  db.close()
})

const at = (to: string): string => `${server.url}/api/v1${to}`
const json = async <T>(to: string): Promise<T> => (await (await fetch(at(to))).json()) as T
const post = (to: string, body: BodyInit, type = 'application/json'): Promise<Response> =>
  fetch(at(to), { method: 'POST', headers: { 'content-type': type }, body })
const send = (body: object): Promise<Response> => post('/ingests', JSON.stringify(body))
const jobOf = async (answer: Response): Promise<Job> => {
  expect(answer.status).toBe(202)
  const { id } = (await answer.json()) as { id: string }
  const job = async (): Promise<Job | undefined> => (await json<JobList>('/ingests')).jobs.find((one) => one.id === id)
  await expect.poll(async () => (await job())?.state, { timeout: 60_000 }).toMatch(/^(?:done|failed|stopped)$/)
  return (await job()) as Job
}
const articles = async (source: string): Promise<number> =>
  (await json<EventList>(`/events?source=${encodeURIComponent(source)}`)).events.length

describe('adding from a page', () => {
  it('takes a text', async () => {
    const { id: _id, ...article } = meeting('x', 31, { source: 'Pasted Post', title: 'Pasted' })
    const job = await jobOf(await send({ kind: 'text', ...article }))
    expect(job).toMatchObject({ state: 'done', articles: 1, events: 1, label: 'text: Pasted', by: 'page' })
    expect(await articles('Pasted Post')).toBe(1)
    expect(job.messages.at(-1)).toContain('1 article added, 1 event')
    expect((await jobOf(await send({ kind: 'text', ...article }))).known).toBe(1)
  })

  it('takes a file in a process of its own, under its name', async () => {
    inProcess = false
    const lines = [41, 42].map((seed) => `${JSON.stringify(meeting(`f${seed}`, seed))}\n`).join('')
    const to = '/ingests/upload?name=..%2F..%2Fnews.jsonl&source=File%20Post'
    const job = await jobOf(await post(to, lines, 'application/octet-stream'))
    inProcess = true
    expect(job).toMatchObject({ state: 'done', articles: 2, events: 2, label: 'news.jsonl' })
    expect(await articles('File Post')).toBe(2)
    const [row] = await service.db.all<{ origin: string }>("SELECT origin FROM store.articles WHERE id = 'f41'")
    expect(row?.origin).toBe('./news.jsonl:1')
  })

  it('fetches nothing of this machine or its network', async () => {
    for (const address of [`${server.url}/api/v1/overview`, 'http://169.254.169.254/latest', 'http://[::1]/']) {
      const job = await jobOf(await send({ kind: 'addresses', addresses: [address] }))
      expect(job).toMatchObject({ state: 'failed', articles: 0, label: new URL(address).href })
      expect(job.messages.join('\n')).toContain('ingest.private-address')
    }
  })

  it.each([
    {},
    { kind: 'shell', command: 'ls' },
    { kind: 'text' },
    { kind: 'text', text: ' ' },
    { kind: 'text', text: 'x', date: 'yesterday' },
    { kind: 'addresses' },
    { kind: 'addresses', addresses: [] },
    { kind: 'addresses', addresses: ['file:///etc/passwd'] },
    { kind: 'addresses', addresses: ['--allow-private'] },
    { kind: 'addresses', addresses: Array.from({ length: 201 }, () => 'https://a.example/') },
  ])('refuses %j', async (body) => {
    expect((await send(body)).status).toBe(400)
  })

  it('refuses what is too large, no bytes, or comes from elsewhere', async () => {
    const ask = askOf(service)
    const status = async (to: string, body: BodyInit, headers: Record<string, string>): Promise<number> =>
      (await ask(`/api/v1${to}`, { method: 'POST', body, headers })).status
    const upload = (body: BodyInit, type = 'application/octet-stream', more = {}): Promise<number> =>
      status('/ingests/upload?name=a.txt', body, { 'content-type': type, ...more })
    const text = JSON.stringify({ kind: 'text', text: 'x'.repeat(3 * 2 ** 20) })
    expect(await status('/ingests', text, { 'content-type': 'application/json' })).toBe(413)
    expect(await upload(new Uint8Array(64 * 2 ** 20 + 1))).toBe(413)
    expect(await upload('')).toBe(400)
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/json'])
      expect(await upload('x', type)).toBe(415)
    expect(await upload('x', 'application/octet-stream', { origin: 'http://evil.example' })).toBe(403)
    expect(await upload('x', 'application/octet-stream', { 'sec-fetch-site': 'cross-site' })).toBe(403)
  })

  it('gives names that are only names', () => {
    const names = ['a.txt', '../../etc/passwd', '-rf', '.bashrc', 'C:\\x\\y.csv', '', '..', 'naïve news.csv', 'a;b|c']
    expect(names.map(safeName)).toEqual([
      'a.txt',
      'passwd',
      'rf',
      'bashrc',
      'y.csv',
      'upload',
      'upload',
      'naïve news.csv',
      'a_b_c',
    ])
    fc.assert(
      fc.property(fc.string(), (name) => {
        const safe = safeName(name)
        expect(safe).toMatch(/^[^/\\\0]+$/)
        expect(/^[-.]/.test(safe)).toBe(false)
      }),
    )
  })

  it('tells each step as it comes', async () => {
    const stop = new AbortController()
    const answer = await fetch(at('/ingests/stream'), { signal: stop.signal })
    expect(answer.headers.get('content-type')).toContain('text/event-stream')
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
    let text = ''
    const { id: _id, ...article } = meeting('s', 51, { title: 'Streamed' })
    const { id } = (await (await send({ kind: 'text', ...article })).json()) as { id: string }
    while (!new RegExp(`"id":"${id}"[^}]*"state":"done"`).test(text)) {
      const { value, done } = await reader.read()
      expect(done).toBe(false)
      text += new TextDecoder().decode(value)
    }
    stop.abort()
    expect(text).toContain('"state":"running"')
  })
})

describe('jobs of pages', () => {
  interface Started {
    readonly file: string
    readonly end: (status: number | null) => void
  }

  it('go one after the other, are stopped while they wait or run, and are not too many', async () => {
    const started: Started[] = []
    const run: RunCommand = async ({ file, onLine }) => {
      let end = (_status: number | null): void => {}
      const done = new Promise<number | null>((resolve) => {
        end = resolve
      })
      started.push({ file, end })
      onLine(`reads ${file}`)
      return { done, stop: () => end(null) }
    }
    const jobs = createJobs()
    const ingests = createIngests(jobs, run)
    const add = (file: string): string => ingests.add({ label: file, file, bytes: new Uint8Array(1), args: [] })
    const [a, b, c] = [add('a'), add('b'), add('c')]
    const state = (id = ''): string | undefined => jobs.get(id)?.state
    await expect.poll(() => started.length).toBe(1)
    expect([state(a), state(b), state(c)]).toEqual(['running', 'waiting', 'waiting'])
    ingests.stop(b)
    expect(state(b)).toBe('stopped')
    started[0]?.end(0)
    await expect.poll(() => started.map(({ file }) => file)).toEqual(['a', 'c'])
    await expect.poll(() => [state(a), state(c)]).toEqual(['done', 'running'])
    ingests.stop(c)
    await expect.poll(() => state(c)).toBe('stopped')
    expect(jobs.get(c)?.messages).toEqual(['reads c'])
    expect(() => ingests.stop('none')).toThrow('no job')
    for (let n = 0; n < 21; n++) add(`d${n}`)
    expect(() => add('more')).toThrow('too much waits')
    await ingests.close()
  })

  it('are none where nobody can run them', () => {
    const ingests = createIngests(createJobs(), undefined)
    expect(() => ingests.add({ label: 'a', file: 'a', bytes: new Uint8Array(1), args: [] })).toThrow('command line')
  })
})
