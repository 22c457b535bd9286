// What an analyst asks for -> a condition on events (the view store.bare_events).
// Example: { dyad: ['USA', 'PRK'], event: ['CONSULT'], since: '2019-01-01' } is a few comparisons joined with AND, and their values.
// Several values of one field are alternatives; several fields must all hold.
import type { Value } from '../store/db.ts'

export interface EventFilter {
  readonly since?: string
  readonly until?: string
  /** Country codes or names. */
  readonly actor?: readonly string[]
  readonly recipient?: readonly string[]
  /** Codes or names on either side. */
  readonly party?: readonly string[]
  /** Two codes, in either direction unless `directed`. */
  readonly dyad?: readonly [string, string]
  readonly directed?: boolean
  readonly sector?: readonly string[]
  readonly event?: readonly string[]
  readonly mode?: readonly string[]
  readonly context?: readonly string[]
  readonly status?: readonly string[]
  readonly historical?: boolean
  readonly quad?: readonly number[]
  /** Country code, or the name of a place. */
  readonly place?: readonly string[]
  readonly source?: readonly string[]
  readonly article?: readonly string[]
  /** Rules or lexicon entries that decided (made_by). */
  readonly rule?: readonly string[]
  /** Words that must stand in title or text of the article. */
  readonly text?: string
  readonly minConfidence?: number
  readonly reviewed?: readonly string[]
  /** Only what nobody has reviewed. */
  readonly unreviewed?: boolean
  /** Instead of those that are shown: superseded, withdrawn, rejected, merged, split; or any of them. */
  readonly state?: string
}

/** A condition with values for its placeholders. */
export interface Where {
  readonly sql: string
  readonly values: readonly Value[]
}

/** Collects conditions and numbers the placeholders; it lives as long as one statement is put together. */
export class Conditions {
  readonly #parts: string[] = []
  readonly #values: Value[]

  /** Conditions for a part of the same statement number their placeholders on. */
  constructor(statement?: Conditions) {
    this.#values = statement === undefined ? [] : statement.#values
  }

  value(value: Value): string {
    this.#values.push(value)
    return `$${this.#values.length}`
  }

  values(list: readonly Value[]): string {
    return list.map((one) => this.value(one)).join(', ')
  }

  add(sql: string): void {
    this.#parts.push(sql)
  }

  where(): Where {
    return { sql: this.#parts.length === 0 ? 'TRUE' : this.#parts.join(' AND '), values: this.#values }
  }
}

const isCode = (text: string): boolean => /^[A-Z]{3}$/.test(text)
const lower = (list: readonly string[]): string[] => list.map((one) => one.toLowerCase())

/** Codes stand in the event itself, names in its parties. */
function partyCondition(all: Conditions, names: readonly string[], roles: readonly ('actor' | 'recipient')[]): string {
  const codes = names.filter(isCode)
  const others = names.filter((name) => !isCode(name))
  const byCode = codes.flatMap((code) => roles.map((role) => `list_contains(${role}_codes, ${all.value(code)})`))
  const among = roles.map((role) => `'${role}'`).join(', ')
  const byName =
    others.length === 0
      ? []
      : [
          `event_no IN (SELECT event FROM store.parties WHERE role IN (${among}) AND lower(name) IN (${all.values(lower(others))}))`,
        ]
  return `(${[...byCode, ...byName].join(' OR ')})`
}

function dyadCondition(all: Conditions, [a, b]: readonly [string, string], directed: boolean): string {
  const one = (from: string, to: string): string =>
    `(${partyCondition(all, [from], ['actor'])} AND ${partyCondition(all, [to], ['recipient'])})`
  return directed ? one(a, b) : `(${one(a, b)} OR ${one(b, a)})`
}

const anyOf = (all: Conditions, column: string, list: readonly string[]): string =>
  `(${list.map((one) => `list_contains(${column}, ${all.value(one)})`).join(' OR ')})`

/** Adds the conditions of a filter to a list; the rows are those of store.bare_events. */
export function addFilter(all: Conditions, filter: EventFilter): void {
  const some = <T>(list: readonly T[] | undefined): list is readonly T[] => list !== undefined && list.length > 0
  const among = (column: string, list: readonly Value[] | undefined): void => {
    if (some(list)) all.add(`${column} IN (${all.values(list)})`)
  }
  if (filter.state !== 'any') all.add(`state = ${all.value(filter.state ?? 'shown')}`)
  if (filter.since !== undefined) all.add(`date >= ${all.value(filter.since)}::DATE`)
  if (filter.until !== undefined) all.add(`date <= ${all.value(filter.until)}::DATE`)
  if (some(filter.actor)) all.add(partyCondition(all, filter.actor, ['actor']))
  if (some(filter.recipient)) all.add(partyCondition(all, filter.recipient, ['recipient']))
  if (some(filter.party)) all.add(partyCondition(all, filter.party, ['actor', 'recipient']))
  if (filter.dyad !== undefined) all.add(dyadCondition(all, filter.dyad, filter.directed === true))
  if (some(filter.sector))
    all.add(`(${anyOf(all, 'actor_sectors', filter.sector)} OR ${anyOf(all, 'recipient_sectors', filter.sector)})`)
  among('event', filter.event)
  if (some(filter.mode)) all.add(anyOf(all, 'mode', filter.mode))
  if (some(filter.context)) all.add(anyOf(all, 'context', filter.context))
  if (some(filter.rule)) all.add(anyOf(all, 'made_by', filter.rule))
  among('status', filter.status)
  if (filter.historical !== undefined) all.add(`historical = ${all.value(filter.historical)}`)
  among('quad_code', filter.quad)
  if (some(filter.place))
    all.add(`(country IN (${all.values(filter.place)}) OR lower(place) IN (${all.values(lower(filter.place))}))`)
  if (some(filter.source)) all.add(`lower(source) IN (${all.values(lower(filter.source))})`)
  if (some(filter.article))
    all.add(`article_no IN (SELECT no FROM store.articles WHERE id IN (${all.values(filter.article)}))`)
  if (filter.minConfidence !== undefined) all.add(`confidence >= ${all.value(filter.minConfidence)}`)
  if (filter.unreviewed === true) all.add('reviewed IS NULL')
  if (some(filter.reviewed)) among('reviewed', filter.reviewed)
}
