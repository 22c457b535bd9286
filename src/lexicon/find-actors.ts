// A name, and a day -> the entries that bear it, with what they are on that day.
// Example: "Trump" on 2021-06-21 -> donald-trump, formerly president of the USA; on 2025-06-21 president. Without a day the latest office.
// What a text says around the name is not looked at: that is the coder's part.
import type { ActorEntry, Office } from '../model/index.ts'
import type { ActorIndex } from './actor-index.ts'
import type { NameForm } from './names.ts'
import { covers } from './periods.ts'
import { nameKey } from './pieces.ts'

export interface FoundActor {
  readonly entry: ActorEntry
  /** How the name belongs to it; "surname" for the first or last word of a person's name. */
  readonly form: NameForm | 'surname'
}

const withoutThe = (name: string): string => name.replace(/^the\s+/i, '')

export function findActors(index: ActorIndex, name: string): readonly FoundActor[] {
  const key = nameKey(withoutThe(name))
  const senses: FoundActor[] = (index.names.senses.get(key) ?? []).map(({ entry, form }) => ({ entry, form }))
  const named = new Set(senses.map(({ entry }) => entry))
  const surnames = (index.surnames.get(key) ?? []).filter((entry) => !named.has(entry))
  const all = [...senses, ...surnames.map((entry): FoundActor => ({ entry, form: 'surname' }))]
  return all.filter(({ entry }, at) => all.findIndex((one) => one.entry === entry) === at)
}

export interface Standing {
  readonly code: string
  readonly sector: string
  readonly office?: Office
  /** Held offices, but not on that day. */
  readonly former: boolean
}

const begin = (office: Office): string => office.from ?? ''

/** Country, sector and office on a day; without a day as of the latest office. */
export function standingOn(entry: ActorEntry, day: string | undefined): Standing {
  const held = day === undefined ? entry.offices : entry.offices.filter((office) => covers(office, day))
  const [office] = [...held].sort((a, b) => begin(b).localeCompare(begin(a)))
  if (office !== undefined)
    return { code: office.code ?? entry.code, sector: office.sector || entry.sector, office, former: false }
  const former = entry.offices.some((one) => day !== undefined && begin(one) <= day)
  return { code: entry.code, sector: former ? 'ELI' : entry.sector, former }
}
