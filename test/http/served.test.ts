// Commands that find a server on their database: what reads asks it, what writes writes through it; one at a time adds, and no transaction
// of one is seen half done by another.
import { spawnSync } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { freePort, type Listening, listen } from '../../src/http/server.ts'
import type { Service } from '../../src/http/service.ts'
import type { OwnDb } from '../../src/store/db.ts'
import { openForWriting } from '../../src/store/duckdb/open.ts'
import { lockPath } from '../../src/store/lock.ts'
import { type ServedAt, servedSession, type WritingDb } from '../../src/store/served.ts'
import { runWith } from '../cli/sample.ts'
import { madeOf, TODAY } from '../store/kept.ts'
import { meeting, newFolder } from '../store/samples.ts'
import { serviceOver } from './sample.ts'

const KEY = 'a-key-of-the-test'
let path = ''
let db: OwnDb
let service: Service
let server: Listening
let before = ''

beforeAll(async () => {
  path = await madeOf()
  before = (await runWith(['events', '--db', path, '--format', 'jsonl'])).out
  const port = await freePort('127.0.0.1')
  db = await openForWriting(path, { ...TODAY, port, key: KEY })
  const options = {
    assets: new Map(),
    hosts: [],
    now: () => 0,
    addressOf: () => '',
    key: KEY,
    token: 'abcdefghijklmnop',
  }
  service = serviceOver(db)
  server = await listen(createApp(service, options), { host: '127.0.0.1', port })
})
afterAll(async () => {
  await server.close()
  await service.close()
  db.close()
})

const ask = (body: unknown, key = KEY): Promise<Response> =>
  fetch(`${server.url}/internal/query`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify(body),
  })

describe('while a server runs', () => {
  it('events, count and search print what they print without it', async () => {
    const events = await runWith(['events', '--db', path, '--format', 'jsonl'])
    expect(events.status).toBe(0)
    expect(events.out).toBe(before)
    expect(before.trim().split('\n')).toHaveLength(3)
    expect((await runWith(['count', '--db', path, '--by', 'event', '--format', 'csv'])).out).toContain('CONSULT,3')
    expect((await runWith(['search', 'Benin', '--db', path, '--format', 'jsonl'])).out).toContain('"a2"')
  })

  it('SQL of your own is refused', async () => {
    const ran = await runWith(['sql', 'SELECT 1 AS one', '--db', path])
    expect(ran.status).toBe(1)
    expect(ran.err).toContain('store.served')
  })

  it('only a SELECT is taken, and only from whoever knows the key', async () => {
    expect(await (await ask({ sql: 'SELECT 1 AS one', values: [] })).json()).toEqual({ rows: [{ one: 1 }] })
    expect((await ask({ sql: 'SELECT 1', values: [] }, 'abcdefghijklmnop')).status).toBe(401)
    expect((await ask({ sql: 'DELETE FROM store.events', values: [] })).status).toBe(400)
    expect((await ask({ sql: 'SELECT 1; DROP TABLE store.events', values: [] })).status).toBe(400)
    expect((await ask({ values: [] })).status).toBe(400)
  })

  it('the file with the key is for its owner only', () => {
    expect(readFileSync(lockPath(path), 'utf8')).toContain(KEY)
    if (process.platform !== 'win32') expect(statSync(lockPath(path)).mode & 0o077).toBe(0)
  })
})

describe('what writes through a server', () => {
  const at = (): ServedAt => ({ path, port: server.port, key: KEY })
  const session = (adds = false, onWait?: () => void): Promise<WritingDb> =>
    servedSession(at(), { adds, label: 'test', ...(onWait === undefined ? {} : { onWait }) })
  const shown = async (): Promise<string[]> =>
    (await runWith(['events', '--db', path, '--format', 'jsonl'])).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id)
  const file = (name: string, lines: readonly object[]): string => {
    const to = join(newFolder(), name)
    writeFileSync(to, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    return to
  }

  it('add, review, undo and recode do what they do without it', async () => {
    const added = await runWith(['add', file('more.jsonl', [meeting('m1', 11), meeting('m2', 12)]), '--db', path])
    expect(added).toMatchObject({ status: 0, err: expect.stringContaining('2 articles added') })
    expect(await shown()).toHaveLength(5)
    const again = await runWith(['add', file('more.jsonl', [meeting('m1', 11)]), '--db', path])
    expect(again.err).toContain('1 known already')
    const [event = ''] = await shown()
    const rejected = await runWith(['review', 'reject', event, '--who', 'ana', '--db', path])
    expect(rejected.status).toBe(0)
    expect(await shown()).toHaveLength(4)
    const undone = await runWith(['review', 'undo', rejected.out.trim(), '--who', 'ana', '--db', path])
    expect(undone.status).toBe(0)
    expect(await shown()).toHaveLength(5)
    const recoded = await runWith(['recode', '--db', path])
    expect(JSON.parse(recoded.out)).toMatchObject({ unchanged: 6, added: 0, removed: 0 })
    const missing = await runWith(['review', 'undo', 'v1', '--who', 'ana', '--db', path])
    expect([missing.status, missing.err]).toEqual([1, expect.stringContaining('there is no review v1')])
  })

  it('review import and adding what cannot be read tell the same, too', async () => {
    const csv = (await runWith(['review', 'export', '--article', 'm1', '--db', path])).out
    const [header = '', row = ''] = csv.split('\r\n')
    const back = join(newFolder(), 'back.csv')
    writeFileSync(back, `${header}\r\n${row.replace(/^([^,]*),,/, '$1,accept,')}\r\n`)
    const imported = await runWith(['review', 'import', back, '--who', 'ana', '--db', path])
    expect(imported).toMatchObject({ status: 0, err: expect.stringContaining('1 review of 1 rows') })
    const bad = await runWith(['add', '/nowhere/at/all.txt', '--db', path])
    expect([bad.status, bad.err]).toEqual([1, expect.stringContaining('ingest.not-found')])
  })

  it('is seen by nobody before it is committed, and taken back with its session', async () => {
    const one = await session()
    await one.run('BEGIN')
    await one.run("INSERT INTO store.skips VALUES ('x', 'y', now()::TIMESTAMP)")
    const count = async (): Promise<unknown> =>
      (await service.db.all<{ n: number }>('SELECT count(*)::INTEGER AS n FROM store.skips'))[0]?.n
    expect(await count()).toBe(0)
    expect(await one.all('SELECT who FROM store.skips')).toEqual([{ who: 'x' }])
    const other = service.change((own) => own.all("SELECT 'turn' AS it"))
    one.close()
    expect(await other).toEqual([{ it: 'turn' }])
    expect(await count()).toBe(0)
  })

  it('waits for whoever is in a transaction', async () => {
    const [one, two] = [await session(), await session()]
    const order: string[] = []
    await one.run('BEGIN')
    const later = two.run('BEGIN').then(() => order.push('two'))
    await one.all('SELECT 1 AS one')
    order.push('one')
    await one.run('COMMIT')
    await later
    await two.run('ROLLBACK')
    expect(order).toEqual(['one', 'two'])
    one.close()
    two.close()
  })

  it('lets one add at a time', async () => {
    const one = await session(true)
    let waits = (): void => {}
    const waiting = new Promise<void>((resolve) => {
      waits = resolve
    })
    const second = session(true, waits)
    await waiting
    one.close()
    ;(await second).close()
    expect(service.jobs.list().map(({ label, state }) => `${label} ${state}`)).toContain('test done')
  })

  it('is refused without the key, from elsewhere, and after its end', async () => {
    const open = (key: string, app = server.url): Promise<Response> =>
      fetch(`${app}/internal/sessions`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}` },
        body: JSON.stringify({ adds: false, label: 'x', pid: process.pid }),
      })
    expect((await open('wrong')).status).toBe(401)
    expect((await open(KEY)).status).toBe(200)
    const options = { assets: new Map(), hosts: [], now: () => 0, addressOf: () => '192.0.2.7', key: KEY }
    const headers = { host: 'localhost', authorization: `Bearer ${KEY}` }
    const elsewhere = await createApp(service, options).request('/internal/sessions', { method: 'POST', headers })
    expect(elsewhere.status).toBe(401)
    const one = await session()
    await one.all('SELECT 1 AS one')
    one.close()
    await expect
      .poll(async () =>
        one.all('SELECT 1 AS one').then(
          () => '',
          ({ code }: { code: string }) => code,
        ),
      )
      .toBe('http.session')
  })

  it('is rolled back when its process is gone', async () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid
    const id = await service.sessions.open({ adds: true, label: 'gone', pid: gone })
    await service.sessions.run(id ?? '', 'BEGIN', [])
    const next = await session(true)
    await next.run('BEGIN')
    await next.run('ROLLBACK')
    next.close()
    expect(service.jobs.list().find(({ label }) => label === 'gone')?.state).toBe('failed')
  })
})
