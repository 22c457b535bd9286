// Real codings multiplied to a large database, and how long the questions of an analyst take on it.
// npx tsx bench/store.ts base.duckdb [--out big.duckdb] [--events 20000000] [--articles 200000] [--keep]
// base.duckdb: made by `rapporteur add` of some hundred real articles. Each generated article joins the texts and events of several of
// them (offsets shifted), with countries exchanged by a fixed rule and days spread over twenty years, then the tables are written in batches.
import { existsSync, rmSync, statSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import type { Db } from '../src/store/db.ts'
import { sortDyads } from '../src/store/duckdb/event-rows.ts'
import { openForReading, openForWriting } from '../src/store/duckdb/open.ts'
import { countsBy } from '../src/views/counts.ts'
import { eventsPage } from '../src/views/events.ts'
import type { EventFilter } from '../src/views/filter.ts'
import { search } from '../src/views/search.ts'
import { dyadSeries } from '../src/views/series.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: '/tmp/rapporteur-bench.duckdb' },
    events: { type: 'string', default: '20000000' },
    articles: { type: 'string', default: '200000' },
    keep: { type: 'boolean', default: false },
  },
})
const [base] = positionals
const out = values.out ?? ''
const [wantedEvents, articles] = [Number(values.events), Number(values.articles)]
const TODAY = { today: '2030-01-01', memory: '1200MB' }
const CODES = 200
const BATCHES = 40

/** The country that takes the place of another in a generated article: a few come often, most seldom. */
const EXCHANGE = `CREATE OR REPLACE TEMP MACRO exchange(code, g) AS
  CASE WHEN code = '' THEN '' ELSE letters((${CODES - 1} * pow((hash(code || (g % 997)) % 100000) / 100000.0, 2.5))::INTEGER) END`
const LETTERS = `CREATE OR REPLACE TEMP MACRO letters(i) AS chr(65 + i // 26) || chr(65 + i % 26) || 'X'`

async function generate(db: Db): Promise<void> {
  await db.run(`ATTACH '${base}' AS base (READ_ONLY)`)
  const [size] = await db.all<{ articles: number; events: number }>(
    `SELECT (SELECT count(*) FROM base.store.articles)::INTEGER AS articles, (SELECT count(*) FROM base.store.events)::INTEGER AS events`,
  )
  const of = size ?? { articles: 1, events: 1 }
  const slots = Math.max(1, Math.round(wantedEvents / articles / (of.events / of.articles)))
  console.log(`${of.articles} real articles with ${of.events} events; each generated article joins ${slots}`)
  await db.run(LETTERS)
  await db.run(EXCHANGE)
  await db.run(
    `CREATE TEMP TABLE b AS SELECT row_number() OVER (ORDER BY no) - 1 AS k, no, (SELECT coalesce(string_agg(t.text, '' ORDER BY t.part), '') FROM base.store.texts t WHERE t.article = a.no) AS text, length FROM base.store.articles a`,
  )
  await db.run('INSERT INTO store.runs SELECT * FROM base.store.runs LIMIT 1')
  await db.run('INSERT INTO store.terms SELECT * FROM base.store.terms')
  const per = Math.ceil(articles / BATCHES)
  for (let from = 0; from < articles; from += per) {
    await db.run('BEGIN')
    await batch(db, from, Math.min(from + per, articles), slots, of.articles)
    await sortDyads(db)
    await db.run('COMMIT')
    process.stderr.write(`\r${Math.min(from + per, articles)} articles`)
  }
  process.stderr.write('\n')
}

async function batch(db: Db, from: number, to: number, slots: number, of: number): Promise<void> {
  await db.run(`CREATE OR REPLACE TEMP TABLE comp AS
    SELECT g::INTEGER AS g, s, b.no AS base, b.text, b.length,
      (sum(b.length + 2) OVER (PARTITION BY g ORDER BY s) - b.length - 2)::INTEGER AS shift
    FROM range(${from + 1}, ${to + 1}) t(g), range(${slots}) u(s) JOIN b ON b.k = hash(g * 131 + s) % ${of}`)
  const day = (g: string): string => `(DATE '2005-01-01' + ((${g} - 1) * 7300 // ${articles})::INTEGER)`
  await db.run(`INSERT INTO store.articles BY NAME
    SELECT g AS no, 'g' || g AS id, md5(g::VARCHAR)[:16] AS hash, g AS document, 'original' AS kind, 0 AS likeness, 'current' AS state,
      'Report number ' || g AS title, true AS kept, sum(length + 2)::INTEGER AS length, (sum(length) / 6)::INTEGER AS words,
      ${day('g')} AS date, 'Source ' || (g % 40) AS source, 'bench' AS origin, true AS coded, '' AS title_key, 1 AS run
    FROM comp GROUP BY g`)
  await db.run(`INSERT INTO store.texts
    SELECT no, part, substr(text, part * 500 + 1, 500) FROM (
      SELECT no, text, unnest(range((length(text) + 499) // 500))::INTEGER AS part
      FROM (SELECT g AS no, string_agg(text, E'\\n\\n' ORDER BY s) AS text FROM comp GROUP BY g)) ORDER BY no, part`)
  await db.run(`CREATE OR REPLACE TEMP TABLE e AS
    SELECT ((SELECT coalesce(max(no), 0) FROM store.events) + row_number() OVER (ORDER BY g, s, old.no))::INTEGER AS new, g, shift, old.*
    FROM comp JOIN base.store.events old ON old.article = comp.base`)
  await db.run(`INSERT INTO store.events BY NAME
    SELECT e.* EXCLUDE (new, g, shift) REPLACE (new AS no, 'e' || md5(new::VARCHAR)[:16] AS id, g AS article,
      CASE WHEN hash(new) % 12 = 0 THEN ${day('g')} - (hash(new) % 3000)::INTEGER ELSE ${day('g')} - (hash(new) % 3)::INTEGER END AS date_from,
      CASE WHEN hash(new) % 12 = 0 THEN ${day('g')} - (hash(new) % 3000)::INTEGER ELSE ${day('g')} - (hash(new) % 3)::INTEGER END AS date_to,
      list_transform(actors, lambda c: exchange(c, g)) AS actors, list_transform(recipients, lambda c: exchange(c, g)) AS recipients,
      sentence_start + shift AS sentence_start, sentence_end + shift AS sentence_end, ${day('g')} AS published, 'Source ' || (g % 40) AS source, 1 AS run)
    FROM e`)
  await db.run(`INSERT INTO store.parties BY NAME
    SELECT p.* REPLACE (new AS event, exchange(p.code, g) AS code, p.start + shift AS start, p."end" + shift AS "end")
    FROM e JOIN base.store.parties p ON p.event = e.no ORDER BY new, role, n`)
  await db.run(`INSERT INTO store.evidence BY NAME
    SELECT v.* REPLACE (new AS event, v.start + shift AS start, v."end" + shift AS "end") FROM e JOIN base.store.evidence v ON v.event = e.no ORDER BY new, n`)
  await db.run(`INSERT INTO store.dyads BY NAME
    SELECT d.* REPLACE (new AS event, g AS article, exchange(d.actor, g) AS actor, exchange(d.recipient, g) AS recipient,
      CASE WHEN hash(new) % 12 = 0 THEN ${day('g')} - (hash(new) % 3000)::INTEGER ELSE ${day('g')} - (hash(new) % 3)::INTEGER END AS day)
    FROM e JOIN base.store.all_dyads d ON d.event = e.no ORDER BY new`)
  await db.run(`INSERT INTO store.sorted_postings
    SELECT p.term, g, least(sum(p.count), 65535)::USMALLINT FROM comp JOIN base.store.all_postings p ON p.article = comp.base
    GROUP BY p.term, g ORDER BY p.term, g`)
}

/** Milliseconds of the best of three, by the clock and of processor (of all threads together). */
async function best(work: () => Promise<unknown>): Promise<string> {
  let [least, processor] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < 3; round++) {
    const [begun, cpu] = [performance.now(), process.cpuUsage()]
    await work()
    const { user, system } = process.cpuUsage(cpu)
    least = Math.min(least, performance.now() - begun)
    processor = Math.min(processor, (user + system) / 1000)
  }
  return `${least.toFixed(0).padStart(5)} ms  ${processor.toFixed(0).padStart(5)} ms of processor`
}

const PAGES: readonly (readonly [string, EventFilter])[] = [
  ['everything', {}],
  ['an actor and an event', { actor: ['AAX'], event: ['ASSAULT'] }],
  ['a dyad in a year', { dyad: ['AAX', 'ABX'], since: '2015-01-01', until: '2015-12-31' }],
  ['a seldom actor, a status', { actor: ['HQX'], status: ['negated'] }],
  [
    'a sector and a context in a month',
    { sector: ['MIL'], context: ['military'], since: '2012-03-01', until: '2012-03-31' },
  ],
]

async function ask(db: Db): Promise<void> {
  const report = async (name: string, work: () => Promise<unknown>): Promise<void> =>
    console.log(`${await best(work)}  ${name}`)
  await report('dyad-month series, a frequent dyad', () =>
    dyadSeries(db, ['AAX', 'ABX'], { by: 'month', level: 'report' }),
  )
  await report('dyad-month series, a seldom dyad', () =>
    dyadSeries(db, ['HQX', 'GGX'], { by: 'month', level: 'report' }),
  )
  await report('dyad-month series by stories', () => dyadSeries(db, ['AAX', 'ABX'], { by: 'month', level: 'story' }))
  await report('counts by event', () => countsBy(db, {}, ['event'], 'report'))
  for (const [name, filter] of PAGES)
    await report(`page of 50 events: ${name}`, () => eventsPage(db, filter, { limit: 50 }))
  for (const words of ['ceasefire', 'border talks minister', '"peace talks"'])
    await report(`full text: ${words}`, () => search(db, words, 20))
}

if (base === undefined) {
  console.error('usage: npx tsx bench/store.ts base.duckdb [--out FILE] [--events N] [--articles N] [--keep]')
  process.exit(2)
}
if (!existsSync(out)) {
  const begun = performance.now()
  const db = await openForWriting(out, TODAY)
  await generate(db)
  await db.run('CHECKPOINT')
  db.close()
  console.log(`made in ${Math.round((performance.now() - begun) / 1000)} s`)
}
const db = await openForReading(out, { ...TODAY, memory: '1GB' })
const [counts] = await db.all(
  `SELECT (SELECT count(*) FROM store.articles)::INTEGER AS articles, (SELECT count(*) FROM store.events)::INTEGER AS events,
    (SELECT count(*) FROM store.parties)::INTEGER AS parties, (SELECT count(*) FROM store.evidence)::INTEGER AS evidence,
    (SELECT count(*) FROM store.all_dyads)::INTEGER AS dyads, (SELECT count(*) FROM store.all_postings)::INTEGER AS postings`,
)
console.log(JSON.stringify(counts), `${(statSync(out).size / 2 ** 30).toFixed(2)} GiB on disk`)
await ask(db)
console.log(
  `memory ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB, at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
)
db.close()
if (!values.keep) rmSync(out)
