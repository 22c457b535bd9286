// What is there, and what is new -> figures for the first page: counts, dyads that moved most, what could not be coded.
// Example: movers(db, 5) has the five dyads whose mean score of the last 90 days differs most from the year before.
// "Last" counts back from the newest event of the database, not from today: an old collection has movers, too.
import type { Db } from '../store/db.ts'

export interface Counts {
  readonly articles: number
  readonly copies: number
  readonly uncoded: number
  readonly withdrawn: number
  readonly events: number
  readonly reviewed: number
  readonly entries: number
  readonly stories: number
  readonly first: string | null
  readonly last: string | null
}

export interface Mover {
  readonly a: string
  readonly b: string
  readonly recent: number
  readonly before: number | null
  readonly events: number
}

export interface UnknownActor {
  readonly name: string
  readonly count: number
}

const VISIBLE = "(embargo IS NULL OR embargo <= getvariable('today'))"

export async function countsOfAll(db: Db): Promise<Counts> {
  const [row] = await db.all<Counts>(
    `SELECT count(*)::INTEGER AS articles, count(*) FILTER (kind = 'copy')::INTEGER AS copies,
       count(*) FILTER (NOT coded AND kind IN ('original', 'update'))::INTEGER AS uncoded,
       count(*) FILTER (state = 'withdrawn')::INTEGER AS withdrawn,
       (SELECT count(*) FROM store.all_facts WHERE ${VISIBLE})::INTEGER AS events,
       (SELECT count(*) FROM store.bare_events WHERE reviewed IS NOT NULL)::INTEGER AS reviewed,
       (SELECT count(*) FROM main.ledger)::INTEGER AS entries, (SELECT count(*) FROM main.stories)::INTEGER AS stories,
       (SELECT min(day) FROM store.all_facts WHERE ${VISIBLE} AND NOT historical)::VARCHAR AS first,
       (SELECT max(day) FROM store.all_facts WHERE ${VISIBLE} AND status = 'actual')::VARCHAR AS last
     FROM store.articles WHERE ${VISIBLE}`,
  )
  if (row === undefined) throw new RangeError('a count has one row')
  return row
}

export const movers = (db: Db, limit: number): Promise<Mover[]> =>
  db.all(
    `WITH newest AS (SELECT max(day) AS day FROM main.dyads 
       WHERE status = 'actual' AND NOT historical AND actor <> recipient AND actor <> '' AND recipient <> ''),
     sides AS (
       SELECT least(actor, recipient) AS a, greatest(actor, recipient) AS b, d.day, event_scale AS scale, newest.day AS now
       FROM main.dyads d, newest WHERE actor <> recipient AND actor <> '' AND recipient <> ''
         AND status = 'actual' AND NOT historical AND d.day > newest.day - 455),
     means AS (
       SELECT a, b, round(avg(scale) FILTER (day > now - 90), 2) AS recent, round(avg(scale) FILTER (day <= now - 90), 2) AS before,
         count(*) FILTER (day > now - 90)::INTEGER AS events FROM sides GROUP BY a, b)
     SELECT * FROM means WHERE events > 0
     ORDER BY (before IS NULL), abs(recent - coalesce(before, 0)) DESC, events DESC, a, b LIMIT ${Math.trunc(limit)}`,
  )

/** Names without a code: nobody in the lexicon. */
export const unknownActors = (db: Db, limit: number): Promise<UnknownActor[]> =>
  db.all(
    `SELECT party AS name, count(*)::INTEGER AS count FROM store.all_sides
     WHERE side = 'unknown' AND ${VISIBLE} GROUP BY party ORDER BY count DESC, party LIMIT ${Math.trunc(limit)}`,
  )

export interface Uncoded {
  /** Null where the language is not known. */
  readonly lang: string | null
  readonly count: number
}

/** Articles that were kept without being coded, by language: those in English are the ones that failed. */
export const uncodedByLanguage = (db: Db): Promise<Uncoded[]> =>
  db.all(
    `SELECT lang, count(*)::INTEGER AS count FROM main.articles
     WHERE NOT coded AND kind IN ('original', 'update') GROUP BY lang ORDER BY count DESC, lang LIMIT 12`,
  )

/** Day of publication of the newest article. */
export async function newestDay(db: Db): Promise<string | null> {
  const [row] = await db.all<{ day: string | null }>(
    "SELECT max(date) AS day FROM store.articles WHERE embargo IS NULL OR embargo <= getvariable('today')",
  )
  return row?.day ?? null
}
