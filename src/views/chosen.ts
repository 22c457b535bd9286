// A filter -> where its events are read from at least cost: store.sides where a party is asked for, store.dyads where two are, else store.facts.
// Example: { actor: ['RUS'], event: ['ASSAULT'] } reads the rows of RUS among the actors; { since: '2024-01-01' } the newest rows of the facts.
// Events that are not shown, and those of articles named by their id, are read from the events themselves, which are few or kept together.
// filter.ts says the same by plain conditions on events; test/views/chosen.test.ts compares the two.
import type { Db, Value } from '../store/db.ts'
import { Conditions, type EventFilter, type Where } from './filter.ts'
import { matchingArticles } from './matching.ts'

export interface Chosen extends Where {
  /** A table or a subselect with the columns event, article, day, type, quad, scale, status, historical, country, source … */
  readonly from: string
  /** Whether an event may stand in it more than once. */
  readonly repeats: boolean
  /** Whether it has all columns of store.facts. */
  readonly wide: boolean
}

/** The events themselves, shown or not, with the columns of the facts. */
export const PLAIN = 'store.event_facts'

const VISIBLE = "(embargo IS NULL OR embargo <= getvariable('today'))"
const isCode = (text: string): boolean => /^[A-Z]{3}$/.test(text)
const lower = (list: readonly string[]): string[] => list.map((one) => one.toLowerCase())
const some = <T>(list: readonly T[] | undefined): list is readonly T[] => list !== undefined && list.length > 0

/** One of the values stands in a list that is kept as '|a|b|'. */
function holds(all: Conditions, column: string, list: readonly string[]): string {
  const known = list.filter((one) => one !== '' && !one.includes('|'))
  if (known.length === 0) return 'FALSE'
  return `(${known.map((one) => `contains(${column}, ${all.value(`|${one}|`)})`).join(' OR ')})`
}

/** Conditions on what all the tables have. */
function addNarrow(all: Conditions, filter: EventFilter): void {
  const among = (column: string, list: readonly Value[] | undefined): void => {
    if (some(list)) all.add(`${column} IN (${all.values(list)})`)
  }
  all.add(VISIBLE)
  if (filter.since !== undefined) all.add(`day >= ${all.value(filter.since)}::DATE`)
  if (filter.until !== undefined) all.add(`day <= ${all.value(filter.until)}::DATE`)
  among('type', filter.event)
  among('status', filter.status)
  among('quad', filter.quad)
  if (filter.historical !== undefined) all.add(`historical = ${all.value(filter.historical)}`)
  if (some(filter.sector)) all.add(holds(all, 'sectors', filter.sector))
  if (some(filter.mode)) all.add(holds(all, 'modes', filter.mode))
  if (some(filter.context)) all.add(holds(all, 'contexts', filter.context))
  if (some(filter.rule))
    all.add(
      `event IN (SELECT no FROM store.events WHERE ${filter.rule.map((one) => `list_contains(made_by, ${all.value(one)})`).join(' OR ')})`,
    )
  if (some(filter.source)) all.add(`lower(source) IN (${all.values(lower(filter.source))})`)
}

const asksWide = ({ place, minConfidence, reviewed, unreviewed }: EventFilter): boolean =>
  some(place) || minConfidence !== undefined || some(reviewed) || unreviewed === true

/** Conditions on what only store.facts, store.dyads and the events have. */
function addWide(all: Conditions, { place, minConfidence, reviewed, unreviewed }: EventFilter): void {
  if (some(place)) all.add(`(country IN (${all.values(place)}) OR lower(place) IN (${all.values(lower(place))}))`)
  if (minConfidence !== undefined) all.add(`confidence >= ${all.value(minConfidence)}`)
  if (unreviewed === true) all.add('reviewed IS NULL')
  if (some(reviewed)) all.add(`reviewed IN (${all.values(reviewed)})`)
}

type Role = 'actor' | 'recipient'

/** Subselects of store.all_sides, one for each side and kind of name, so that each reads only its own stretch of the table. */
function branches(all: Conditions, names: readonly string[], roles: readonly Role[], columns: string): string[] {
  const codes = names.filter(isCode)
  const others = lower(names.filter((name) => !isCode(name)))
  const branch = (side: string, list: readonly string[]): string[] =>
    list.length === 0
      ? []
      : [`SELECT ${columns} FROM store.all_sides WHERE side = '${side}' AND party IN (${all.values(list)})`]
  return roles.flatMap((role) => [...branch(role, codes), ...branch(`${role} name`, others)])
}

const hasParty = (all: Conditions, names: readonly string[], roles: readonly Role[]): string =>
  `event IN (${branches(all, names, roles, 'event').join(' UNION ALL ')})`

function dyadOfNames(all: Conditions, [a, b]: readonly [string, string], directed: boolean): string {
  const one = (from: string, to: string): string =>
    `(${hasParty(all, [from], ['actor'])} AND ${hasParty(all, [to], ['recipient'])})`
  return directed ? one(a, b) : `(${one(a, b)} OR ${one(b, a)})`
}

const SIDES: readonly (readonly [field: 'actor' | 'recipient' | 'party', roles: readonly Role[]])[] = [
  ['actor', ['actor']],
  ['recipient', ['recipient']],
  ['party', ['actor', 'recipient']],
]

/** Adds that each side which is asked for is there, but for one field that the rows answer already. */
export function addSides(all: Conditions, filter: EventFilter, without?: keyof EventFilter): void {
  for (const [field, roles] of SIDES) {
    const names = filter[field]
    if (field !== without && some(names)) all.add(hasParty(all, names, roles))
  }
  if (filter.dyad !== undefined && without !== 'dyad') all.add(dyadOfNames(all, filter.dyad, filter.directed === true))
}

/** Adds what the filter asks beside sides, for rows that have all columns. */
export async function addFactConditions(db: Db, all: Conditions, filter: EventFilter): Promise<void> {
  addNarrow(all, filter)
  addWide(all, filter)
  await addText(db, all, filter)
}

async function addText(db: Db, all: Conditions, { text }: EventFilter): Promise<void> {
  if (text === undefined) return
  const articles = await matchingArticles(db, text)
  all.add(articles === undefined ? 'FALSE' : `article IN (${articles})`)
}

function fromDyads(all: Conditions, [a, b]: readonly [string, string], directed: boolean): string {
  const one = (from: string, to: string): string =>
    `SELECT * FROM store.all_dyads WHERE actor = ${all.value(from)} AND recipient = ${all.value(to)}`
  return directed || a === b ? one(a, b) : `${one(a, b)} UNION ALL ${one(b, a)}`
}

type Source = Omit<Chosen, keyof Where>

/** Sides of the first field that asks for parties; what sides do not have is looked up in the facts. */
function sourceOfSides(all: Conditions, filter: EventFilter): Source | undefined {
  const [field, roles] = SIDES.find(([name]) => some(filter[name])) ?? []
  const names = field === undefined ? undefined : filter[field]
  if (field === undefined || roles === undefined || names === undefined) return undefined
  const from = branches(all, names, roles, '*').join(' UNION ALL ')
  addNarrow(all, filter)
  addSides(all, filter, field)
  if (asksWide(filter)) {
    const wide = new Conditions(all)
    addNarrow(wide, { ...filter })
    addWide(wide, filter)
    all.add(`event IN (SELECT event FROM store.all_facts WHERE ${wide.where().sql})`)
  }
  return { from: `(${from})`, repeats: names.length * roles.length > 1, wide: false }
}

function sourceOf(all: Conditions, filter: EventFilter): Source {
  const { dyad, directed = false } = filter
  if (dyad?.every(isCode)) {
    const from = `(${fromDyads(all, dyad, directed)})`
    addNarrow(all, filter)
    addWide(all, filter)
    addSides(all, filter, 'dyad')
    return { from, repeats: !directed && dyad[0] !== dyad[1], wide: true }
  }
  const sides = sourceOfSides(all, filter)
  if (sides !== undefined) return sides
  addNarrow(all, filter)
  addWide(all, filter)
  addSides(all, filter)
  return { from: 'store.all_facts', repeats: false, wide: true }
}

function addPlainSides(all: Conditions, filter: EventFilter): void {
  const has = (names: readonly string[], roles: readonly Role[]): string => {
    const byCode = names
      .filter(isCode)
      .flatMap((code) => roles.map((role) => `list_contains(${role}s, ${all.value(code)})`))
    const others = lower(names.filter((name) => !isCode(name)))
    const byName =
      others.length === 0
        ? []
        : [
            `event IN (SELECT event FROM store.parties WHERE role IN (${roles.map((role) => `'${role}'`).join(', ')}) AND lower(name) IN (${all.values(others)}))`,
          ]
    return `(${[...byCode, ...byName].join(' OR ')})`
  }
  for (const [field, roles] of SIDES) {
    const names = filter[field]
    if (some(names)) all.add(has(names, roles))
  }
  if (filter.dyad === undefined) return
  const [a, b] = filter.dyad
  const one = (from: string, to: string): string => `(${has([from], ['actor'])} AND ${has([to], ['recipient'])})`
  all.add(filter.directed === true ? one(a, b) : `(${one(a, b)} OR ${one(b, a)})`)
}

/** From the events themselves. */
async function plainSource(db: Db, all: Conditions, filter: EventFilter): Promise<Source> {
  if (filter.state !== 'any') all.add(`state = ${all.value(filter.state ?? 'shown')}`)
  addNarrow(all, filter)
  addWide(all, filter)
  if (some(filter.article)) {
    const rows = await db.all<{ no: number }>(
      `SELECT no FROM store.articles WHERE id IN (SELECT unnest(from_json($1::JSON, '["VARCHAR"]')))`,
      [JSON.stringify(filter.article)],
    )
    all.add(rows.length === 0 ? 'FALSE' : `article IN (${rows.map(({ no }) => no).join(', ')})`)
  }
  addPlainSides(all, filter)
  return { from: PLAIN, repeats: false, wide: true }
}

export async function chosenBy(db: Db, filter: EventFilter): Promise<Chosen> {
  const all = new Conditions()
  const plain = some(filter.article) || (filter.state ?? 'shown') !== 'shown'
  const source = plain ? await plainSource(db, all, filter) : sourceOf(all, filter)
  await addText(db, all, filter)
  return { ...source, ...all.where() }
}

/** Each event of a filter once, with all columns of store.facts: what can stand after FROM. */
export async function eachOnce(db: Db, filter: EventFilter): Promise<Where> {
  const { from, sql, values, repeats, wide } = await chosenBy(db, filter)
  if (!repeats && wide) return { sql: `(SELECT * FROM ${from} WHERE ${sql})`, values }
  return {
    sql: `(SELECT * FROM store.all_facts WHERE event IN (SELECT event FROM ${from} WHERE ${sql}))`,
    values,
  }
}

/** The conditions of a filter on rows of store.all_sides, where sides have all that it asks for: no party, no state, nothing wide. */
export async function conditionsOfSides(db: Db, filter: EventFilter): Promise<Where | undefined> {
  const { actor, recipient, party, dyad, article, state } = filter
  const others = [actor, recipient, party, dyad, article, state].some((one) => one !== undefined)
  if (others || asksWide(filter)) return undefined
  const all = new Conditions()
  addNarrow(all, filter)
  await addText(db, all, filter)
  return all.where()
}
