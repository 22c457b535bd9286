// A filter -> how many events it has, and how many of each value of a field: what can be narrowed down to.
// Example: facetsOf(db, { actor: ['RUS'] }) tells how many of Russia's events are ASSAULT, how many are CONSULT, and so on.
// Each list has its most frequent values; a field that is filtered by already lists only what is left.
import type { Db } from '../store/db.ts'
import { conditionsOfSides, eachOnce } from './chosen.ts'
import type { EventFilter } from './filter.ts'

/** Fields of the facts; those that hold lists keep them as '|a|b|'. */
const COLUMNS = {
  event: 'type',
  quad: 'quad::VARCHAR',
  status: 'status',
  context: 'contexts',
  mode: 'modes',
  source: 'source',
  country: 'country',
  reviewed: "coalesce(reviewed, 'no')",
} as const
type Column = keyof typeof COLUMNS
const COLUMN_NAMES = Object.keys(COLUMNS) as Column[]
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
  readonly name: FacetName
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

const ofColumn = (name: Column, from: string): string =>
  `(SELECT '${name}' AS name, ${COLUMNS[name]} AS value, count(*)::INTEGER AS count FROM ${from} GROUP BY value)`

const ofSide = (name: string, where: string): string =>
  `SELECT '${name}' AS name, party AS value, count(*)::INTEGER AS count FROM store.all_sides
   WHERE side = '${name}' AND ${where} GROUP BY value ORDER BY count DESC, value LIMIT ${MOST}`

export async function facetsOf(db: Db, filter: EventFilter): Promise<Facets> {
  const { sql, values } = await eachOnce(db, filter)
  const own = await conditionsOfSides(db, filter)
  const ofColumns = await db.all<Counted>(COLUMN_NAMES.map((name) => ofColumn(name, sql)).join(' UNION ALL '), values)
  const ofSides = await Promise.all(
    SIDES.map((name) =>
      own === undefined
        ? db.all<Counted>(ofSide(name, `event IN (SELECT event FROM ${sql})`), values)
        : db.all<Counted>(ofSide(name, own.sql), own.values),
    ),
  )
  const [sum] = await db.all<{ total: number; first: string | null; last: string | null }>(
    `SELECT count(*)::INTEGER AS total, min(day) AS first, max(day) AS last FROM ${sql}`,
    values,
  )
  const told = [...ofColumns, ...ofSides.flat()].filter(({ value }) => value !== null)
  const fields = Object.fromEntries(NAMES.map((name) => [name, facetOf(told, name)])) as unknown as Facets['fields']
  return { total: sum?.total ?? 0, first: sum?.first ?? null, last: sum?.last ?? null, fields }
}
