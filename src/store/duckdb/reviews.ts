// Reviews into a database: each is kept for good, and what it is about is shown anew, in one transaction.
// Example: await addReview(db, { action: 'reject', event: 'e1…', who: 'ana' }, context). An undo is a review, too.

import { RapporteurError } from '../../base/errors.ts'
import { hashOf } from '../../base/ids.ts'
import type { PloverRecord } from '../../model/index.ts'
import { checkReview } from '../check-review.ts'
import type { Db } from '../db.ts'
import type { Change, NewReview, ReviewContext } from '../review-types.ts'
import { removeEvents, writeEvents } from './event-rows.ts'
import { readReviews, refold } from './refold.ts'
import { transaction } from './transaction.ts'

const unknown = (what: string): RapporteurError => new RapporteurError('store.review', `there is no ${what}`)

/** Numbers of the events of an id that came from the coder or from a reviewer, not from a split. */
async function numbersOf(db: Db, id: string): Promise<number[]> {
  const rows = await db.all<{ no: number }>('SELECT no FROM store.events WHERE id = $1 AND parent IS NULL', [id])
  if (rows.length > 0) return rows.map(({ no }) => no)
  const [part] = await db.all('SELECT 1 FROM store.events WHERE id = $1', [id])
  if (part !== undefined)
    throw new RapporteurError('store.review', `${id} was split off another event; review that one, or undo the split`)
  throw unknown(`event ${id}`)
}

/** A change with the scores that follow from it, so that folding needs no ontology. */
export function withScores(
  change: Change,
  record: Pick<PloverRecord, 'event' | 'mode'>,
  { scoresOf }: ReviewContext,
): Change {
  if (change.event === undefined && change.mode === undefined) return change
  const type = (change.event ?? record.event)[0]
  return { ...scoresOf(type, change.mode ?? record.mode), ...change }
}

async function shownRecord(db: Db, no: number): Promise<Pick<PloverRecord, 'event' | 'mode'>> {
  const [row] = await db.all<{ event: PloverRecord['event'][0]; mode: string[] }>(
    `SELECT event, modes AS mode FROM store.events WHERE no = ${no}`,
  )
  if (row === undefined) throw unknown('such event')
  return { event: [row.event], mode: row.mode }
}

/** The review as it is kept. */
async function settled(db: Db, review: NewReview, context: ReviewContext): Promise<NewReview> {
  if (review.action !== 'amend' && review.action !== 'split') return review
  const [no = 0] = await numbersOf(db, review.event)
  const record = await shownRecord(db, no)
  if (review.action === 'amend') return { ...review, change: withScores(review.change, record, context) }
  return { ...review, change: { into: review.change.into.map((change) => withScores(change, record, context)) } }
}

/** Numbers of the events whose actors bear the name, now or as they were coded. */
async function eventsNamed(db: Db, { from, to }: Extract<NewReview, { action: 'alias' }>['change']): Promise<number[]> {
  const rows = await db.all<{ no: number }>(
    `SELECT DISTINCT p.event AS no FROM store.parties p JOIN store.events e ON e.no = p.event
     WHERE e.parent IS NULL AND p.role <> 'speaker' AND ((p.name = $1 AND p.code = $2)
       OR (p.name = $3 AND p.event IN (SELECT event FROM store.originals))) ORDER BY 1`,
    [from.name, from.code, to.entity_name],
  )
  return rows.map(({ no }) => no)
}

async function insertMissed(db: Db, record: PloverRecord): Promise<number> {
  const [article] = await db.all<{
    no: number
    date: string | null
    source: string | null
    embargo: string | null
    keep: boolean
    run: number
  }>(
    `SELECT no, date, source, embargo, kept AS keep, run FROM store.articles WHERE id = $1 ORDER BY state = 'current' DESC, no DESC LIMIT 1`,
    [record.article],
  )
  if (article === undefined) throw unknown(`article ${record.article}`)
  const [row] = await db.all<{ next: number }>('SELECT coalesce(max(no) + 1, 1)::INTEGER AS next FROM store.events')
  const no = row?.next ?? 1
  const { date: published, source, embargo, keep: keepText, run } = article
  const place = { no, article: article.no, published, source, embargo, keepText, run }
  await writeEvents(db, [{ record, at: { ...place, state: 'shown', reviewed: 'added' } }])
  return no
}

/** Takes an added event out again. */
async function removeMissed(db: Db, id: string): Promise<void> {
  const numbers = await numbersOf(db, id)
  await db.run(`DELETE FROM store.originals WHERE event IN (${numbers.join(', ')})`)
  await removeEvents(db, numbers)
}

async function undo(db: Db, { event, change }: Extract<NewReview, { action: 'undo' }>): Promise<void> {
  const reviews = await readReviews(db, [event])
  const taken = reviews.find(({ id }) => id === change.review)
  if (taken === undefined || taken.action === 'undo') throw unknown(`review ${change.review} of ${event} to undo`)
  if (taken.action === 'add') await removeMissed(db, event)
  else await refold(db, taken.action === 'alias' ? await eventsNamed(db, taken.change) : await numbersOf(db, event))
}

/** Shows anew what a review that was just kept is about. */
async function show(db: Db, review: NewReview): Promise<void> {
  if (review.action === 'undo') return undo(db, review)
  if (review.action === 'alias') return refold(db, await eventsNamed(db, review.change))
  if (review.action === 'add') return void (await insertMissed(db, review.change.record))
  if (review.action === 'merge') await numbersOf(db, review.change.into)
  await refold(db, await numbersOf(db, review.event))
}

async function keep(db: Db, review: NewReview): Promise<string> {
  const [row] = await db.all<{ next: number }>('SELECT coalesce(max(no) + 1, 1)::INTEGER AS next FROM store.reviews')
  const no = row?.next ?? 1
  const change = 'change' in review ? JSON.stringify(review.change) : null
  const id = `v${hashOf([String(no), review.action, review.event, change ?? '', review.who])}`
  await db.run('INSERT INTO store.reviews VALUES ($1, $2, $3, $4, $5::JSON, $6, now()::TIMESTAMP, $7, NULL)', [
    no,
    id,
    review.action,
    review.event,
    change,
    review.who,
    review.why ?? null,
  ])
  return id
}

/** Keeps a review and shows what follows; its id, for an undo. Throws store.review. */
export async function addReview(db: Db, review: NewReview, context: ReviewContext): Promise<string> {
  checkReview(review, context)
  return transaction(db, async () => {
    const kept = await settled(db, review, context)
    const id = await keep(db, kept)
    await show(db, kept)
    return id
  })
}
