// rapporteur add: what comes in, what is left out, and that no interruption loses or doubles anything.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../source.ts'
import { dumpOf } from '../store/dump.ts'
import { meeting, newFolder, prose } from '../store/samples.ts'
import { type Ran, runWith } from './sample.ts'

const lines = (articles: readonly object[]): string => articles.map((one) => `${JSON.stringify(one)}\n`).join('')
const newDb = (): string => join(newFolder(), 'news.duckdb')
const add = (db: string, articles: readonly object[], more: readonly string[] = []): Promise<Ran> =>
  runWith(['add', '--db', db, ...more], { stdin: lines(articles) })

describe('add', () => {
  it('keeps articles and tells how many', async () => {
    const db = newDb()
    const ran = await add(db, [meeting('a', 1), meeting('b', 2), { ...meeting('c', 2), source: 'Other' }])
    expect([ran.status, ran.out]).toEqual([0, ''])
    expect(ran.err).toContain('3 articles added, 2 events, 1 copy; 2 events in all')
    const again = await add(db, [meeting('a', 1)])
    expect(again.err).toContain('0 articles added, 0 events, 1 known already; 2 events in all')
  })

  it('writes the same records as code', async () => {
    const db = newDb()
    const article = meeting('a', 1, { title: 'Talks', url: 'u', source: 's' })
    await add(db, [article])
    const events = await runWith(['events', '--db', db, '--format', 'jsonl'])
    const coded = await runWith(['code', '--format', 'jsonl'], { stdin: lines([article]) })
    const { sentence, ...record } = JSON.parse(events.out)
    expect(sentence).toBe('Ghana met Togo')
    expect(record).toEqual(JSON.parse(coded.out))
  })

  it('goes on after an article that cannot be read, or that a rule fails on', async () => {
    const db = newDb()
    const ran = await runWith(['add', '--db', db], {
      stdin: `{"text": 1}\n${lines([{ text: 'a crash of a rule' }, meeting('b', 2)])}`,
    })
    expect(ran.status).toBe(1)
    expect(ran.err).toMatch(/<stdin>:1: error ingest.no-text[\s\S]*<stdin>:2: error cli.fault/)
    expect((await runWith(['events', '--db', db])).out.split('\n')).toHaveLength(2)
  })

  it('keeps what is not English without coding it', async () => {
    const db = newDb()
    await add(db, [{ ...meeting('a', 1), lang: 'fr' }])
    const { out } = await runWith(['sql', 'SELECT coded, lang FROM articles', '--db', db, '--format', 'csv'])
    expect(out).toBe('coded,lang\r\nfalse,fr\r\n')
  })

  it('refuses what is no database, no day, no size', async () => {
    const file = join(newFolder(), 'text.duckdb')
    writeFileSync(file, 'no database '.repeat(1000))
    expect(await add(file, [meeting('a', 1)])).toMatchObject({
      status: 1,
      err: expect.stringContaining('store.damaged'),
    })
    expect(await add(newDb(), [], ['--embargo', 'soon'])).toMatchObject({ status: 2 })
    expect(await add(newDb(), [], ['--memory', 'much'])).toMatchObject({ status: 2 })
  })

  it('makes a database where the settings say', async () => {
    const folder = newFolder()
    const config = join(folder, 'mine.json')
    writeFileSync(config, JSON.stringify({ db: 'mine.duckdb' }))
    await runWith(['add', '--config', config], { stdin: lines([meeting('a', 1)]) })
    expect(existsSync(join(folder, 'mine.duckdb'))).toBe(true)
  })
})

/** Starts `add` with the small coder. */
const start = (file: string, db: string): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', join(root, 'test/cli/small-main.ts'), 'add', file, '--db', db], {
    cwd: root,
    stdio: 'ignore',
  })

describe('an interruption', () => {
  it('loses and doubles nothing, at whatever moment it comes', async () => {
    const articles = Array.from({ length: 900 }, (_, i) =>
      i % 7 === 3
        ? { ...meeting(`c${i}`, i - 2), source: 'Copy' }
        : meeting(
            `a${i}`,
            i,
            i % 11 === 5 ? { url: `u${i % 33}`, text: `Ghana met Togo. ${prose(i % 33)}. ${prose(i, 9)}.` } : {},
          ),
    )
    const file = join(newFolder(), 'news.jsonl')
    writeFileSync(file, lines(articles))
    const [undisturbed, killed] = [newDb(), newDb()]
    const once1 = start(file, undisturbed)
    const begun = performance.now()
    await once(once1, 'close')
    const whole = performance.now() - begun
    let kills = 0
    for (let share = 0.3; ; share = Math.min(share + 0.11, 0.9)) {
      const child = start(file, killed)
      const ended = once(child, 'close')
      const timer = setTimeout(() => child.kill('SIGKILL'), whole * share)
      const [status] = await ended
      clearTimeout(timer)
      if (status === 0) break
      kills++
      if (kills > 6) {
        await once(start(file, killed), 'close')
        break
      }
    }
    expect(kills).toBeGreaterThan(2)
    const expected = await dumpOf(undisturbed)
    expect(expected.articles).toMatch(/^9\d\d|^8\d\d/)
    expect(await dumpOf(killed)).toEqual(expected)
    await once(start(file, killed), 'close')
    expect(await dumpOf(killed)).toEqual(expected)
  }, 180_000)
})
