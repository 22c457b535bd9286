// The ledger and the stories of all articles -> their tables: rows that say something else are written, those that nobody tells any more go.
// Example: await updateTold(db, { ledger, stories }); then `--level story` counts one of each story. Told again, nothing is written.
// Entries and stories of articles or events that are not in the database are left out; hidden articles hide their entries.
// What people said of links holds for the new entries, too.
import { hashOf } from '../../base/ids.ts'
import type { Cell, Db } from '../db.ts'
import type { NewRow } from '../rows.ts'
import type { ToldEntry, ToldStory, ToldTogether } from '../told-types.ts'
import { insert } from './insert.ts'
import { applyLinks } from './links.ts'

interface ArticlePlace {
  readonly no: number
  readonly id: string
  readonly embargo: string | null
  readonly state: string
}

type Places = ReadonlyMap<string, ArticlePlace>

/** How many rows were written and taken away. */
export interface Updated {
  readonly entries: number
  readonly stories: number
}

const codesOf = (sides: readonly { readonly code: string }[]): string[] => [
  ...new Set(sides.map(({ code }) => code).filter((code) => code !== '')),
]

/** The words of a deadline, however the line has it. */
function deadlineOf(deadline: unknown): string | null {
  if (typeof deadline === 'string') return deadline
  return typeof deadline === 'object' && deadline !== null && 'words' in deadline ? String(deadline.words) : null
}

const latestOf = (days: readonly (string | null | undefined)[]): string | null =>
  days.reduce<string | null>((latest, day) => (day != null && (latest === null || day > latest) ? day : latest), null)

/** What is told of an embargoed article is under embargo. */
const embargoOf = (articles: readonly (string | undefined)[], places: Places): string | null =>
  latestOf(articles.map((id) => places.get(id ?? '')?.embargo))

function entryRow(entry: ToldEntry, { no, state }: ArticlePlace, position: number, places: Places): NewRow {
  const { told_again: again = [], changes = [], proposed = [] } = entry
  return {
    id: entry.id,
    article: no,
    position,
    event: entry.event ?? null,
    kind: entry.kind,
    by_codes: codesOf(entry.by),
    to_codes: codesOf(entry.to),
    content: entry.content,
    condition: entry.if ?? null,
    deadline: deadlineOf(entry.deadline),
    date: entry.date,
    latest: latestOf([entry.date, ...again.map(({ date }) => date), ...changes.map(({ date }) => date)]),
    standing: entry.standing,
    confidence: entry.confidence,
    entry: entry as unknown as Cell,
    embargo: embargoOf([entry.article, ...[...again, ...changes, ...proposed].map(({ article }) => article)], places),
    state: state === 'current' || state === 'copy' ? 'shown' : state,
  }
}

/** The latest state of each article. */
async function placesOf(db: Db): Promise<Map<string, ArticlePlace>> {
  const rows = await db.all<ArticlePlace>('SELECT no, id, embargo, state FROM store.articles ORDER BY no')
  return new Map(rows.map((row) => [row.id, row]))
}

const quoted = (values: readonly string[]): string =>
  values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')

/** So many rows are written or taken away at once. */
const SLICE = 2000

/** Takes out rows of these keys. */
async function remove(db: Db, table: string, column: string, keys: readonly (string | number)[]): Promise<void> {
  for (let at = 0; at < keys.length; at += SLICE) {
    const some = keys.slice(at, at + SLICE)
    const list = typeof some[0] === 'number' ? some.join(', ') : quoted(some.map(String))
    await db.run(`DELETE FROM store.${table} WHERE ${column} IN (${list})`)
  }
}

/** A row that is told, with what it is compared by. */
interface Row {
  readonly id: string
  readonly hash: string
}

/**
 * Goes through what is told: rows that say what they said stay, others are handed to `write` with those that they replace,
 * and what nobody tells any more goes to `gone`. How many were written.
 */
async function compare<R extends Row>(
  told: Iterable<R>,
  kept: ReadonlyMap<string, string | null>,
  write: (rows: readonly R[]) => Promise<void>,
  gone: (ids: readonly string[]) => Promise<void>,
): Promise<number> {
  const seen = new Set<string>()
  let fresh: R[] = []
  let written = 0
  const flush = async (): Promise<void> => {
    await gone(fresh.map(({ id }) => id).filter((id) => kept.has(id)))
    await write(fresh)
    written += fresh.length
    fresh = []
  }
  for (const row of told) {
    if (seen.has(row.id)) continue
    seen.add(row.id)
    if (kept.get(row.id) !== row.hash) fresh.push(row)
    if (fresh.length >= SLICE) await flush()
  }
  await flush()
  await gone([...kept.keys()].filter((id) => !seen.has(id)))
  return written
}

function* entryRows(ledger: Iterable<ToldEntry>, places: Places): Generator<Row & { readonly row: NewRow }> {
  const positions = new Map<string, number>()
  for (const entry of ledger) {
    const position = positions.get(entry.article) ?? 0
    positions.set(entry.article, position + 1)
    const place = places.get(entry.article)
    if (place === undefined) continue
    const row = entryRow(entry, place, position, places)
    yield { id: entry.id, row, hash: hashOf([JSON.stringify(row)]) }
  }
}

async function writeLedger(db: Db, ledger: Iterable<ToldEntry>, places: Places): Promise<number> {
  const rows = await db.all<{ id: string; hash: string | null }>('SELECT id, hash FROM store.ledger')
  const written = [...places.values()].reduce((most, { no }) => Math.max(most, no), 0)
  const count = await compare(
    entryRows(ledger, places),
    new Map(rows.map(({ id, hash }) => [id, hash])),
    (fresh) =>
      insert(
        db,
        'ledger',
        fresh.map(({ row, hash }) => ({ ...row, hash, written })),
      ),
    (ids) => remove(db, 'ledger', 'id', ids),
  )
  await applyLinks(db)
  return count
}

interface StoryRow extends Row {
  readonly row: NewRow
  /** Numbers of its events. */
  readonly events: readonly number[]
}

function storyRow(story: ToldStory, numbers: ReadonlyMap<string, number>, places: Places): StoryRow {
  const events = [...new Set(story.members.flatMap(({ event }) => numbers.get(event) ?? []))].sort((a, b) => a - b)
  const row: NewRow = {
    id: story.id,
    event: story.event,
    date_from: story.date,
    date_to: story.enddate,
    articles: story.articles,
    sides: [...new Set([...(story.actor ?? []), ...(story.recipient ?? [])])],
    story: story as unknown as Cell,
    embargo: embargoOf(
      story.members.map(({ article }) => article),
      places,
    ),
  }
  return { id: story.id, row, events, hash: hashOf([JSON.stringify(row), events.join(' ')]) }
}

function* storyRows(
  stories: Iterable<ToldStory>,
  numbers: ReadonlyMap<string, number>,
  places: Places,
): Generator<StoryRow> {
  for (const story of stories) yield storyRow(story, numbers, places)
}

async function eventNumbers(db: Db): Promise<Map<string, number>> {
  const rows = await db.all<{ id: string; no: number }>('SELECT id, no FROM store.events ORDER BY no DESC')
  return new Map(rows.map(({ id, no }) => [id, no]))
}

/** A story keeps its number as long as it is told. */
async function writeStories(db: Db, stories: Iterable<ToldStory>, places: Places): Promise<number> {
  const rows = await db.all<{ no: number; id: string; hash: string | null }>(
    'SELECT no, id, hash FROM store.stories ORDER BY no',
  )
  const known = new Map(rows.map(({ id, no }) => [id, no]))
  let next = (rows.at(-1)?.no ?? 0) + 1
  return compare(
    storyRows(stories, await eventNumbers(db), places),
    new Map(rows.map(({ id, hash }) => [id, hash])),
    async (fresh) => {
      const written = fresh.map((one) => ({ ...one, no: known.get(one.id) ?? next++ }))
      await insert(
        db,
        'stories',
        written.map(({ row, hash, no }) => ({ ...row, hash, no })),
      )
      await insert(
        db,
        'story_events',
        written.flatMap(({ no, events }) => events.map((event) => ({ story: no, event }))),
      )
    },
    async (ids) => {
      const numbers = ids.flatMap((id) => known.get(id) ?? [])
      await remove(db, 'stories', 'no', numbers)
      await remove(db, 'story_events', 'story', numbers)
    },
  )
}

/** To be called inside a transaction; how many rows were written. */
export async function updateTold(db: Db, { ledger, stories }: ToldTogether): Promise<Updated> {
  const places = await placesOf(db)
  return { entries: await writeLedger(db, ledger, places), stories: await writeStories(db, stories, places) }
}
