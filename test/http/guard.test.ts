// Who is let in: hosts, origins, tokens, rates, sizes; what an article cannot do; and that no address leads out of the folder of pages.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tokenOf } from '../../src/cli/commands/serve.ts'
import { createApp } from '../../src/http/app.ts'
import { isOurHost } from '../../src/http/guard.ts'
import { isLoopback, listen } from '../../src/http/server.ts'
import { loadAssets } from '../../src/http/static.ts'
import { newFolder } from '../store/samples.ts'
import { askOf, HOST, type Sample, sampleOf } from './sample.ts'

let sample: Sample
beforeAll(async () => {
  sample = await sampleOf()
})
afterAll(() => sample.db.close())

describe('hosts', () => {
  it.each(['localhost', 'localhost:1', '127.0.0.1:8750', '[::1]:8750', '192.168.0.7', 'Desk.Example.org:80'])(
    'knows %s',
    (host) => {
      expect(isOurHost(host, { hosts: ['desk.example.org'] })).toBe(true)
    },
  )

  it.each(['', 'evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'desk.example.org.evil.example'])(
    'refuses "%s", as after DNS rebinding',
    async (host) => {
      expect(isOurHost(host, { hosts: ['desk.example.org'] })).toBe(false)
      const answer = await sample.ask('/api/v1/overview', { headers: { host } })
      expect(answer.status).toBe(403)
    },
  )

  it('know the addresses of this machine alone', () => {
    expect(['127.0.0.1', '127.8.8.8', '::1', 'localhost'].every(isLoopback)).toBe(true)
    expect(['0.0.0.0', '::', '192.168.0.1', '1270.0.0.1'].some(isLoopback)).toBe(false)
  })
})

describe('changes', () => {
  const body = { action: 'confirm', event: 'none' }
  const statusOf = async (headers: Record<string, string>): Promise<number> =>
    (await sample.post('/api/v1/reviews', body, headers)).status

  it('come from our own pages only', async () => {
    expect(await statusOf({ origin: `http://${HOST}` })).toBe(400)
    expect(await statusOf({ origin: 'http://evil.example' })).toBe(403)
    expect(await statusOf({ origin: 'null' })).toBe(403)
    expect(await statusOf({ 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await statusOf({ 'sec-fetch-site': 'same-site' })).toBe(403)
    expect(await statusOf({ 'content-type': 'text/plain' })).toBe(415)
    expect(await statusOf({ 'content-type': 'application/x-www-form-urlencoded' })).toBe(415)
  })

  it('are of some size', async () => {
    const answer = await sample.post('/api/v1/reviews', { ...body, why: 'x'.repeat(300_000) })
    expect(answer.status).toBe(413)
  })
})

describe('a token', () => {
  const token = 'abcdefghijklmnop'
  it('is asked of everything, and kept in a cookie that scripts cannot read', async () => {
    const ask = askOf(sample.service, { token })
    expect((await ask('/api/v1/overview')).status).toBe(401)
    expect((await ask('/')).status).toBe(401)
    expect((await ask('/api/v1/overview', { headers: { authorization: 'Bearer wrong' } })).status).toBe(401)
    expect((await ask('/api/v1/overview', { headers: { authorization: `Bearer ${token}` } })).status).toBe(200)
    const entered = await ask(`/events?actor=RUS&token=${token}`)
    expect(entered.status).toBe(303)
    expect(entered.headers.get('location')).toBe('/events?actor=RUS')
    const cookie = entered.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/)
    expect((await ask('/api/v1/overview', { headers: { cookie: cookie.split(';')[0] ?? '' } })).status).toBe(200)
  })

  it('is made up where the server is to be reached from elsewhere', () => {
    expect(tokenOf({ host: '127.0.0.1' })).toBeUndefined()
    expect(tokenOf({ host: '0.0.0.0' })).toMatch(/^[\w-]{32}$/)
    expect(tokenOf({ host: '0.0.0.0', token })).toBe(token)
    expect(() => tokenOf({ token: 'short' })).toThrow('--token')
  })
})

it('answers only so many questions at once', async () => {
  let now = 0
  const limits = { perSecond: 1, burst: 3, now: () => now, addressOf: () => 'x', assets: new Map(), hosts: [] }
  const app = createApp(sample.service, limits)
  const status = async (): Promise<number> =>
    (await app.request('/api/v1/vocabulary', { headers: { host: HOST } })).status
  expect([await status(), await status(), await status(), await status()]).toEqual([200, 200, 200, 429])
  now = 2000
  expect([await status(), await status(), await status()]).toEqual([200, 200, 429])
})

describe('pages', () => {
  const folder = join(newFolder(), 'web')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Pages</title>')
  writeFileSync(join(folder, 'assets', 'a.js'), 'export {}')
  writeFileSync(join(folder, '..', 'secret.txt'), 'secret')
  const assets = loadAssets(folder)

  it('get the policy that lets nothing of outside in', async () => {
    const answer = await askOf(sample.service, { assets })('/events?actor=RUS')
    expect(await answer.text()).toContain('Pages')
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|https?:/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('are kept where their name changes with them', async () => {
    const answer = await askOf(sample.service, { assets })('/assets/a.js')
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(answer.headers.get('content-type')).toContain('text/javascript')
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets/....//secret.txt',
    '/..\\secret.txt',
    '/%00/secret.txt',
  ])('never lie outside their folder: %s', async (path) => {
    const answer = await askOf(sample.service, { assets })(path)
    expect(await answer.text()).not.toContain('secret\n')
    expect([200, 404]).toContain(answer.status)
    expect(answer.status === 200 ? answer.headers.get('content-type') : '').not.toBe('text/plain')
  })

  it('are only what lay there, whatever is asked', async () => {
    const ask = askOf(sample.service, { assets })
    await fc.assert(
      fc.asyncProperty(fc.webPath(), async (path) => {
        const text = await (await ask(path.startsWith('/') ? path : `/${path}`)).text()
        expect(text.includes('secret')).toBe(path.includes('secret') && text.includes('"code"'))
      }),
      { numRuns: 60 },
    )
  })

  it('say that they were not built', async () => {
    expect((await sample.ask('/')).status).toBe(503)
  })
})

it('says that a port is taken', async () => {
  const app = createApp(sample.service, { assets: new Map(), hosts: [], now: () => 0, addressOf: () => '' })
  const server = await listen(app, { host: '127.0.0.1', port: 0 })
  const answer = await fetch(`${server.url}/api/v1/vocabulary`)
  expect(answer.status).toBe(200)
  await expect(listen(app, { host: '127.0.0.1', port: server.port })).rejects.toThrow(/cannot be had/)
  await server.close()
})
