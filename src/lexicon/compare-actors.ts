// A user's entries against one another and against the house's -> what is wrong or to be known, with file and line.
// Example: a second entry of one id, "1999-13-01", an office that ends before it begins; "Georgia" that hides the house's Georgia.
// Form is checked while parsing, sectors and codes by lint-actors.ts. That an entry goes before the house's is no fault: level info.
import { diagnostic } from '../base/diagnostics.ts'
import type { ActorEntry, Diagnostic } from '../model/index.ts'
import type { ActorIndex } from './actor-index.ts'
import { periodProblem } from './periods.ts'
import { nameKey } from './pieces.ts'

const warn = (code: string, entry: ActorEntry, message: string): Diagnostic =>
  diagnostic('warning', code, `${entry.source}: ${message}`)

/** Offices of our own format are looked at by lint-actors.ts. */
function dateProblems(entry: ActorEntry): Diagnostic[] {
  const offices = entry.dictionaryCode === undefined ? [] : entry.offices
  return [entry, ...offices].flatMap((period) => {
    const problem = periodProblem(period)
    return problem === undefined ? [] : [warn('lexicon.actor-date', entry, `${entry.names[0] ?? entry.id}: ${problem}`)]
  })
}

const keysOf = (entry: ActorEntry): readonly string[] =>
  [...new Set([...entry.names, ...entry.adjectives, ...entry.demonyms].map(nameKey))].filter((key) => key !== '')

/** Same names twice, except the lines of one person and entries that words nearby tell apart. */
function doubleProblems(entries: readonly ActorEntry[]): Diagnostic[] {
  const owners = new Map<string, ActorEntry>()
  return entries.flatMap((entry) =>
    keysOf(entry).flatMap((key) => {
      const other = owners.get(key)
      owners.set(key, other ?? entry)
      const apart = entry.needs !== undefined || other?.needs !== undefined
      const onePerson = other !== undefined && other.kind === 'person' && other.id === entry.id
      return other === undefined || other === entry || apart || onePerson
        ? []
        : [warn('lexicon.actor-double', entry, `"${key}" stands in ${other.source} too`)]
    }),
  )
}

/** "mine.txt:3: "georgia" goes before GEO (Georgia, data/actors/countries.txt:80)". */
function shadows(entries: readonly ActorEntry[], house: ActorIndex): Diagnostic[] {
  return entries.flatMap((entry) =>
    keysOf(entry).flatMap((key) => {
      const hidden = house.names.senses.get(key)?.[0]?.entry
      if (hidden === undefined || hidden.code === entry.code) return []
      const what = `"${key}" goes before ${hidden.code || hidden.id} (${hidden.names[0] ?? ''}, ${hidden.source})`
      return [diagnostic('info', 'lexicon.actor-shadow', `${entry.source}: ${what}`)]
    }),
  )
}

export function compareActors(own: readonly ActorEntry[], house: ActorIndex): readonly Diagnostic[] {
  return [...own.flatMap(dateProblems), ...doubleProblems(own), ...shadows(own, house)]
}
