// What holds of every route there is, also of those that come later: no change from another site or in a form's clothes, no answer without
// the token, none under another name, and the policy on each answer, refusals too.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { HOST, type Sample, sampleOf } from './sample.ts'

let sample: Sample
let routes: readonly { readonly method: string; readonly path: string }[] = []
const TOKEN = 'abcdefghijklmnop'
const OPTIONS = {
  assets: new Map(),
  hosts: [],
  now: () => 0,
  addressOf: () => '',
  burst: 100_000,
  key: 'a-key-of-the-test',
}

beforeAll(async () => {
  sample = await sampleOf()
  const app = createApp(sample.service, OPTIONS)
  const own = app.routes.filter(({ method, path }) => method !== 'ALL' && path !== '*' && path.startsWith('/'))
  routes = [...new Map(own.map(({ method, path }) => [`${method} ${path}`, { method, path }])).values()]
})
afterAll(async () => {
  await sample.service.close()
  sample.db.close()
})

type Headers = Record<string, string>

async function statuses(
  wanted: (path: string) => boolean,
  method: string,
  headers: Headers,
  more = {},
): Promise<number[]> {
  const app = createApp(sample.service, { ...OPTIONS, ...more })
  const found = routes.filter((one) => one.method === method && wanted(one.path))
  expect(found.length).toBeGreaterThan(3)
  const all: number[] = []
  for (const { path } of found) {
    const body = method === 'GET' ? {} : { body: '{}' }
    const to = path.replace(/:\w+(?:\{[^}]*\})?/g, 'x')
    const answer = await app.request(to, { method, ...body, headers: { host: HOST, ...headers } })
    expect(answer.headers.get('content-security-policy'), path).toContain("default-src 'none'")
    expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff')
    await answer.body?.cancel()
    all.push(answer.status)
  }
  return [...new Set(all)]
}

const isApi = (path: string): boolean => path.startsWith('/api/')
const isInternal = (path: string): boolean => path.startsWith('/internal/')
const json = { 'content-type': 'application/json' }
const bytes = { 'content-type': 'application/octet-stream' }

describe('every route', () => {
  it('refuses changes of another site', async () => {
    for (const headers of [
      { ...json, origin: 'http://evil.example' },
      { ...bytes, origin: 'http://evil.example' },
      { ...json, origin: 'null' },
      { ...json, 'sec-fetch-site': 'cross-site' },
      { ...json, 'sec-fetch-site': 'same-site' },
    ])
      expect(await statuses(isApi, 'POST', headers)).toEqual([403])
  })

  it('refuses what a form can send', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect(await statuses(isApi, 'POST', { 'content-type': type })).toEqual([415])
  })

  it('answers nobody without the token where one is set', async () => {
    const set = { token: TOKEN }
    expect(await statuses(isApi, 'GET', {}, set)).toEqual([401])
    expect(await statuses(isApi, 'POST', json, set)).toEqual([401])
    const wrong = { authorization: 'Bearer abcdefghijklmnoq' }
    expect(await statuses(isApi, 'GET', wrong, set)).toEqual([401])
  })

  it('answers under no other name', async () => {
    expect(await statuses(isApi, 'GET', { host: 'evil.example' })).toEqual([403])
    expect(await statuses(isApi, 'POST', { ...json, host: 'localhost.evil.example' })).toEqual([403])
    expect(await statuses(isInternal, 'POST', { ...json, host: 'evil.example' })).toEqual([403])
  })

  it('of commands asks for the key of the lock file, which is not the token', async () => {
    expect(await statuses(isInternal, 'POST', json)).toEqual([401])
    expect(await statuses(isInternal, 'POST', { ...json, authorization: `Bearer ${TOKEN}` }, { token: TOKEN })).toEqual(
      [401],
    )
  })

  it('is limited in how often one address may ask', async () => {
    const limited = { burst: 0, perSecond: 0 }
    expect(await statuses(isApi, 'GET', {}, limited)).toEqual([429])
    expect(await statuses(isApi, 'POST', json, limited)).toEqual([429])
  })

  it('takes no body of any size', async () => {
    const app = createApp(sample.service, OPTIONS)
    const large = JSON.stringify({ why: 'x'.repeat(65 * 2 ** 20) })
    for (const { method, path } of routes.filter((one) => one.method === 'POST' && isApi(one.path))) {
      const to = path.replace(/:\w+/g, 'x')
      const type = path.endsWith('/upload') ? bytes : json
      const answer = await app.request(to, { method, body: large, headers: { host: HOST, ...type } })
      expect(`${path} ${answer.status}`).toBe(`${path} 413`)
    }
  })
})
