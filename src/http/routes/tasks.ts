// /api/v1/tasks: a sample for several coders who do not see each other's answers, how far they agree, and deciding where they differ.
// Example: POST /api/v1/tasks {"name": "pilot", "filter": "event=PROTEST", "size": 100, "seed": "7", "coders": ["ana", "ben"]};
// GET /api/v1/tasks/ID/items?who=ana has what waits for ana, and nothing of ben's. Names are taken on trust, as in reviews.
import { Hono } from 'hono'
import { addBatch, type BatchReview } from '../../store/duckdb/batches.ts'
import { addReview } from '../../store/duckdb/reviews.ts'
import { addChoices, addCoding, addTask, endTask, MOST_IN_TASK } from '../../store/duckdb/tasks.ts'
import { recordsOf } from '../../store/records.ts'
import type { Change, NewReview } from '../../store/review-types.ts'
import type { CodingVerdict } from '../../store/task-types.ts'
import { wholeOf } from '../../views/batches.ts'
import { type Coding, codedEvents, codingsCsv, comparedOf, differing } from '../../views/task-agreement.ts'
import { type Task, taskById, tasksOf, waitingOf } from '../../views/tasks.ts'
import type { TaskCompared, TaskItems, TaskList } from '../api-types.ts'
import { atMost, type Body, bodyOf, changeOf, textOf, whoOf, wrongBody } from '../body.ts'
import { filterParams, textParam } from '../query.ts'
import type { Service } from '../service.ts'
import { queueItem } from './queue.ts'

const MOST_BYTES = 100_000

function sizeOf({ size }: Body): number {
  if (typeof size === 'number' && Number.isInteger(size) && size > 0 && size <= MOST_IN_TASK) return size
  throw wrongBody(`"size" is a whole number from 1 to ${MOST_IN_TASK}`)
}

function codersOf({ coders }: Body): string[] {
  if (Array.isArray(coders) && coders.every((one) => typeof one === 'string')) return coders.map((one) => one.trim())
  throw wrongBody('"coders" is a list of names')
}

async function made(service: Service, body: Body): Promise<Task> {
  const { db } = service
  const filter = typeof body.filter === 'string' ? body.filter : ''
  const seed = typeof body.seed === 'string' ? body.seed : ''
  const size = sizeOf(body)
  const task = { name: textOf(body, 'name'), filter, seed, coders: codersOf(body), who: whoOf(service, body).who }
  const { numbers } = await wholeOf(db, filterParams(new URLSearchParams(filter)), seed)
  const kept = await recordsOf(db, numbers.slice(0, size))
  return taskById(db, await service.change((own) => addTask(own, task, kept)))
}

const VERDICTS: readonly CodingVerdict[] = ['confirm', 'reject', 'amend', 'open']

function verdictOf(body: Body): CodingVerdict {
  const written = textOf(body, 'verdict')
  const verdict = VERDICTS.find((one) => one === written)
  if (verdict !== undefined) return verdict
  throw wrongBody(`"verdict" is one of ${VERDICTS.join(', ')}`)
}

async function coded(service: Service, task: string, body: Body): Promise<void> {
  const { who: coder, ...why } = whoOf(service, body)
  const verdict = verdictOf(body)
  const change = verdict === 'amend' ? { change: changeOf(body) as Change } : {}
  const coding = { task, event: textOf(body, 'event'), coder, verdict, ...change, ...why }
  await service.change((db) => addCoding(db, coding, service.reviews))
}

/** Figures, and the events of which nothing was decided yet although coders differ. */
async function compared(service: Service, id: string): Promise<TaskCompared> {
  const task = await taskById(service.db, id)
  const { fields, events } = await comparedOf(service.db, task)
  const undecided = events.filter(({ chosen }) => !chosen)
  const agreed = undecided.filter((one) => one.codings.length > 1 && differing(one).length === 0)
  const differ = undecided.filter((one) => differing(one).length > 0)
  return {
    task,
    fields,
    agreed: agreed.length,
    differ: differ.map((one) => ({ ...queueItem(one.kept), codings: one.codings, fields: differing(one) })),
  }
}

type Answer = Pick<Coding, 'verdict' | 'change'>

/** An answer as the review that it becomes. */
const reviewOf = (event: string, { verdict, change }: Answer, who: { who: string; why?: string }): BatchReview =>
  verdict === 'amend' ? { ...who, action: 'amend', event, change: change ?? {} } : { ...who, action: verdict, event }

/** What was chosen where coders differ becomes the review. */
async function choose(service: Service, id: string, body: Body): Promise<{ review: string }> {
  const { db } = service
  const task = await taskById(db, id)
  const event = textOf(body, 'event')
  const found = (await codedEvents(db, task)).find(({ kept }) => kept.record.id === event)
  if (found === undefined) throw wrongBody(`the task has no event ${event}`)
  const verdict = verdictOf(body)
  if (verdict === 'open') throw wrongBody('"verdict" is confirm, reject or amend')
  const { who, why = `decided in the task ${task.name}` } = whoOf(service, body)
  const change = verdict === 'amend' ? { change: changeOf(body) as Change } : {}
  const review: NewReview = reviewOf(event, { verdict, ...change }, { who, why })
  return service.change(async (own) => {
    const kept = await addReview(own, review, service.reviews)
    await addChoices(own, id, [event], { who, review: kept })
    return { review: kept }
  })
}

/** What all agree on becomes reviews, as one batch. */
async function keepAgreed(service: Service, id: string, body: Body): Promise<{ batch: string; count: number }> {
  const { db } = service
  const task = await taskById(db, id)
  const { who } = whoOf(service, body)
  const why = `all coders of the task ${task.name} agree`
  return service.change(async (own) => {
    const events = await codedEvents(own, task)
    const agreed = events.filter((one) => !one.chosen && one.codings.length > 1 && differing(one).length === 0)
    const reviews = agreed.flatMap(({ kept, codings: [first] }) =>
      first === undefined ? [] : [reviewOf(kept.record.id, first, { who, why })],
    )
    const done = await addBatch(own, reviews, service.reviews)
    await addChoices(
      own,
      id,
      reviews.map(({ event }) => event),
      { who, review: done.batch },
    )
    return done
  })
}

export function taskRoutes(service: Service): Hono {
  const { db } = service
  const app = new Hono()
  app.use('/tasks/*', atMost(MOST_BYTES, 'it'))
  app.get('/tasks', async (context) => {
    const answer: TaskList = { tasks: await tasksOf(db), most: MOST_IN_TASK }
    return context.json(answer)
  })
  app.post('/tasks', async (context) => context.json(await made(service, await bodyOf(context.req.raw)), 201))
  app.get('/tasks/:id/items', async (context) => {
    const who = textParam(new URL(context.req.url).searchParams, 'who') ?? service.who
    const task = await taskById(db, context.req.param('id'))
    const isCoder = task.coders.some(({ name }) => name === who)
    const items = isCoder && !task.ended ? (await waitingOf(db, task.id, who)).map(queueItem) : []
    const answer: TaskItems = { task, who, isCoder, items }
    return context.json(answer)
  })
  app.post('/tasks/:id/codings', async (context) => {
    await coded(service, context.req.param('id'), await bodyOf(context.req.raw))
    return context.json({}, 201)
  })
  app.post('/tasks/:id/end', async (context) => {
    const { who } = whoOf(service, await bodyOf(context.req.raw))
    await service.change((own) => endTask(own, context.req.param('id'), who))
    return context.json(await taskById(db, context.req.param('id')), 201)
  })
  app.get('/tasks/:id/agreement', async (context) => context.json(await compared(service, context.req.param('id'))))
  app.get('/tasks/:id/codings.csv', async (context) => {
    const task = await taskById(db, context.req.param('id'))
    context.header('content-type', 'text/csv; charset=utf-8')
    context.header('content-disposition', 'attachment; filename="codings.csv"')
    return context.body(codingsCsv(task, await codedEvents(db, task)))
  })
  app.post('/tasks/:id/choices', async (context) =>
    context.json(await choose(service, context.req.param('id'), await bodyOf(context.req.raw)), 201),
  )
  app.post('/tasks/:id/agreed', async (context) =>
    context.json(await keepAgreed(service, context.req.param('id'), await bodyOf(context.req.raw)), 201),
  )
  return app
}
