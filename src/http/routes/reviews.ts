// /api/v1/reviews: what reviewers said, and saying it.
// Example: POST /api/v1/reviews {"action": "amend", "event": "e1…", "change": {"event": ["AGREE"]}} answers the event as it is shown now.
// "missed" marks words of an article that tell an event nobody coded. What was said is only ever taken back by an undo, never deleted.
import { Hono } from 'hono'
import { RapporteurError } from '../../base/errors.ts'
import { liesInside } from '../../base/spans.ts'
import type { Located } from '../../model/index.ts'
import { readReviews } from '../../store/duckdb/refold.ts'
import { addReview } from '../../store/duckdb/reviews.ts'
import { amended } from '../../store/fold.ts'
import { missedRecord } from '../../store/missed.ts'
import type { Change, NewReview } from '../../store/review-types.ts'
import { articlesById } from '../../views/passages.ts'
import type { ReviewAnswer } from '../api-types.ts'
import { atMost, type Body, bodyOf, changeOf, textOf, whoOf, wrongBody } from '../body.ts'
import type { Service } from '../service.ts'
import { eventDetail } from './events.ts'

const MOST_BYTES = 200_000

/** The record that marked words stand for, with what the reviewer said of it. */
async function missedOf(service: Service, body: Body): Promise<NewReview> {
  const id = textOf(body, 'article')
  const article = (await articlesById(service.db, [id])).get(id)
  if (article === undefined) throw wrongBody(`there is no article ${id}`)
  const { in: field, start, end } = body
  const at = { in: field === 'title' ? 'title' : 'text', start: Number(start), end: Number(end) } as Located
  if (!liesInside(article, at) || at.start === at.end) throw wrongBody('"start" and "end" must lie in the article')
  const change = changeOf(body) as Change
  if (!Array.isArray(change.event)) throw wrongBody('say which event: "change": {"event": ["…"]}')
  const type = change.event[0]
  if (!service.reviews.isEvent(String(type))) throw wrongBody(`"${String(type)}" is no event of PLOVER's`)
  const empty = missedRecord(article, at, { coder: service.version, salt: [JSON.stringify(change)] })
  const record = amended(empty, change, service.reviews)
  return { ...whoOf(service, body), action: 'add', event: record.id, change: { record } }
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
      throw wrongBody(`"${action}" is no review; take confirm, reject, amend, merge, alias or missed`)
  }
}

function aliasOf(who: { who: string; why?: string }, body: Body): NewReview {
  const { from, to } = changeOf(body) as { from?: Body; to?: Body }
  if (from === undefined || to === undefined) throw wrongBody('"change" has "from" and "to"')
  const code = (side: Body): string => (typeof side.code === 'string' ? side.code : '')
  const name = textOf(from, 'name')
  return {
    ...who,
    action: 'alias',
    event: name,
    change: { from: { name, code: code(from) }, to: { entity_name: textOf(to, 'name'), code: code(to) } },
  }
}

async function undone(service: Service, id: string, body: Body): Promise<NewReview> {
  const review = (await readReviews(service.db)).find((one) => one.id === id)
  if (review === undefined) throw new RapporteurError('http.not-found', `there is no review ${id}`)
  return { ...whoOf(service, body), action: 'undo', event: review.event, change: { review: id } }
}

async function keep(service: Service, review: NewReview): Promise<ReviewAnswer> {
  const id = await service.change((db) => addReview(db, review, service.reviews))
  const event = await eventDetail(service, review.event, false)
  return { id, ...(event === undefined ? {} : { event }) }
}

export function reviewRoutes(service: Service): Hono {
  const app = new Hono()
  app.use('/reviews/*', atMost(MOST_BYTES, 'a review'))
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
