// Events that reviews are about -> their rows as they are shown: fold(record as coded, reviews), written in place of the rows before.
// Example: after an undo the rows say again what the coder said. Records as coded are kept in store.originals from the first review on.
// Scores of another event come from the context that the reviewer's door hands in; it is kept with the review, so that folding needs no ontology.
import type { PloverRecord } from '../../model/index.ts'
import type { Db } from '../db.ts'
import { type Alias, type Folded, fold, liveReviews } from '../fold.ts'
import { recordsOf } from '../records.ts'
import type { Review, ReviewContext } from '../review-types.ts'
import type { EventPlace } from '../rows.ts'
import { type NewEvent, removeEvents, writeEvents } from './event-rows.ts'

interface ReviewRow {
  readonly no: number
  readonly id: string
  readonly action: Review['action']
  readonly event: string
  readonly change: string | null
  readonly who: string
  readonly at: string
  readonly why: string | null
}

/** A change as it was kept has its scores, so nothing has to be asked of an ontology. */
const KEPT: ReviewContext = {
  isEvent: (name): name is never => name === '',
  scoresOf: () => ({ quad_code: 1, event_scale: 0 }),
}

const reviewOf = ({ change, why, ...row }: ReviewRow): Review =>
  ({ ...row, ...(change === null ? {} : { change: JSON.parse(change) }), ...(why === null ? {} : { why }) }) as Review

/** All reviews, or those of some events, in the order in which they were made. */
export async function readReviews(db: Db, events?: readonly string[]): Promise<Review[]> {
  const some = events === undefined ? '' : 'WHERE event IN (SELECT unnest(from_json($1::JSON, \'["VARCHAR"]\')))'
  const rows = await db.all<ReviewRow>(
    `SELECT no, id, action, event, change, who, made_at AS "at", why FROM store.reviews ${some} ORDER BY no`,
    events === undefined ? [] : [JSON.stringify(events)],
  )
  return rows.map(reviewOf)
}

/** Aliases of actors that hold. */
export async function liveAliases(db: Db): Promise<Alias[]> {
  const named = await db.all<ReviewRow>(
    `SELECT no, id, action, event, change, who, made_at AS "at", why FROM store.reviews
     WHERE action = 'alias' OR (action = 'undo' AND event IN (SELECT event FROM store.reviews WHERE action = 'alias')) ORDER BY no`,
  )
  return liveReviews(named.map(reviewOf)).filter((review): review is Alias => review.action === 'alias')
}

interface Standing {
  readonly no: number
  readonly id: string
  readonly article: number
  readonly published: string | null
  readonly source: string | null
  readonly embargo: string | null
  readonly run: number
  readonly article_state: string
  readonly keep: boolean
  readonly original: string | null
}

const standingOf = (db: Db, numbers: readonly number[]): Promise<Standing[]> =>
  db.all(
    `SELECT e.no, e.id, e.article, e.published, e.source, e.embargo, e.run, a.state AS article_state, a.kept AS keep,
       (SELECT record FROM store.originals o WHERE o.event = e.no) AS original
     FROM store.events e JOIN store.articles a ON a.no = e.article
     WHERE e.no IN (${numbers.join(', ')}) AND e.parent IS NULL ORDER BY e.no`,
  )

/** The state of an event as its article has it, else as the reviews have it. */
const stateOf = ({ article_state: state }: Standing, folded: Folded): string =>
  state === 'superseded' || state === 'withdrawn' ? state : folded.state

async function nextEvent(db: Db): Promise<number> {
  const [row] = await db.all<{ next: number }>('SELECT coalesce(max(no) + 1, 1)::INTEGER AS next FROM store.events')
  return row?.next ?? 1
}

/** What is to be written of an event and the parts that it was split into, which get the numbers from `first` on. */
function written(one: Standing, folded: Folded, first: number): NewEvent[] {
  const { no, article, published, source, embargo, run, keep: keepText } = one
  const at: EventPlace = {
    no,
    article,
    published,
    source,
    embargo,
    run,
    keepText,
    state: stateOf(one, folded),
    reviewed: folded.reviewed,
  }
  const state = at.state === 'split' ? 'shown' : at.state
  const parts = folded.parts.map((record, n): NewEvent => {
    return { record, at: { ...at, no: first + n, parent: no, state, reviewed: 'split' } }
  })
  return [{ record: folded.record, at }, ...parts]
}

/** Takes events out with the parts that they were split into. */
async function takeOut(db: Db, numbers: readonly number[]): Promise<void> {
  const parts = await db.all<{ no: number }>(`SELECT no FROM store.events WHERE parent IN (${numbers.join(', ')})`)
  await removeEvents(db, [...numbers, ...parts.map(({ no }) => no)])
}

/** The record as the coder made it; kept from now on. */
async function originalOf(db: Db, one: Standing): Promise<PloverRecord | undefined> {
  if (one.original !== null) return JSON.parse(one.original) as PloverRecord
  const [kept] = await recordsOf(db, [one.no], { evenUnderEmbargo: true })
  if (kept === undefined) return undefined
  await db.run('INSERT INTO store.originals VALUES ($1, $2::JSON)', [one.no, JSON.stringify(kept.record)])
  return kept.record
}

/** Folds events anew and writes them as they are to be shown. To be called inside a transaction. */
export async function refold(db: Db, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return
  const standing = await standingOf(db, numbers)
  const reviews = await readReviews(
    db,
    standing.map(({ id }) => id),
  )
  const aliases = await liveAliases(db)
  const folds: { readonly one: Standing; readonly folded: Folded }[] = []
  for (const one of standing) {
    const original = await originalOf(db, one)
    if (original === undefined) continue
    const own = reviews.filter(({ event }) => event === one.id)
    folds.push({ one, folded: fold(original, own, aliases, KEPT) })
  }
  if (folds.length === 0) return
  await takeOut(
    db,
    folds.map(({ one }) => one.no),
  )
  await rewrite(db, folds)
}

/** Parts get the numbers after the highest there is. */
async function rewrite(db: Db, folds: readonly { readonly one: Standing; readonly folded: Folded }[]): Promise<void> {
  let next = Math.max(await nextEvent(db), ...folds.map(({ one }) => one.no + 1))
  const events: NewEvent[] = []
  for (const { one, folded } of folds) {
    events.push(...written(one, folded, next))
    next += folded.parts.length
  }
  await writeEvents(db, events)
}

/** New events that reviews of their ids or aliases of their actors are about. */
export async function refoldNew(db: Db, first: number): Promise<void> {
  const [any] = await db.all('SELECT 1 FROM store.reviews LIMIT 1')
  if (any === undefined) return
  const aliases = await liveAliases(db)
  const touched = await db.all<{ no: number }>(
    `SELECT no FROM store.events WHERE no >= ${first} AND parent IS NULL AND (
       id IN (SELECT event FROM store.reviews) OR no IN (
         SELECT p.event FROM store.parties p JOIN (
           SELECT unnest(from_json($1::JSON, '[{"name":"VARCHAR","code":"VARCHAR"}]'), max_depth := 2)) f
         ON f.name = p.name AND f.code = p.code WHERE p.event >= ${first}))`,
    [JSON.stringify(aliases.map(({ change }) => change.from))],
  )
  await refold(
    db,
    touched.map(({ no }) => no),
  )
}
