// A surname alone -> a person of the lexicon, where only one can be meant.
// Example: "Putin" without "Vladimir" in the whole article; "Prime Minister Abe" with Japan about.
// Candidates hold an office on the day and their country is named in the article; two candidates give nobody.
import { covers } from '../../../lexicon/periods.ts'
import type { ActorEntry } from '../../../model/index.ts'
import type { Phrase } from '../phrase.ts'
import type { Reading } from '../reading.ts'
import { wordSet } from '../scene.ts'

const isAbout = ({ scene }: Reading, code: string): boolean =>
  scene.countries.named.has(code) || scene.publisher?.code === code

function inOffice(entry: ActorEntry, day: string | undefined): boolean {
  return day === undefined ? entry.offices.length > 0 : entry.offices.some((office) => covers(office, day))
}

/** Whether the title that stands there is one that the person bears. */
function bearsTitle(entry: ActorEntry, phrase: Phrase): boolean {
  const agent = phrase.agent?.agent
  if (agent === undefined) return true
  return entry.offices.some(
    ({ office, title = '' }) =>
      (office !== undefined && office === agent.office) ||
      title === agent.noun ||
      title.startsWith(`${agent.noun} of `),
  )
}

/** Titles that few bear at a time: "President Macron" needs no word of France. */
const HIGH = new Set(['head-of-state', 'head-of-government'])
const isHighOffice = (phrase: Phrase): boolean => HIGH.has(phrase.agent?.agent.office ?? '')

/** Headlines call heads of state and government by their surname: "Merkel rejects ...". */
function isInTheHeadline({ scene }: Reading, phrase: Phrase, entry: ActorEntry): boolean {
  const sentence = scene.doc.sentences[phrase.chunk.sentence]
  const { day } = scene
  if (sentence === undefined || day === undefined || phrase.chunk.last - phrase.chunk.first !== 1) return false
  if (/[.!?]/.test(scene.tokens[sentence.last - 1]?.form ?? '')) return false
  return entry.offices.some((office) => HIGH.has(office.office ?? '') && covers(office, day))
}

/** "Prince Abdulaziz" for Abdulaziz bin Salman, whatever his office. */
function isCalledByFirstName({ scene }: Reading, phrase: Phrase, entry: ActorEntry, key: string): boolean {
  const royal = wordSet(scene.index, 'by-first-name').has(phrase.agent?.agent.noun ?? '')
  return royal && entry.names.some((name) => name.toLowerCase().startsWith(`${key} bin `))
}

function fitting(reading: Reading, phrase: Phrase, key: string, code: string): readonly ActorEntry[] {
  if (key.includes(' ')) return []
  return (reading.scene.index.surnames.get(key) ?? []).filter(
    (entry) =>
      inOffice(entry, reading.scene.day) &&
      (bearsTitle(entry, phrase) || isCalledByFirstName(reading, phrase, entry, key)) &&
      (code === ''
        ? isAbout(reading, entry.code) || isHighOffice(phrase) || isInTheHeadline(reading, phrase, entry)
        : entry.code === code),
  )
}

export function personBySurname(reading: Reading, phrase: Phrase, key: string, code: string): ActorEntry | undefined {
  const found = fitting(reading, phrase, key, code)
  return found.length === 1 ? found[0] : undefined
}

/** "President Bush" without a day: two held the office, of one country; the country is known though the person is not. */
export function countryBySurname(reading: Reading, phrase: Phrase, key: string): string | undefined {
  const [first, ...others] = fitting(reading, phrase, key, '')
  if (first === undefined || others.length === 0 || phrase.agent === undefined) return undefined
  return others.every((entry) => entry.code === first.code) ? first.code : undefined
}
