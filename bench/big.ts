// A small database of real codings -> a large one of the same shape: for bench/store.ts.
// Example: await makeBig(db, 'base.duckdb', { events: 20_000_000, articles: 200_000 }). Each generated article joins the texts and events of several
// real ones (offsets shifted), with countries exchanged by a fixed rule and days spread over twenty years; one event in twelve is told of long ago.
// What events are filtered by comes from them as `add` makes it, in pieces of the same size.
import type { Db } from '../src/store/db.ts'
import { packFrom } from '../src/store/duckdb/cards.ts'
import { FACTS } from '../src/store/duckdb/facts.ts'
import { sortIn } from '../src/store/duckdb/pieces.ts'
import { PIECES } from '../src/store/duckdb/postings.ts'

export interface Size {
  readonly events: number
  readonly articles: number
}

const CODES = 200
const BATCHES = 60
/** So many batches make a piece of what events are filtered by. */
const PIECE = 4
const PART = 4000

/** The country that takes the place of another in a generated article: a few come often, most seldom. */
const EXCHANGE = `CREATE OR REPLACE TEMP MACRO exchange(code, g) AS
  CASE WHEN code = '' THEN '' ELSE letters((${CODES - 1} * pow((hash(code || (g % 997)) % 100000) / 100000.0, 2.5))::INTEGER) END`
const LETTERS = `CREATE OR REPLACE TEMP MACRO letters(i) AS chr(65 + i // 26) || chr(65 + i % 26) || 'X'`

interface Plan {
  readonly slots: number
  readonly real: number
  readonly articles: number
}

async function prepare(db: Db, base: string, { events, articles }: Size): Promise<Plan> {
  await db.run(`ATTACH '${base}' AS base (READ_ONLY)`)
  const [size] = await db.all<{ articles: number; events: number }>(
    `SELECT (SELECT count(*) FROM base.store.articles)::INTEGER AS articles, (SELECT count(*) FROM base.store.events)::INTEGER AS events`,
  )
  const of = size ?? { articles: 1, events: 1 }
  const slots = Math.max(1, Math.round(events / articles / (of.events / of.articles)))
  console.log(`${of.articles} real articles with ${of.events} events; each generated article joins ${slots}`)
  await db.run(LETTERS)
  await db.run(EXCHANGE)
  await db.run(`CREATE TEMP TABLE b AS
    SELECT row_number() OVER (ORDER BY no) - 1 AS k, no, length, words,
      (SELECT coalesce(string_agg(t.text, '' ORDER BY t.part), '') FROM base.store.texts t WHERE t.article = a.no) AS text
    FROM base.store.articles a`)
  for (const name of ['events', 'parties', 'evidence'])
    await db.run(`CREATE TEMP TABLE old_${name} AS SELECT * FROM base.store.${name}`)
  for (const name of ['postings', 'places'])
    await db.run(`CREATE TEMP TABLE old_${name} AS SELECT * FROM base.store.all_${name}`)
  await db.run('INSERT INTO store.runs SELECT * FROM base.store.runs LIMIT 1')
  await db.run('INSERT INTO store.terms SELECT * FROM base.store.terms')
  return { slots, real: of.articles, articles }
}

const dayOf = (g: string, articles: number): string =>
  `(DATE '2005-01-01' + ((${g} - 1) * 7300 // ${articles})::INTEGER)`

async function articlesOf(db: Db, from: number, to: number, { slots, real, articles }: Plan): Promise<void> {
  await db.run(`CREATE OR REPLACE TEMP TABLE comp AS
    SELECT g::INTEGER AS g, s, b.no AS base, b.text, b.length, b.words,
      (sum(b.length + 2) OVER (PARTITION BY g ORDER BY s) - b.length - 2)::INTEGER AS shift,
      (sum(b.words) OVER (PARTITION BY g ORDER BY s) - b.words)::INTEGER AS word_shift
    FROM range(${from + 1}, ${to + 1}) t(g), range(${slots}) u(s) JOIN b ON b.k = hash(g * 131 + s) % ${real}`)
  await db.run(`INSERT INTO store.articles BY NAME
    SELECT g AS no, 'g' || g AS id, md5(g::VARCHAR)[:16] AS hash, g AS document, 'original' AS kind, 0 AS likeness, 'current' AS state,
      'Report number ' || g AS title, true AS kept, sum(length + 2)::INTEGER AS length, sum(words)::INTEGER AS words,
      ${dayOf('g', articles)} AS date, 'Source ' || (g % 40) AS source, 'bench' AS origin, true AS coded, '' AS title_key, 1 AS run
    FROM comp GROUP BY g ORDER BY g`)
  await db.run(`INSERT INTO store.texts
    SELECT no, part, substr(text, part * ${PART} + 1, ${PART}) FROM (
      SELECT no, text, unnest(range((length(text) + ${PART - 1}) // ${PART}))::INTEGER AS part
      FROM (SELECT g AS no, string_agg(text, E'\\n\\n' ORDER BY s) AS text FROM comp GROUP BY g)) ORDER BY no, part`)
  await db.run(`INSERT INTO store.postings
    SELECT p.term, g, least(sum(p.count), 65535)::USMALLINT
    FROM comp JOIN old_postings p ON p.article = comp.base GROUP BY p.term, g`)
  await sortIn(db, 'postings', 'term, article', PIECES.postings)
  await db.run(`INSERT INTO store.sorted_places
    SELECT p.term, g, p.place + word_shift AS place FROM comp JOIN old_places p ON p.article = comp.base ORDER BY p.term, g, place`)
}

async function eventsOf(db: Db, first: number, { articles }: Plan): Promise<void> {
  const day = dayOf('g', articles)
  await db.run(`CREATE OR REPLACE TEMP TABLE e AS
    SELECT *, ${day} - (CASE WHEN hash(new) % 12 = 0 THEN hash(new) % 3000 ELSE hash(new) % 3 END)::INTEGER AS day FROM (
      SELECT (${first - 1} + row_number() OVER (ORDER BY g, s, old.no))::INTEGER AS new, g, shift, old.*
      FROM comp JOIN old_events old ON old.article = comp.base)`)
  await db.run(`INSERT INTO store.events BY NAME
    SELECT e.* EXCLUDE (new, g, shift, day) REPLACE (new AS no, 'e' || md5(new::VARCHAR)[:16] AS id, g AS article, day AS date_from, day AS date_to,
      list_transform(actors, lambda c: exchange(c, g)) AS actors, list_transform(recipients, lambda c: exchange(c, g)) AS recipients,
      sentence_start + shift AS sentence_start, sentence_end + shift AS sentence_end, ${day} AS published, 'Source ' || (g % 40) AS source, 1 AS run)
    FROM e ORDER BY new`)
  await db.run(`INSERT INTO store.parties BY NAME
    SELECT p.* REPLACE (new AS event, exchange(p.code, g) AS code, p.start + shift AS start, p."end" + shift AS "end")
    FROM e JOIN old_parties p ON p.event = e.no ORDER BY new, role, n`)
  await db.run(`INSERT INTO store.evidence BY NAME
    SELECT v.* REPLACE (new AS event, v.start + shift AS start, v."end" + shift AS "end")
    FROM e JOIN old_evidence v ON v.event = e.no ORDER BY new, n`)
}

async function factsOf(db: Db, first: number): Promise<void> {
  for (const { name, order } of FACTS)
    await db.run(
      `INSERT INTO store.sorted_${name} BY NAME SELECT * FROM store.${name}_of_events WHERE event >= ${first} ORDER BY ${order}`,
    )
}

const nextEvent = async (db: Db): Promise<number> => {
  const [row] = await db.all<{ next: number }>('SELECT coalesce(max(no) + 1, 1)::INTEGER AS next FROM store.events')
  return row?.next ?? 1
}

export async function makeBig(db: Db, base: string, size: Size): Promise<void> {
  const plan = await prepare(db, base, size)
  await db.run("SET checkpoint_threshold = '100GB'")
  const per = Math.ceil(size.articles / BATCHES)
  let piece = 1
  for (let batch = 1, from = 0; from < size.articles; batch++, from += per) {
    const to = Math.min(from + per, size.articles)
    await db.run('BEGIN')
    await articlesOf(db, from, to, plan)
    const first = await nextEvent(db)
    await eventsOf(db, first, plan)
    await packFrom(db, first, (await nextEvent(db)) - 1)
    const whole = batch % PIECE === 0 || to === size.articles
    if (whole) await factsOf(db, piece)
    await db.run('COMMIT')
    if (whole) piece = await nextEvent(db)
    process.stderr.write(`\r${to} articles`)
  }
  process.stderr.write('\n')
  await sortIn(db, 'postings', 'term, article', 1)
  await db.run('CHECKPOINT')
}
