// A name of the lexicon in the text -> facts: its country, sector, canonical name and id.
// Example: hit "Kremlin" -> { code: RUS, sector: GOV, name: Russia, id: RUS }; a person gets the office of the day, a user's entry its code.
import type { ActorEntry } from '../../model/index.ts'
import type { Facts, OfficeCues } from './facts.ts'
import { knownPerson } from './rules/office-of-the-day.ts'
import { ownDictionary } from './rules/own-dictionary.ts'
import type { Hit, Scene } from './scene.ts'

/** The country's name where the entry only tells a country ("Georgia" the state -> United States). */
function nameOf(scene: Scene, entry: ActorEntry): string {
  if (entry.kind !== 'country' || entry.id === entry.code) return entry.names[0] ?? ''
  const country = entry.code === '' ? undefined : scene.index.byCode.get(entry.code)
  return entry.sector === '' ? (country?.names[0] ?? entry.names[0] ?? '') : (entry.names[0] ?? '')
}

/** A short name that needs words nearby ("x-short") stands for its main entry. */
function idOf(scene: Scene, entry: ActorEntry): string {
  const main = entry.id.replace(/-short$/, '')
  if (main !== entry.id && scene.index.entries.has(main)) return main
  if (entry.kind !== 'country' || entry.id === entry.code || entry.sector !== '') return entry.id
  return scene.index.byCode.get(entry.code)?.id ?? entry.id
}

/** What a name of the lexicon stands for; several where a user's code lists alternatives. */
export function factsOfHit(scene: Scene, hit: Hit, cues: OfficeCues): readonly Facts[] {
  const { entry, form } = hit.sense
  const rule = `actor:${entry.id}`
  if (entry.dictionaryCode !== undefined) return ownDictionary(entry, scene.day)
  if (entry.kind === 'person') return [knownPerson(entry, scene.day, cues)]
  const government = (form === 'capital' || form === 'seat') && entry.sector === ''
  return [
    {
      code: entry.code,
      sector: government ? 'GOV' : entry.sector,
      others: entry.otherSectors,
      name: nameOf(scene, entry),
      id: idOf(scene, entry),
      rules: form === 'name' ? [rule] : [rule, `name:${form}`],
    },
  ]
}
