// rapporteur watch: rounds over a feed of ours, alerts to a file, a command and an address, and what is wrong with the file.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createEngine } from '../../src/pipeline/create-engine.ts'
import { newFolder, prose } from '../store/samples.ts'
import { runWith } from './sample.ts'

const items: string[] = []
const posted: string[] = []
const item = (n: number, text: string): string =>
  `<item><title>News number ${n} of the day</title><link>https://news.example/${n}</link><pubDate>Tue, 19 Mar 2024 10:00:00 GMT</pubDate><description>${text} ${prose(n)}.</description></item>`

const server = http.createServer((request, response) => {
  if (request.url === '/robots.txt') response.writeHead(404).end()
  else if (request.headers['if-none-match'] === `"${items.length}"`) response.writeHead(304).end()
  else if (request.method === 'POST') {
    request.on('data', (chunk) => posted.push(String(chunk)))
    request.on('end', () => response.end())
  } else
    response
      .setHeader('etag', `"${items.length}"`)
      .end(`<rss version="2.0"><channel><title>T</title>${items.join('')}</channel></rss>`)
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

it('adds what is new and sends each alert once', async () => {
  const folder = newFolder()
  const config = join(folder, 'feeds.json')
  const received = join(folder, 'received')
  writeFileSync(
    config,
    JSON.stringify({
      db: 'news.duckdb',
      every: '1s',
      allowPrivate: true,
      feeds: [{ url: `${base}/feed`, source: 'Example Times' }],
      alerts: [
        { name: 'with Togo', events: { recipient: ['TOG'] }, file: 'alerts.jsonl', webhook: `${base}/hook` },
        { name: 'benin', search: 'benin', command: ['sh', '-c', `cat >> ${received}`] },
        { name: 'broken', search: 'benin', command: ['false'] },
      ],
    }),
  )
  const round = () => runWith(['watch', config, '--once'])
  items.push(item(1, 'Ghana met Togo.'))
  expect((await round()).err).toMatch(/1 article added, 1 event; 1 event in all; 1 alert\n$/)
  items.push(item(2, 'Ghana met Benin.'))
  const second = await round()
  expect(second.status).toBe(1)
  expect(second.err).toContain('error cli.alert: the alert "broken" could not be sent')
  expect(second.err).toMatch(/1 article added, 1 event, 1 known already; 2 events in all; 1 alert\n/)
  expect((await round()).err).toMatch(/0 articles added, 0 events; 2 events in all; 0 alerts\n$/)
  const told = readFileSync(join(folder, 'alerts.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(told).toMatchObject([
    { alert: 'with Togo', kind: 'event', what: { event: ['CONSULT'], sentence: 'Ghana met Togo' } },
  ])
  expect(posted.map((body) => JSON.parse(body))).toEqual(told)
  expect(JSON.parse(readFileSync(received, 'utf8'))).toMatchObject({
    alert: 'benin',
    kind: 'article',
    what: { url: 'https://news.example/2' },
  })
  expect(existsSync(join(folder, 'news.duckdb'))).toBe(true)
})

it('tells when an offer is answered, once, with the sentence', async () => {
  const folder = newFolder()
  const config = join(folder, 'feeds.json')
  const alert = (name: string, ledger: object): object => ({ name, ledger, file: `${name}.jsonl` })
  writeFileSync(
    config,
    JSON.stringify({
      db: 'news.duckdb',
      allowPrivate: true,
      feeds: [{ url: `${base}/feed` }],
      alerts: [
        alert('answered', { kind: ['offer'], standing: ['accepted', 'rejected'], between: ['GHA', 'TGO'] }),
        alert('any', {}),
        alert('others', { between: ['GHA', 'BEN'] }),
      ],
    }),
  )
  const real = await createEngine()
  const round = () => runWith(['watch', config, '--once'], { engine: real })
  items.length = 0
  items.push(item(11, 'Ghana offered Togo joint patrols on the Volta river.'))
  expect((await round()).err).toMatch(/; 0 alerts\n$/)
  items.push(item(12, "Togo rejected Ghana's offer of joint patrols."))
  expect((await round()).err).toMatch(/; 2 alerts\n$/)
  expect((await round()).err).toMatch(/; 0 alerts\n$/)
  const [told, ...more] = readFileSync(join(folder, 'answered.jsonl'), 'utf8').trim().split('\n')
  expect(more).toEqual([])
  expect(JSON.parse(told ?? '')).toMatchObject({
    alert: 'answered',
    kind: 'standing',
    what: {
      entry: { kind: 'offer', standing: 'rejected' },
      change: { standing: 'rejected', passage: { text: expect.stringContaining("Togo rejected Ghana's offer") } },
    },
  })
  expect(existsSync(join(folder, 'any.jsonl'))).toBe(true)
  expect(existsSync(join(folder, 'others.jsonl'))).toBe(false)
}, 60_000)

it.each([
  ['{', 'no JSON'],
  ['{"feeds": []}', 'names none'],
  ['{"feeds": [{"uri": "x"}]}', 'has a "url"'],
  ['{"feeds": [{"url": "x"}], "every": "often"}', '"every" is "often"'],
  ['{"feeds": [{"url": "x"}], "alerts": [{"name": "a", "search": "x"}]}', 'says not where to'],
  ['{"feeds": [{"url": "x"}], "alerts": [{"name": "a", "file": "x"}]}', 'says not when'],
  ['{"feeds": [{"url": "x"}], "alerts": [{"name": "a", "ledger": {"kinds": ["offer"]}, "file": "x"}]}', 'no "kinds"'],
  ['{"feeds": [{"url": "x"}], "alerts": [{"name": "a", "ledger": {"kind": "offer"}, "file": "x"}]}', 'is no list'],
  ['{"feeds": [{"url": "x"}], "colour": 1}', 'no "colour"'],
])('refuses %s', async (text, message) => {
  const config = join(newFolder(), 'feeds.json')
  writeFileSync(config, text)
  expect(await runWith(['watch', config, '--once'])).toMatchObject({ status: 2, err: expect.stringContaining(message) })
})
