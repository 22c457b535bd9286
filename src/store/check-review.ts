// Is this a review that can be kept? What cannot be is refused with the reason.
// Example: { event: ['ASSUALT'] } is no event; { id: 'x' } is nothing that a reviewer may change.
import { parseDay } from '../base/days.ts'
import { RapporteurError } from '../base/errors.ts'
import type { Change, NewReview, ReviewContext } from './review-types.ts'

/** What makes a record this record. */
const FIXED = new Set(['id', 'article', 'coder', 'coded_date', 'made_by', 'cite_info', 'text', 'event_text'])
const LISTS = new Set(['mode', 'context', 'actor', 'recipient', 'said_by', 'evidence', 'categories'])
const STATUSES = ['actual', 'future', 'hypothetical', 'negated']
const FIELDS = new Set([
  'event',
  'mode',
  'context',
  'actor',
  'recipient',
  'said_by',
  'evidence',
  'categories',
  'date',
  'enddate',
  'date_grain',
  'date_basis',
  'status',
  'historical',
  'event_loc',
  'size',
  'quad_code',
  'event_scale',
  'cameo',
  'goldstein',
  'confidence',
  'text_info',
])

const wrong = (message: string): RapporteurError => new RapporteurError('store.review', message)

const isEntity = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'entity_name' in value &&
  typeof value.entity_name === 'string' &&
  'code' in value &&
  typeof value.code === 'string' &&
  'sector_code' in value &&
  'span' in value

function problemOf(name: string, value: unknown, { isEvent }: ReviewContext): string | undefined {
  if (FIXED.has(name)) return `"${name}" cannot be changed`
  if (!FIELDS.has(name)) return `a record has no field "${name}"`
  if (name === 'event') {
    const [type] = Array.isArray(value) ? value : []
    return typeof type === 'string' && isEvent(type) ? undefined : `"${String(value)}" is no event of PLOVER's`
  }
  if (LISTS.has(name) && !Array.isArray(value)) return `"${name}" is a list`
  if ((name === 'actor' || name === 'recipient') && !(value as readonly unknown[]).every(isEntity))
    return `"${name}" is a list of {entity_name, code, sector_code, span …}`
  if (name === 'status' && !STATUSES.includes(String(value))) return `"status" is one of ${STATUSES.join(', ')}`
  if ((name === 'date' || name === 'enddate') && value !== null && parseDay(String(value)) !== value)
    return `"${String(value)}" is no day`
  if (name === 'historical' && typeof value !== 'boolean') return '"historical" is true or false'
  return undefined
}

function checkChange(change: Change, context: ReviewContext): void {
  if (Object.keys(change).length === 0) throw wrong('nothing is changed')
  for (const [name, value] of Object.entries(change)) {
    const problem = problemOf(name, value, context)
    if (problem !== undefined) throw wrong(problem)
  }
}

/** Throws store.review where a review says what cannot be. */
export function checkReview(review: NewReview, context: ReviewContext): void {
  if (review.who.trim() === '') throw wrong('a review says who made it')
  if (review.action === 'amend') checkChange(review.change, context)
  if (review.action === 'split') {
    if (review.change.into.length < 2) throw wrong('an event is split into two or more')
    for (const change of review.change.into) checkChange(change, context)
  }
  if (review.action === 'merge' && review.change.into === review.event)
    throw wrong('an event is not merged into itself')
}
