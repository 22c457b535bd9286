// Entries of many files -> one entry a person: office lines of the same name and country become one entry with all offices.
// Example: two lines "JPN | head-of-government | ... | Shinzo Abe | ..." -> one person with two offices.
// An office of an organisation takes its code ("nato" -> IGO); other kinds stay as they are.
import type { ActorEntry, Office } from '../model/index.ts'
import { nameKey } from './pieces.ts'

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])]

function join(a: ActorEntry, b: ActorEntry): ActorEntry {
  return {
    ...b,
    ...a,
    names: union(a.names, b.names),
    code: a.code === '' ? b.code : a.code,
    sector: a.sector === '' ? b.sector : a.sector,
    otherSectors: union(a.otherSectors, b.otherSectors),
    offices: [...a.offices, ...b.offices],
  }
}

/** The code of whoever an office belongs to: a country's or organisation's. */
function codeOf(owner: string, owners: ReadonlyMap<string, ActorEntry>): string {
  return owners.get(owner)?.code ?? (/^[A-Z]{3}$/.test(owner) ? owner : '')
}

/** An office with the owner's code; `owner` stays findable through ownersOf. */
export interface OwnedOffice {
  readonly owner: string
  readonly office: Office
  readonly person: string
}

export interface Merged {
  readonly entries: readonly ActorEntry[]
  readonly offices: readonly OwnedOffice[]
}

/** The entry with the codes of its owners; itself where nothing changes. */
function resolved(entry: ActorEntry, id: string, owners: ReadonlyMap<string, ActorEntry>): ActorEntry {
  const code = owners.has(entry.code) ? codeOf(entry.code, owners) : entry.code
  const isPlain =
    code === entry.code &&
    entry.offices.every((office) => office.code === undefined || office.code === codeOf(office.code, owners))
  if (isPlain && entry.id === id) return entry
  const offices = entry.offices.map((office) =>
    office.code === undefined ? office : { ...office, code: codeOf(office.code, owners) },
  )
  return { ...entry, id, code, offices }
}

/** Persons joined by name and country; a second person of the same id gets the country into the id. */
export function mergeActors(entries: readonly ActorEntry[]): Merged {
  const owners = new Map(entries.filter((entry) => entry.kind !== 'person').map((entry) => [entry.id, entry]))
  const persons = new Map<string, ActorEntry>()
  const taken = new Map<string, string>()
  const owned: OwnedOffice[] = []
  for (const entry of entries) {
    if (entry.kind !== 'person') continue
    const key = `${nameKey(entry.names[0] ?? '')}/${codeOf(entry.code, owners) || entry.code}`
    const earlier = persons.get(key)
    const clash = earlier === undefined && taken.has(entry.id)
    const id = earlier?.id ?? (clash ? `${entry.id}-${entry.code.toLowerCase()}` : entry.id)
    for (const office of entry.offices) owned.push({ owner: office.code ?? entry.code, office, person: id })
    const own = resolved(entry, id, owners)
    persons.set(key, earlier === undefined ? own : join(earlier, own))
    taken.set(id, key)
  }
  return { entries: [...entries.filter((entry) => entry.kind !== 'person'), ...persons.values()], offices: owned }
}
