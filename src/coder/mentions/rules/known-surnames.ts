// A surname alone -> a person of the lexicon, where only one can be meant.
// Example: "Putin" without "Vladimir" in the whole article; "Prime Minister Abe" with Japan about.
// Candidates hold an office on the day and their country is named in the article; two candidates give nobody.
import { covers } from '../../../lexicon/periods.ts'
import type { ActorEntry } from '../../../model/index.ts'
import type { Phrase } from '../phrase.ts'
import type { Reading } from '../reading.ts'

function isAbout(reading: Reading, code: string): boolean {
  return reading.scene.countries.all.some((codes) => codes.includes(code))
}

function inOffice(entry: ActorEntry, day: string | undefined): boolean {
  return day === undefined ? entry.offices.length > 0 : entry.offices.some((office) => covers(office, day))
}

/** Whether the title that stands there is one that the person bears. */
function bearsTitle(entry: ActorEntry, phrase: Phrase): boolean {
  const agent = phrase.agent?.agent
  if (agent === undefined) return true
  return entry.offices.some(
    (office) => (office.office !== undefined && office.office === agent.office) || office.title === agent.noun,
  )
}

/** Titles that few bear at a time: "President Macron" needs no word of France. */
const HIGH = new Set(['head-of-state', 'head-of-government'])
const isHighOffice = (phrase: Phrase): boolean => HIGH.has(phrase.agent?.agent.office ?? '')

export function personBySurname(reading: Reading, phrase: Phrase, key: string, code: string): ActorEntry | undefined {
  if (key.includes(' ')) return undefined
  const all = reading.scene.index.surnames.get(key)
  if (all === undefined) return undefined
  const fitting = all.filter(
    (entry) =>
      inOffice(entry, reading.scene.day) &&
      bearsTitle(entry, phrase) &&
      (code === '' ? isAbout(reading, entry.code) || isHighOffice(phrase) : entry.code === code),
  )
  return fitting.length === 1 ? fitting[0] : undefined
}
