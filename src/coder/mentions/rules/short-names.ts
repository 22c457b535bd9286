// A name -> the person of the article who bears it, in full or in part.
// Example: "Noh" <- "Noh Kyu-duk", "Obama" <- "Barack Obama"; "Kim" stays open where Sung Kim and Kim Jong Un are both about,
// unless its title or country fits only one of them. A first name stands for its bearer only where more than the capitals say that
// it is a person, or where the family's name may come first.
import type { Draft } from '../draft.ts'
import { sameDraft } from '../draft.ts'
import { isPartOf, namesWith } from '../name-register.ts'
import type { Phrase } from '../phrase.ts'
import type { Reading } from '../reading.ts'
import { wordSet } from '../scene.ts'
import { nounsOf } from '../traits.ts'

function agrees(reading: Reading, draft: Draft, phrase: Phrase, code: string): boolean {
  const actor = draft.actors[0]
  if (actor === undefined) return false
  if (code !== '' && actor.code !== '' && actor.code !== code) return false
  if (phrase.agent === undefined || code !== '') return true
  if (wordSet(reading.scene.index, 'by-first-name').has(phrase.agent.agent.noun)) return true
  const nouns = nounsOf(phrase)
  const called = [...draft.traits.nouns, actor.role ?? '']
  if (called.every((noun) => noun === '')) return true
  return nouns.some((noun) => called.some((one) => one === noun || one.endsWith(` ${noun}`)))
}

/** "noh kyu duk", "aung san suu kyi": three words and more may begin with the family's name. */
const mayBeFamilyFirst = (full: string): boolean => full.split(' ').length >= 3

function standsFor(key: string, full: string, draft: Draft): boolean {
  if (key === full || full.endsWith(` ${key}`)) return true
  const onlyCapitals = draft.rules.includes('name:unknown') && draft.sameAs === undefined
  return !onlyCapitals || mayBeFamilyFirst(full)
}

/** Names that hold the key, also with a title that the lexicon has in the name: "prince abdulaziz bin salman". */
function holding(reading: Reading, phrase: Phrase, key: string): string[] {
  const noun = phrase.agent?.agent.noun ?? ''
  const titled = wordSet(reading.scene.index, 'by-first-name').has(noun) ? [`${noun} ${key}`] : []
  return [key, ...titled].flatMap((one) => namesWith(reading.personNames, one))
}

/** Different persons of the article whose name holds the key, the latest first. */
function bearers(reading: Reading, phrase: Phrase, key: string): Draft[] {
  const all = holding(reading, phrase, key).flatMap((full) => {
    const draft = reading.persons.get(full)
    return draft !== undefined && standsFor(key, full, draft) ? [draft] : []
  })
  const out: Draft[] = []
  for (const draft of all.sort((a, b) => b.chunk.head - a.chunk.head))
    if (!out.some((one) => sameDraft(one, draft))) out.push(draft)
  return out
}

/** Full names that the article brings later and that hold the key, for names cut short in a title. */
function isAmbiguousAhead(reading: Reading, phrase: Phrase, key: string, found: Draft): boolean {
  const { kind } = reading.scene.doc.sentences[phrase.chunk.sentence] ?? {}
  if (kind !== 'headline') return false
  const full = found.traits.nameKey ?? ''
  return namesWith(reading.fullNames, key).some((known) => !isPartOf(known, full) && !isPartOf(full, known))
}

export function bearerOf(reading: Reading, phrase: Phrase, key: string, code: string): Draft | undefined {
  const all = bearers(reading, phrase, key)
  const exact = all.find((draft) => draft.traits.nameKey === key && key.includes(' '))
  if (exact !== undefined) return exact
  const fitting = all.filter((draft) => agrees(reading, draft, phrase, code))
  const [only] = fitting
  if (only === undefined || fitting.length > 1) return undefined
  const titled = phrase.agent !== undefined || code !== ''
  return titled || !isAmbiguousAhead(reading, phrase, key, only) ? only : undefined
}
