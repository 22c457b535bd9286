// The narrow tables answer what the events themselves would: random filters over random events, asked both ways, before and after corrections.
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { random } from '../../bench/news.ts'
import type { Article, PloverRecord, RecordEntity } from '../../src/model/index.ts'
import type { Db } from '../../src/store/db.ts'
import { FACTS } from '../../src/store/duckdb/facts.ts'
import { openForWriting } from '../../src/store/duckdb/open.ts'
import { sortIn } from '../../src/store/duckdb/pieces.ts'
import { addReview } from '../../src/store/duckdb/reviews.ts'
import { duckdbSink } from '../../src/store/duckdb/sink.ts'
import { takeIn } from '../../src/store/intake.ts'
import { countsBy } from '../../src/views/counts.ts'
import { conditionsOf, eventsPage } from '../../src/views/events.ts'
import { facetsOf } from '../../src/views/facets.ts'
import type { EventFilter } from '../../src/views/filter.ts'
import { engine } from '../cli/sample.ts'
import { sameFacts } from '../store/facts.ts'
import { TODAY } from '../store/kept.ts'
import { code, incoming, meeting, newFolder, RUN } from '../store/samples.ts'

const next = random(11)
const below = (n: number): number => Math.floor(next() * n)
const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T
const someOf = <T>(list: readonly T[]): T[] => list.filter(() => next() < 0.4)
const perhaps = <T>(share: number, value: () => T): T | undefined => (next() < share ? value() : undefined)

const CODES = ['GHA', 'TOG', 'BEN', '']
const NAMES = ['Ghana', 'Togo', 'Benin', 'Ama Mensah', 'the Harbour Union']
const SECTORS = ['GOV', 'MIL', 'REB']
const EVENTS = ['CONSULT', 'ASSAULT', 'AGREE', 'THREATEN'] as const
const MODES = ['visit', 'airstrike', 'third-party']
const CONTEXTS = ['military', 'cbrn', 'economic']
const STATUSES = ['actual', 'future', 'negated'] as const
const PLACES = ['Accra', 'GHA', 'Lomé'] as const
const SOURCES = ['One', 'Two', 'Three']
const WORDS = ['harbour', 'talks', 'border', 'zebra']
const DAYS = ['2023-12-31', '2024-01-01', '2024-01-02', '2024-02-29', '2024-03-19']

const partyOf = (like: RecordEntity): RecordEntity => {
  const unknown = next() < 0.2
  const code = unknown ? '' : oneOf(CODES)
  const { entity_id: _id, ...rest } = like
  return {
    ...rest,
    entity_name: oneOf(NAMES),
    code,
    sector_code: unknown ? '' : oneOf(SECTORS),
    other_sector_codes: someOf(SECTORS),
  }
}

/** The record of a meeting with everything that is filtered by at random. */
function varied(record: PloverRecord, id: string): PloverRecord {
  const [like] = record.actor
  const party = like as RecordEntity
  const sides = (): RecordEntity[] => Array.from({ length: below(3) }, () => partyOf(party))
  const day = perhaps(0.9, () => oneOf(DAYS)) ?? null
  const place = {
    extracted_place: 'x',
    geonameid: null,
    lat: 1,
    lon: 1,
    resolution: 4,
    span: [0, 1],
    in: 'text',
    rule: 'r',
  } as const
  return {
    ...record,
    id,
    date: day,
    enddate: day,
    event: [oneOf(EVENTS)],
    mode: someOf(MODES),
    context: someOf(CONTEXTS),
    status: oneOf(STATUSES),
    historical: next() < 0.3,
    quad_code: (1 + below(4)) as 1 | 2 | 3 | 4,
    event_scale: below(20) - 10,
    confidence: below(10) / 10,
    made_by: someOf(['rule-a', 'rule-b']),
    actor: sides(),
    recipient: sides(),
    event_loc: perhaps(0.5, () => ({ ...place, resolved_place: oneOf(PLACES), country_code: oneOf(CODES) })) ?? null,
  }
}

const FILTER: { readonly [K in keyof EventFilter]-?: readonly [share: number, value: () => EventFilter[K]] } = {
  since: [0.2, () => oneOf(DAYS)],
  until: [0.2, () => oneOf(DAYS)],
  actor: [0.25, () => [oneOf([...CODES, ...NAMES]), ...someOf(CODES)]],
  recipient: [0.2, () => [oneOf([...CODES, ...NAMES])]],
  party: [0.2, () => [oneOf([...CODES, ...NAMES])]],
  dyad: [0.2, () => [oneOf([...CODES.slice(0, 3), 'togo']), oneOf([...CODES.slice(0, 3), 'ama mensah'])]],
  directed: [0.3, () => next() < 0.5],
  sector: [0.1, () => [oneOf(SECTORS)]],
  event: [0.2, () => [oneOf(EVENTS), ...someOf(EVENTS)]],
  mode: [0.1, () => [oneOf(MODES)]],
  context: [0.1, () => [oneOf([...CONTEXTS, '', 'military|cbrn'])]],
  status: [0.15, () => someOf(STATUSES)],
  historical: [0.15, () => next() < 0.5],
  quad: [0.1, () => [1 + below(4)]],
  place: [0.1, () => [oneOf([...PLACES, 'accra'])]],
  source: [0.1, () => [oneOf(SOURCES), 'two']],
  article: [0.05, () => [`a${below(12)}`, 'nobody']],
  text: [0.15, () => oneOf([...WORDS, 'harb*', 'harbour -talks', '"border talks"', '"talks border"', 'ghana met'])],
  rule: [0.05, () => [oneOf(['rule-a', 'rule-b'])]],
  minConfidence: [0.1, () => below(10) / 10],
  reviewed: [0.05, () => ['confirmed', 'amended']],
  unreviewed: [0.05, () => true],
  state: [0.05, () => oneOf(['shown', 'rejected', 'superseded', 'any'])],
}

const filterAtRandom = (): EventFilter =>
  Object.fromEntries(
    Object.entries(FILTER).flatMap(([name, [share, value]]) => (next() < share ? [[name, value()]] : [])),
  ) as EventFilter

/** Numbers of the events in the order of a page, from the events themselves. */
async function plain(db: Db, filter: EventFilter, oldest: boolean): Promise<number[]> {
  const { sql, values } = (await conditionsOf(db, filter)).where()
  const order = oldest ? 'ASC' : 'DESC'
  const rows = await db.all<{ no: number }>(
    `SELECT event_no AS no FROM store.bare_events WHERE ${sql} ORDER BY date ${order} NULLS LAST, event_no ${order}`,
    values,
  )
  return rows.map(({ no }) => no)
}

async function paged(db: Db, filter: EventFilter, oldest: boolean, limit: number): Promise<number[]> {
  const seen: number[] = []
  let after: string | undefined
  do {
    const page = await eventsPage(db, filter, { limit, oldest, ...(after === undefined ? {} : { after }) })
    seen.push(...page.events.map(({ no }) => no))
    after = page.next
  } while (after !== undefined)
  return seen
}

let path = ''
const opened = async (work: (db: Db) => Promise<void>): Promise<void> => {
  const db = await openForWriting(path, TODAY)
  try {
    await work(db)
  } finally {
    db.close()
  }
}

beforeAll(async () => {
  path = join(newFolder(), 'a.duckdb')
  const db = await openForWriting(path, TODAY)
  const sink = await duckdbSink(db)
  const article = (n: number): Article => {
    const given = meeting(`a${n}`, n, { date: oneOf(DAYS), source: oneOf(SOURCES) })
    const embargo = n === 7 ? { embargo: '2030-01-01' } : {}
    return { ...given, text: `${given.text} ${Array.from({ length: 4 }, () => oneOf(WORDS)).join(' ')}.`, ...embargo }
  }
  for (let batch = 0; batch < 3; batch++) {
    await takeIn(sink, incoming(Array.from({ length: 6 }, (_, n) => article(batch * 6 + n))), {
      run: RUN,
      keepText: true,
      notices: engine.notices,
      code: async (one) => {
        const { records } = await code(one)
        return { records: Array.from({ length: 8 }, (_, n) => varied(records[0] as PloverRecord, `e-${one.id}-${n}`)) }
      },
    })
    if (batch > 1) continue
    for (const { name, order } of FACTS) await sortIn(db, name, order, 1)
    for (const [name, order] of [
      ['postings', 'term, article'],
      ['places', 'term, article, place'],
    ] as const)
      await sortIn(db, name, order, 1)
  }
  await sink.close()
}, 120_000)

const CONTEXT = {
  isEvent: (name: string): name is 'AGREE' => name !== '',
  scoresOf: () => ({ quad_code: 1, event_scale: 3 }) as const,
}

async function correct(db: Db): Promise<void> {
  const ids = await db.all<{ id: string }>(
    "SELECT id FROM store.events WHERE state = 'shown' ORDER BY hash(id) LIMIT 12",
  )
  for (const [n, { id: event }] of ids.entries()) {
    const who = 'ana'
    if (n % 4 === 0) await addReview(db, { action: 'reject', event, who }, CONTEXT)
    else if (n % 4 === 1)
      await addReview(db, { action: 'amend', event, who, change: { event: ['AGREE'], date: '2024-02-02' } }, CONTEXT)
    else if (n % 4 === 2)
      await addReview(
        db,
        { action: 'split', event, who, change: { into: [{ mode: ['visit'] }, { context: ['cbrn'] }] } },
        CONTEXT,
      )
    else await addReview(db, { action: 'confirm', event, who }, CONTEXT)
  }
}

async function compare(db: Db, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const [filter, oldest] = [filterAtRandom(), next() < 0.5]
    const expected = await plain(db, filter, oldest)
    expect([filter, await paged(db, filter, oldest, 1 + below(30))]).toEqual([filter, expected])
    const [all] = await countsBy(db, filter, [], 'report')
    expect([filter, all?.count]).toEqual([filter, expected.length])
    const facets = await facetsOf(db, filter)
    expect([filter, facets.total]).toEqual([filter, expected.length])
    expect([filter, sum(facets.fields.event), sum(facets.fields.reviewed)]).toEqual([
      filter,
      expected.length,
      expected.length,
    ])
    expect(facets.fields.actor).toEqual(await actorsOf(db, expected))
  }
}

const sum = (list: readonly { readonly count: number }[]): number => list.reduce((all, { count }) => all + count, 0)

const actorsOf = (db: Db, numbers: readonly number[]): Promise<unknown> =>
  db.all(
    `SELECT value, count(*)::INTEGER AS count FROM (SELECT unnest(actors) AS value FROM store.events WHERE no IN (${numbers.join(', ') || '0'}))
     GROUP BY value ORDER BY count DESC, value`,
  )

describe('random filters', () => {
  it(
    'find the same by the narrow tables, page by page, counted and in facets',
    () => opened((db) => compare(db, 60)),
    240_000,
  )

  it(
    'also after corrections',
    () =>
      opened(async (db) => {
        await correct(db)
        expect(await sameFacts(db)).toEqual([])
        await compare(db, 30)
      }),
    240_000,
  )
})
