// A filter and what to count by -> counts and PLOVER scores, a row a group.
// Example: countsBy(db, { since: '2024-01-01' }, ['event'], 'report') tells how often each event was reported.
// Levels: report counts every event, article one of each group an article, story one of each story (an event without a story is its own).
import type { Db } from '../store/db.ts'
import { addFactConditions, addSides, eachOnce } from './chosen.ts'
import { conditionsOf } from './events.ts'
import { Conditions, type EventFilter, type Where } from './filter.ts'

export const LEVELS = ['report', 'article', 'story'] as const
export type Level = (typeof LEVELS)[number]

/** What rows can be counted by: a column of the events with their dyads. */
export const GROUPS = {
  day: 'd.day::VARCHAR',
  week: "date_trunc('week', d.day)::DATE::VARCHAR",
  month: "date_trunc('month', d.day)::DATE::VARCHAR",
  year: "date_trunc('year', d.day)::DATE::VARCHAR",
  actor: 'd.actor',
  recipient: 'd.recipient',
  event: 'd.type',
  quad: 'd.quad',
  status: 'd.status',
  source: 'd.source',
  country: 'd.country',
} as const
export type Group = keyof typeof GROUPS

export const isGroup = (text: string): text is Group => Object.hasOwn(GROUPS, text)
export const isLevel = (text: string): text is Level => (LEVELS as readonly string[]).includes(text)

/** Counts and scores of one group. */
export interface Figures {
  readonly count: number
  readonly score_sum: number
  readonly score_mean: number | null
  readonly verbal_cooperation: number
  readonly material_cooperation: number
  readonly verbal_conflict: number
  readonly material_conflict: number
}

export const NO_FIGURES: Figures = {
  count: 0,
  score_sum: 0,
  score_mean: null,
  verbal_cooperation: 0,
  material_cooperation: 0,
  verbal_conflict: 0,
  material_conflict: 0,
}

const UNITS: Readonly<Record<Level, string>> = {
  report: 'd.event',
  article: 'd.article',
  story: "coalesce('s' || (SELECT min(story) FROM store.story_events t WHERE t.event = d.event), 'e' || d.event)",
}

const QUADS = ['verbal_cooperation', 'material_cooperation', 'verbal_conflict', 'material_conflict'] as const

/** Conditions on rows of store.all_dyads. */
async function whereOf(db: Db, filter: EventFilter): Promise<Where> {
  const all = new Conditions()
  const { dyad, directed, ...rest } = filter
  if (rest.state !== undefined || rest.article !== undefined) {
    const { sql } = (await conditionsOf(db, rest, all)).where()
    const own = new Conditions(all)
    addPair(own, filter)
    const { sql: pair, values } = own.where()
    return { sql: `${pair} AND event IN (SELECT event_no FROM store.bare_events WHERE ${sql})`, values }
  }
  addPair(all, filter)
  await addFactConditions(db, all, rest)
  addSides(all, rest)
  return all.where()
}

/** The rows of a pair, in either direction unless the filter is directed. */
function addPair(all: Conditions, { dyad, directed }: EventFilter): void {
  if (dyad === undefined) return
  const one = ([from, to]: readonly [string, string]): string =>
    `(actor = ${all.value(from)} AND recipient = ${all.value(to)})`
  all.add(directed === true ? one(dyad) : `(${one(dyad)} OR ${one([dyad[1], dyad[0]])})`)
}

const figuresSql = (scale: string, quad: string): string => `count(*)::INTEGER AS count,
  round(coalesce(sum(${scale}), 0), 3) AS score_sum, round(avg(${scale}), 3) AS score_mean,
  ${QUADS.map((name, at) => `count(*) FILTER (${quad} = ${at + 1})::INTEGER AS ${name}`).join(', ')}`

export type Counted<G extends Group> = Figures & { readonly [K in G]: string | number | null }

/** Groups that an event has by itself, and how its own row has them. */
const OWN: Readonly<Partial<Record<Group, string>>> = {
  day: 'day::VARCHAR',
  week: "date_trunc('week', day)::DATE::VARCHAR",
  month: "date_trunc('month', day)::DATE::VARCHAR",
  year: "date_trunc('year', day)::DATE::VARCHAR",
  event: 'type',
  quad: 'quad',
  status: 'status',
  source: 'source',
  country: 'country',
}

interface Grouping {
  /** What stands between SELECT and the figures, each with a comma after it. */
  readonly keys: string
  readonly by: string
}

function groupingOf(groups: readonly Group[], columns: Readonly<Partial<Record<Group, string>>>): Grouping {
  const places = groups.map((_, at) => at + 1).join(', ')
  return {
    keys: groups.map((group) => `${columns[group]} AS "${group}", `).join(''),
    by: groups.length === 0 ? '' : `GROUP BY ${places} ORDER BY ${places}`,
  }
}

/** Whether one event has no more than one row in a group, so that rows of dyads can be counted as they are. */
const rowsAreEvents = (groups: readonly Group[], level: Level): boolean =>
  level === 'report' && groups.includes('actor') && groups.includes('recipient')

/** Whether the events themselves can be counted. */
const ownAreEnough = (groups: readonly Group[], level: Level): boolean =>
  level === 'report' && groups.every((group) => OWN[group] !== undefined)

/** Counts by one or more groups, in their order. */
export async function countsBy<G extends Group>(
  db: Db,
  filter: EventFilter,
  groups: readonly G[],
  level: Level,
): Promise<Counted<G>[]> {
  if (ownAreEnough(groups, level)) {
    const { keys, by } = groupingOf(groups, OWN)
    const { sql, values } = await eachOnce(db, filter)
    return db.all(`SELECT ${keys}${figuresSql('scale', 'quad')} FROM ${sql} ${by}`, values)
  }
  const { sql, values } = await whereOf(db, filter)
  const { keys, by } = groupingOf(groups, GROUPS)
  if (rowsAreEvents(groups, level))
    return db.all(`SELECT ${keys}${figuresSql('scale', 'quad')} FROM store.all_dyads d WHERE ${sql} ${by}`, values)
  const names = groups.map((group) => `"${group}", `).join('')
  const units = [...groups.keys(), groups.length].map((at) => at + 1).join(', ')
  return db.all(
    `WITH units AS (
       SELECT ${keys}${UNITS[level]} AS unit, avg(scale) AS scale, mode(quad) AS quad FROM store.all_dyads d WHERE ${sql}
       GROUP BY ${units})
     SELECT ${names}${figuresSql('scale', 'quad')} FROM units ${by}`,
    values,
  )
}
