// Many reviews as one: all are kept or none, and one undo takes all of them back.
// Example: const { batch } = await addBatch(db, events.map((event) => ({ action: 'reject', event, who: 'ana' })), context).
// A batch has only reviews of one event each that change no others: confirm, reject, amend, merge.
import { RapporteurError } from '../../base/errors.ts'
import { hashOf } from '../../base/ids.ts'
import type { PloverRecord } from '../../model/index.ts'
import { checkReview } from '../check-review.ts'
import type { Db } from '../db.ts'
import { liveReviews } from '../fold.ts'
import type { NewReview, Review, ReviewContext } from '../review-types.ts'
import { insert } from './insert.ts'
import { readReviews, refold } from './refold.ts'
import { withScores } from './reviews.ts'
import { transaction } from './transaction.ts'

export type BatchReview = Extract<NewReview, { action: 'confirm' | 'reject' | 'amend' | 'merge' }>

export interface BatchDone {
  readonly batch: string
  /** So many events. */
  readonly count: number
}

/** So many reviews are one batch at most: some seconds of work, during which other changes wait. */
export const MOST_IN_BATCH = 2000

const unknown = (what: string): RapporteurError => new RapporteurError('store.review', `there is no ${what}`)

interface EventRow {
  readonly no: number
  readonly id: string
  readonly event: PloverRecord['event'][0]
  readonly modes: readonly string[]
}

/** Rows of the events of these ids, those of the coder or of a reviewer, not parts of a split. */
const rowsOf = (db: Db, ids: readonly string[]): Promise<EventRow[]> =>
  db.all<EventRow>(
    `SELECT no, id, event, modes FROM store.events
     WHERE parent IS NULL AND id IN (SELECT unnest(from_json($1::JSON, '["VARCHAR"]')))`,
    [JSON.stringify(ids)],
  )

function settled(review: BatchReview, row: EventRow | undefined, context: ReviewContext): BatchReview {
  if (row === undefined) throw unknown(`event ${review.event} that can be reviewed in a batch`)
  if (review.action !== 'amend') return review
  return { ...review, change: withScores(review.change, { event: [row.event], mode: row.modes }, context) }
}

async function keepAll(db: Db, reviews: readonly NewReview[]): Promise<string> {
  const [row] = await db.all<{ next: number; at: string }>(
    'SELECT coalesce(max(no) + 1, 1)::INTEGER AS next, now()::TIMESTAMP::VARCHAR AS "at" FROM store.reviews',
  )
  const { next, at } = row ?? { next: 1, at: '' }
  const batch = `b${hashOf([String(next), JSON.stringify(reviews[0] ?? {}), String(reviews.length)])}`
  const rows = reviews.map((review, n) => {
    const { action, event, who, why = null } = review
    const change = 'change' in review ? review.change : null
    const id = `v${hashOf([String(next + n), action, event, change === null ? '' : JSON.stringify(change), who])}`
    return { no: next + n, id, action, event, change: change as never, who, made_at: at, why, batch }
  })
  await insert(db, 'reviews', rows)
  return batch
}

/** Keeps all of them and shows what follows. Throws store.review. */
export async function addBatch(db: Db, reviews: readonly BatchReview[], context: ReviewContext): Promise<BatchDone> {
  if (reviews.length === 0) throw unknown('event to review')
  if (reviews.length > MOST_IN_BATCH)
    throw new RapporteurError('store.review', `${MOST_IN_BATCH} reviews are one batch at most`)
  for (const one of reviews) checkReview(one, context)
  return transaction(db, async () => {
    const into = reviews.flatMap((one) => (one.action === 'merge' ? [one.change.into] : []))
    const rows = await rowsOf(db, [...reviews.map(({ event }) => event), ...into])
    const byId = new Map(rows.map((row) => [row.id, row]))
    const missing = into.find((id) => !byId.has(id))
    if (missing !== undefined) throw unknown(`event ${missing}`)
    const batch = await keepAll(
      db,
      reviews.map((one) => settled(one, byId.get(one.event), context)),
    )
    const events = new Set(reviews.map(({ event }) => event))
    await refold(
      db,
      rows.filter(({ id }) => events.has(id)).map(({ no }) => no),
    )
    return { batch, count: reviews.length }
  })
}

/** Reviews of a batch that nobody took back yet. */
async function standing(db: Db, batch: string): Promise<Review[]> {
  const own = await db.all<{ id: string; event: string }>(
    "SELECT id, event FROM store.reviews WHERE batch = $1 AND action <> 'undo'",
    [batch],
  )
  const ids = new Set(own.map(({ id }) => id))
  const all = await readReviews(db, [...new Set(own.map(({ event }) => event))])
  return liveReviews(all).filter(({ id }) => ids.has(id))
}

/** Takes a batch back as a whole; reviews of it that were taken back one by one are left alone. */
export async function undoBatch(db: Db, batch: string, said: Pick<NewReview, 'who' | 'why'>): Promise<BatchDone> {
  return transaction(db, async () => {
    const reviews = await standing(db, batch)
    if (reviews.length === 0) throw unknown(`batch ${batch} to undo`)
    const undone = await keepAll(
      db,
      reviews.map(({ id, event }): NewReview => ({ ...said, action: 'undo', event, change: { review: id } })),
    )
    const rows = await rowsOf(
      db,
      reviews.map(({ event }) => event),
    )
    await refold(
      db,
      rows.map(({ no }) => no),
    )
    return { batch: undone, count: reviews.length }
  })
}
