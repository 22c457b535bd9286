// How long the questions of an analyst take on a large database: the first of each kind, cold, and the median of twenty different ones.
// npx tsx bench/store.ts base.duckdb [--out big.duckdb] [--events 20000000] [--articles 200000] [--keep]
// base.duckdb: made by `rapporteur add` of some hundred real articles; bench/big.ts makes the large one of it. Each question is asked once, with other
// countries, days and words than those before it; a few are rare, most are not, as in a newsroom. Also by processor, which other programs do not change.
import { existsSync, rmSync, statSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import type { Db } from '../src/store/db.ts'
import { openForReading, openForWriting } from '../src/store/duckdb/open.ts'
import { countsBy } from '../src/views/counts.ts'
import { eventsPage } from '../src/views/events.ts'
import { facetsOf } from '../src/views/facets.ts'
import type { EventFilter } from '../src/views/filter.ts'
import { countsOfAll, movers, unknownActors } from '../src/views/overview.ts'
import { search } from '../src/views/search.ts'
import { dyadSeries } from '../src/views/series.ts'
import { sourcesOf } from '../src/views/sources.ts'
import { makeBig } from './big.ts'
import { random } from './news.ts'

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
const size = { events: Number(values.events), articles: Number(values.articles) }
const TODAY = { today: '2030-01-01' }
const ROUNDS = 20

const next = random(7)
const below = (n: number): number => Math.floor(next() * n)
const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T

/** A country as the generator names them: those with a low number come often. */
const country = (): string => {
  const n = Math.floor(199 * next() ** 2.5)
  return `${String.fromCharCode(65 + Math.floor(n / 26))}${String.fromCharCode(65 + (n % 26))}X`
}
const dyad = (): readonly [string, string] => {
  const [a, b] = [country(), country()]
  return a === b ? dyad() : [a, b]
}
const period = (days: number): Pick<EventFilter, 'since' | 'until'> => {
  const since = Date.UTC(2005, 0, 1) + below(7000) * 86_400_000
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10)
  return { since: day(since), until: day(since + days * 86_400_000) }
}

/** What is filtered by, as the database itself has it. */
interface Words {
  readonly events: readonly string[]
  readonly contexts: readonly string[]
  readonly sectors: readonly string[]
  readonly places: readonly string[]
  readonly countries: readonly string[]
  readonly names: readonly string[]
  readonly frequent: readonly string[]
  readonly seldom: readonly string[]
  readonly pairs: readonly string[]
}

async function wordsOf(db: Db): Promise<Words> {
  const list = async (sql: string): Promise<string[]> => (await db.all<{ v: string }>(sql)).map(({ v }) => v)
  const early = 'FROM store.events WHERE no <= 100000'
  const terms = (least: number, most: number): string =>
    `SELECT term AS v FROM store.terms JOIN (SELECT term AS t, count(*) AS n FROM store.all_postings WHERE article <= 2000 GROUP BY 1)
       ON t = no WHERE n BETWEEN ${least} AND ${most} AND length(term) > 3 ORDER BY hash(term) LIMIT 60`
  return {
    events: await list(`SELECT DISTINCT event AS v ${early} ORDER BY 1`),
    contexts: await list(`SELECT DISTINCT unnest(contexts) AS v ${early} ORDER BY 1`),
    sectors: await list(
      `SELECT v FROM (SELECT unnest(actor_sectors) AS v ${early}) GROUP BY v ORDER BY count(*) DESC LIMIT 8`,
    ),
    places: await list(`SELECT DISTINCT place AS v ${early} AND place IS NOT NULL ORDER BY 1`),
    countries: await list(`SELECT DISTINCT country AS v ${early} AND country IS NOT NULL ORDER BY 1`),
    names: await list(
      `SELECT name AS v FROM store.parties WHERE event <= 100000 AND name <> '' GROUP BY name ORDER BY hash(name) LIMIT 40`,
    ),
    frequent: await list(terms(400, 2000)),
    seldom: await list(terms(20, 100)),
    pairs: await list(
      `SELECT x.term || ' ' || y.term AS v FROM (SELECT * FROM store.all_places WHERE article <= 40) a JOIN (SELECT * FROM store.all_places WHERE article <= 40) b
         ON b.article = a.article AND b.place = a.place + 1 JOIN store.terms x ON x.no = a.term JOIN store.terms y ON y.no = b.term
       WHERE length(x.term) > 3 AND length(y.term) > 3 GROUP BY 1 ORDER BY hash(v) LIMIT 60`,
    ),
  }
}

type Ask = () => Promise<unknown>

function questionsOf(db: Db, w: Words): readonly (readonly [name: string, bar: number, ask: Ask])[] {
  const page = (filter: EventFilter): Promise<unknown> => eventsPage(db, filter, { limit: 50 })
  const series = (level: 'report' | 'story') => () => dyadSeries(db, dyad(), { by: 'month', level })
  return [
    ['dyad-month series', 100, series('report')],
    ['dyad-month series by stories', 100, series('story')],
    ['page: everything, from a day on back', 50, () => page({ until: period(0).until ?? '' })],
    ['page: actor and event', 50, () => page({ actor: [country()], event: [oneOf(w.events)] })],
    ['page: dyad in a year', 50, () => page({ dyad: dyad(), ...period(365) })],
    ['page: party and status', 50, () => page({ party: [country()], status: [oneOf(['negated', 'future'])] })],
    ['page: event and country of the place', 50, () => page({ event: [oneOf(w.events)], place: [oneOf(w.countries)] })],
    ['page: place by name', 50, () => page({ place: [oneOf(w.places)] })],
    [
      'page: sector, context, month',
      50,
      () => page({ sector: [oneOf(w.sectors)], context: [oneOf(w.contexts)], ...period(30) }),
    ],
    ['page: actor by name', 50, () => page({ actor: [oneOf(w.names)] })],
    ['page: event and a word of the text', 50, () => page({ event: [oneOf(w.events)], text: oneOf(w.seldom) })],
    ['page: words of the text', 50, () => page({ text: `${oneOf(w.frequent)} ${oneOf(w.seldom)}` })],
    ['full text: a seldom word', 100, () => search(db, oneOf(w.seldom), 20)],
    ['full text: a frequent word', 100, () => search(db, oneOf(w.frequent), 20)],
    [
      'full text: three words',
      100,
      () => search(db, `${oneOf(w.frequent)} ${oneOf(w.frequent)} ${oneOf(w.seldom)}`, 20),
    ],
    ['full text: a phrase', 100, () => search(db, `"${oneOf(w.pairs)}"`, 20)],
    ['counts by event of a country', 1000, () => countsBy(db, { actor: [country()] }, ['event'], 'report')],
    ['facets of a country', 1000, () => facetsOf(db, { actor: [country()] })],
  ]
}

/** What the first pages ask, once with everything cold and a few times more. */
function firstPages(db: Db): readonly (readonly [name: string, ask: Ask])[] {
  const latest = { status: ['actual'], historical: false }
  return [
    ['counts', () => countsOfAll(db)],
    ['latest events', () => eventsPage(db, latest, { limit: 8 })],
    ['movers', () => movers(db, 8)],
    ['sources', () => sourcesOf(db)],
    ['unknown actors', () => unknownActors(db, 10)],
    ['facets of everything', () => facetsOf(db, {})],
  ]
}

interface Cost {
  readonly wall: number
  readonly processor: number
}

async function costOf(ask: Ask): Promise<Cost> {
  const [begun, cpu] = [performance.now(), process.cpuUsage()]
  await ask()
  const { user, system } = process.cpuUsage(cpu)
  return { wall: performance.now() - begun, processor: (user + system) / 1000 }
}

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
const figure = (n: number): string => n.toFixed(0).padStart(6)

async function report(name: string, rounds: number, ask: Ask): Promise<Cost> {
  const first = await costOf(ask)
  const costs: Cost[] = []
  for (let round = 0; round < rounds; round++) costs.push(await costOf(ask))
  const walls = costs.map(({ wall }) => wall)
  const processor = median(costs.map((cost) => cost.processor))
  console.log(
    `${figure(first.wall)} ${figure(median(walls))} ${figure(Math.max(...walls))} ${figure(processor)}  ${name}`,
  )
  return { wall: median(walls), processor }
}

async function ask(db: Db): Promise<void> {
  const words = await wordsOf(db)
  console.log(' first median   most   processor (ms)')
  let [wall, processor] = [0, 0]
  for (const [name, question] of firstPages(db)) {
    const cost = await report(name, 4, question)
    if (name.startsWith('facets')) continue
    wall += cost.wall
    processor += cost.processor
  }
  console.log(`        ${figure(wall)}        ${figure(processor)}  the overview together; its bar is 1000`)
  for (const [name, bar, question] of questionsOf(db, words)) await report(`${name}; bar ${bar}`, ROUNDS, question)
}

if (base === undefined) {
  console.error('usage: npx tsx bench/store.ts base.duckdb [--out FILE] [--events N] [--articles N] [--keep]')
  process.exit(2)
}
if (!existsSync(out)) {
  const begun = performance.now()
  const db = await openForWriting(out, { ...TODAY, memory: '4GB' })
  await makeBig(db, base, size)
  db.close()
  console.log(`made in ${Math.round((performance.now() - begun) / 1000)} s`)
}
const db = await openForReading(out, TODAY)
const [counts] = await db.all(
  `SELECT (SELECT count(*) FROM store.articles)::INTEGER AS articles, (SELECT count(*) FROM store.events)::INTEGER AS events,
    (SELECT count(*) FROM store.parties)::INTEGER AS parties, (SELECT count(*) FROM store.evidence)::INTEGER AS evidence,
    (SELECT count(*) FROM store.all_dyads)::INTEGER AS dyads, (SELECT count(*) FROM store.all_sides)::INTEGER AS sides,
    (SELECT count(*) FROM store.all_postings)::INTEGER AS postings, (SELECT count(*) FROM store.all_places)::INTEGER AS places`,
)
console.log(JSON.stringify(counts), `${(statSync(out).size / 2 ** 30).toFixed(2)} GiB on disk`)
await ask(db)
console.log(
  `memory ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB, at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
)
db.close()
if (!values.keep) rmSync(out)
