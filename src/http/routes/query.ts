// /internal/query: the reading half of the database for commands of the same user on the same machine, who know the key of the lock file.
// Example: POST {"sql": "SELECT 1 AS one", "values": []} with Authorization: Bearer KEY answers {"rows": [{"one": 1}]}.
// Only one SELECT is taken; pages never use this, and it is no part of the API.
import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { RapporteurError } from '../../base/errors.ts'
import type { Db, Value } from '../../store/db.ts'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

interface Question {
  readonly sql?: unknown
  readonly values?: unknown
}

export function queryRoutes(db: Db, key: string): Hono {
  const app = new Hono()
  app.post('/query', async (context) => {
    const shown = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1] ?? ''
    if (!timingSafeEqual(digest(shown), digest(key))) throw new RapporteurError('http.token', 'the key is another')
    const { sql, values } = (await context.req.json().catch(() => ({}))) as Question
    if (typeof sql !== 'string' || !Array.isArray(values)) throw new RapporteurError('http.body', 'send sql and values')
    const why = await db.whyNotOneSelect(sql)
    if (why !== undefined) throw new RapporteurError('http.body', why)
    return context.json({ rows: await db.all(sql, values as Value[]) })
  })
  return app
}
