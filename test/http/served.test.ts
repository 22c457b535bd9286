// Commands that find a server on their database: what reads asks it, what writes says so; nothing is changed that way.
import { readFileSync, statSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { freePort, type Listening, listen } from '../../src/http/server.ts'
import type { Db } from '../../src/store/db.ts'
import { openForWriting } from '../../src/store/duckdb/open.ts'
import { lockPath } from '../../src/store/lock.ts'
import { runWith } from '../cli/sample.ts'
import { madeOf, TODAY } from '../store/kept.ts'
import { serviceOver } from './sample.ts'

const KEY = 'a-key-of-the-test'
let path = ''
let db: Db
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
  server = await listen(createApp(serviceOver(db), options), { host: '127.0.0.1', port })
})
afterAll(async () => {
  await server.close()
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

  it('what changes something, and SQL of your own, is refused', async () => {
    for (const args of [
      ['review', 'undo', 'v1'],
      ['sql', 'SELECT 1 AS one'],
    ]) {
      const ran = await runWith([...args, '--db', path], { env: { USER: 'ana' } })
      expect(ran.status).toBe(1)
      expect(ran.err).toContain('store.served')
    }
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
