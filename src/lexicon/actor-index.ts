// Entries, agents and word lists -> ActorIndex: what the coder asks while it reads.
// Example: names.senses.get('north korea') -> PRK; agents.get('minister') -> "foreign minister" before "minister";
// holders.get('JPN/foreign-minister') -> who held it when. Nothing is decided here about a text.
import type { ActorEntry, AgentEntry, Office } from '../model/index.ts'
import type { OwnedOffice } from './merge-actors.ts'
import { mergeActors } from './merge-actors.ts'
import type { NameForm, NameTable } from './names.ts'
import { addName, emptyNames } from './names.ts'
import { covers } from './periods.ts'
import { nameKey } from './pieces.ts'
import type { WordLists } from './word-lists.ts'
import { wordsByKind } from './word-lists.ts'

/** A noun of an actor, cut at its head: "foreign" + minister, secretary + "of state". */
export interface AgentPhrase {
  readonly agent: AgentEntry
  /** Words before the head, nearest first. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export interface Holder {
  readonly entry: ActorEntry
  readonly office: Office
}

export interface ActorIndex {
  readonly names: NameTable
  readonly entries: ReadonlyMap<string, ActorEntry>
  /** The country or body that a code stands for. */
  readonly byCode: ReadonlyMap<string, ActorEntry>
  /** Persons by the last and first piece of their names. */
  readonly surnames: ReadonlyMap<string, readonly ActorEntry[]>
  /** "JPN/foreign-minister" -> holders. */
  readonly holders: ReadonlyMap<string, readonly Holder[]>
  /** By head word (singular, plural), the longest phrase first. */
  readonly agents: ReadonlyMap<string, readonly AgentPhrase[]>
  readonly words: WordLists
  /** Whether a user's own dictionary of agents is there: full codes are then put together from it alone. */
  readonly ownAgents: boolean
  /** "gen" -> MIL: titles before names; "ministry" -> GOV: last words of names. */
  readonly titles: ReadonlyMap<string, string>
  readonly suffixes: ReadonlyMap<string, string>
}

function addNames(table: NameTable, entry: ActorEntry): void {
  const add = (names: readonly string[] | undefined, form: NameForm) => {
    for (const name of names ?? []) addName(table, { entry, form, name })
  }
  add(entry.names, 'name')
  add(entry.adjectives, 'adj')
  add(entry.demonyms, 'people')
  add(entry.capitals, 'capital')
  add(entry.seats, 'seat')
  add(entry.cities, 'city')
  add(entry.regions, 'region')
}

/** Regular plural of an English noun. */
export function pluralOf(noun: string): string {
  if (/(woman|man)$/.test(noun) && !noun.endsWith('human')) return noun.replace(/man$/, 'men')
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}

const words = (text: string): string[] => nameKey(text).split(' ')
const LINKS = new Set(['of', 'for', 'in', 'to', 'at', 'without'])

function phraseOf(agent: AgentEntry, noun: string): { head: string; phrase: AgentPhrase } {
  const all = words(noun)
  const link = all.findIndex((word, at) => at > 0 && LINKS.has(word))
  const headAt = link < 0 ? all.length - 1 : link - 1
  const phrase = { agent, before: all.slice(0, headAt).reverse(), after: all.slice(headAt + 1) }
  return { head: all[headAt] ?? '', phrase }
}

const lengthOf = (phrase: AgentPhrase): number => phrase.before.length + phrase.after.length

/** Agents of a user's own dictionary go before the house's. */
const isOwn = (phrase: AgentPhrase): number => (phrase.agent.dictionaryCode === undefined ? 0 : 1)

function indexAgents(agents: readonly AgentEntry[]): ReadonlyMap<string, readonly AgentPhrase[]> {
  const out = new Map<string, AgentPhrase[]>()
  const put = (key: string, phrase: AgentPhrase) => {
    const list = out.get(key)
    if (list === undefined) out.set(key, [phrase])
    else if (!list.some((one) => one.agent === phrase.agent)) list.push(phrase)
  }
  for (const agent of agents) {
    const { head, phrase } = phraseOf(agent, agent.noun)
    put(head, phrase)
    if (agent.plural === undefined) put(pluralOf(head), phrase)
    else {
      const plural = phraseOf(agent, agent.plural)
      put(plural.head, plural.phrase)
    }
  }
  for (const list of out.values()) list.sort((a, b) => isOwn(b) - isOwn(a) || lengthOf(b) - lengthOf(a))
  return out
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function indexHolders(
  offices: readonly OwnedOffice[],
  entries: ReadonlyMap<string, ActorEntry>,
): ReadonlyMap<string, readonly Holder[]> {
  const out = new Map<string, Holder[]>()
  for (const { owner, office, person } of offices) {
    const entry = entries.get(person)
    if (entry === undefined || office.office === undefined) continue
    const key = `${owner}/${office.office}`
    append(out, key, { entry, office })
  }
  return out
}

/** First and last word of a name's key. */
function endsOf(key: string): readonly string[] {
  const [first, last] = [key.indexOf(' '), key.lastIndexOf(' ')]
  return first < 0 ? [key] : [key.slice(last + 1), key.slice(0, first)]
}

function indexSurnames(entries: readonly ActorEntry[]): ReadonlyMap<string, readonly ActorEntry[]> {
  const out = new Map<string, ActorEntry[]>()
  for (const entry of entries) {
    if (entry.kind !== 'person') continue
    for (const name of entry.names)
      for (const key of endsOf(nameKey(name))) if (out.get(key)?.at(-1) !== entry) append(out, key, entry)
  }
  return out
}

/** Countries and the bodies that own a code; where several share it, the first that bears it as its id or comes first. */
function indexCodes(entries: readonly ActorEntry[]): ReadonlyMap<string, ActorEntry> {
  const out = new Map<string, ActorEntry>()
  for (const entry of entries) {
    if (entry.code === '' || (entry.kind !== 'country' && entry.kind !== 'organisation')) continue
    if (!out.has(entry.code) || entry.id === entry.code) out.set(entry.code, entry)
  }
  return out
}

/** Builds the index; entries of a user's own dictionary come before the house's where both know a name. */
export function buildActorIndex(
  entries: readonly ActorEntry[],
  agents: readonly AgentEntry[],
  lists: WordLists = new Map(),
): ActorIndex {
  const merged = mergeActors(entries)
  const names = emptyNames()
  for (const entry of merged.entries) addNames(names, entry)
  const byId = new Map(merged.entries.map((entry) => [entry.id, entry]))
  return {
    names,
    entries: byId,
    byCode: indexCodes(merged.entries),
    surnames: indexSurnames(merged.entries),
    holders: indexHolders(merged.offices, byId),
    agents: indexAgents(agents),
    words: lists,
    ownAgents: agents.some((agent) => agent.dictionaryCode !== undefined),
    titles: wordsByKind(lists, 'title'),
    suffixes: wordsByKind(lists, 'suffix'),
  }
}

/** Who held an office on a day; without a day nobody. */
export function holderOn(
  index: ActorIndex,
  owner: string,
  office: string,
  day: string | undefined,
): Holder | undefined {
  if (day === undefined) return undefined
  return index.holders.get(`${owner}/${office}`)?.find((holder) => covers(holder.office, day))
}
