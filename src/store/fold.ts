// A record and the reviews of it -> what is shown: fold(record, reviews).
// Example: a CONSULT that somebody amended to AGREE is an AGREE with AGREE's scores; after an undo it is the CONSULT again.
// Pure: the record as it was coded is never changed, and the same reviews give the same record.
import { hashOf } from '../base/ids.ts'
import type { PloverRecord, RecordEntity } from '../model/index.ts'
import type { Change, Review, ReviewContext } from './review-types.ts'

/** What is shown of an event. */
export interface Folded {
  readonly record: PloverRecord
  /** "shown", or why it is not: rejected, merged, split. */
  readonly state: 'shown' | 'rejected' | 'merged' | 'split'
  readonly reviewed: string | null
  /** Events that a split made of it. */
  readonly parts: readonly PloverRecord[]
}

export type Alias = Extract<Review, { action: 'alias' }>

/** Reviews that no later one takes back. */
export function liveReviews<R extends Pick<Review, 'id' | 'action'>>(reviews: readonly R[]): R[] {
  const undone = new Set(
    reviews.flatMap((review) => ('change' in review && review.action === 'undo' ? [undoneBy(review.change)] : [])),
  )
  return reviews.filter(({ id, action }) => action !== 'undo' && !undone.has(id))
}

const undoneBy = (change: unknown): unknown =>
  typeof change === 'object' && change !== null && 'review' in change ? change.review : undefined

/** A record with other values; scores follow event and mode. */
export function amended(record: PloverRecord, change: Change, { scoresOf }: ReviewContext): PloverRecord {
  const next = { ...record, ...change }
  if (change.event === undefined && change.mode === undefined) return next
  const { cameo: _cameo, goldstein: _goldstein, ...rest } = next
  return { ...rest, ...scoresOf(next.event[0], next.mode), ...scoresGiven(change) }
}

/** Scores that the reviewer gave go before those of the ontology. */
function scoresGiven(change: Change): Change {
  const names = ['quad_code', 'event_scale', 'cameo', 'goldstein'] as const
  return Object.fromEntries(names.flatMap((name) => (change[name] === undefined ? [] : [[name, change[name]]])))
}

/** Aliases one after the other, so that one name may lead to another and that to a third. */
function renamed(entity: RecordEntity, aliases: readonly Alias[]): RecordEntity {
  let now = entity
  for (const { change } of aliases)
    if (change.from.name === now.entity_name && change.from.code === now.code) now = { ...now, ...change.to }
  return now
}

/** The record with actors under the names that reviewers gave them. */
export function withAliases(record: PloverRecord, aliases: readonly Alias[]): PloverRecord {
  if (aliases.length === 0) return record
  const rename = (list: readonly RecordEntity[]): RecordEntity[] => list.map((one) => renamed(one, aliases))
  return { ...record, actor: rename(record.actor), recipient: rename(record.recipient) }
}

/** The id of a part: the same whenever the same split is made. */
export const partId = (id: string, n: number, change: Change): string =>
  `e${hashOf([id, 'part', String(n), JSON.stringify(change)])}`

const START = { state: 'shown', reviewed: null, parts: [] } as const

function step(now: Folded, review: Review, context: ReviewContext): Folded {
  switch (review.action) {
    case 'confirm':
      return { ...now, state: 'shown', reviewed: 'confirmed' }
    case 'reject':
      return { ...now, state: 'rejected', reviewed: 'rejected' }
    case 'amend':
      return { ...now, state: 'shown', record: amended(now.record, review.change, context), reviewed: 'amended' }
    case 'merge':
      return { ...now, state: 'merged', reviewed: 'merged' }
    case 'split': {
      const { record } = now
      const parts = review.change.into.map((change, n) => ({
        ...amended(record, change, context),
        id: partId(record.id, n, change),
      }))
      return { ...now, state: 'split', reviewed: 'split', parts }
    }
    case 'add':
      return { ...now, reviewed: 'added' }
    default:
      return now
  }
}

/** What is shown of a record after all reviews of it, in their order, and after the aliases of actors. */
export function fold(
  record: PloverRecord,
  reviews: readonly Review[],
  aliases: readonly Alias[],
  context: ReviewContext,
): Folded {
  const start: Folded = { ...START, record: withAliases(record, aliases) }
  return liveReviews(reviews).reduce((now, review) => step(now, review, context), start)
}
