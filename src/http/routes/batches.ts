// /api/v1/batches: accept, reject, amend or merge all that a filter shows, after a look at how many and which; one undo for the whole.
// Example: GET /api/v1/batches/preview?rule=consult.txt:12 answers {"count": 14, "sample": […]}; POST /api/v1/batches
// {"filter": "rule=consult.txt:12", "count": 14, "action": "reject"} rejects the fourteen, or none where they are fourteen no more.
import { Hono } from 'hono'
import { RapporteurError } from '../../base/errors.ts'
import type { RecordEntity } from '../../model/index.ts'
import { addBatch, type BatchReview, MOST_IN_BATCH, undoBatch } from '../../store/duckdb/batches.ts'
import { type KeptRecord, recordsOf } from '../../store/records.ts'
import type { Change } from '../../store/review-types.ts'
import { batchesOf, wholeOf } from '../../views/batches.ts'
import type { EventFilter } from '../../views/filter.ts'
import type { BatchAnswer, BatchPreview } from '../api-types.ts'
import { atMost, type Body, bodyOf, changeOf, textOf, whoOf, wrongBody } from '../body.ts'
import { filterParams, textParam } from '../query.ts'
import type { Service } from '../service.ts'
import { queueItem } from './queue.ts'

const MOST_BYTES = 50_000
const SAMPLE = 10
/** So many events are one at most. */
const MOST_MERGED = 200

/** A filter that shows everything is a slip. */
function narrowed(query: URLSearchParams, own: readonly string[] = []): EventFilter {
  const filter = filterParams(query, own)
  const { unreviewed: _unreviewed, state: _state, ...rest } = filter
  if (Object.keys(rest).length === 0) throw wrongBody('narrow it: a filter that shows all events is not taken at once')
  return filter
}

type Party = Partial<RecordEntity>

/** Parties as they are to be, with words and place of those that stood there. */
const onto = (list: readonly Party[], before: readonly RecordEntity[]): RecordEntity[] =>
  list.map((one, at) => ({
    raw_text: '',
    entity_name: '',
    code: '',
    country_name: '',
    sector_code: '',
    other_sector_codes: [],
    span: [0, 0] as [number, number],
    in: 'text' as const,
    ...(before[at] ?? before[0] ?? {}),
    ...one,
  }))

/** One field with its new value, as it is for this record. */
function changeFor({ record }: KeptRecord, change: Body): Change {
  const [field, ...more] = Object.keys(change)
  if (field === undefined || more.length > 0) throw wrongBody('"change" has one field with its new value')
  if (field !== 'actor' && field !== 'recipient') return change as Change
  const list = change[field]
  if (!Array.isArray(list)) throw wrongBody(`"${field}" is a list`)
  return { [field]: onto(list as Party[], record[field]) }
}

type ReviewOf = (kept: KeptRecord) => BatchReview | undefined

/** What is said of each event. */
function reviewOf(service: Service, body: Body, count: number): ReviewOf {
  const who = whoOf(service, body)
  const action = textOf(body, 'action')
  if (action === 'confirm' || action === 'reject') return ({ record }) => ({ ...who, action, event: record.id })
  if (action === 'amend') {
    const change = changeOf(body)
    return (kept) => ({ ...who, action, event: kept.record.id, change: changeFor(kept, change) })
  }
  if (action !== 'merge') throw wrongBody(`"${action}" cannot be said of all; take confirm, reject, amend or merge`)
  if (count > MOST_MERGED) throw wrongBody(`${MOST_MERGED} events are merged at once at most`)
  const into = textOf(changeOf(body), 'into')
  return ({ record }) => (record.id === into ? undefined : { ...who, action, event: record.id, change: { into } })
}

/** Reviews of all that the filter shows; only where it shows as many as the reviewer was told. */
async function reviewsOf(service: Service, body: Body): Promise<BatchReview[]> {
  const { numbers } = await wholeOf(service.db, narrowed(new URLSearchParams(textOf(body, 'filter'))))
  if (numbers.length !== body.count)
    throw new RapporteurError('http.changed', `it is ${numbers.length} events now; look again`)
  if (numbers.length > MOST_IN_BATCH) throw wrongBody(`${MOST_IN_BATCH} events at once at most; narrow it`)
  const review = reviewOf(service, body, numbers.length)
  const kept = await recordsOf(service.db, numbers)
  return kept.flatMap((one) => review(one) ?? [])
}

export function batchRoutes(service: Service): Hono {
  const { db } = service
  const app = new Hono()
  app.use('/batches/*', atMost(MOST_BYTES, 'it'))
  app.get('/batches', async (context) => context.json({ batches: await batchesOf(db, 50) }))
  app.get('/batches/preview', async (context) => {
    const query = new URL(context.req.url).searchParams
    const filter = narrowed(query, ['seed'])
    const { numbers, leftOut } = await wholeOf(db, filter, textParam(query, 'seed'))
    const sample = (await recordsOf(db, numbers.slice(0, SAMPLE))).map(queueItem)
    const answer: BatchPreview = {
      count: numbers.length,
      leftOut,
      most: MOST_IN_BATCH,
      mostMerged: MOST_MERGED,
      sample,
    }
    return context.json(answer)
  })
  app.post('/batches', async (context) => {
    const body = await bodyOf(context.req.raw)
    const answer: BatchAnswer = await service.change(async (own) =>
      addBatch(own, await reviewsOf(service, body), service.reviews),
    )
    return context.json(answer, 201)
  })
  app.post('/batches/:batch/undo', async (context) => {
    const said = whoOf(service, await bodyOf(context.req.raw))
    const answer: BatchAnswer = await service.change((own) => undoBatch(own, context.req.param('batch'), said))
    return context.json(answer, 201)
  })
  return app
}
