// Ledger, stories, situations and pages follow what changes while the server runs, without a restart: articles that are added by a command or on
// another connection, updates and retractions, and events that are reviewed.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { LedgerList, SituationView } from '../../src/http/api-types.ts'
import { createApp } from '../../src/http/app.ts'
import { type KeepingTold, keepTold } from '../../src/http/keep-told.ts'
import { freePort, type Listening, listen } from '../../src/http/server.ts'
import type { Service } from '../../src/http/service.ts'
import type { Article } from '../../src/model/index.ts'
import { createEngine } from '../../src/pipeline/create-engine.ts'
import type { OwnDb } from '../../src/store/db.ts'
import { openForWriting } from '../../src/store/duckdb/open.ts'
import { runWith } from '../cli/sample.ts'
import { newFolder } from '../store/samples.ts'
import { OFFER, REFUSAL } from '../told-articles.ts'
import { askOf, serviceOver } from './sample.ts'

const KEY = 'a-key-of-the-test'
const engine = await createEngine()
const path = join(newFolder(), 'news.duckdb')
let db: OwnDb
let service: Service
let server: Listening
let told: KeepingTold

beforeAll(async () => {
  const port = await freePort('127.0.0.1')
  db = await openForWriting(path, { today: '2024-04-01', port, key: KEY })
  service = serviceOver(db, undefined, engine)
  const app = createApp(service, { assets: new Map(), hosts: [], now: () => 0, addressOf: () => '', key: KEY })
  server = await listen(app, { host: '127.0.0.1', port })
  told = keepTold(service, { pause: 5, whileAdding: 5 })
})
afterAll(async () => {
  await told.stop()
  await server.close()
  await service.close()
  db.close()
  await engine.close()
})

const KILL: Article = {
  id: 'k',
  date: '2024-03-09',
  source: 'Coast Daily',
  title: 'KILL: Togo says no',
  text: 'Please disregard the story. It was published in error.',
}

async function add(...articles: Article[]): Promise<void> {
  const file = join(newFolder(), 'news.jsonl')
  writeFileSync(file, articles.map((one) => `${JSON.stringify(one)}\n`).join(''))
  expect((await runWith(['add', file, '--db', path], { engine })).status).toBe(0)
}

const get = async <T>(address: string): Promise<T> => (await (await askOf(service)(`/api/v1${address}`)).json()) as T
const post = async (address: string, body: unknown): Promise<void> => {
  const answer = await askOf(service)(`/api/v1${address}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(answer.status).toBe(201)
}

const standings = async (): Promise<string[]> =>
  (await get<LedgerList>('/ledger')).entries.map(({ entry }) => `${entry.kind} ${entry.standing}`).sort()

/** The server does it when it has a moment, however busy the machine is. */
const becomes = (expected: readonly string[]): Promise<void> =>
  vi.waitFor(async () => expect(await standings()).toEqual(expected), { timeout: 60_000, interval: 50 })

it('the ledger, a situation and the record of events follow what is added, reviewed and taken back', async () => {
  await add(OFFER)
  await becomes(['offer open'])
  await post('/situations', { title: 'The river', actors: ['GHA', 'TGO'], who: 'ana' })
  await add(REFUSAL)
  await becomes(['offer rejected', 'refusal open'])
  const view = await get<SituationView>('/situations/the-river')
  expect(view.ledger.map(({ entry }) => entry.standing)).toEqual(expect.arrayContaining(['rejected']))

  // The command prints what the page shows.
  const file = join(newFolder(), 'river.yaml')
  writeFileSync(file, await (await askOf(service)('/api/v1/situations/the-river/situation.yaml')).text())
  const page = await (await askOf(service)('/api/v1/situations/the-river/report.html')).text()
  const command = await runWith(['situation', file, '--format', 'html', '--db', path], { engine })
  expect([command.err, command.out]).toEqual(['', page])
  expect(page).toContain('Volta river')

  const [refusal] = await db.all<{ event: string }>("SELECT event FROM ledger WHERE kind = 'refusal'")
  await post('/reviews', { action: 'reject', event: refusal?.event, who: 'ana' })
  await becomes(['offer open'])
  const [review] = await db.all<{ id: string }>('SELECT id FROM reviews')
  await post(`/reviews/${review?.id}/undo`, { who: 'ana' })
  await becomes(['offer rejected', 'refusal open'])

  await add(KILL)
  await becomes(['offer open'])
  const stories = await db.all<{ event: string }>('SELECT event FROM stories ORDER BY 1')
  expect(stories.map(({ event }) => event)).not.toContain('ASSAULT')
  expect(service.told).toMatchObject({ state: 'ready' })
}, 180_000)

it('what is added by a page of the server, on a connection of its own, is told as well', async () => {
  const { duckdbSink } = await import('../../src/store/duckdb/sink.ts')
  const { take } = await import('../store/samples.ts')
  await service.change(async (own) => {
    await take(await duckdbSink(own), [
      { ...OFFER, id: 'b1', text: 'Ghana met Benin. Benin met Togo.', title: 'Talks' },
    ])
  })
  await vi.waitFor(
    async () => {
      const rows = await db.all("SELECT 1 FROM stories s WHERE s.story::VARCHAR LIKE '%b1%'")
      expect(rows.length).toBeGreaterThan(0)
    },
    { timeout: 60_000, interval: 50 },
  )
}, 90_000)
