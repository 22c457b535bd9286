// Opening: migrations, locks, and clear errors for what cannot be opened.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { connect } from '../../src/store/duckdb/connection.ts'
import { insert } from '../../src/store/duckdb/insert.ts'
import { migrate, migrations, versionOf } from '../../src/store/duckdb/migrate.ts'
import { openForReading, openForWriting } from '../../src/store/duckdb/open.ts'
import { articlesOf } from '../../src/store/kept-articles.ts'
import { lockPath } from '../../src/store/lock.ts'
import { rowsOf, textParts } from '../../src/store/rows.ts'
import { eventsPage } from '../../src/views/events.ts'
import { search } from '../../src/views/search.ts'
import { root } from '../source.ts'
import { sameFacts } from './facts.ts'
import { code, meeting, newFolder } from './samples.ts'

const TODAY = { today: '2024-04-01' }
const fresh = (): string => join(newFolder(), 'news.duckdb')
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'nothing',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  )

async function made(): Promise<string> {
  const path = fresh()
  const db = await openForWriting(path, TODAY)
  db.close()
  return path
}

/** The shape of a database: every table and view with its columns. */
async function shapeOf(path: string): Promise<unknown> {
  const db = await openForReading(path, TODAY)
  const shape = await db.all(
    'SELECT schema_name, table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal ORDER BY ALL',
  )
  db.close()
  return shape
}

describe('migrations', () => {
  const all = migrations()

  it('are numbered without gaps', () => {
    expect(all.map(({ version }) => version)).toEqual(all.map((_, at) => at + 1))
  })

  it.each(all.map(({ version }) => version))('lead from version %i to the newest', async (version) => {
    const path = fresh()
    const db = await connect(path)
    await migrate(db, path, all.slice(0, version))
    expect(await versionOf(db)).toBe(version)
    await db.run("INSERT INTO store.runs VALUES (1, 'r1', now()::TIMESTAMP, 'add', 'rapporteur 0', 'l', 'm')")
    db.close()
    expect(await shapeOf(path)).toEqual(await shapeOf(await made()))
    const after = await openForReading(path, TODAY)
    expect(await after.all('SELECT id, coder FROM runs')).toEqual([{ id: 'r1', coder: 'rapporteur 0' }])
    after.close()
  })

  it('leave nothing behind when one of them fails', async () => {
    const path = fresh()
    const db = await connect(path)
    const bad = { version: all.length + 1, name: 'bad', sql: 'CREATE TABLE store.half (a INTEGER); SELECT nothing' }
    await expect(migrate(db, path, [...all, bad])).rejects.toThrow()
    expect(await versionOf(db)).toBe(all.length)
    expect(await db.all("SELECT 1 FROM duckdb_tables() WHERE table_name = 'half'")).toEqual([])
    db.close()
  })
})

it('a text of the time before texts had parts is the same afterwards', async () => {
  const path = fresh()
  const text = `Ghana met Togo 😀. ${'é😀 '.repeat(900)}`
  const db = await connect(path)
  await migrate(db, path, migrations().slice(0, 5))
  await db.run(
    `INSERT INTO store.articles BY NAME SELECT 1 AS no, 'a' AS id, 'h' AS hash, 1 AS document, 'original' AS kind, 0 AS likeness,
       'current' AS state, $1 AS text, 1 AS length, 1 AS words, 'o' AS origin, true AS coded, '' AS title_key, 1 AS run`,
    [text],
  )
  db.close()
  const after = await openForReading(path, TODAY)
  expect(await after.all('SELECT text FROM articles')).toEqual([{ text }])
  expect((await articlesOf(after, [1])).get(1)?.text).toBe(text)
  expect(textParts(text).join('')).toBe(text)
  expect(textParts(text).every((part) => !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(part))).toBe(true)
  after.close()
})

it('a database of the time before the narrow tables has them afterwards, and finds phrases in its texts', async () => {
  const path = fresh()
  const db = await connect(path)
  await migrate(db, path, migrations().slice(0, 6))
  const article = meeting('a1', 1)
  const { records } = await code(article)
  const at = {
    article: 1,
    published: null,
    source: 'One',
    embargo: null,
    state: 'shown',
    reviewed: null,
    run: 1,
    keepText: true,
  }
  const rows = records.map((record, n) => rowsOf(record, { ...at, no: n + 1 }))
  await insert(
    db,
    'events',
    rows.map(({ events }) => events),
  )
  await insert(
    db,
    'parties',
    rows.flatMap(({ parties }) => parties),
  )
  await db.run(
    `INSERT INTO store.articles BY NAME SELECT 1 AS no, 'a1' AS id, 'h' AS hash, 1 AS document, 'original' AS kind, 0 AS likeness,
       'current' AS state, true AS kept, 1 AS length, 60 AS words, 'o' AS origin, true AS coded, '' AS title_key, 1 AS run`,
  )
  await insert(db, 'texts', [{ article: 1, part: 0, text: article.text }])
  await db.run("INSERT INTO store.terms VALUES (1, 'ghana'), (2, 'met'), (3, 'togo')")
  await db.run('INSERT INTO store.postings VALUES (1, 1, 1), (2, 1, 1), (3, 1, 1)')
  db.close()
  const after = await openForReading(path, TODAY)
  expect(await sameFacts(after)).toEqual([])
  expect(await after.all('SELECT actor, recipient FROM dyads')).toEqual([{ actor: 'GHA', recipient: 'TOG' }])
  for (const [words, found] of [
    ['"ghana met"', 1],
    ['"met ghana"', 0],
  ] as const)
    expect(await search(after, words, 9)).toHaveLength(found)
  expect((await eventsPage(after, { actor: ['ghana'], text: '"met togo"' }, { limit: 9 })).events).toHaveLength(1)
  after.close()
})

describe('a database that cannot be opened', () => {
  it('is not there', async () => {
    expect(await codeOf(openForReading(fresh(), TODAY))).toBe('store.not-found')
  })

  it('is of a newer version', async () => {
    const path = await made()
    const db = await connect(path)
    await db.run("UPDATE store.meta SET value = '999' WHERE key = 'schema'")
    db.close()
    expect(await codeOf(openForReading(path, TODAY))).toBe('store.newer')
    expect(await codeOf(openForWriting(path, TODAY))).toBe('store.newer')
    expect(existsSync(lockPath(path))).toBe(false)
  })

  it('is damaged, and stays as it is', async () => {
    const path = await made()
    const bytes = readFileSync(path)
    for (const damage of [
      Buffer.from('no database at all'.repeat(400)),
      Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 7)]),
    ]) {
      writeFileSync(path, damage)
      expect(await codeOf(openForWriting(path, TODAY))).toBe('store.damaged')
      expect(readFileSync(path).equals(damage)).toBe(true)
    }
  })

  it('is open in another process, or held by a server', async () => {
    const path = await made()
    const script = `const { openForWriting } = await import('${join(root, 'src/store/duckdb/open.ts')}')
      await openForWriting('${path}', { today: '2024-04-01' }); console.log('open'); setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { cwd: root })
    await once(child.stdout, 'data')
    expect(await codeOf(openForWriting(path, TODAY))).toBe('store.in-use')
    expect(await codeOf(openForReading(path, TODAY))).toBe('store.in-use')
    writeFileSync(lockPath(path), JSON.stringify({ pid: child.pid, port: 8080 }))
    expect(await codeOf(openForReading(path, TODAY))).toBe('store.served')
    child.kill('SIGKILL')
    await once(child, 'close')
    const db = await openForWriting(path, TODAY)
    db.close()
    expect(existsSync(lockPath(path))).toBe(false)
  })

  it('has a lock file of a process that is gone, or of a number that another program has now', async () => {
    const path = await made()
    for (const pid of [2 ** 22 - 3, 1]) {
      writeFileSync(lockPath(path), JSON.stringify({ pid }))
      const db = await openForWriting(path, TODAY)
      expect(JSON.parse(readFileSync(lockPath(path), 'utf8'))).toEqual({ pid: process.pid })
      db.close()
    }
  })

  it('may not be written', async () => {
    expect(await codeOf(openForWriting(join(await made(), 'inside.duckdb'), TODAY))).toBe('store.not-found')
    if (process.getuid?.() !== 0) return
    const script = `process.setuid(65534); const { openForWriting } = await import('${join(root, 'src/store/duckdb/open.ts')}')
      await openForWriting('/usr/news.duckdb', { today: '2024-04-01' }).catch((e) => console.log(e.code))`
    const ran = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { cwd: root })
    expect(String(ran.stdout).trim() || String(ran.stderr)).toBe('store.unwritable')
  })
})

describe('a full disk', () => {
  it('is told as such, and what was there before is kept', async () => {
    const path = await made()
    const script = `
      const { openForWriting } = await import('${join(root, 'src/store/duckdb/open.ts')}')
      const { duckdbSink } = await import('${join(root, 'src/store/duckdb/sink.ts')}')
      const { take, meeting } = await import('${join(root, 'test/store/samples.ts')}')
      const sink = await duckdbSink(await openForWriting('${path}', { today: '2024-04-01' }))
      let kept = 0
      try { for (let i = 0; i < 4000; i += 40) { await take(sink, Array.from({ length: 40 }, (_, k) => meeting('a' + (i + k), i + k))); kept += 40 } }
      catch (error) { console.log(error.code, kept); process.kill(process.pid, 'SIGKILL') }`
    const file = join(newFolder(), 'fill.mts')
    writeFileSync(file, script)
    const ran = spawnSync('bash', ['-c', `ulimit -f 2000; exec ${process.execPath} --import tsx ${file}`], {
      cwd: root,
    })
    const [code, kept] = String(ran.stdout).trim().split(' ')
    expect([code, String(ran.stderr)]).toEqual(['store.disk-full', ''])
    copyFileSync(path, `${path}.copy`)
    const db = await openForReading(path, TODAY)
    expect(await db.all('SELECT count(*)::INTEGER AS n FROM articles')).toEqual([{ n: Number(kept) }])
    expect(Number(kept)).toBeGreaterThan(0)
    db.close()
  })
})
