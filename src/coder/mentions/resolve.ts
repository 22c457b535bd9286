// Phrases in text order -> drafts: the list of rules, each asked in turn until one speaks.
// Example: "his Greek counterpart" is taken by counterparts before nounOfActors sees it; "the Russian attack" by none, so its
// modifier becomes a mention. The order of RULES is the order of how much a rule knows.
import type { Draft } from './draft.ts'
import type { Phrase } from './phrase.ts'
import type { MentionRule, OpenReading } from './reading.ts'
import { addDraft, replaceDraft } from './reading.ts'
import { joinApposition } from './rules/apposition.ts'
import { bodyBySuffix } from './rules/bodies-by-suffix.ts'
import { behindItsNoun } from './rules/body-behind-its-noun.ts'
import { bodyByItsNoun } from './rules/body-by-its-noun.ts'
import { bothSides } from './rules/both-sides.ts'
import { counterpart } from './rules/counterparts.ts'
import { kindNoun } from './rules/kind-nouns.ts'
import { lookAhead } from './rules/look-ahead.ts'
import { hitDraft, modifierDrafts } from './rules/modifiers.ts'
import { entity } from './rules/named-entities.ts'
import { nationOf } from './rules/nation-of.ts'
import { nounOfActors } from './rules/nouns-of-actors.ts'
import { ownersByLaterNouns } from './rules/owner-by-later-noun.ts'
import { partOfTwo } from './rules/parts-of-two.ts'
import { personsByWhatTheyLead } from './rules/person-by-what-he-leads.ts'
import { person } from './rules/persons.ts'
import { pluralNoun } from './rules/plural-nouns.ts'
import { pronoun } from './rules/pronouns.ts'
import { stateByItsForm } from './rules/state-by-its-form.ts'
import { theCapital } from './rules/the-capital.ts'
import { unknownName } from './rules/unknown-names.ts'
import { hitCovering, isNoActor } from './scene.ts'

export const RULES: readonly MentionRule[] = [
  pronoun,
  partOfTwo,
  bothSides,
  counterpart,
  pluralNoun,
  stateByItsForm,
  nationOf,
  theCapital,
  person,
  entity,
  kindNoun,
  bodyByItsNoun,
  nounOfActors,
  bodyBySuffix,
  unknownName,
]

/** "the Olympics": a name that takes its words and means nobody. */
function meansNobody(reading: OpenReading, phrase: Phrase): boolean {
  const hit = hitCovering(reading.scene, phrase.chunk.head)
  return hit !== undefined && isNoActor(hit) && phrase.agent === undefined
}

function firstDraft(reading: OpenReading, phrase: Phrase): Draft | undefined {
  if (meansNobody(reading, phrase)) return undefined
  for (const rule of RULES) {
    const draft = rule(reading, phrase)
    if (draft !== undefined) return draft
  }
  return undefined
}

/** With the actors of the name that stands coordinated before it. */
function withOthers(reading: OpenReading, draft: Draft): Draft {
  const others = draft.chunk.also === undefined ? undefined : reading.byHead.get(draft.chunk.also)
  return others === undefined ? draft : { ...draft, actors: [...draft.actors, ...others.actors] }
}

function take(reading: OpenReading, draft: Draft, taken: Uint8Array): void {
  taken.fill(1, draft.chunk.first, draft.chunk.last)
  const behind = behindItsNoun(reading, draft)
  const apposition = behind === undefined ? joinApposition(reading, draft) : undefined
  if (behind?.old !== undefined) replaceDraft(reading, behind.old, behind.joined)
  else if (apposition === undefined) addDraft(reading, behind?.joined ?? draft)
  else {
    replaceDraft(reading, apposition.old, apposition.joined)
    reading.apposed.push({ part: draft, whole: apposition.joined })
  }
}

/** Names of the lexicon that no phrase took in: where the parse saw no noun. */
function leftOver(reading: OpenReading, taken: Uint8Array): void {
  for (const hit of reading.scene.hits) {
    if (taken[hit.first] === 1 || !hit.acts) continue
    addDraft(reading, hitDraft(reading.scene, hit, reading.scene.tokens[hit.first]?.sentence ?? 0))
  }
}

export function resolveAll(reading: OpenReading, phrases: readonly Phrase[]): void {
  const taken = new Uint8Array(reading.scene.tokens.length)
  const swallowed = new Uint8Array(reading.scene.tokens.length)
  for (const phrase of phrases) {
    if (swallowed[phrase.chunk.head] === 1) continue
    if (phrase.agent !== undefined) swallowed.fill(1, phrase.chunk.last, Math.max(phrase.chunk.last, phrase.agent.last))
    const draft = firstDraft(reading, phrase)
    if (draft !== undefined) take(reading, withOthers(reading, draft), taken)
    else for (const inner of modifierDrafts(reading, phrase, taken)) take(reading, inner, taken)
  }
  leftOver(reading, taken)
  lookAhead(reading)
  ownersByLaterNouns(reading)
  personsByWhatTheyLead(reading)
}
