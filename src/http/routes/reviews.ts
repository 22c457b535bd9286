// /api/v1/queue and /api/v1/reviews: what to look at next, what reviewers said, and saying it.
// Example: POST /api/v1/reviews {"action": "amend", "event": "e1…", "change": {"event": ["AGREE"]}} answers the event as it is shown now.
// "missed" marks words of an article that tell an event nobody coded. What was said is only ever taken back by an undo, never deleted.
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { RapporteurError } from '../../base/errors.ts'
import { liesInside } from '../../base/spans.ts'
import type { Located } from '../../model/index.ts'
import { readReviews } from '../../store/duckdb/refold.ts'
import { addReview } from '../../store/duckdb/reviews.ts'
import { amended } from '../../store/fold.ts'
import { missedRecord } from '../../store/missed.ts'
import type { KeptRecord } from '../../store/records.ts'
import type { Change, NewReview } from '../../store/review-types.ts'
import { articlesById } from '../../views/passages.ts'
import { QUEUE_ORDERS, queueOf } from '../../views/queue.ts'
import type { QueueView, ReviewAnswer } from '../api-types.ts'
import { choiceParam, filterParams, numberParam } from '../query.ts'
import type { Service } from '../service.ts'
import { shownEvent } from '../shown.ts'
import { eventDetail } from './events.ts'

type Body = Readonly<Record<string, unknown>>

const MOST_BYTES = 200_000
const AROUND = 240

const wrong = (message: string): RapporteurError => new RapporteurError('http.body', message)

function textOf(body: Body, name: string): string {
  const value = body[name]
  if (typeof value === 'string' && value.trim() !== '') return value
  throw wrong(`"${name}" is missing`)
}

function changeOf(body: Body): Body {
  const { change } = body
  if (typeof change === 'object' && change !== null && !Array.isArray(change)) return change as Body
  throw wrong('"change" is missing: the fields with their new values')
}

/** The record that marked words stand for, with what the reviewer said of it. */
async function missedOf(service: Service, body: Body): Promise<NewReview> {
  const id = textOf(body, 'article')
  const article = (await articlesById(service.db, [id])).get(id)
  if (article === undefined) throw wrong(`there is no article ${id}`)
  const { in: field, start, end } = body
  const at = { in: field === 'title' ? 'title' : 'text', start: Number(start), end: Number(end) } as Located
  if (!liesInside(article, at) || at.start === at.end) throw wrong('"start" and "end" must lie in the article')
  const change = changeOf(body) as Change
  if (!Array.isArray(change.event)) throw wrong('say which event: "change": {"event": ["…"]}')
  const type = change.event[0]
  if (!service.reviews.isEvent(String(type))) throw wrong(`"${String(type)}" is no event of PLOVER's`)
  const empty = missedRecord(article, at, { coder: service.version, salt: [JSON.stringify(change)] })
  const record = amended(empty, change, service.reviews)
  return { ...whoOf(service, body), action: 'add', event: record.id, change: { record } }
}

function whoOf(service: Service, body: Body): { who: string; why?: string } {
  const who = typeof body.who === 'string' && body.who.trim() !== '' ? body.who.trim().slice(0, 100) : service.who
  const why = typeof body.why === 'string' && body.why.trim() !== '' ? { why: body.why.trim().slice(0, 2000) } : {}
  return { who, ...why }
}

async function reviewOf(service: Service, body: Body): Promise<NewReview> {
  const action = textOf(body, 'action')
  const who = whoOf(service, body)
  switch (action) {
    case 'missed':
      return missedOf(service, body)
    case 'confirm':
    case 'reject':
      return { ...who, action, event: textOf(body, 'event') }
    case 'amend':
      return { ...who, action, event: textOf(body, 'event'), change: changeOf(body) as Change }
    case 'merge':
      return { ...who, action, event: textOf(body, 'event'), change: { into: textOf(changeOf(body), 'into') } }
    case 'alias':
      return aliasOf(who, body)
    default:
      throw wrong(`"${action}" is no review; take confirm, reject, amend, merge, alias or missed`)
  }
}

function aliasOf(who: { who: string; why?: string }, body: Body): NewReview {
  const { from, to } = changeOf(body) as { from?: Body; to?: Body }
  if (from === undefined || to === undefined) throw wrong('"change" has "from" and "to"')
  const code = (side: Body): string => (typeof side.code === 'string' ? side.code : '')
  const name = textOf(from, 'name')
  return {
    ...who,
    action: 'alias',
    event: name,
    change: { from: { name, code: code(from) }, to: { entity_name: textOf(to, 'name'), code: code(to) } },
  }
}

/** What stands before and after the sentence, so that a reviewer need not open the article. */
function around(kept: KeptRecord): { before: string; after: string } {
  const { article, record } = kept
  const { in: field, start, end } = record.text_info
  if (field === 'title') return { before: '', after: article.text.slice(0, AROUND) }
  return {
    before: article.text.slice(Math.max(0, start - AROUND), start),
    after: article.text.slice(end, end + AROUND),
  }
}

async function undone(service: Service, id: string, body: Body): Promise<NewReview> {
  const review = (await readReviews(service.db)).find((one) => one.id === id)
  if (review === undefined) throw new RapporteurError('http.not-found', `there is no review ${id}`)
  return { ...whoOf(service, body), action: 'undo', event: review.event, change: { review: id } }
}

async function keep(service: Service, review: NewReview): Promise<ReviewAnswer> {
  const id = await service.change(() => addReview(service.db, review, service.reviews))
  const event = await eventDetail(service, review.event, false)
  return { id, ...(event === undefined ? {} : { event }) }
}

async function bodyOf(request: Request): Promise<Body> {
  const body: unknown = await request.json().catch(() => undefined)
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Body
  throw wrong('send a JSON object')
}

export function reviewRoutes(service: Service): Hono {
  const app = new Hono()
  app.use(
    '/reviews/*',
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: () => {
        throw new RapporteurError('http.too-large', `a review has at most ${MOST_BYTES} bytes`)
      },
    }),
  )
  app.get('/queue', async (context) => {
    const query = new URL(context.req.url).searchParams
    const filter = filterParams(query, ['order', 'limit'])
    const order = choiceParam(query, 'order', QUEUE_ORDERS, 'uncertain')
    const limit = numberParam(query, 'limit', { least: 1, most: 500, otherwise: 50 })
    const queue = await queueOf(service.db, filter, { order, limit })
    const answer: QueueView = {
      ...queue,
      events: queue.events.map((kept) => ({ ...shownEvent(kept), ...around(kept) })),
    }
    return context.json(answer)
  })
  app.get('/reviews', async (context) =>
    context.json({ reviews: (await readReviews(service.db)).reverse().slice(0, 500) }),
  )
  app.post('/reviews', async (context) =>
    context.json(await keep(service, await reviewOf(service, await bodyOf(context.req.raw))), 201),
  )
  app.post('/reviews/:id/undo', async (context) =>
    context.json(
      await keep(service, await undone(service, context.req.param('id'), await bodyOf(context.req.raw))),
      201,
    ),
  )
  return app
}
