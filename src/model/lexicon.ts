// The words of the house for what people know: entries of data/ after parsing. Types only.
import type { EventType } from './event.ts'

/** A period with whole days; absent ends are open. Dates YYYY-MM-DD; a bare year or month is widened to its first or last day when parsed. */
export interface Period {
  readonly from?: string
  readonly to?: string
}

/** Something a person or body was for a time: "GOV president 2021-01-20..2025-01-20". */
export interface Office extends Period {
  /** PLOVER sector while held. */
  readonly sector: string
  /** Country or organisation it belongs to (code), where it differs from the entry's own. */
  readonly code?: string
  /** e.g. "president", "foreign minister", "special envoy for North Korea". */
  readonly title?: string
  /** head-of-state, head-of-government, foreign-minister, defence-minister ... where the office is one that phrases name. */
  readonly office?: string
  /** Full code of a user's own dictionary for this period. */
  readonly dictionaryCode?: string
}

export type EntryKind =
  | 'country'
  | 'organisation'
  | 'armed-group'
  | 'party'
  | 'person'
  | 'institution'
  | 'group'
  | 'media'
  | 'company'

/** One actor that the lexicon knows. */
export interface ActorEntry extends Period {
  readonly id: string
  readonly kind: EntryKind
  /** Canonical name first, then aliases, as written in text. */
  readonly names: readonly string[]
  /** Adjectives and demonyms ("North Korean", "North Koreans"). */
  readonly adjectives: readonly string[]
  readonly demonyms: readonly string[]
  /** Cities that stand for the government. */
  readonly capitals: readonly string[]
  /** Seats of power and institutions that stand for the government ("Kremlin"). */
  readonly seats: readonly string[]
  /** ISO alpha-3 or PLOVER's own; '' where none. */
  readonly code: string
  readonly sector: string
  readonly otherSectors: readonly string[]
  readonly offices: readonly Office[]
  /** How it was checked: factbook, reign, a named package, or unverified. */
  readonly checked: string
  /** Full code of a user's own dictionary. */
  readonly dictionaryCode?: string
  /** Cities and regions inside it whose name alone tells the country. */
  readonly cities?: readonly string[]
  readonly regions?: readonly string[]
  /** Words of which one must stand in the same sentence before the name counts. */
  readonly needs?: readonly string[]
  /** Correlates of War number. */
  readonly cow?: string
  /** File and line it came from, "data/actors/countries.txt:12". */
  readonly source: string
}

/** A common noun of actors: "police" COP, "lawmaker" LEG. */
export interface AgentEntry {
  readonly id: string
  /** Lower-case lemma, one or more words ("foreign minister"). */
  readonly noun: string
  readonly plural?: string
  readonly sector: string
  readonly otherSectors: readonly string[]
  /** Country code where the noun itself tells it ("peacekeepers" of the UN: UNO). */
  readonly code?: string
  /** The office it names, where it names one ("foreign minister" -> foreign-minister). */
  readonly office?: string
  /** A body ("parliament", "army") or a person ("soldier"). */
  readonly collective: boolean
  /** A thing or place that stands for those in it ("hospital"); never an actor of speech. */
  readonly facility?: boolean
  /** Counts only where a country is evident beside it. */
  readonly needsCountry?: boolean
  /** Takes its sector from what it belongs to, where that is named ("leader" of rebels). */
  readonly relative?: boolean
  /** Code fragment of a PETRARCH agents dictionary: "~GOV". */
  readonly dictionaryCode?: string
  readonly source: string
}

/** An event with its modes, scores and rules as PLOVER has them; from data/ontology. */
export interface EventDefinition {
  readonly type: EventType
  readonly quad: 1 | 2 | 3 | 4
  readonly score: number
  readonly recipientRequired: boolean
  readonly modes: Readonly<Record<string, number>>
}

/**
 * What may stand in a place of a frame (data/verbs/FORMAT.md).
 * ACT and REC take an actor; ACT+ takes actors who all act together; X takes content that is itself coded (an event noun, an
 * infinitive, a gerund, a that-clause); ANY takes any phrase; WORDS takes a phrase whose head is in `words`.
 */
export interface Slot {
  readonly role: 'ACT' | 'ACT+' | 'REC' | 'X' | 'ANY' | 'WORDS'
  /** Lower-case lemmas, single or several words, classes already spread out; for WORDS only. */
  readonly words?: ReadonlySet<string>
  /** Names of the classes that were spread out, for --explain. */
  readonly classes?: readonly string[]
  readonly optional: boolean
}

/** A slot behind a preposition; any of `preps` will do ("on", "against", "in_exchange_for"). */
export interface PrepSlot extends Slot {
  readonly preps: readonly string[]
}

/** What a frame makes: an event, an operator that works on its content X, or nothing (a stated exception). */
export interface FrameResult {
  readonly event?: EventType
  readonly modes: readonly string[]
  /** "commit", "ask", "refuse", "do", "stop" ...; see data/verbs/composition.txt. */
  readonly operator?: string
  readonly none: boolean
}

/** One line of data/verbs: a predicate, the places of its arguments, and what it makes. */
export interface Frame {
  /** "consult.txt:12" */
  readonly id: string
  readonly pos: 'verb' | 'noun' | 'adj'
  /** Lemma of the predicate; a phrasal verb's particle stands apart. */
  readonly lemma: string
  readonly particle?: string
  /** Subject (verb, adj) or possessor and modifier (noun). */
  readonly subj?: Slot
  readonly obj?: Slot
  /** First object of two ("give REC X"). */
  readonly iobj?: Slot
  readonly preps: readonly PrepSlot[]
  /** Complement clause: "to" infinitive, "that" clause, "ing" gerund. */
  readonly comp?: { readonly marker: 'to' | 'that' | 'ing'; readonly slot: Slot }
  readonly result: FrameResult
  /** key=value options after ";" (rec=place, act=place, passive=no ...). */
  readonly options: Readonly<Record<string, string>>
  /** The line as written, for --explain. */
  readonly line: string
  /** "data/verbs/consult.txt:12" */
  readonly source: string
}

/** One line of data/verbs/composition.txt: what an operator makes of its content. */
export interface Composition {
  readonly operator: string
  /** Event of the content, "*" for any coded content, "?" for content that codes to nothing. */
  readonly content: EventType | '*' | '?'
  /** Mode of the content it is limited to. */
  readonly contentMode?: string
  /** absent = the content's own event ("same"). */
  readonly event?: EventType
  readonly same: boolean
  readonly none: boolean
  readonly modes: readonly string[]
  readonly status?: 'actual' | 'future' | 'hypothetical' | 'negated'
  /** Whether the content is an event of its own too ("condemned an attack by ..."). */
  readonly alsoContent: boolean
  readonly source: string
}
