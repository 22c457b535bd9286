// The articles of a database from a place on -> linked with those before them: what is told of them and what is kept of each goes into the tables.
// Example: with 100,000 articles linked and 20 new ones at the end, 20 are linked, over the few hundred that they may speak of.
// Only a part is in memory at any time: where it grows too large it is told of, forgotten, and fetched again as it is asked for.
import { placeOf } from '../../base/places.ts'
import type { At, Names, ReadArticle, Wanted } from '../../model/index.ts'
import type { Db } from '../db.ts'
import type { ToldLinking } from '../told-types.ts'
import { answersTo, entriesOf, keepLinked, type LinkedArticle, listedUnder, reportsOf, takeAway } from './link-log.ts'
import { type Updated, writeTold } from './told.ts'
import type { Speaking, ToldInput } from './told-input.ts'

/** So many articles are handed in at once. */
const SLICE = 1000
/** With so many reports held, what was told is written and they are forgotten; tellings of entries, which are asked for again and again, with four times as many. */
const MOST = 20_000
const TELLINGS = 4

interface Work {
  readonly db: Db
  readonly input: ToldInput
  readonly linking: ToldLinking
  readonly most: number
}

interface Explained {
  readonly place: number
  readonly speaking: Speaking
  readonly read: ReadArticle
  readonly names: Names
}

/** Linked articles by place, as they were explained when they were linked. */
async function articlesAt({ db, input, linking }: Work, ats: readonly At[]): Promise<Map<number, ReadArticle>> {
  const places = [...new Set(ats.map(placeOf))]
  if (places.length === 0) return new Map()
  const rows = await db.all<{ place: number; article: number; names: string | null }>(
    `SELECT place, article, names::VARCHAR AS names FROM store.linked WHERE place IN (${places.join(', ')})`,
  )
  const readings = await input.readings(rows.map(({ article }) => article))
  return new Map(
    rows.flatMap(({ place, article, names }) => {
      const read = readings.get(article)
      return read === undefined
        ? []
        : [[place, linking.explainAgain(read, names === null ? {} : (JSON.parse(names) as Names))] as const]
    }),
  )
}

async function takeStories(work: Work, stories: readonly At[]): Promise<void> {
  const rows = await reportsOf(work.db, work.linking.unknownStories(stories))
  const articles = await articlesAt(
    work,
    rows.map(({ at }) => at),
  )
  work.linking.takeStories({ rows, articles })
}

/** Entries, and the answers to them. */
async function takeEntries(work: Work, items: readonly At[]): Promise<void> {
  for (let wanted = work.linking.unknownEntries(items); wanted.length > 0; ) {
    const ids = work.linking.takeEntries(await entriesOf(work.db, wanted))
    wanted = work.linking.unknownEntries(await answersTo(work.db, ids))
  }
}

const isNothing = ({ reportKeys, entryKeys }: Wanted): boolean => reportKeys.length + entryKeys.length === 0

/** Everything that these articles may speak of. */
async function handIn(work: Work, articles: readonly ReadArticle[]): Promise<void> {
  const { db, linking } = work
  const { depth } = linking
  for (let wanted = linking.wants(articles); !isNothing(wanted); wanted = linking.wants(articles)) {
    const reportRows = await listedUnder(db, 'linked_report_keys', wanted.reportKeys, depth.reports)
    const entryRows = await listedUnder(db, 'linked_entry_keys', wanted.entryKeys, depth.entries)
    await takeStories(
      work,
      reportRows.map(({ of }) => of),
    )
    await takeEntries(
      work,
      entryRows.map(({ of }) => of),
    )
    linking.list(wanted, reportRows, entryRows)
  }
}

/** Has stories and entries told of with what comes. */
async function tellOf(work: Work, stories: readonly At[], entries: readonly At[]): Promise<void> {
  await takeStories(work, stories)
  await takeEntries(work, entries)
  work.linking.tellOf(stories, entries)
}

/** Links articles until the end, or until something would have had to be known: how many were linked. */
async function linkSome({ db, linking }: Work, articles: readonly Explained[]): Promise<number> {
  const linked: LinkedArticle[] = []
  for (const { place, speaking, read, names } of articles) {
    const made = linking.add(place, read)
    if (made === undefined) break
    linked.push({ ...made, place, article: speaking.no, run: speaking.run, mark: speaking.mark, names })
  }
  await keepLinked(db, linked)
  return linked.length
}

async function explained({ input, linking }: Work, from: number, to: number): Promise<Explained[]> {
  const some = input.order.slice(from, to)
  const readings = await input.readings(some.map(({ no }) => no))
  return some.flatMap((speaking, at) => {
    const read = readings.get(speaking.no)
    return read === undefined ? [] : [{ place: from + at, speaking, ...linking.explain(read) }]
  })
}

/** Links a slice of articles, from the first on. */
async function linkSlice(work: Work, articles: readonly Explained[]): Promise<void> {
  for (let rest = articles; rest.length > 0; ) {
    await handIn(
      work,
      rest.map(({ read }) => read),
    )
    rest = rest.slice(await linkSome(work, rest))
    const [next] = rest
    if (next === undefined) return
    const untold = work.linking.forget(next.place)
    await tellOf(work, untold.stories, untold.entries)
  }
}

const sum = (a: Updated, b: Updated): Updated => ({ entries: a.entries + b.entries, stories: a.stories + b.stories })

/** Events of stories that are not there. */
const removeLoose = (db: Db): Promise<void> =>
  db.run('DELETE FROM store.story_events WHERE story NOT IN (SELECT no FROM store.stories)')

/** Stories and entries that no article tells any more. */
async function removeUntold(db: Db): Promise<void> {
  await db.run('DELETE FROM store.ledger WHERE id NOT IN (SELECT id FROM store.linked_entries WHERE id IS NOT NULL)')
  await db.run('DELETE FROM store.stories WHERE id NOT IN (SELECT id FROM store.linked_reports WHERE id IS NOT NULL)')
  await removeLoose(db)
}

/** Whether too much is held; of tellings at least twice as many as were needed at once. */
function isFull(linking: ToldLinking, most: number, needed: number): boolean {
  const { reports, tellings } = linking.size()
  return reports >= most || tellings >= Math.max(TELLINGS * most, 2 * needed)
}

/** To be called inside a transaction. How many rows of the ledger and of stories were written. */
export async function linkArticles(
  db: Db,
  input: ToldInput,
  linking: ToldLinking,
  from: number,
  { slice = SLICE, most = MOST }: { readonly slice?: number; readonly most?: number } = {},
): Promise<Updated> {
  const work: Work = { db, input, linking, most }
  const before = await takeAway(db, from)
  if (from === 0) await removeLoose(db)
  linking.forget(from)
  await tellOf(work, before.stories, before.entries)
  let written: Updated = { entries: 0, stories: 0 }
  let needed = 0
  for (let at = from; at < input.order.length; at += slice) {
    const to = Math.min(at + slice, input.order.length)
    await linkSlice(work, await explained(work, at, to))
    needed ||= linking.size().tellings
    if (!isFull(linking, most, needed) || to === input.order.length) continue
    written = sum(written, await writeTold(db, linking.told()))
    linking.trim(to)
    // What is left is what may still be spoken of; where that is too much, it is fetched again as it is asked for.
    if (!isFull(linking, most, needed)) continue
    linking.forget(to)
    needed = 0
  }
  written = sum(written, await writeTold(db, linking.told()))
  await removeUntold(db)
  return written
}

/** Whether the tables tell what was linked: someone may have emptied them, or written them otherwise. */
async function isWhole(db: Db): Promise<boolean> {
  const [row] = await db.all<{ same: boolean }>(
    `SELECT (SELECT count(DISTINCT id) FROM store.linked_entries) = (SELECT count(*) FROM store.ledger)
       AND (SELECT count(DISTINCT id) FROM store.linked_reports) = (SELECT count(*) FROM store.stories) AS same`,
  )
  return row?.same === true
}

/** The first place at which an article stands that was not linked there as it is now. */
export async function firstChanged(
  db: Db,
  { order }: ToldInput,
  { stillNamed }: Pick<ToldLinking, 'stillNamed'>,
): Promise<number> {
  if (!(await isWhole(db))) return 0
  const kept = await db.all<{ article: number; run: number; mark: string; names: string | null }>(
    'SELECT article, run, mark, names::VARCHAR AS names FROM store.linked ORDER BY place',
  )
  const at = kept.findIndex(({ article, run, mark, names }, place) => {
    const now = order[place]
    if (now === undefined || now.no !== article || now.run !== run || now.mark !== mark) return true
    return names !== null && !stillNamed(JSON.parse(names) as Names, now.date)
  })
  return at === -1 ? kept.length : at
}
