// A person of the lexicon and the day of publication -> the office held that day.
// Example: Donald Trump on 2021-06-21 is ELI (former), "then-President Donald Trump" GOV, on 2019-05-01 GOV president.
// Without a day the latest office counts, unless the words say "former".

import { covers } from '../../../lexicon/periods.ts'
import type { ActorEntry, Office } from '../../../model/index.ts'
import type { Facts, OfficeCues } from '../facts.ts'

const begin = (office: Office): string => office.from ?? ''
const latest = (offices: readonly Office[]): Office | undefined =>
  [...offices].sort((a, b) => begin(b).localeCompare(begin(a)))[0]

function factsFor(entry: ActorEntry, office: Office, rule: string): Facts {
  return {
    code: office.code ?? entry.code,
    sector: office.sector === '' ? entry.sector : office.sector,
    others: entry.otherSectors,
    ...(entry.names[0] === undefined ? {} : { name: entry.names[0] }),
    ...(office.title === undefined ? {} : { role: office.title }),
    id: entry.id,
    rules: [`actor:${entry.id}`, rule],
  }
}

function former(entry: ActorEntry): Facts {
  return {
    code: entry.code,
    sector: 'ELI',
    others: entry.otherSectors,
    ...(entry.names[0] === undefined ? {} : { name: entry.names[0] }),
    id: entry.id,
    rules: [`actor:${entry.id}`, 'office:former'],
  }
}

const plain = (entry: ActorEntry): Facts => ({
  code: entry.code,
  sector: entry.sector,
  others: entry.otherSectors,
  ...(entry.names[0] === undefined ? {} : { name: entry.names[0] }),
  id: entry.id,
  rules: [`actor:${entry.id}`],
})

export function knownPerson(entry: ActorEntry, day: string | undefined, cues: OfficeCues): Facts {
  if (entry.offices.length === 0) return cues.former ? former(entry) : plain(entry)
  const held = day === undefined ? undefined : latest(entry.offices.filter((office) => covers(office, day)))
  const last = latest(day === undefined ? entry.offices : entry.offices.filter((office) => begin(office) <= day))
  if (cues.atThatTime && last !== undefined) return factsFor(entry, last, 'office:then')
  if (cues.former) return former(entry)
  if (held !== undefined) return factsFor(entry, held, 'office:on-the-day')
  if (day === undefined && last !== undefined) return factsFor(entry, last, 'office:latest')
  return last === undefined ? plain(entry) : former(entry)
}
