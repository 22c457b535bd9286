// Reviews: every action and its undo; what is shown is the fold; what was coded stays.
import { beforeEach, describe, expect, it } from 'vitest'
import { quadOf, scoreOf } from '../../src/lexicon/ontology.ts'
import type { PloverRecord } from '../../src/model/index.ts'
import type { Db } from '../../src/store/db.ts'
import { openForWriting } from '../../src/store/duckdb/open.ts'
import { readReviews } from '../../src/store/duckdb/refold.ts'
import { addReview } from '../../src/store/duckdb/reviews.ts'
import { duckdbSink } from '../../src/store/duckdb/sink.ts'
import type { NewReview, ReviewContext } from '../../src/store/review-types.ts'
import { countsBy } from '../../src/views/counts.ts'
import { eventsPage } from '../../src/views/events.ts'
import { ontology } from '../cli/sample.ts'
import { dumpOf } from './dump.ts'
import { madeOf, TODAY } from './kept.ts'
import { meeting, take } from './samples.ts'

const CONTEXT: ReviewContext = {
  isEvent: (name): name is PloverRecord['event'][0] => ontology.events.has(name as never),
  scoresOf: (type, modes) => ({ quad_code: quadOf(ontology, type), event_scale: scoreOf(ontology, type, modes) }),
}

let path = ''
beforeEach(async () => {
  path = await madeOf()
})

async function writing<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const db = await openForWriting(path, TODAY)
  try {
    return await work(db)
  } finally {
    db.close()
  }
}

type Said = NewReview extends infer R ? (R extends NewReview ? Omit<R, 'who'> : never) : never
const review = (db: Db, said: Said): Promise<string> => addReview(db, { who: 'ana', ...said } as NewReview, CONTEXT)

/** "CONSULT GHA>TOG" of every event that is shown. */
const shown = async (db: Db): Promise<string[]> => {
  const { events } = await eventsPage(db, {}, { limit: 100, oldest: true })
  return events.map(({ record }) => `${record.event[0]} ${record.actor[0]?.code}>${record.recipient[0]?.code}`)
}
const idOf = async (db: Db, article: string, at = 0): Promise<string> =>
  (await eventsPage(db, { article: [article] }, { limit: 9, oldest: true })).events[at]?.record.id ?? ''

const BEFORE = ['CONSULT TOG>GHA', 'CONSULT TOG>BEN', 'CONSULT GHA>TOG']

/** Each action on the event of a1 (the last shown), what is shown then, and how the event stands. */
const ACTIONS: readonly (readonly [string, (db: Db, id: string) => Promise<Said>, readonly string[], string])[] = [
  ['confirm', async (_db, event) => ({ action: 'confirm', event }), BEFORE, 'confirmed'],
  ['reject', async (_db, event) => ({ action: 'reject', event }), BEFORE.slice(0, 2), 'rejected'],
  [
    'amend',
    async (_db, event) => ({ action: 'amend', event, change: { event: ['ASSAULT'], mode: [] } }),
    [...BEFORE.slice(0, 2), 'ASSAULT GHA>TOG'],
    'amended',
  ],
  [
    'merge',
    async (db, event) => ({ action: 'merge', event, change: { into: await idOf(db, 'a2') } }),
    BEFORE.slice(0, 2),
    'merged',
  ],
  [
    'split',
    async (_db, event) => ({
      action: 'split',
      event,
      change: { into: [{ event: ['AGREE'], mode: [] }, { status: 'negated' }] },
    }),
    [...BEFORE.slice(0, 2), 'AGREE GHA>TOG', 'CONSULT GHA>TOG'],
    'split',
  ],
  [
    'alias',
    async () => ({
      action: 'alias',
      event: 'Ghana',
      change: { from: { name: 'Ghana', code: 'GHA' }, to: { entity_name: 'Gold Coast', code: 'GOL' } },
    }),
    ['CONSULT TOG>GOL', 'CONSULT TOG>BEN', 'CONSULT GOL>TOG'],
    '',
  ],
]

describe('a review', () => {
  it.each(ACTIONS)('can %s, and be undone', async (_name, make, after, reviewed) => {
    const untouched = await dumpOf(path)
    await writing(async (db) => {
      expect(await shown(db)).toEqual(BEFORE)
      const event = await idOf(db, 'a1')
      const said = await make(db, event)
      const id = await review(db, said)
      expect(await shown(db)).toEqual(after)
      const [row] = await db.all<{ reviewed: string }>('SELECT reviewed FROM all_events WHERE id = $1', [event])
      expect(row?.reviewed ?? '').toBe(reviewed)
      const [count] = await countsBy(db, {}, [], 'report')
      expect(count?.count).toBe(after.length)
      await review(db, { action: 'undo', event: said.event, change: { review: id } })
      expect(await shown(db)).toEqual(BEFORE)
      expect((await readReviews(db)).map(({ action, who }) => [action, who])).toEqual([
        [said.action, 'ana'],
        ['undo', 'ana'],
      ])
    })
    const { reviews: _a, originals: _b, ...rest } = await dumpOf(path)
    const { reviews: _c, originals: _d, ...before } = untouched
    expect(rest).toEqual(before)
  })

  it('adds what was missed, and takes it out again', async () => {
    await writing(async (db) => {
      const [kept] = (await eventsPage(db, { article: ['a1'] }, { limit: 1 })).events
      const record = { ...(kept?.record as PloverRecord), id: 'e-missed', event: ['AGREE'] as const, article: 'a5' }
      const id = await review(db, { action: 'add', event: 'e-missed', change: { record } })
      expect(await shown(db)).toEqual([...BEFORE, 'AGREE GHA>TOG'])
      await review(db, { action: 'amend', event: 'e-missed', change: { event: ['REJECT'], mode: [] } })
      expect((await shown(db)).at(-1)).toBe('REJECT GHA>TOG')
      await review(db, { action: 'undo', event: 'e-missed', change: { review: id } })
      expect(await shown(db)).toEqual(BEFORE)
    })
  })

  it('takes the scores of the new event', async () => {
    await writing(async (db) => {
      const event = await idOf(db, 'a1')
      await review(db, { action: 'amend', event, change: { event: ['ASSAULT'], mode: [] } })
      const [row] = await countsBy(db, { event: ['ASSAULT'] }, [], 'report')
      expect(row).toMatchObject({ count: 1, material_conflict: 1, score_sum: scoreOf(ontology, 'ASSAULT', []) })
    })
  })

  it('goes after those before it', async () => {
    await writing(async (db) => {
      const event = await idOf(db, 'a1')
      await review(db, { action: 'amend', event, change: { status: 'negated' } })
      await review(db, { action: 'reject', event })
      await review(db, { action: 'amend', event, change: { event: ['AGREE'] } })
      const [kept] = (await eventsPage(db, { article: ['a1'] }, { limit: 1 })).events
      expect(kept?.record).toMatchObject({ event: ['AGREE'], status: 'negated' })
    })
  })

  it('lets one alias follow another, also for articles that come later', async () => {
    await writing(async (db) => {
      const alias = (name: string, code: string, to: string): Promise<string> =>
        review(db, {
          action: 'alias',
          event: name,
          change: { from: { name, code }, to: { entity_name: to, code: 'XYZ' } },
        })
      await alias('Ghana', 'GHA', 'Gold Coast')
      await alias('Gold Coast', 'XYZ', 'Asante')
      const sink = await duckdbSink(db)
      await take(sink, [meeting('later', 77)])
      const { events } = await eventsPage(db, { actor: ['asante'] }, { limit: 9 })
      expect(events.map(({ article }) => article.id).sort()).toEqual(['a1', 'later'])
    })
  })

  it('stays when the article is updated, and does not show what is withdrawn', async () => {
    await writing(async (db) => {
      const event = await idOf(db, 'a1')
      await review(db, { action: 'reject', event })
      const sink = await duckdbSink(db)
      await take(sink, [
        { ...meeting('a1', 1, { url: 'https://news.example/1' }), text: `${meeting('a1', 1).text} Ghana met Benin.` },
      ])
      expect(await shown(db)).toEqual(['CONSULT TOG>GHA', 'CONSULT TOG>BEN', 'CONSULT GHA>BEN'])
    })
  })

  it.each([
    [{ action: 'reject', event: 'e0' }, 'no event e0'],
    [{ action: 'amend', event: 'ID', change: { event: ['ASSUALT'] } }, 'no event of PLOVER'],
    [{ action: 'amend', event: 'ID', change: { id: 'x' } }, 'cannot be changed'],
    [{ action: 'amend', event: 'ID', change: { colour: 'red' } }, 'no field "colour"'],
    [{ action: 'amend', event: 'ID', change: { actor: ['USA'] } }, '"actor" is a list of'],
    [{ action: 'amend', event: 'ID', change: { date: 'soon' } }, 'no day'],
    [{ action: 'amend', event: 'ID', change: {} }, 'nothing is changed'],
    [{ action: 'split', event: 'ID', change: { into: [{}] } }, 'two or more'],
    [{ action: 'merge', event: 'ID', change: { into: 'ID' } }, 'into itself'],
    [{ action: 'merge', event: 'ID', change: { into: 'e0' } }, 'no event e0'],
    [{ action: 'undo', event: 'ID', change: { review: 'v0' } }, 'to undo'],
  ] as const)('refuses %j', async (said, message) => {
    const before = await dumpOf(path)
    await writing(async (db) => {
      const id = await idOf(db, 'a1')
      const mine = JSON.parse(JSON.stringify(said).replaceAll('"ID"', JSON.stringify(id)))
      await expect(review(db, mine)).rejects.toMatchObject({
        code: 'store.review',
        message: expect.stringContaining(message),
      })
    })
    expect(await dumpOf(path)).toEqual(before)
  })
})
