// /api/v1/queue: what to look at next, in what groups, and what a reviewer passed over.
// Example: GET /api/v1/queue?order=rule&who=ana&rule=consult.txt:12 has the waiting events of that entry, those that ana skipped last.
import { Hono } from 'hono'
import { addSkip } from '../../store/duckdb/skips.ts'
import type { KeptRecord } from '../../store/records.ts'
import { QUEUE_ORDERS, queueOf } from '../../views/queue.ts'
import { QUEUE_GROUPS, queueGroups } from '../../views/queue-groups.ts'
import type { QueueGroups, QueueItem, QueueView } from '../api-types.ts'
import { atMost, bodyOf, textOf, whoOf } from '../body.ts'
import { choiceParam, filterParams, given, numberParam, textParam } from '../query.ts'
import type { Service } from '../service.ts'
import { shownEvent } from '../shown.ts'

const MOST_BYTES = 10_000
const AROUND = 240

/** What stands before and after the sentence, so that a reviewer need not open the article. */
function around({ article, record }: KeptRecord): { before: string; after: string } {
  const { in: field, start, end } = record.text_info
  if (field === 'title') return { before: '', after: article.text.slice(0, AROUND) }
  return {
    before: article.text.slice(Math.max(0, start - AROUND), start),
    after: article.text.slice(end, end + AROUND),
  }
}

export const queueItem = (kept: KeptRecord): QueueItem => ({ ...shownEvent(kept), ...around(kept) })

export function queueRoutes(service: Service): Hono {
  const { db } = service
  const app = new Hono()
  app.use('/queue/*', atMost(MOST_BYTES, 'it'))
  app.get('/queue', async (context) => {
    const query = new URL(context.req.url).searchParams
    const filter = filterParams(query, ['order', 'limit', 'seed', 'who'])
    const order = choiceParam(query, 'order', QUEUE_ORDERS, 'uncertain')
    const limit = numberParam(query, 'limit', { least: 1, most: 500, otherwise: 50 })
    const who = textParam(query, 'who') ?? service.who
    const queue = await queueOf(db, filter, { order, limit, who, ...given({ seed: textParam(query, 'seed') }) })
    const answer: QueueView = { ...queue, events: queue.events.map(queueItem) }
    return context.json(answer)
  })
  app.get('/queue/groups', async (context) => {
    const query = new URL(context.req.url).searchParams
    const filter = filterParams(query, ['by', 'limit'])
    const by = choiceParam(query, 'by', QUEUE_GROUPS, 'event')
    const limit = numberParam(query, 'limit', { least: 1, most: 500, otherwise: 100 })
    const answer: QueueGroups = { by, groups: await queueGroups(db, filter, by, limit) }
    return context.json(answer)
  })
  app.post('/queue/skips', async (context) => {
    const body = await bodyOf(context.req.raw)
    const { who } = whoOf(service, body)
    await service.change((own) => addSkip(own, { who, event: textOf(body, 'event') }))
    return context.json({ who }, 201)
  })
  return app
}
