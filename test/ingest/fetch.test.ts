// Fetching from a small server of ours: politeness, redirects, silence, and addresses that are refused.
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isPublic } from '../../src/ingest/addresses.ts'
import { createFetcher, type FetchOptions, type Validators } from '../../src/ingest/fetch.ts'
import { mayFetch } from '../../src/ingest/robots.ts'
import { readSources } from '../../src/ingest/sources.ts'
import { failed } from '../../src/ingest/types.ts'
import { page } from './packed.ts'

let asked: string[] = []
let tries = 0

const FEED = (base: string): string =>
  `<rss version="2.0"><channel><title>T</title><item><title>One</title><link>${base}/page</link><description>Short</description></item></channel></rss>`

type Answer = (request: http.IncomingMessage, response: http.ServerResponse, base: string) => void
const ANSWERS: Readonly<Record<string, Answer>> = {
  '/robots.txt': (_q, r) => r.end('User-agent: *\nDisallow: /forbidden'),
  '/page': (_q, r) => r.setHeader('content-type', 'text/html').end(page('One')),
  '/packed': (_q, r) =>
    r
      .setHeader('content-type', 'text/html')
      .setHeader('content-encoding', 'gzip')
      .end(gzipSync(page('Packed'))),
  '/bomb': (_q, r) => r.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(8 * 2 ** 20))),
  '/large': (_q, r) => r.end(Buffer.alloc(2 * 2 ** 20)),
  '/charset': (_q, r) => r.setHeader('content-type', 'text/html; charset=iso-2022-kr').end(page('Élysée')),
  '/feed': (q, r, base) => {
    if (q.headers['if-none-match'] === '"1"') return void r.writeHead(304).end()
    r.setHeader('etag', '"1"').setHeader('content-type', 'application/rss+xml').end(FEED(base))
  },
  '/sitemap.xml': (_q, r, base) =>
    r.end(
      `<?xml version="1.0"?><urlset><url><loc>${base}/page</loc></url><url><loc>${base}/missing</loc></url><url><loc>${base}/page?2</loc></url></urlset>`,
    ),
  '/list.urls': (_q, r, base) => r.end(`# pages\n${base}/page\n\n${base}/packed\n`),
  '/moved': (_q, r) => r.writeHead(301, { location: '/page' }).end(),
  '/loop': (_q, r) => r.writeHead(302, { location: '/loop' }).end(),
  '/inward': (_q, r) => r.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  '/file': (_q, r) => r.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/hang': () => undefined,
  '/drip': (_q, r) => void r.write('begun'),
  '/busy': (_q, r) => (++tries < 3 ? r.writeHead(503, { 'retry-after': '0' }).end() : r.end('words')),
  '/forbidden/a': (_q, r) => r.end('words'),
}

const server = http.createServer((request, response) => {
  const path = (request.url ?? '').replace(/\?.*/, '')
  asked.push(request.url ?? '')
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const answer = ANSWERS[path]
  if (answer === undefined) response.writeHead(404).end()
  else answer(request, response, base)
})
let base = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked = []
  tries = 0
})

const FAST: FetchOptions = { allowPrivate: true, pause: 0, backOff: 1, timeout: 300, most: 2 ** 20 }
const fetcher = (more: FetchOptions = {}) => createFetcher({ ...FAST, ...more })
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'nothing',
    (error) => error.code,
  )

async function read(name: string, more: object = {}): Promise<string[]> {
  async function* nothing(): AsyncGenerator<Uint8Array> {}
  const seen: string[] = []
  for await (const item of readSources([name], { stdin: nothing(), fetcher: fetcher(), ...more }))
    seen.push(failed(item) ? item.failure.code : `${item.article.title} ${item.article.url?.replace(base, '')}`)
  return seen
}

describe('fetching', () => {
  it('takes pages, packed ones too, and follows redirects', async () => {
    expect(await read(`${base}/page`)).toEqual(['One /page'])
    expect(await read(`${base}/packed`)).toEqual(['Packed /packed'])
    expect(await read(`${base}/moved`)).toEqual(['One /page'])
  })

  it('reads UTF-8 under a wrong charset header', async () => {
    expect(await read(`${base}/charset`)).toEqual(['Élysée /charset'])
  })

  it('asks a feed only for what is new', async () => {
    const validators = new Map<string, Validators>()
    expect(await read(`${base}/feed`, { validators })).toEqual(['One /page'])
    expect(validators.get(`${base}/feed`)).toEqual({ etag: '"1"' })
    expect(await read(`${base}/feed`, { validators })).toEqual([])
  })

  it('follows items, sitemaps and lists to their pages', async () => {
    expect(await read(`${base}/feed`, { follow: true })).toEqual(['One /page'])
    expect(asked).toContain('/page')
    expect(await read(`${base}/sitemap.xml`)).toEqual(['One /page', 'ingest.http', 'One /page?2'])
    expect(await read(`${base}/sitemap.xml`, { pages: 1 })).toEqual(['One /page', 'ingest.many-pages'])
    expect(await read(`${base}/list.urls`)).toEqual(['One /page', 'Packed /packed'])
  })

  it('asks robots.txt once, and heeds it', async () => {
    const one = fetcher()
    await one.get(`${base}/page`)
    expect(await codeOf(one.get(`${base}/forbidden/a`))).toBe('ingest.robots')
    expect(asked).toEqual(['/robots.txt', '/page'])
  })

  it('tries again after a while, and pauses between requests', async () => {
    expect((await fetcher().get(`${base}/busy`)).bytes?.toString()).toBe('words')
    const begun = performance.now()
    const slow = fetcher({ pause: 60 })
    await slow.get(`${base}/page`)
    await slow.get(`${base}/page`)
    expect(performance.now() - begun).toBeGreaterThan(110)
  })

  it.each([
    ['/loop', 'ingest.redirects'],
    ['/hang', 'ingest.timeout'],
    ['/drip', 'ingest.timeout'],
    ['/large', 'ingest.too-large'],
    ['/bomb', 'ingest.too-large'],
    ['/missing', 'ingest.http'],
    ['/file', 'ingest.url'],
  ])('gives up on %s', async (path, code) => {
    expect(await codeOf(fetcher().get(base + path))).toBe(code)
  })
})

describe('addresses', () => {
  const shy = createFetcher({ ...FAST, allowPrivate: false })

  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://10.0.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest',
    'http://0.0.0.0/',
    'http://2130706433/',
    'http://[::ffff:127.0.0.1]/',
    'http://0x7f.1/',
  ])('of this machine and its network are refused: %s', async (url) => {
    expect(await codeOf(shy.get(url))).toBe('ingest.private-address')
    expect(asked).toEqual([])
  })

  it('are refused behind a redirect, too', async () => {
    const onlyHere = createFetcher({ ...FAST, allowPrivate: true })
    expect(await codeOf(shy.get(`${base}/inward`))).toBe('ingest.private-address')
    expect(await codeOf(onlyHere.get('ftp://news.example/a'))).toBe('ingest.url')
    expect(await codeOf(onlyHere.get('nonsense'))).toBe('ingest.url')
  })

  it('are told apart', () => {
    expect(['8.8.8.8', '2606:4700::1111', '172.32.0.1'].map(isPublic)).toEqual([true, true, true])
    expect(['172.16.0.1', 'fe80::1%eth0', 'fd00::1', '::ffff:a00:1', '100.64.0.1', 'name'].map(isPublic)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ])
  })
})

it('reads robots.txt as RFC 9309 says', () => {
  const robots = 'User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /*.pdf$\n'
  const may = (path: string, agent = 'rapporteur (x)'): boolean => mayFetch(robots, path, agent)
  expect([may('/a/c'), may('/a/b/c'), may('/x.pdf'), may('/x.pdfs'), may('/'), may('/', 'Other/1')]).toEqual([
    false,
    true,
    false,
    true,
    true,
    false,
  ])
  expect(mayFetch('', '/', 'x')).toBe(true)
})
