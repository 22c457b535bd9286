// The file of `rapporteur watch` -> which feeds are polled, how often, and what is worth an alert.
// Example: {"every": "15m", "feeds": [{"url": "https://news.example/feed"}], "alerts": [{"name": "threats", "events": {"event": ["THREATEN"]}, "file": "alerts.jsonl"}]}
// docs/store.md describes every field. What the file says wrongly is named with its place.
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { RapporteurError } from '../base/errors.ts'
import type { FilterOptions } from './filter-options.ts'

export interface WatchedFeed {
  readonly url: string
  readonly source?: string
  /** Fetch the page behind each item. */
  readonly follow?: boolean
}

/** Two weeks (or `days`) of a dyad against those before: told when the mean score turns its sign. */
export interface Turn {
  readonly dyad: string
  readonly days?: number
  /** Events that there must be in both spans. */
  readonly least?: number
}

/** Entries whose standing changes: all of them, or of these kinds, to these standings, between these sides. */
export interface StandingAlert {
  readonly kind?: readonly string[]
  readonly standing?: readonly string[]
  readonly between?: readonly string[]
}

export interface Alert {
  readonly name: string
  /** Events like these, as the options of `rapporteur events` have them. */
  readonly events?: FilterOptions
  /** Articles with these words. */
  readonly search?: string
  readonly turn?: Turn
  /** An offer that is answered, a promise that is broken. */
  readonly ledger?: StandingAlert
  /** Where it goes: a file of JSON Lines, a command that gets JSON on its standard input, an address that gets it by POST. */
  readonly file?: string
  readonly command?: readonly string[]
  readonly webhook?: string
}

export interface WatchConfig {
  readonly db?: string
  /** Milliseconds between two rounds. */
  readonly every: number
  readonly allowPrivate: boolean
  readonly feeds: readonly WatchedFeed[]
  readonly alerts: readonly Alert[]
}

type Loose = Readonly<Record<string, unknown>>

const wrong = (path: string, message: string, cause?: unknown): RapporteurError =>
  new RapporteurError('cli.watch-file', `${path}: ${message}`, { cause })

const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value)

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 }

function everyOf(path: string, value: unknown): number {
  const [, number, unit = ''] = /^(\d+)([smh])$/.exec(String(value ?? '15m')) ?? []
  if (number === undefined || Number(number) === 0)
    throw wrong(path, `"every" is "${String(value)}"; write for instance "15m"`)
  return Number(number) * (UNITS[unit] ?? 0)
}

function checkKeys(path: string, value: Loose, known: readonly string[], what: string): void {
  const strange = Object.keys(value).find((key) => !known.includes(key))
  if (strange !== undefined) throw wrong(path, `${what} has no "${strange}"; there are ${known.join(', ')}`)
}

function feedOf(path: string, value: unknown): WatchedFeed {
  if (!isLoose(value) || typeof value.url !== 'string') throw wrong(path, 'a feed has a "url"')
  checkKeys(path, value, ['url', 'source', 'follow'], 'a feed')
  return value as unknown as WatchedFeed
}

const WHEN = ['events', 'search', 'turn', 'ledger']

function checkLedger(path: string, name: string, value: unknown): void {
  if (!isLoose(value)) throw wrong(path, `"ledger" of the alert "${name}" is no object`)
  checkKeys(path, value, ['kind', 'standing', 'between'], `"ledger" of the alert "${name}"`)
  const bad = Object.entries(value).find(([, list]) => !Array.isArray(list))
  if (bad !== undefined) throw wrong(path, `"${bad[0]}" of the alert "${name}" is no list`)
}

function alertOf(path: string, folder: string, value: unknown): Alert {
  if (!isLoose(value) || typeof value.name !== 'string') throw wrong(path, 'an alert has a "name"')
  checkKeys(path, value, ['name', ...WHEN, 'file', 'command', 'webhook'], 'an alert')
  if (WHEN.every((key) => value[key] === undefined))
    throw wrong(path, `the alert "${value.name}" says not when: "events", "search", "turn" or "ledger"`)
  if (value.ledger !== undefined) checkLedger(path, value.name, value.ledger)
  if (['file', 'command', 'webhook'].every((key) => value[key] === undefined))
    throw wrong(path, `the alert "${value.name}" says not where to: "file", "command" or "webhook"`)
  const file = typeof value.file === 'string' ? { file: join(folder, value.file) } : {}
  return { ...(value as unknown as Alert), ...file }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

export function readWatchConfig(path: string): WatchConfig {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw wrong(path, cause instanceof SyntaxError ? `no JSON (${cause.message})` : 'cannot be read', cause)
  }
  if (!isLoose(value)) throw wrong(path, 'not a JSON object')
  checkKeys(path, value, ['db', 'every', 'allowPrivate', 'feeds', 'alerts'], 'the file')
  const folder = dirname(resolve(path))
  const feeds = listOf(value.feeds).map((feed) => feedOf(path, feed))
  if (feeds.length === 0) throw wrong(path, '"feeds" names none')
  return {
    ...(typeof value.db === 'string' ? { db: join(folder, value.db) } : {}),
    every: everyOf(path, value.every),
    allowPrivate: value.allowPrivate === true,
    feeds,
    alerts: listOf(value.alerts).map((alert) => alertOf(path, folder, alert)),
  }
}
