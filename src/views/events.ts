// A filter -> a page of events, the newest first, and where the next page begins.
// Example: await eventsPage(db, { actor: ['RUS'] }, { limit: 50 }) has `next`, which asked for as `after` gives the following fifty.
// Pages go by key (day and number of the event), so that what is added meanwhile shifts nothing.
import { RapporteurError } from '../base/errors.ts'
import type { Db } from '../store/db.ts'
import { type KeptRecord, recordsOf } from '../store/records.ts'
import { addFilter, Conditions, type EventFilter } from './filter.ts'
import { articlesMatching } from './search.ts'

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
  if (match !== null) return { day: match[1] ?? null, no: Number(match[2]) }
  throw new RapporteurError('views.page', `"${after}" is no page; take "next" of the page before`)
}

/** The conditions of a filter, with the articles whose text has the words. */
export async function conditionsOf(db: Db, filter: EventFilter): Promise<Conditions> {
  const all = new Conditions()
  addFilter(all, filter)
  if (filter.text !== undefined) {
    const articles = await articlesMatching(db, filter.text)
    all.add(articles.length === 0 ? 'FALSE' : `article_no IN (${articles.join(', ')})`)
  }
  return all
}

/** What comes after a key, in the order of the page. */
function addAfter(all: Conditions, { day, no }: Key, oldest: boolean): void {
  const beyond = oldest ? '>' : '<'
  if (day === null) {
    all.add(`date IS NULL AND event_no ${beyond} ${all.value(no)}`)
    return
  }
  const [on, number] = [`${all.value(day)}::DATE`, all.value(no)]
  all.add(`(date ${beyond} ${on} OR (date = ${on} AND event_no ${beyond} ${number}) OR date IS NULL)`)
}

/** Numbers and days of the events of a page. Ordered by plain columns, so that the database reads only the newest pieces. */
export async function eventKeys(
  db: Db,
  filter: EventFilter,
  { limit, after, oldest = false }: PageOptions,
): Promise<Key[]> {
  const all = await conditionsOf(db, filter)
  if (after !== undefined) addAfter(all, keyOf(after), oldest)
  const { sql, values } = all.where()
  const order = oldest ? 'ASC' : 'DESC'
  return db.all<Key>(
    `SELECT event_no AS no, date AS day FROM store.bare_events WHERE ${sql}
     ORDER BY date ${order} NULLS LAST, event_no ${order} LIMIT ${Math.trunc(limit)}`,
    values,
  )
}

export async function eventsPage(db: Db, filter: EventFilter, options: PageOptions): Promise<EventsPage> {
  const keys = await eventKeys(db, filter, { ...options, limit: options.limit + 1 })
  const shown = keys.slice(0, options.limit)
  const events = await recordsOf(
    db,
    shown.map(({ no }) => no),
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
