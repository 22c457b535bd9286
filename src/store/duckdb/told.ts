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

const hashed = (row: NewRow): NewRow => ({ ...row, hash: hashOf([JSON.stringify(row)]) })

function entryRows(ledger: readonly ToldEntry[], places: Places): Map<string, NewRow> {
  const positions = new Map<string, number>()
  const rows = new Map<string, NewRow>()
  for (const entry of ledger) {
    const position = positions.get(entry.article) ?? 0
    positions.set(entry.article, position + 1)
    const place = places.get(entry.article)
    if (place !== undefined) rows.set(entry.id, hashed(entryRow(entry, place, position, places)))
  }
  return rows
}

const quoted = (values: readonly string[]): string =>
  values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')

const SLICE = 5000

/** Rows of these keys are taken out, some thousand at a time. */
async function remove(db: Db, table: string, column: string, keys: readonly (string | number)[]): Promise<void> {
  for (let at = 0; at < keys.length; at += SLICE) {
    const some = keys.slice(at, at + SLICE)
    const list = typeof some[0] === 'number' ? some.join(', ') : quoted(some.map(String))
    await db.run(`DELETE FROM store.${table} WHERE ${column} IN (${list})`)
  }
}

const toList = (row: NewRow | undefined): NewRow[] => (row === undefined ? [] : [row])

interface Difference {
  /** Ids of rows that are there and say something else, or are told no more. */
  readonly gone: readonly string[]
  readonly fresh: readonly string[]
}

/** What has to be done that the rows of a table are those that are told. */
function difference(rows: ReadonlyMap<string, NewRow>, kept: ReadonlyMap<string, string | null>): Difference {
  return {
    gone: [...kept].filter(([id, hash]) => rows.get(id)?.hash !== hash).map(([id]) => id),
    fresh: [...rows].filter(([id, row]) => kept.get(id) !== row.hash).map(([id]) => id),
  }
}

async function writeLedger(db: Db, ledger: readonly ToldEntry[], places: Places): Promise<number> {
  const rows = entryRows(ledger, places)
  const kept = await db.all<{ id: string; hash: string | null }>('SELECT id, hash FROM store.ledger')
  const { gone, fresh } = difference(rows, new Map(kept.map(({ id, hash }) => [id, hash])))
  const written = [...places.values()].reduce((most, { no }) => Math.max(most, no), 0)
  await remove(db, 'ledger', 'id', gone)
  await insert(
    db,
    'ledger',
    fresh.flatMap((id) => toList(rows.get(id))).map((row) => ({ ...row, written })),
  )
  await applyLinks(db)
  return fresh.length
}

interface StoryRow {
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
  return { row: { ...row, hash: hashOf([JSON.stringify(row), events.join(' ')]) }, events }
}

async function eventNumbers(db: Db): Promise<Map<string, number>> {
  const rows = await db.all<{ id: string; no: number }>('SELECT id, no FROM store.events ORDER BY no DESC')
  return new Map(rows.map(({ id, no }) => [id, no]))
}

/** A story keeps its number as long as it is told. */
async function writeStories(db: Db, stories: readonly ToldStory[], places: Places): Promise<number> {
  const numbers = await eventNumbers(db)
  const told = new Map(stories.map((story) => [story.id, storyRow(story, numbers, places)]))
  const rows = await db.all<{ no: number; id: string; hash: string | null }>(
    'SELECT no, id, hash FROM store.stories ORDER BY no',
  )
  const kept = new Map(rows.map((row) => [row.id, row]))
  const { gone, fresh } = difference(
    new Map([...told].map(([id, { row }]) => [id, row])),
    new Map(rows.map(({ id, hash }) => [id, hash])),
  )
  const goneNumbers = gone.flatMap((id) => kept.get(id)?.no ?? [])
  await remove(db, 'stories', 'no', goneNumbers)
  await remove(db, 'story_events', 'story', goneNumbers)
  let next = (rows.at(-1)?.no ?? 0) + 1
  const written = fresh.flatMap((id) => {
    const story = told.get(id)
    return story === undefined ? [] : [{ ...story, no: kept.get(id)?.no ?? next++ }]
  })
  await insert(
    db,
    'stories',
    written.map(({ row, no }) => ({ ...row, no })),
  )
  await insert(
    db,
    'story_events',
    written.flatMap(({ no, events }) => events.map((event) => ({ story: no, event }))),
  )
  return fresh.length
}

/** To be called inside a transaction; how many rows were written. */
export async function updateTold(db: Db, { ledger, stories }: ToldTogether): Promise<Updated> {
  const places = await placesOf(db)
  return { entries: await writeLedger(db, ledger, places), stories: await writeStories(db, stories, places) }
}
