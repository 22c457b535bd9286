// A filter -> how many events it has, and how many of each value of a field: what can be narrowed down to.
// Example: facetsOf(db, { actor: ['RUS'] }) tells how many of Russia's events are ASSAULT, how many are CONSULT, and so on.
// Each list has its most frequent values; a field that is filtered by already lists only what is left.
import type { Db } from '../store/db.ts'
import { conditionsOf } from './events.ts'
import type { EventFilter } from './filter.ts'

const COLUMNS = {
  event: 'event',
  actor: 'unnest(actor_codes)',
  recipient: 'unnest(recipient_codes)',
  quad: 'quad_code::VARCHAR',
  status: 'status',
  context: 'unnest(context)',
  mode: 'unnest(mode)',
  source: 'source',
  country: 'country',
  reviewed: "coalesce(reviewed, 'no')",
} as const

export type FacetName = keyof typeof COLUMNS

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
const NAMES = Object.keys(COLUMNS) as FacetName[]

const facetSql = (name: FacetName): string =>
  `(SELECT '${name}' AS name, value, count(*)::INTEGER AS count FROM (SELECT ${COLUMNS[name]} AS value FROM chosen)
    WHERE value IS NOT NULL AND value <> '' GROUP BY value ORDER BY count DESC, value LIMIT ${MOST})`

export async function facetsOf(db: Db, filter: EventFilter): Promise<Facets> {
  const { sql, values } = (await conditionsOf(db, filter)).where()
  const rows = await db.all<FacetValue & { name: FacetName }>(
    `WITH chosen AS MATERIALIZED (SELECT * FROM store.bare_events WHERE ${sql}) ${NAMES.map(facetSql).join(' UNION ALL ')}`,
    values,
  )
  const [sum] = await db.all<{ total: number; first: string | null; last: string | null }>(
    `SELECT count(*)::INTEGER AS total, min(date) AS first, max(date) AS last FROM store.bare_events WHERE ${sql}`,
    values,
  )
  const fields = Object.fromEntries(
    NAMES.map((name) => [name, rows.filter((row) => row.name === name).map(({ value, count }) => ({ value, count }))]),
  ) as unknown as Facets['fields']
  return { total: sum?.total ?? 0, first: sum?.first ?? null, last: sum?.last ?? null, fields }
}
