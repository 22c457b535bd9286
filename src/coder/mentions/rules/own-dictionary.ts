// An entry of a user's own dictionary and the day -> its code then, full and in parts.
// Example: "[HOBGOV 19950601-19990815]" on 1996-03-01 -> dictionaryCode HOBGOV, code HOB, sector GOV; "[FRO/BIL]" -> two actors.
// A code that only discards ("---") makes no actor.

import { covers } from '../../../lexicon/periods.ts'
import { sectorsOf } from '../../../lexicon/petrarch-codes.ts'
import type { ActorEntry } from '../../../model/index.ts'
import type { Facts } from '../facts.ts'
import type { Phrase } from '../phrase.ts'
import type { Scene } from '../scene.ts'
import type { Sectors } from '../sectors.ts'

function codeOn(entry: ActorEntry, day: string | undefined): string {
  const dated = day === undefined ? undefined : entry.offices.find((office) => covers(office, day))
  return dated?.dictionaryCode ?? entry.dictionaryCode ?? ''
}

/** "~GOV" on "GON" -> GONGOV: a user's codes are put together as PETRARCH does; former officials become ELI. */
export function fullCode(scene: Scene, own: string | undefined, phrase: Phrase, sectors: Sectors): string | undefined {
  if (own === undefined || phrase.agent === undefined) return own
  const house = scene.index.ownAgents ? '~' : `~${sectors.sector}`
  const pattern = phrase.former ? '~ELI' : (phrase.agent.agent.dictionaryCode ?? house)
  const part = pattern.replace('~', '')
  return own.slice(3).includes(part) ? own : pattern.replace('~', own)
}

export function ownDictionary(entry: ActorEntry, day: string | undefined): readonly Facts[] {
  const codes = codeOn(entry, day)
    .split('/')
    .filter((code) => /[A-Za-z]/.test(code))
  return codes.map((dictionaryCode) => {
    const [sector = '', ...others] = sectorsOf(dictionaryCode)
    return {
      code: dictionaryCode.slice(0, 3).toUpperCase(),
      sector: sector === '' ? entry.sector : sector,
      others: sector === '' ? entry.otherSectors : others,
      name: entry.names[0] ?? '',
      id: codes.length === 1 ? entry.id : `${entry.id}/${dictionaryCode}`,
      dictionaryCode,
      rules: [`actor:${entry.id}`, 'sense:own-dictionary'],
    }
  })
}
