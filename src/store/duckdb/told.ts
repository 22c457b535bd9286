// Entries of the ledger and stories -> their tables: rows that say something else are written.
// Example: await writeTold(db, { ledger, stories }); then `--level story` counts one of each story. Told again, nothing is written.
// Entries and stories of articles or events that are not in the database are left out; hidden articles hide their entries.
// What people said of links holds for the new entries, too.
import { hashOf } from '../../base/ids.ts'
import type { ToldAnew } from '../../model/index.ts'
import type { Cell, Db } from '../db.ts'
import type { NewRow } from '../rows.ts'
import type { PlacedEntry, ToldEntry, ToldStory, ToldTogether } from '../told-types.ts'
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

/** So many rows are written at once. */
const SLICE = 2000

const list = (values: readonly (string | number)[]): string => JSON.stringify([...new Set(values)])
const STRINGS = `(SELECT unnest(from_json($1::JSON, '["VARCHAR"]')))`
const NUMBERS = `(SELECT unnest(from_json($1::JSON, '["INTEGER"]')))`

/** The latest state of each of these articles. */
async function placesOf(db: Db, ids: readonly string[]): Promise<Map<string, ArticlePlace>> {
  const rows = await db.all<ArticlePlace>(
    `SELECT no, id, embargo, state FROM store.articles WHERE id IN ${STRINGS} ORDER BY no`,
    [list(ids)],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

function* slices<T>(all: Iterable<T>): Generator<T[]> {
  let some: T[] = []
  for (const one of all) {
    some.push(one)
    if (some.length < SLICE) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

const articlesIn = ({ article, told_again: again = [], changes = [], proposed = [] }: ToldEntry): string[] => [
  article,
  ...[...again, ...changes, ...proposed].map((one) => one.article),
]

/** Each id once: the first that has it. */
const once = <T>(rows: readonly T[], idOf: (row: T) => string): T[] =>
  [...new Map([...rows].reverse().map((row) => [idOf(row), row])).values()].reverse()

async function writeEntries(db: Db, ledger: readonly PlacedEntry[], newest: number): Promise<number> {
  const places = await placesOf(
    db,
    ledger.flatMap(({ entry }) => articlesIn(entry)),
  )
  const told = once(ledger, ({ entry }) => entry.id).flatMap(({ entry, position }) => {
    const place = places.get(entry.article)
    if (place === undefined) return []
    const row = entryRow(entry, place, position, places)
    return [{ ...row, id: entry.id, hash: hashOf([JSON.stringify(row)]), written: newest }]
  })
  const kept = await db.all<{ id: string; hash: string | null }>(
    `SELECT id, hash FROM store.ledger WHERE id IN ${STRINGS}`,
    [list(told.map(({ id }) => id))],
  )
  const known = new Map(kept.map(({ id, hash }) => [id, hash]))
  const fresh = told.filter(({ id, hash }) => known.get(id) !== hash)
  const replaced = fresh.map(({ id }) => id).filter((id) => known.has(id))
  if (replaced.length > 0) await db.run(`DELETE FROM store.ledger WHERE id IN ${STRINGS}`, [list(replaced)])
  await insert(db, 'ledger', fresh)
  return fresh.length
}

interface StoryRow {
  readonly id: string
  readonly hash: string
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

async function eventNumbers(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.all<{ id: string; no: number }>(
    `SELECT id, no FROM store.events WHERE id IN ${STRINGS} ORDER BY no DESC`,
    [list(ids)],
  )
  return new Map(rows.map(({ id, no }) => [id, no]))
}

async function storyRows(db: Db, stories: readonly ToldStory[]): Promise<StoryRow[]> {
  const members = stories.flatMap((story) => story.members)
  const numbers = await eventNumbers(
    db,
    members.map(({ event }) => event),
  )
  const places = await placesOf(
    db,
    members.flatMap(({ article }) => article ?? []),
  )
  return once(stories, ({ id }) => id).map((story) => storyRow(story, numbers, places))
}

async function removeStories(db: Db, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return
  await db.run(`DELETE FROM store.stories WHERE no IN ${NUMBERS}`, [list(numbers)])
  await db.run(`DELETE FROM store.story_events WHERE story IN ${NUMBERS}`, [list(numbers)])
}

/** A story keeps its number as long as it is told. */
async function writeStories(db: Db, stories: readonly ToldStory[]): Promise<number> {
  const told = await storyRows(db, stories)
  const kept = await db.all<{ no: number; id: string; hash: string | null }>(
    `SELECT no, id, hash FROM store.stories WHERE id IN ${STRINGS}`,
    [list(told.map(({ id }) => id))],
  )
  const known = new Map(kept.map((row) => [row.id, row]))
  const [last] = await db.all<{ no: number }>('SELECT coalesce(max(no), 0) AS no FROM store.stories')
  let next = (last?.no ?? 0) + 1
  const fresh = told
    .filter(({ id, hash }) => known.get(id)?.hash !== hash)
    .map((one) => ({ ...one, no: known.get(one.id)?.no ?? next++ }))
  await removeStories(
    db,
    fresh.filter(({ id }) => known.has(id)).map(({ no }) => no),
  )
  await insert(
    db,
    'stories',
    fresh.map(({ row, hash, no }) => ({ ...row, hash, no })),
  )
  await insert(
    db,
    'story_events',
    fresh.flatMap(({ no, events }) => events.map((event) => ({ story: no, event }))),
  )
  return fresh.length
}

/** To be called inside a transaction; how many rows were written. */
export async function writeTold(db: Db, { ledger, stories }: ToldAnew<ToldStory, PlacedEntry>): Promise<Updated> {
  const [newest] = await db.all<{ no: number }>('SELECT coalesce(max(no), 0) AS no FROM store.articles')
  const written = { entries: 0, stories: 0 }
  for (const some of slices(ledger)) written.entries += await writeEntries(db, some, newest?.no ?? 0)
  for (const some of slices(stories)) written.stories += await writeStories(db, some)
  await applyLinks(db)
  return written
}

/** Entries with which of their article they are. */
function placed(ledger: Iterable<ToldEntry>): PlacedEntry[] {
  const positions = new Map<string, number>()
  return [...ledger].map((entry) => {
    const position = positions.get(entry.article) ?? 0
    positions.set(entry.article, position + 1)
    return { entry, position }
  })
}

/** All that is told, at once: what nobody tells any more goes. To be called inside a transaction. */
export async function updateTold(db: Db, told: ToldTogether): Promise<Updated> {
  const [ledger, stories] = [placed(told.ledger), [...told.stories]]
  await db.run(`DELETE FROM store.ledger WHERE id NOT IN ${STRINGS}`, [list(ledger.map(({ entry }) => entry.id))])
  const gone = await db.all<{ no: number }>(`SELECT no FROM store.stories WHERE id NOT IN ${STRINGS}`, [
    list(stories.map(({ id }) => id)),
  ])
  await removeStories(
    db,
    gone.map(({ no }) => no),
  )
  return writeTold(db, { ledger, stories })
}
