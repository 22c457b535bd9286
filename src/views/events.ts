// A filter -> a page of events, the newest first, and where the next page begins.
// Example: await eventsPage(db, { actor: ['RUS'] }, { limit: 50 }) has `next`, which asked for as `after` gives the following fifty.
// Pages go by key (day and number of the event), so that what is added meanwhile shifts nothing.
import { parseDay } from '../base/days.ts'
import { RapporteurError } from '../base/errors.ts'
import type { Db } from '../store/db.ts'
import { type KeptRecord, recordsOf } from '../store/records.ts'
import { chosenBy, PLAIN } from './chosen.ts'
import { addFilter, Conditions, type EventFilter } from './filter.ts'
import { articlesMatching } from './matching.ts'

export interface PageOptions {
  readonly limit: number
  /** `next` of the page before. */
  readonly after?: string
  /** Oldest first. */
  readonly oldest?: boolean
}

export interface EventsPage {
  readonly events: readonly KeptRecord[]
  /** Undefined on the last page. */
  readonly next?: string
}

export interface Key {
  /** Null for events without a day, which come last. */
  readonly day: string | null
  readonly no: number
}

const KEY = /^(?:(\d{4}-\d{2}-\d{2})|undated)\.(\d+)$/
export const keyText = ({ day, no }: Key): string => `${day ?? 'undated'}.${no}`

function keyOf(after: string): Key {
  const match = KEY.exec(after)
  const day = match?.[1] ?? null
  if (match !== null && (day === null || parseDay(day) !== undefined)) return { day, no: Number(match[2]) }
  throw new RapporteurError('views.page', `"${after}" is no page; take "next" of the page before`)
}

/** The conditions of a filter, with the articles whose text has the words. */
export async function conditionsOf(db: Db, filter: EventFilter, all = new Conditions()): Promise<Conditions> {
  addFilter(all, filter)
  if (filter.text !== undefined) {
    const articles = await articlesMatching(db, filter.text)
    all.add(articles.length === 0 ? 'FALSE' : `article_no IN (${articles.join(', ')})`)
  }
  return all
}

/** What comes after a key, in the order of the page. */
function after({ day, no }: Key, oldest: boolean): string {
  const beyond = oldest ? '>' : '<'
  if (day === null) return `day IS NULL AND event ${beyond} ${no}`
  return `(day ${beyond} DATE '${day}' OR (day = DATE '${day}' AND event ${beyond} ${no}) OR day IS NULL)`
}

interface Chosen extends Key {
  readonly article: number
}

/** One of each event; the keys are in the order of the page. */
const distinct = (keys: readonly Chosen[]): Chosen[] => keys.filter(({ no }, at) => no !== keys[at - 1]?.no)

/** So many days from the beginning of a page are looked at first: mostly enough, and the database passes over all pieces of other days. */
const WINDOWS = [100, 1500]

/** Conditions on the day that hold for the beginning of a page, the narrowest first; none where nothing is gained. */
function windowsOf({ since, until }: EventFilter, day: string | null | undefined, oldest: boolean): string[] {
  if (day === null || (since !== undefined && until !== undefined)) return []
  const known = day ?? (oldest ? since : until)
  if (known !== undefined && parseDay(known) === undefined) return []
  const begin = known === undefined ? `(SELECT ${oldest ? 'min' : 'max'}(date) FROM store.articles)` : `DATE '${known}'`
  return WINDOWS.map((days) => (oldest ? `day <= ${begin} + ${days}` : `day >= ${begin} - ${days}`))
}

/** Numbers, days and articles of the events of a page. Ordered by plain columns, so that the database reads only the newest pieces. */
export async function eventKeys(
  db: Db,
  filter: EventFilter,
  { limit, after: page, oldest = false }: PageOptions,
): Promise<Chosen[]> {
  const key = page === undefined ? undefined : keyOf(page)
  const beyond = key === undefined ? 'TRUE' : after(key, oldest)
  const { from, sql, values, repeats } = await chosenBy(db, filter)
  const order = oldest ? 'ASC' : 'DESC'
  const ask = (within: string, most: number): Promise<Chosen[]> =>
    db.all<Chosen>(
      `SELECT event AS no, day, article FROM ${from} WHERE ${sql} AND ${beyond} AND ${within}
       ORDER BY day ${order} NULLS LAST, event ${order} LIMIT ${Math.trunc(most)}`,
      values,
    )
  const windows = from === PLAIN ? [] : windowsOf(filter, key?.day, oldest)
  const most = repeats ? limit * 3 : limit
  for (const within of windows) {
    const keys = distinct(await ask(within, most))
    if (keys.length >= limit) return keys.slice(0, limit)
  }
  for (let rows = most; ; rows *= 4) {
    const found = await ask('TRUE', rows)
    const keys = distinct(found)
    if (keys.length >= limit || found.length < rows) return keys.slice(0, limit)
  }
}

export async function eventsPage(db: Db, filter: EventFilter, options: PageOptions): Promise<EventsPage> {
  const keys = await eventKeys(db, filter, { ...options, limit: options.limit + 1 })
  const shown = keys.slice(0, options.limit)
  const events = await recordsOf(
    db,
    shown.map(({ no }) => no),
    { articles: shown.map(({ article }) => article) },
  )
  const last = shown.at(-1)
  return keys.length > options.limit && last !== undefined ? { events, next: keyText(last) } : { events }
}

/** All events of a filter, page by page. */
export async function* allEvents(db: Db, filter: EventFilter, oldest = true): AsyncGenerator<readonly KeptRecord[]> {
  let after: string | undefined
  do {
    const page: EventsPage = await eventsPage(db, filter, {
      limit: 500,
      oldest,
      ...(after === undefined ? {} : { after }),
    })
    if (page.events.length > 0) yield page.events
    after = page.next
  } while (after !== undefined)
}

/** The record of an event by its id; the shown one where there are several states. */
export async function eventById(db: Db, id: string): Promise<KeptRecord | undefined> {
  const [row] = await db.all<{ no: number }>(
    "SELECT event_no AS no FROM store.bare_events WHERE id = $1 ORDER BY state = 'shown' DESC, event_no DESC LIMIT 1",
    [id],
  )
  return row === undefined ? undefined : (await recordsOf(db, [row.no]))[0]
}
