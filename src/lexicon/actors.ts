// Text of an actor file (data/actors/FORMAT.md) -> entries and diagnostics.
// Example: "PRK : country = North Korea | DPRK" with "  adj: North Korean" -> one entry of kind country with code PRK.
// Pure: reading files is load-actors.ts, searching is actor-index.ts, merging lines of one person merge-actors.ts.
import type { ActorEntry, Diagnostic, EntryKind, Office } from '../model/index.ts'
import { parseOfficeLine } from './offices.ts'
import { parsePeriod, widen } from './periods.ts'

export interface ParsedActors {
  readonly entries: readonly ActorEntry[]
  readonly diagnostics: readonly Diagnostic[]
}

const KINDS: ReadonlySet<string> = new Set<EntryKind>([
  'country',
  'organisation',
  'armed-group',
  'party',
  'person',
  'institution',
  'group',
  'media',
  'company',
])
const NONE: readonly string[] = []
const HEAD = /^([^\s:|]+)\s*:\s*([a-z-]+)\s*=\s*(.+)$/
const KEY = /^\s+([a-z-]+)\s*:\s*(.*)$/
const LIST_KEYS = new Set(['adj', 'people', 'capital', 'seat', 'city', 'region', 'needs', 'office'])
const PLAIN_KEYS = new Set(['code', 'sector', 'since', 'until', 'cow', 'dictionary', 'checked'])

interface Draft {
  readonly id: string
  readonly kind: EntryKind
  readonly names: readonly string[]
  readonly line: number
  readonly lists: Map<string, string[]>
  readonly plain: Map<string, string>
}

export const lexiconProblem = (code: string, source: string, line: number, message: string): Diagnostic => ({
  code,
  level: 'warning',
  message: `${source}:${line}: ${message}`,
})

export const splitValues = (text: string, mark = '|'): string[] =>
  text
    .split(mark)
    .map((value) => value.trim())
    .filter((value) => value !== '')

/** Drops a comment: "#" at the start of a line or after a blank. */
export const withoutComment = (line: string): string =>
  line.includes('#') ? line.replace(/(^|\s)#.*$/, '').trimEnd() : line.trimEnd()

const OFFICE = /^([A-Z]{3})\s+(.+?)(?:\s+(\S*\.\.\S*))?$/

/** "GOV special envoy for North Korea 2021-05-21..2024" -> an office. */
export function parseOffice(text: string): Office | undefined {
  const match = OFFICE.exec(text.trim())
  if (match === null) return undefined
  const [, sector = '', title = '', period = ''] = match
  const days = period === '' ? {} : parsePeriod(period)
  return days === undefined ? undefined : { sector, title, ...days }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** Keys that most entries lack. */
function addOptional(entry: Writable<ActorEntry>, draft: Draft): ActorEntry {
  const { lists, plain } = draft
  const [since, until, cow, dictionary] = ['since', 'until', 'cow', 'dictionary'].map((key) => plain.get(key))
  const [from, to] = [since && widen(since, 'from'), until && widen(until, 'to')]
  const [cities, regions, needs] = ['city', 'region', 'needs'].map((key) => lists.get(key))
  if (from) entry.from = from
  if (to) entry.to = to
  if (cities) entry.cities = cities
  if (regions) entry.regions = regions
  if (needs) entry.needs = needs.map((word) => word.toLowerCase())
  if (cow) entry.cow = cow
  if (dictionary) entry.dictionaryCode = dictionary
  return entry
}

function entryOf(draft: Draft, source: string): ActorEntry {
  const list = (key: string) => draft.lists.get(key) ?? NONE
  const [sector = '', ...otherSectors] = (draft.plain.get('sector') ?? '').split(/\s+/).filter(Boolean)
  const own = draft.kind === 'country' ? draft.id : ''
  const entry = {
    id: draft.id,
    kind: draft.kind,
    names: draft.names,
    adjectives: list('adj'),
    demonyms: list('people'),
    capitals: list('capital'),
    seats: list('seat'),
    code: draft.plain.get('code') ?? own,
    sector,
    otherSectors,
    offices: list('office').flatMap((text) => parseOffice(text) ?? []),
    checked: draft.plain.get('checked') ?? '',
    source: `${source}:${draft.line}`,
  }
  return addOptional(entry, draft)
}

function startDraft(text: string, line: number): Draft | undefined {
  const match = HEAD.exec(text)
  if (match === null) return undefined
  const [, id = '', kind = '', names = ''] = match
  if (!KINDS.has(kind)) return undefined
  return { id, kind: kind as EntryKind, names: splitValues(names), line, lists: new Map(), plain: new Map() }
}

/** Takes one indented line into the draft; the reason where it cannot. */
function addKey(draft: Draft, text: string): string | undefined {
  const match = KEY.exec(text)
  if (match === null) return 'no "key: value"'
  const [, key = '', value = ''] = match
  if (PLAIN_KEYS.has(key)) draft.plain.set(key, value.trim())
  else if (LIST_KEYS.has(key)) draft.lists.set(key, [...(draft.lists.get(key) ?? []), ...splitValues(value)])
  else return `unknown key "${key}"`
  if (key === 'office' && splitValues(value).some((one) => parseOffice(one) === undefined))
    return 'office: SECTOR title FROM..TO'
  if ((key === 'since' || key === 'until') && widen(value.trim(), 'from') === undefined) return `${key}: no date`
  return undefined
}

/** Reads one actor file; `source` names it in entries and diagnostics. */
export function parseActors(text: string, source: string): ParsedActors {
  const entries: ActorEntry[] = []
  const diagnostics: Diagnostic[] = []
  let draft: Draft | undefined
  const flush = (): void => {
    if (draft === undefined) return
    if (!draft.plain.has('checked') && draft.plain.get('dictionary') === undefined)
      diagnostics.push(lexiconProblem('lexicon.actor-unchecked', source, draft.line, `${draft.id} lacks "checked"`))
    entries.push(entryOf(draft, source))
    draft = undefined
  }
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const line = withoutComment(raw)
    if (line.trim() === '') continue
    const problem = (message: string) => diagnostics.push(lexiconProblem('lexicon.actor-line', source, at + 1, message))
    if (/^\s/.test(line)) {
      const reason = draft === undefined ? 'a key without an entry above it' : addKey(draft, line)
      if (reason !== undefined) problem(reason)
      continue
    }
    flush()
    draft = startDraft(line, at + 1)
    if (draft !== undefined) continue
    const office = parseOfficeLine(line, `${source}:${at + 1}`)
    if (office === undefined) problem('neither "id : kind = names" nor an office line')
    else entries.push(office)
  }
  flush()
  return { entries, diagnostics }
}
