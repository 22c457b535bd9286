// A filter -> how many events it has, and how many of each value of a field: what can be narrowed down to.
// Example: facetsOf(db, { actor: ['RUS'] }) tells how many of Russia's events are ASSAULT, how many are CONSULT, and so on.
// Each list has its most frequent values; a field that is filtered by already lists only what is left.
import type { Db } from '../store/db.ts'
import { chosenBy, conditionsOfSides, eachOnce, PLAIN } from './chosen.ts'
import type { EventFilter, Where } from './filter.ts'

/** Fields of the facts; those that hold lists keep them as '|a|b|'. */
const COLUMNS = {
  event: 'type',
  quad: 'quad',
  status: 'status',
  context: 'contexts',
  mode: 'modes',
  source: 'source',
  country: 'country',
  reviewed: 'reviewed',
} as const
type Column = keyof typeof COLUMNS
const COLUMN_NAMES = Object.keys(COLUMNS) as Column[]
const KEPT = 'event, day, type, quad, status, contexts, modes, source, country, reviewed'
const LISTS: readonly string[] = ['context', 'mode']
const SIDES = ['actor', 'recipient'] as const

export type FacetName = Column | (typeof SIDES)[number]
const NAMES: readonly FacetName[] = [
  'event',
  ...SIDES,
  'quad',
  'status',
  'context',
  'mode',
  'source',
  'country',
  'reviewed',
]

export interface FacetValue {
  readonly value: string
  readonly count: number
}

export interface Facets {
  readonly total: number
  readonly first: string | null
  readonly last: string | null
  readonly fields: Readonly<Record<FacetName, readonly FacetValue[]>>
}

const MOST = 16

interface Counted {
  readonly name: FacetName | 'days'
  readonly value: string
  readonly count: number
}

/** The most frequent values; a list counts for each that it holds. */
function facetOf(rows: readonly Counted[], name: FacetName): FacetValue[] {
  const counts = new Map<string, number>()
  for (const row of rows)
    if (row.name === name)
      for (const value of LISTS.includes(name) ? row.value.split('|') : [row.value])
        if (value !== '') counts.set(value, (counts.get(value) ?? 0) + row.count)
  const byCount = (a: FacetValue, b: FacetValue): number => b.count - a.count || (a.value < b.value ? -1 : 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort(byCount)
    .slice(0, MOST)
}

/** Grouped by the column as it is kept: a number, or a number in a dictionary. */
const ofColumn = (name: Column, from: string): string =>
  `(SELECT '${name}' AS name, ${name === 'reviewed' ? "coalesce(value, 'no')" : 'value::VARCHAR'} AS value, count
    FROM (SELECT ${COLUMNS[name]} AS value, count(*)::INTEGER AS count FROM ${from} GROUP BY 1))`

const ofSide = (name: string, where: string): string =>
  `SELECT '${name}' AS name, party AS value, count(*)::INTEGER AS count FROM store.all_sides
   WHERE side = '${name}' AND ${where} GROUP BY value ORDER BY count DESC, value LIMIT ${MOST}`

interface ChosenOnce extends Where {
  /** What stands before SELECT. */
  readonly before: string
  readonly wide: boolean
  /** Whether they come from the events themselves, shown or not. */
  readonly plain: boolean
}

/** The chosen events: as they stand where each is there once, else kept together first. */
async function chosenOnce(db: Db, filter: EventFilter): Promise<ChosenOnce> {
  const { from, sql, values, repeats, wide } = await chosenBy(db, filter)
  const rows = `SELECT * FROM ${from} WHERE ${sql}`
  if (!repeats) return { sql: `(${rows})`, values, before: '', wide, plain: from === PLAIN }
  const each = `SELECT ${KEPT} FROM store.all_facts WHERE event IN (SELECT event FROM (${rows}))`
  return { sql: 'chosen', values, before: `WITH chosen AS MATERIALIZED (${each}) `, wide: true, plain: false }
}

async function ofReviews(db: Db, filter: EventFilter): Promise<Counted[]> {
  const { sql, values } = await eachOnce(db, filter)
  return db.all<Counted>(ofColumn('reviewed', sql), values)
}

/** Codes on the sides of events as they tell them, of those that are not shown too. */
const ofOwnSide = (name: string, from: string): string =>
  `SELECT '${name}' AS name, value, count(*)::INTEGER AS count FROM (SELECT unnest(${name}s) AS value FROM ${from})
   GROUP BY value ORDER BY count DESC, value LIMIT ${MOST}`

/** Sides of the chosen events; without a look at these where sides have all that is asked. */
async function ofSides(db: Db, filter: EventFilter, { before, sql, values, plain }: ChosenOnce): Promise<Counted[]> {
  const own = await conditionsOfSides(db, filter)
  const ask = (name: string): Promise<Counted[]> => {
    if (plain) return db.all(ofOwnSide(name, sql), values)
    if (own !== undefined) return db.all(ofSide(name, own.sql), own.values)
    return db.all(`${before}${ofSide(name, `event IN (SELECT event FROM ${sql})`)}`, values)
  }
  return [...(await ask('actor')), ...(await ask('recipient'))]
}

export async function facetsOf(db: Db, filter: EventFilter): Promise<Facets> {
  const chosen = await chosenOnce(db, filter)
  const { before, sql, values, wide } = chosen
  const names = COLUMN_NAMES.filter((name) => wide || name !== 'reviewed')
  const rows = await db.all<Counted>(
    `${before}${names.map((name) => ofColumn(name, sql)).join(' UNION ALL ')}
     UNION ALL (SELECT 'days', min(day) || ' ' || max(day), count(*)::INTEGER FROM ${sql})`,
    values,
  )
  const told = [...rows, ...(wide ? [] : await ofReviews(db, filter)), ...(await ofSides(db, filter, chosen))].filter(
    ({ value }) => value !== null,
  )
  const fields = Object.fromEntries(NAMES.map((name) => [name, facetOf(told, name)])) as unknown as Facets['fields']
  const days = rows.find(({ name }) => name === 'days')
  const [first = null, last = null] = days?.value?.split(' ') ?? []
  return { total: days?.count ?? 0, first, last, fields }
}
