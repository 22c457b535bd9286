// When ledger and stories are told anew, and of what; what a database of an earlier version keeps until its articles are read.
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { KnownVersions } from '../../src/model/index.ts'
import { tellerOf } from '../../src/pipeline/teller.ts'
import type { Db } from '../../src/store/db.ts'
import { bringTold } from '../../src/store/duckdb/bring-told.ts'
import { connect } from '../../src/store/duckdb/connection.ts'
import { migrate, migrations } from '../../src/store/duckdb/migrate.ts'
import { openForWriting } from '../../src/store/duckdb/open.ts'
import { addReview } from '../../src/store/duckdb/reviews.ts'
import { duckdbSink } from '../../src/store/duckdb/sink.ts'
import { unread } from '../../src/store/duckdb/told-input.ts'
import { isToldOfToday } from '../../src/store/duckdb/told-mark.ts'
import type { ReviewContext } from '../../src/store/review-types.ts'
import type { Teller, ToldLinking } from '../../src/store/told-types.ts'
import { storyLines } from '../../src/views/stories.ts'
import { engine } from '../cli/sample.ts'
import { TODAY } from './kept.ts'
import { meeting, newFolder, prose, take } from './samples.ts'

const FIRST = meeting('a', 1, { url: 'https://news.example/1', source: 'One' })
const CONTEXT: ReviewContext = {
  isEvent: (name): name is never => name === '',
  scoresOf: () => ({ quad_code: 1, event_scale: 0 }),
}

let path = ''
let db: Db
beforeEach(async () => {
  path = join(newFolder(), 'news.duckdb')
  db = await openForWriting(path, TODAY)
  return () => db.close()
})

/** The teller of the engine, but for some of its parts. */
const tellerWith = (other: (linking: ToldLinking, known: KnownVersions) => Partial<ToldLinking>): Teller => ({
  version: 'with',
  start(known) {
    const linking = tellerOf(engine).start(known)
    return { ...linking, ...other(linking, known) }
  },
})

const EMPTY = { event: 'CONSULT', date: null, enddate: null, articles: 1 }

const add = async (...articles: Parameters<typeof take>[1]): Promise<void> => {
  await take(await duckdbSink(db), articles)
}

/** Ids of the articles that are linked, in their order, and of the copies beside them. */
async function linked(): Promise<string[]> {
  const ids: string[] = []
  await bringTold(
    db,
    tellerWith((linking, known) => ({
      add(place, read) {
        ids.push([read.head.id, ...(known.copies.get(read.head.id) ?? []).map(({ id }) => id)].join('+'))
        return linking.add(place, read)
      },
    })),
  )
  return ids
}

describe('telling', () => {
  it('is done again where something came in, was reviewed, or is no longer under embargo, and not otherwise', async () => {
    await add(FIRST, meeting('b', 2, { embargo: '2024-06-01' }))
    expect(await isToldOfToday(db)).toBe(false)
    expect(await bringTold(db, tellerOf(engine))).toMatchObject({ told: true, articles: 1, stories: 1 })
    expect(await bringTold(db, tellerOf(engine))).toEqual({
      told: false,
      articles: 0,
      linked: 0,
      entries: 0,
      stories: 0,
    })
    await add(FIRST)
    expect(await isToldOfToday(db)).toBe(true)
    const [event] = await db.all<{ id: string }>('SELECT id FROM events')
    await addReview(db, { action: 'confirm', event: event?.id ?? '', who: 'ana' }, CONTEXT)
    expect(await bringTold(db, tellerOf(engine))).toMatchObject({ told: true, stories: 0 })
    await db.run("SET VARIABLE today = DATE '2024-06-01'")
    expect(await bringTold(db, tellerOf(engine))).toMatchObject({ told: true, articles: 2 })
  })

  it('links the latest state of each text, in the order in which the articles came out, copies beside their original', async () => {
    const update = { ...FIRST, text: `${FIRST.text} Ghana met Benin. ${prose(9, 20)}.` }
    await add(
      meeting('late', 5, { date: '2024-03-21' }),
      FIRST,
      { ...FIRST, id: 'c', source: 'Copy', url: 'https://copy.example/1' },
      meeting('undated', 6, { date: undefined as never }),
      update,
      meeting('gone', 7, { title: 'Ministers of Ghana and Togo meet', source: 'Two' }),
      {
        id: 'k',
        title: 'KILL: Ministers of Ghana and Togo meet',
        text: 'Please disregard.',
        source: 'Two',
        date: '2024-03-20',
      },
    )
    expect(await linked()).toEqual(['a+c', 'late', 'undated'])
  })

  it('leaves everything as it was where it fails', async () => {
    await add(FIRST)
    await bringTold(db, tellerOf(engine))
    const before = await storyLines(db, {})
    await add(meeting('b', 2))
    const broken = tellerWith(() => ({
      told: () => ({ ledger: [], stories: [{ ...EMPTY, id: 's1', members: undefined as never }] }),
    }))
    await expect(bringTold(db, broken)).rejects.toThrow(TypeError)
    expect(await storyLines(db, {})).toEqual(before)
    expect(await isToldOfToday(db)).toBe(false)
  })
})

it('a database of the time before readings keeps what was told until its articles are read', async () => {
  const old = join(newFolder(), 'old.duckdb')
  const earlier = migrations().filter(({ name }) => name < '0010')
  const made = await connect(old)
  await migrate(made, old, earlier)
  await made.run(
    `INSERT INTO store.articles BY NAME SELECT 1 AS no, 'a' AS id, 'h' AS hash, 1 AS document, 'original' AS kind, 0 AS likeness,
       'current' AS state, true AS kept, 1 AS length, 1 AS words, 'o' AS origin, true AS coded, '' AS title_key, 1 AS run`,
  )
  await made.run(
    `INSERT INTO store.ledger BY NAME SELECT 'l1' AS id, 1 AS article, 'offer' AS kind, ['GHA'] AS by_codes, ['TGO'] AS to_codes,
       'open' AS standing, 0.5 AS confidence, '{}'::JSON AS entry, 'shown' AS state`,
  )
  made.close()
  const opened = await openForWriting(old, TODAY)
  expect(await unread(opened)).toEqual([1])
  expect(await bringTold(opened, tellerOf(engine))).toMatchObject({ told: false })
  expect(await opened.all('SELECT id FROM ledger')).toEqual([{ id: 'l1' }])
  opened.close()
})
