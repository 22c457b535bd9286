// Linking goes on where it stopped, and tells what linking all at once tells: in batches, with little held at a time, with articles that come late,
// are taken back or read anew, and with names that a later article explains.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { news, random } from '../../bench/news.ts'
import { writeRead } from '../../bench/write-read.ts'
import { parseArticleLine } from '../../src/ingest/json-lines.ts'
import type { ReadArticle } from '../../src/model/index.ts'
import { createEngine } from '../../src/pipeline/create-engine.ts'
import { tellerOf } from '../../src/pipeline/teller.ts'
import type { Db } from '../../src/store/db.ts'
import { type Brought, bringTold, type LinkingSize } from '../../src/store/duckdb/bring-told.ts'
import { openForWriting } from '../../src/store/duckdb/open.ts'
import { replaceReadings } from '../../src/store/duckdb/readings.ts'
import { TODAY } from './kept.ts'
import { newFolder } from './samples.ts'

const engine = await createEngine()
const teller = tellerOf(engine)
const root = join(import.meta.dirname, '..', '..')

/** Situations of the development half, whose articles answer each other, and the articles of the examples. */
async function readFile(...path: string[]): Promise<ReadArticle[]> {
  const lines = readFileSync(join(root, ...path), 'utf8')
    .split('\n')
    .filter(Boolean)
  const read: ReadArticle[] = []
  for (const line of lines) read.push(engine.readArticle(await engine.code(parseArticleLine(line).article)))
  return read
}

const border = await readFile('examples', 'border.jsonl')
const NEWS = news(
  400,
  border.filter(({ reports }) => reports.length > 0),
  11,
).map((one, at) => {
  // Over a hundred days rather than one, and few sides, so that answers find what they answer.
  const day = new Date(Date.UTC(2024, 0, 1 + Math.floor(at / 4))).toISOString().slice(0, 10)
  const date = { from: day, to: day, grain: 'day', basis: 'expression' } as const
  return {
    ...one,
    head: { ...one.head, date: day },
    reports: one.reports.map((report) => ({ ...report, date, published: day })),
    entries: one.entries.map((entry) => ({ ...entry, date })),
    answers: one.answers.map((answer) => ({ ...answer, date })),
  }
})

async function databaseOf(articles: readonly ReadArticle[]): Promise<Db> {
  const db = await openForWriting(join(newFolder(), 'news.duckdb'), TODAY)
  await writeRead(db, articles, 1)
  return db
}

/** What is told, without numbers that depend on the order in which articles came in. */
async function toldBy(db: Db): Promise<{ ledger: unknown[]; stories: unknown[]; kept: unknown[] }> {
  const ledger = await db.all(
    `SELECT l.id, a.id AS article, l.position, l.kind, l.standing, l.latest, l.date, l.event, l.entry::VARCHAR AS entry, l.state
     FROM store.ledger l JOIN store.articles a ON a.no = l.article ORDER BY 1, 2`,
  )
  const stories = await db.all(
    `SELECT s.id, s.sides, s.articles, s.story::VARCHAR AS story, (SELECT count(*)::INTEGER FROM store.story_events t WHERE t.story = s.no) AS events
     FROM store.stories s ORDER BY 1`,
  )
  const kept = await db.all(
    `SELECT l.place, a.id, l.names::VARCHAR AS names,
       (SELECT string_agg(concat_ws(' ', r.spot, r.story, r.id, round(r.confidence, 9), r.reasons), '|' ORDER BY r.spot) FROM store.linked_reports r WHERE r.spot // 65536 = l.place) AS reports,
       (SELECT string_agg(concat_ws(' ', k.key, k.spot, k.owner), '|' ORDER BY k.spot, k.key) FROM store.linked_report_keys k WHERE k.spot // 65536 = l.place) AS report_keys,
       (SELECT string_agg(concat_ws(' ', e.item, e.id, e.answered, e.log), '|' ORDER BY e.item, e.id) FROM store.linked_entries e WHERE e.spot // 65536 = l.place) AS entries,
       (SELECT string_agg(concat_ws(' ', k.key, k.spot, k.owner), '|' ORDER BY k.spot, k.key) FROM store.linked_entry_keys k WHERE k.spot // 65536 = l.place) AS entry_keys
     FROM store.linked l JOIN store.articles a ON a.no = l.article ORDER BY 1`,
  )
  return { ledger, stories, kept }
}

const link = (db: Db, size: LinkingSize = {}): Promise<Brought> => bringTold(db, teller, size)

/** What all articles of a database tell, linked at once. */
async function atOnce(articles: readonly ReadArticle[]): Promise<Awaited<ReturnType<typeof toldBy>>> {
  const db = await databaseOf(articles)
  await link(db)
  const told = await toldBy(db)
  db.close()
  return told
}

const whole = await atOnce(NEWS)

/** Articles in an order of a seed. */
function shuffled(articles: readonly ReadArticle[], seed: number): ReadArticle[] {
  const next = random(seed)
  return articles
    .map((one) => [next(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one)
}

describe('linking', () => {
  it('finds something to link in these articles', () => {
    const standings = new Set(whole.ledger.map((row) => (row as { standing: string }).standing))
    expect([...standings].sort()).toEqual(expect.arrayContaining(['open', 'rejected']))
    expect(whole.stories.some((row) => (row as { articles: number }).articles > 1)).toBe(true)
  })

  it.each([
    ['day by day', 20, {}],
    ['in large batches', 150, {}],
    ['with little held at a time', 400, { slice: 40, most: 60 }],
    ['in batches with little held', 90, { slice: 30, most: 1 }],
  ])('%s tells what linking at once tells', async (_how, batch, size) => {
    const db = await databaseOf([])
    for (let at = 0; at < NEWS.length; at += batch) {
      const some = NEWS.slice(at, at + batch)
      await writeRead(db, some, at + 1)
      expect(await link(db, size)).toMatchObject({ told: true, linked: some.length })
    }
    expect(await toldBy(db)).toEqual(whole)
    db.close()
  })

  it('with nothing held from one article to the next tells the same', async () => {
    const few = NEWS.slice(0, 90)
    const db = await databaseOf(few)
    await link(db, { slice: 1, most: 1 })
    expect(await toldBy(db)).toEqual(await atOnce(few))
    db.close()
  })

  it('begins anew at an article that leads to entries which nobody could name before', async () => {
    let missed = 0
    let more = false
    const hasty: typeof teller = {
      ...teller,
      start(known) {
        const linking = teller.start(known)
        return {
          ...linking,
          add(place, read) {
            const linked = linking.add(place, read)
            if (linked === undefined) missed++
            more = linked === undefined
            return linked
          },
          wants: (articles) => ({ ...linking.wants(articles), ...(more ? {} : { entryKeys: [] }) }),
        }
      },
    }
    const db = await databaseOf(NEWS)
    await bringTold(db, hasty, { slice: 25, most: 50 })
    expect(missed).toBeGreaterThan(5)
    expect(await toldBy(db)).toEqual(whole)
    db.close()
  })

  it('of articles in any order tells the same: what came out after a late one is linked again', async () => {
    const late = shuffled(NEWS, 3)
    const db = await databaseOf([])
    for (let at = 0; at < late.length; at += 100) {
      await writeRead(db, late.slice(at, at + 100), at + 1)
      await link(db, { slice: 50, most: 100 })
    }
    expect(await toldBy(db)).toEqual(whole)
    db.close()
  })

  it('links again from the day of a late article on, not before', async () => {
    const missed = NEWS[380] as ReadArticle
    const db = await databaseOf(NEWS.filter((one) => one !== missed))
    await link(db)
    await writeRead(db, [missed], NEWS.length)
    const { linked } = await link(db)
    expect(linked).toBeGreaterThan(0)
    expect(linked).toBeLessThan(40)
    expect(await toldBy(db)).toEqual(whole)
    db.close()
  })

  it('forgets what was taken back, though later articles told of it', async () => {
    const gone = NEWS.filter((_one, at) => at % 50 === 7)
    const db = await databaseOf(NEWS)
    await link(db)
    const ids = gone.map(({ head }) => `'${head.id}'`).join(', ')
    await db.run(`UPDATE store.articles SET state = 'withdrawn' WHERE id IN (${ids})`)
    await db.run("DELETE FROM store.meta WHERE key = 'told'")
    await link(db, { slice: 60, most: 80 })
    const left = await atOnce(NEWS.filter((one) => !gone.includes(one)))
    expect(await toldBy(db)).toEqual(left)
    db.close()
  })

  it('links again what was read anew', async () => {
    const at = 300
    const read = NEWS[at] as ReadArticle
    const corrected = { ...read, entries: [], reports: read.reports.slice(0, 1) }
    const db = await databaseOf(NEWS)
    await link(db)
    await replaceReadings(db, [{ no: at + 1, reading: corrected }], 2)
    const { linked } = await link(db)
    expect(linked).toBeLessThan(110)
    const other = await toldBy(await told(NEWS.map((one) => (one === read ? corrected : one))))
    expect({ ...(await toldBy(db)), kept: [] }).toEqual({ ...other, kept: [] })
    db.close()
  })

  it('by another program, or over tables that somebody emptied, begins anew', async () => {
    const db = await told(NEWS)
    await db.run("DELETE FROM store.meta WHERE key = 'told'")
    expect(await link(db)).toMatchObject({ linked: 0, entries: 0, stories: 0 })
    await db.run("DELETE FROM store.meta WHERE key = 'told'")
    expect(await bringTold(db, { ...teller, version: 'other' })).toMatchObject({ linked: 400, entries: 0, stories: 0 })
    await db.run("DELETE FROM store.meta WHERE key = 'told'")
    await db.run('DELETE FROM store.stories')
    expect(await link(db)).toMatchObject({ linked: 400 })
    expect(await toldBy(db)).toEqual(whole)
    db.close()
  })
})

async function told(articles: readonly ReadArticle[]): Promise<Db> {
  const db = await databaseOf(articles)
  await link(db)
  return db
}

it('a name that a later article explains is explained in the earlier one, too', async () => {
  const article = (id: string, date: string, text: string): Promise<ReadArticle> =>
    engine.code({ id, date, text }).then(engine.readArticle)
  const unknown = await article('u1', '2024-03-04', 'Adjoumani offered Togo joint patrols on the Volta river.')
  const others = await Promise.all([
    article('u2', '2024-03-05', 'Benin met Togo in Lome on Monday.'),
    article('u3', '2024-03-06', 'Togo demanded that Benin release six fishermen.'),
  ])
  const named: ReadArticle = {
    ...(await article('u4', '2024-03-07', 'Ghana thanked Togo.')),
    people: [['adjoumani', 'GHA']],
  }
  const db = await told([unknown, ...others])
  await writeRead(db, [named], 4)
  expect(await link(db)).toMatchObject({ linked: 4 })
  expect(await toldBy(db)).toEqual(await atOnce([unknown, ...others, named]))
  const [offer] = await db.all<{ by: string }>(
    `SELECT entry->'by'->0->>'code' AS by FROM store.ledger WHERE kind = 'offer'`,
  )
  expect(offer?.by).toBe('GHA')
  db.close()
})
