// rapporteur review accept, reject, amend, merge, split, missed, alias, undo, log: one review from the command line.
// Example: `rapporteur review amend e1… --set event=ASSAULT --why "shells are no talks"` prints the id of the review, for an undo.
import { RapporteurError } from '../../base/errors.ts'
import { version } from '../../lexicon/load-package.ts'
import type { PloverRecord } from '../../model/index.ts'
import type { Db } from '../../store/db.ts'
import { readReviews } from '../../store/duckdb/refold.ts'
import { addReview } from '../../store/duckdb/reviews.ts'
import { amended } from '../../store/fold.ts'
import type { KeptArticle } from '../../store/kept-articles.ts'
import { articlesOf } from '../../store/kept-articles.ts'
import { missedRecord } from '../../store/missed.ts'
import type { NewReview } from '../../store/review-types.ts'
import { eventById } from '../../views/events.ts'
import { withDatabase, writeDatabase } from '../database.ts'
import type { Io } from '../io.ts'
import { type ReviewerOptions, reviewContext, reviewerOf, whyOf } from '../reviewer.ts'
import { changeOf } from '../settings-of-fields.ts'

export interface ReviewOneOptions extends ReviewerOptions {
  readonly set?: readonly string[]
  readonly into?: readonly string[]
  readonly words?: string
  readonly code?: string
  readonly to?: string
  readonly toCode?: string
  readonly toSector?: string
}

type Body = NewReview extends infer R ? (R extends NewReview ? Omit<R, 'who' | 'why'> : never) : never

async function recordOf(db: Db, id: string): Promise<PloverRecord> {
  const kept = await eventById(db, id)
  if (kept !== undefined) return kept.record
  throw new RapporteurError('store.review', `there is no event ${id}`)
}

/** Opens the database, keeps the reviews, prints their ids. */
async function keep(options: ReviewOneOptions, io: Io, make: (db: Db) => Promise<readonly Body[]>): Promise<number> {
  const who = reviewerOf(options, io)
  const context = reviewContext()
  const db = await writeDatabase(options, io, { label: 'review' })
  try {
    for (const body of await make(db)) {
      const id = await addReview(db, { ...body, who, ...whyOf(options.why) } as NewReview, context)
      await io.stdout.write(`${id}\n`)
    }
  } finally {
    db.close()
  }
  return 0
}

export const runVerdict = (action: 'confirm' | 'reject', ids: readonly string[], options: ReviewOneOptions, io: Io) =>
  keep(options, io, async () => ids.map((event) => ({ action, event })))

export const runAmend = (id: string, options: ReviewOneOptions, io: Io): Promise<number> =>
  keep(options, io, async (db) => [
    { action: 'amend', event: id, change: changeOf(options.set ?? [], await recordOf(db, id)) },
  ])

export const runMerge = (kept: string, others: readonly string[], options: ReviewOneOptions, io: Io): Promise<number> =>
  keep(options, io, async () => others.map((event) => ({ action: 'merge', event, change: { into: kept } })))

/** Each --into has settings of one part, separated by blanks. */
export const runSplit = (id: string, options: ReviewOneOptions, io: Io): Promise<number> =>
  keep(options, io, async (db) => {
    const record = await recordOf(db, id)
    const into = (options.into ?? []).map((part) => changeOf(part.split(/\s+(?=\w+=)/), record))
    return [{ action: 'split', event: id, change: { into } }]
  })

async function articleById(db: Db, id: string): Promise<KeptArticle> {
  const [row] = await db.all<{ no: number }>(
    "SELECT no FROM store.articles WHERE id = $1 ORDER BY state = 'current' DESC, no DESC LIMIT 1",
    [id],
  )
  const article = row === undefined ? undefined : (await articlesOf(db, [row.no])).get(row.no)
  if (article !== undefined) return article
  throw new RapporteurError('store.review', `there is no article ${id}`)
}

/** A record of an event that the coder missed: the words that tell it, and what the settings say. */
async function missedOf(db: Db, articleId: string, { words = '', set = [] }: ReviewOneOptions): Promise<PloverRecord> {
  const article = await articleById(db, articleId)
  const start = words === '' ? -1 : article.text.indexOf(words)
  if (start < 0) throw new RapporteurError('store.review', '--words must be words of the text that tell the event')
  const at = { in: 'text', start, end: start + words.length } as const
  const empty = missedRecord(article, at, { coder: `rapporteur ${version}`, salt: set })
  const change = changeOf(set, empty)
  if (change.event === undefined) throw new RapporteurError('cli.usage', 'say which event: --set event=…')
  return amended(empty, change, reviewContext())
}

export const runMissed = (article: string, options: ReviewOneOptions, io: Io): Promise<number> =>
  keep(options, io, async (db) => {
    const record = await missedOf(db, article, options)
    return [{ action: 'add', event: record.id, change: { record } }]
  })

export const runAlias = (name: string, options: ReviewOneOptions, io: Io): Promise<number> =>
  keep(options, io, async () => {
    const { code = '', to, toCode = code, toSector } = options
    if (to === undefined) throw new RapporteurError('cli.usage', 'say who it is: --to NAME')
    const sector = toSector === undefined ? {} : { sector_code: toSector }
    return [
      {
        action: 'alias',
        event: name,
        change: { from: { name, code }, to: { entity_name: to, code: toCode, ...sector } },
      },
    ]
  })

export const runUndo = (id: string, options: ReviewOneOptions, io: Io): Promise<number> =>
  keep(options, io, async (db) => {
    const review = (await readReviews(db)).find((one) => one.id === id)
    if (review === undefined) throw new RapporteurError('store.review', `there is no review ${id}`)
    return [{ action: 'undo', event: review.event, change: { review: id } }]
  })

/** Every review, the oldest first, one JSON object a line. */
export const runReviewLog = (ids: readonly string[], options: ReviewOneOptions, io: Io): Promise<number> =>
  withDatabase(options, io, async (db) => {
    const shown = new Set((await db.all<{ id: string }>('SELECT id FROM reviews')).map(({ id }) => id))
    const reviews = await readReviews(db, ids.length === 0 ? undefined : ids)
    for (const review of reviews.filter(({ id }) => shown.has(id))) await io.stdout.write(`${JSON.stringify(review)}\n`)
    return 0
  })
