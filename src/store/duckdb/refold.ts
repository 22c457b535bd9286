// Events that reviews are about -> their rows as they are shown: fold(record as coded, reviews), written in place of the rows before.
// Example: after an undo the rows say again what the coder said. Records as coded are kept in store.originals from the first review on.
// Scores of another event come from the context that the reviewer's door hands in; it is kept with the review, so that folding needs no ontology.
import type { PloverRecord } from '../../model/index.ts'
import type { Cell, Db } from '../db.ts'
import { type Alias, type Folded, fold, liveReviews } from '../fold.ts'
import { recordsOf } from '../records.ts'
import type { Review, ReviewContext } from '../review-types.ts'
import type { EventPlace } from '../rows.ts'
import { removeEvents, type Writing, writeEvents } from './event-rows.ts'
import { insert } from './insert.ts'

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

/** A number that no event has, nor one of those that are about to be written again. */
async function nextEvent(db: Db, taken: readonly number[]): Promise<number> {
  const [row] = await db.all<{ next: number }>('SELECT coalesce(max(no) + 1, 1)::INTEGER AS next FROM store.events')
  return taken.reduce((next, no) => Math.max(next, no + 1), row?.next ?? 1)
}

interface Refolded {
  readonly one: Standing
  readonly folded: Folded
}

const placeOf = ({ one, folded }: Refolded): EventPlace => {
  const { no, article, published, source, embargo, run, keep: keepText } = one
  const state = stateOf(one, folded)
  return { no, article, published, source, embargo, run, keepText, state, reviewed: folded.reviewed }
}

/** The event and the parts that a split made of it; parts are numbered later. */
function writingsOf(refolded: Refolded): Writing[] {
  const at = placeOf(refolded)
  const { record, parts } = refolded.folded
  const state = at.state === 'split' ? 'shown' : at.state
  const split = parts.map((part) => ({ record: part, at: { ...at, parent: at.no, state, reviewed: 'split' } }))
  return [{ record, at }, ...split]
}

/** Writes events as they are to be shown in place of their rows before. */
async function rewrite(db: Db, list: readonly Refolded[]): Promise<void> {
  const numbers = list.map(({ one }) => one.no)
  const parts = await db.all<{ no: number }>(`SELECT no FROM store.events WHERE parent IN (${numbers.join(', ')})`)
  await removeEvents(db, [...numbers, ...parts.map(({ no }) => no)])
  let next = await nextEvent(db, numbers)
  const writings = list
    .flatMap(writingsOf)
    .map((one) => (one.at.parent === undefined ? one : { ...one, at: { ...one.at, no: next++ } }))
  await writeEvents(db, writings)
}

/** Records as the coder made them, by the number of their event; kept from now on. */
async function originalsOf(db: Db, standing: readonly Standing[]): Promise<Map<number, PloverRecord>> {
  const known = standing.flatMap(({ no, original }): [number, PloverRecord][] =>
    original === null ? [] : [[no, JSON.parse(original) as PloverRecord]],
  )
  const missing = standing.filter(({ original }) => original === null).map(({ no }) => no)
  const kept = await recordsOf(db, missing, { evenUnderEmbargo: true })
  await insert(
    db,
    'originals',
    kept.map(({ no, record }) => ({ event: no, record: record as unknown as Cell })),
  )
  return new Map([...known, ...kept.map(({ no, record }): [number, PloverRecord] => [no, record])])
}

function reviewsByEvent(reviews: readonly Review[]): Map<string, Review[]> {
  const by = new Map<string, Review[]>()
  for (const one of reviews) by.set(one.event, [...(by.get(one.event) ?? []), one])
  return by
}

/** Folds events anew and writes them as they are to be shown. To be called inside a transaction. */
export async function refold(db: Db, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return
  const standing = await standingOf(db, numbers)
  const ids = standing.map(({ id }) => id)
  const reviews = reviewsByEvent(await readReviews(db, ids))
  const aliases = await liveAliases(db)
  const originals = await originalsOf(db, standing)
  const list = standing.flatMap((one): Refolded[] => {
    const original = originals.get(one.no)
    return original === undefined ? [] : [{ one, folded: fold(original, reviews.get(one.id) ?? [], aliases, KEPT) }]
  })
  if (list.length > 0) await rewrite(db, list)
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
