// Ledger, stories and situations of a database: the same as of files, after reviews and embargoes, after an interruption, through a server.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { freePort, listen } from '../../src/http/server.ts'
import type { Article, LedgerRecord, StoryRecord } from '../../src/model/index.ts'
import { createEngine } from '../../src/pipeline/create-engine.ts'
import { openForWriting } from '../../src/store/duckdb/open.ts'
import { isToldOfToday, keepTelling } from '../../src/store/duckdb/told-mark.ts'
import { serviceOver } from '../http/sample.ts'
import { newFolder } from '../store/samples.ts'
import { OFFER, REFUSAL } from '../told-articles.ts'
import { type Ran, runWith, type Stage } from './sample.ts'

const engine = await createEngine()
const runReal = (args: readonly string[], stage: Stage = {}): Promise<Ran> => runWith(args, { engine, ...stage })

const DEMAND: Article = {
  id: 'a3',
  date: '2024-03-11',
  source: 'Volta Post',
  title: 'Benin wants answers',
  text: 'Benin demanded that Togo release six fishermen by March 20. Togo threatened to close its border with Benin unless the patrols stop.',
}
const ALL = [OFFER, REFUSAL, DEMAND]

const linesOf = (articles: readonly Article[]): string => articles.map((one) => `${JSON.stringify(one)}\n`).join('')

async function added(articles: readonly Article[] = ALL, stage: Stage = {}): Promise<string> {
  const db = join(newFolder(), 'news.duckdb')
  const ran = await runReal(['add', '--db', db], { stdin: linesOf(articles), ...stage })
  expect(ran.status).toBe(0)
  return db
}

const parsed = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)

async function ledgerOf(db: string, stage: Stage = {}): Promise<LedgerRecord[]> {
  const ran = await runReal(['ledger', '--db', db, '--format', 'jsonl'], stage)
  expect([ran.status, ran.err]).toEqual([0, ''])
  return parsed(ran.out)
}

async function storiesOf(db: string, stage: Stage = {}): Promise<StoryRecord[]> {
  const ran = await runReal(['stories', '--db', db, '--format', 'jsonl'], stage)
  expect([ran.status, ran.err]).toEqual([0, ''])
  return parsed(ran.out)
}

const standing = ({ standing: now, kind, by, to }: LedgerRecord): string =>
  `${now} ${kind} ${by.map(({ code }) => code)} > ${to.map(({ code }) => code)}`

describe('a database', () => {
  it.each([
    ['ledger', ['--format', 'jsonl']],
    ['ledger', ['--format', 'csv', '--open']],
    ['ledger', ['--format', 'table', '--between', 'GHA,TGO']],
    ['ledger', ['--format', 'jsonl', '--since', '2024-03-08']],
    ['stories', ['--format', 'jsonl']],
    ['stories', ['--format', 'csv', '--between', 'BEN,TGO']],
    ['stories', ['--format', 'table', '--since', '2024-03-05']],
    ['situation', ['--between', 'GHA,TGO,BEN', '--format', 'json']],
    ['situation', ['--between', 'GHA,TGO,BEN', '--format', 'md', '--new-since', '2024-03-08']],
    ['situation', ['--between', 'GHA,TGO,BEN', '--format', 'html', '--contexts', 'military']],
    ['situation', ['--between', 'GHA,TGO,BEN']],
  ])('tells what its files tell: %s %j', async (command, options) => {
    const db = await added()
    const file = join(newFolder(), 'news.jsonl')
    writeFileSync(file, linesOf(ALL))
    const ofFiles = await runReal([command, ...options, file])
    const ofDatabase = await runReal([command, ...options, '--db', db])
    expect(ofFiles.out.length).toBeGreaterThan(100)
    expect([ofDatabase.status, ofDatabase.err, ofDatabase.out]).toEqual([0, '', ofFiles.out])
  })

  it('told article by article tells the same', async () => {
    const db = await added([OFFER])
    for (const one of [DEMAND, REFUSAL]) await runReal(['add', '--db', db], { stdin: linesOf([one]) })
    expect(await ledgerOf(db)).toEqual(await ledgerOf(await added()))
    expect(await storiesOf(db)).toEqual(await storiesOf(await added()))
  })

  it('is brought up to date by whoever asks, where linking was interrupted', async () => {
    const db = await added()
    const before = await ledgerOf(db)
    expect(before.map(standing)).toContain('rejected offer GHA > TGO')
    const open = await openForWriting(db, { today: '2024-04-01' })
    for (const table of ['ledger', 'stories', 'story_events', 'meta'])
      await open.run(`DELETE FROM store.${table} ${table === 'meta' ? "WHERE key = 'told'" : ''}`)
    open.close()
    expect(await ledgerOf(db)).toEqual(before)
  })

  it('that is large is not linked anew for a page: whoever asks links it', async () => {
    const db = await added([OFFER])
    const open = await openForWriting(db, { today: '2024-04-01' })
    await keepTelling(open, { took: 3_600_000, at: Date.now() })
    open.close()
    const ran = await runReal(['add', '--db', db], { stdin: linesOf([REFUSAL]) })
    expect(ran.err).toContain('when they are next asked for')
    expect((await ledgerOf(db)).map(standing)).toContain('rejected offer GHA > TGO')
  })

  it('is told by level story', async () => {
    const again = {
      ...OFFER,
      id: 'a4',
      source: 'Lome Gazette',
      title: 'Fish and cocoa',
      text: 'The foreign ministers of Togo and Ghana met in Lome on Monday. Fish and cocoa were on the agenda.',
    }
    const db = await added([...ALL, again])
    const count = async (level: string): Promise<string> =>
      (await runReal(['count', '--db', db, '--by', 'event', '--event', 'CONSULT', '--level', level, '--format', 'csv']))
        .out
    expect(await count('report')).toMatch(/CONSULT,2,/)
    expect(await count('story')).toMatch(/CONSULT,1,/)
  })

  it('takes files or a database, not both, and reads files where they are named', async () => {
    const db = await added()
    for (const args of [
      ['ledger', 'x.jsonl', '--db', db],
      ['stories', 'x.jsonl', '--db', db],
      ['situation', '--between', 'GHA,TGO', 'x.jsonl', '--db', db],
    ])
      expect(await runReal(args)).toMatchObject({ status: 2, err: expect.stringContaining('not both') })
  })
})

describe('versions', () => {
  const copy = { ...OFFER, id: 'c1', source: 'Copy Post' }
  const update = {
    ...REFUSAL,
    id: 'a2b',
    url: 'https://coast.example/1',
    title: 'UPDATE 1-Togo says no',
    text: `${REFUSAL.text} Togo also accused Benin of a raid.`,
  }

  it('of a text are one: the latest state speaks, copies stand beside it', async () => {
    const db = await added([OFFER, copy, { ...REFUSAL, url: 'https://coast.example/1' }, update])
    const [meeting] = (await storiesOf(db)).filter(({ event }) => event === 'CONSULT')
    expect(meeting).toMatchObject({ articles: 1, sources: ['Copy Post', 'Volta Post'] })
    expect(meeting?.members.map(({ article, counted }) => `${article} ${counted}`)).toEqual(['a1 true', 'c1 false'])
    const [offer] = await ledgerOf(db)
    expect(offer?.changes.map(({ article }) => article)).toEqual(['a2b'])
  })

  it('taken back are told of no more, and the page says so', async () => {
    const kill = {
      id: 'k',
      date: '2024-03-09',
      source: 'Coast Daily',
      title: 'KILL: Togo says no',
      text: 'Please disregard the story. It was published in error.',
    }
    const db = await added([OFFER, REFUSAL, kill])
    expect((await ledgerOf(db)).map(standing)).toEqual(['open offer GHA > TGO'])
    const page = await runReal(['situation', '--between', 'GHA,TGO', '--db', db])
    expect(page.out).toContain('a2 was taken back by k')
  })
})

describe('an embargo', () => {
  it('holds for what an article says of others, in every output', async () => {
    const db = await added([OFFER, { ...REFUSAL, embargo: '2024-05-01' }, DEMAND])
    expect((await ledgerOf(db)).map(standing)).toContain('open offer GHA > TGO')
    const outputs = [
      ['ledger', '--db', db],
      ['stories', '--db', db],
      ['situation', '--between', 'GHA,TGO,BEN', '--format', 'json', '--db', db],
      ['sql', 'SELECT entry FROM ledger', '--db', db],
      ['sql', 'SELECT story FROM stories', '--db', db],
    ]
    for (const args of outputs) expect((await runReal(args)).out).not.toMatch(/"a2"|rejected|killing four/)
    const later = { today: '2024-05-01' }
    expect((await ledgerOf(db, later)).map(standing)).toContain('rejected offer GHA > TGO')
    expect(JSON.stringify(await storiesOf(db, later))).toContain('killing four')
    // Whoever looks with a calendar of before sees nothing of it again.
    expect((await runReal(['sql', 'SELECT entry FROM ledger', '--db', db])).out).not.toMatch(/"a2"|rejected/)
  })
})

describe('a review', () => {
  const ids = async (db: string, ...filter: string[]): Promise<string[]> =>
    parsed<{ id: string }>((await runReal(['events', '--db', db, '--format', 'jsonl', ...filter])).out).map(
      ({ id }) => id,
    )

  it('of an event that an entry rests on shows, and a rejected event feeds neither ledger nor stories', async () => {
    const db = await added()
    const [demand] = (await ledgerOf(db)).filter(({ kind }) => kind === 'demand')
    const event = demand?.event ?? ''
    expect(await ids(db, '--event', 'REQUEST')).toContain(event)
    await runReal(['review', 'amend', event, '--set', 'context=maritime', '--db', db, '--who', 'ana'])
    const [marked] = (await ledgerOf(db)).filter(({ id }) => id === demand?.id)
    expect(marked?.reviewed).toBe('amended')
    expect((await runReal(['ledger', '--db', db, '--format', 'table'])).out).toContain(
      'the event that it rests on was amended',
    )
    await runReal(['review', 'reject', event, '--db', db, '--who', 'ana'])
    expect((await ledgerOf(db)).map(({ id }) => id)).not.toContain(demand?.id)
    expect((await storiesOf(db)).flatMap(({ members }) => members.map((one) => one.event))).not.toContain(event)
    const [row] = parsed<{ id: string }>(
      (await runReal(['sql', `SELECT id FROM reviews WHERE event = '${event}' AND action = 'reject'`, '--db', db])).out,
    )
    await runReal(['review', 'undo', row?.id ?? '', '--db', db, '--who', 'ana'])
    expect((await ledgerOf(db)).map(({ id }) => id)).toContain(demand?.id)
  })

  it('of what happened is told in its story', async () => {
    const db = await added()
    const [event = ''] = await ids(db, '--event', 'CONSULT')
    await runReal(['review', 'amend', event, '--set', 'event=AGREE', '--set', 'mode=', '--db', db, '--who', 'ana'])
    const [story] = (await storiesOf(db)).filter(({ members }) => members.some((one) => one.event === event))
    expect(story).toMatchObject({ event: 'AGREE', quad_code: 1 })
  })
})

describe('while a server holds the database', () => {
  it('ledger, stories and situation ask it; it brings them up to date where that is brief, and else they say so', async () => {
    const db = await added()
    const port = await freePort('127.0.0.1')
    const before = await ledgerOf(db)
    const open = await openForWriting(db, { today: '2024-04-01', port, key: 'a-key-of-the-test' })
    const app = createApp(serviceOver(open, undefined, engine), {
      assets: new Map(),
      hosts: [],
      now: () => 0,
      addressOf: () => '',
      key: 'a-key-of-the-test',
    })
    const server = await listen(app, { host: '127.0.0.1', port })
    try {
      expect(await ledgerOf(db)).toEqual(before)
      expect((await storiesOf(db)).length).toBeGreaterThan(2)
      const page = await runReal(['situation', '--between', 'GHA,TGO', '--format', 'json', '--db', db])
      expect(JSON.parse(page.out).ledger).not.toEqual([])
      await open.run("DELETE FROM store.meta WHERE key = 'told'")
      await open.run('UPDATE store.readings SET run = run + 1')
      expect(await ledgerOf(db)).toEqual(before)
      expect(await isToldOfToday(open)).toBe(true)
      await open.run("DELETE FROM store.meta WHERE key = 'told'")
      await keepTelling(open, { took: 3_600_000, at: Date.now() })
      const behind = await runReal(['ledger', '--db', db, '--format', 'jsonl'])
      expect([behind.status, parsed(behind.out)]).toEqual([0, before])
      expect(behind.err).toContain('do not know yet')
    } finally {
      await server.close()
      open.close()
    }
  })
})
