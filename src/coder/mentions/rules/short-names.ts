// A name -> the person of the article who bears it, in full or in part.
// Example: "Noh" <- "Noh Kyu-duk", "Obama" <- "Barack Obama"; "Kim" stays open where Sung Kim and Kim Jong Un are both about,
// unless its title or country fits only one of them.
import type { Draft } from '../draft.ts'
import { rootOf, sameDraft } from '../draft.ts'
import type { Phrase } from '../phrase.ts'
import type { Reading } from '../reading.ts'
import { nounsOf } from '../traits.ts'

/** Whether `short` is the beginning or the end of `full`, word by word. */
/** A last name; a first name or first word only of someone whom a title or the lexicon tells to be a person. */
export const isPartOf = (short: string, full: string): boolean =>
  short === full || full.endsWith(` ${short}`) || full.startsWith(`${short} `)

function agrees(draft: Draft, phrase: Phrase, code: string): boolean {
  const actor = draft.actors[0]
  if (actor === undefined) return false
  if (code !== '' && actor.code !== '' && actor.code !== code) return false
  if (phrase.agent === undefined || code !== '') return true
  const nouns = nounsOf(phrase)
  const called = [...draft.traits.nouns, actor.role ?? '']
  return (
    called.every((noun) => noun === '') ||
    nouns.some((noun) => called.some((one) => one === noun || one.endsWith(` ${noun}`)))
  )
}

/** "noh kyu duk", "aung san suu kyi": three words and more may begin with the family's name. */
const mayBeFamilyFirst = (full: string): boolean => full.split(' ').length >= 3

/** Different persons among the drafts whose name holds the key. */
function bearers(reading: Reading, key: string): Draft[] {
  const out: Draft[] = []
  for (let at = reading.drafts.length - 1; at >= 0; at--) {
    const draft = reading.drafts[at]
    const full = draft?.traits.nameKey
    const [actor] = draft?.actors ?? []
    if (draft === undefined || full === undefined || actor === undefined || !draft.traits.person) continue
    if (
      !isPartOf(key, full) ||
      (full.startsWith(`${key} `) &&
        draft.rules.includes('name:unknown') &&
        rootOf(draft) === draft &&
        !mayBeFamilyFirst(full))
    )
      continue
    if (!out.some((one) => sameDraft(one, draft))) out.push(draft)
  }
  return out
}

/** Full names that the article brings later and that hold the key, for names cut short in a title. */
function isAmbiguousAhead(reading: Reading, key: string, found: Draft): boolean {
  const full = found.traits.nameKey ?? ''
  for (const known of reading.fullNames)
    if (known !== full && isPartOf(key, known) && !isPartOf(known, full) && !isPartOf(full, known)) return true
  return false
}

export function bearerOf(reading: Reading, phrase: Phrase, key: string, code: string): Draft | undefined {
  const all = bearers(reading, key)
  const exact = all.find((draft) => draft.traits.nameKey === key && key.includes(' '))
  if (exact !== undefined) return exact
  const fitting = all.filter((draft) => agrees(draft, phrase, code))
  const [only] = fitting
  if (only === undefined || fitting.length > 1) return undefined
  const titled = phrase.agent !== undefined || code !== ''
  return titled || !isAmbiguousAhead(reading, key, only) ? only : undefined
}
