// /internal: commands of the same user on the same machine, who know the key of the lock file: questions (one SELECT), sessions that write, and
// bringing ledger and stories up to date.
// Example: POST /internal/query {"sql": "SELECT 1 AS one", "values": []} with Authorization: Bearer KEY answers {"rows": [{"one": 1}]}.
// Pages never use this, and it is no part of the API. It answers this machine only, whatever --host says.
import { createHash, timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { RapporteurError } from '../../base/errors.ts'
import type { Value } from '../../store/db.ts'
import { type Body, bodyOf, textOf, wrongBody } from '../body.ts'
import { retell } from '../retell.ts'
import { isLoopback } from '../server.ts'
import type { Service } from '../service.ts'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

export interface InternalOptions {
  readonly key: string
  readonly addressOf: (context: Context) => string
}

const isHere = (address: string): boolean => address === '' || isLoopback(address.replace(/^::ffff:/, ''))

function statementOf({ sql, values }: Body): { sql: string; values: Value[] } {
  if (typeof sql !== 'string' || !Array.isArray(values)) throw wrongBody('send sql and values')
  return { sql, values: values as Value[] }
}

const countOf = (body: Body, name: string): number => {
  const value = body[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

export function internalRoutes(service: Service, { key, addressOf }: InternalOptions): Hono {
  const { db, sessions } = service
  const app = new Hono()
  app.use(async (context, next) => {
    if (!isHere(addressOf(context))) throw new RapporteurError('http.token', 'only this machine is answered there')
    const shown = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1] ?? ''
    if (!timingSafeEqual(digest(shown), digest(key))) throw new RapporteurError('http.token', 'the key is another')
    await next()
  })
  app.post('/query', async (context) => {
    const { sql, values } = statementOf(await bodyOf(context.req.raw))
    const why = await db.whyNotOneSelect(sql)
    if (why !== undefined) throw wrongBody(why)
    return context.json({ rows: await db.all(sql, values) })
  })
  app.post('/told', async (context) => {
    await retell(service)
    return context.json({ told: service.told.state })
  })
  app.post('/sessions', async (context) => {
    const body = await bodyOf(context.req.raw)
    const job = typeof body.job === 'string' ? { job: body.job } : {}
    const session = { adds: body.adds === true, label: textOf(body, 'label'), pid: countOf(body, 'pid'), ...job }
    return context.json({ id: await sessions.open(session) })
  })
  app.post('/sessions/:id/run', async (context) => {
    const { sql, values } = statementOf(await bodyOf(context.req.raw))
    return context.json({ rows: await sessions.run(context.req.param('id'), sql, values) })
  })
  app.post('/sessions/:id/progress', async (context) => {
    const body = await bodyOf(context.req.raw)
    const [articles, events, known] = ['articles', 'events', 'known'].map((name) => countOf(body, name))
    sessions.tell(context.req.param('id'), { articles: articles ?? 0, events: events ?? 0, known: known ?? 0 })
    return context.json({})
  })
  app.delete('/sessions/:id', async (context) => {
    await sessions.close(context.req.param('id'))
    return context.json({})
  })
  return app
}
