// A server's app over a small database, for tests of the API: no port is opened, requests go straight in.
import { join } from 'node:path'
import { type AppOptions, createApp } from '../../src/http/app.ts'
import type { RunCommand } from '../../src/http/ingests.ts'
import { createService, type Service } from '../../src/http/service.ts'
import type { Article, LedgerRecord } from '../../src/model/index.ts'
import type { Engine } from '../../src/pipeline/engine.ts'
import type { Db, OwnDb } from '../../src/store/db.ts'
import { openForWriting } from '../../src/store/duckdb/open.ts'
import { updateTold } from '../../src/store/duckdb/told.ts'
import { transaction } from '../../src/store/duckdb/transaction.ts'
import { engine, ontology } from '../cli/sample.ts'
import { ARTICLES, madeOf, TODAY } from '../store/kept.ts'

export interface Sample {
  readonly db: OwnDb
  readonly path: string
  readonly service: Service
  /** A request with the headers of a browser on this machine. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>
  readonly json: <T>(path: string) => Promise<T>
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>
}

export const HOST = 'localhost:8750'

export function serviceOver(db: OwnDb, runCommand?: RunCommand, coder: Engine = engine): Service {
  return createService({
    db,
    ontology,
    createEngine: async () => coder,
    who: 'ana',
    version: 'rapporteur 0',
    nameOfCode: (code) => (code === 'GHA' ? 'Ghana' : ''),
    cowOf: () => '',
    leadersOf: (code) =>
      code === 'GHA'
        ? [
            { code, office: 'head-of-state', title: 'president', name: 'A', from: '2017-01-07', to: '2024-02-01' },
            { code, office: 'head-of-state', title: 'president', name: 'B', from: '2024-02-01', to: null },
          ]
        : [],
    ...(runCommand === undefined ? {} : { runCommand }),
  })
}

const NO_LIMITS: AppOptions = {
  assets: new Map(),
  hosts: [],
  now: () => 0,
  addressOf: () => '127.0.0.1',
  burst: 100_000,
}

export const askOf =
  (service: Service, options: Partial<AppOptions> = {}) =>
  async (path: string, init: RequestInit = {}): Promise<Response> => {
    const app = createApp(service, { ...NO_LIMITS, ...options })
    return app.request(`http://${HOST}${path}`, { ...init, headers: { host: HOST, ...(init.headers ?? {}) } })
  }

export async function sampleOf(articles: readonly Article[] = ARTICLES): Promise<Sample> {
  const path = await madeOf(articles)
  const db = await openForWriting(path, TODAY)
  const service = serviceOver(db)
  const ask = askOf(service)
  return {
    db,
    path,
    service,
    ask,
    json: async <T>(address: string) => (await (await ask(address)).json()) as T,
    post: (address, body, headers = {}) =>
      ask(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  }
}

const side = (code: string): LedgerRecord['by'] => [
  {
    raw_text: code,
    entity_name: code,
    code,
    country_name: '',
    sector_code: '',
    other_sector_codes: [],
    span: [0, 5],
    in: 'text',
  },
]

/** An entry of the ledger with its words at the beginning of the text. */
export const entryOf = (id: string, more: Partial<LedgerRecord> = {}): LedgerRecord => ({
  id,
  article: 'a1',
  kind: 'offer',
  by: side('GHA'),
  to: side('TOG'),
  content: 'Ghana met Togo',
  clause: 'meet Togo',
  if: null,
  deadline: null,
  date: '2024-03-19',
  enddate: '2024-03-19',
  date_grain: 'day',
  historical: false,
  said_by: [],
  confidence: 0.8,
  evidence: [{ role: 'event', in: 'text', start: 6, end: 9, rule: 'ledger:verb:meet' }],
  standing: 'open',
  answers: [],
  changes: [],
  proposed: [],
  told_again: [],
  ...more,
})

export const putLedger = (db: Db, ledger: readonly LedgerRecord[]): Promise<void> =>
  transaction(db, async () => void (await updateTold(db, { ledger, stories: [] })))

export const webFolder = join(import.meta.dirname, '..', '..', 'dist', 'web')
