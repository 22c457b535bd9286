// The words of the house for coding: mentions of actors, clauses, dates, places, events.
import type { Located } from './text.ts'

/** The 16 events of PLOVER 2.0. */
export type EventType =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'CONCEDE'
  | 'COOPERATE'
  | 'AID'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT'

/** PLOVER's auxiliary modes without `historical`, which is a flag of its own (record.md). */
export type Status = 'actual' | 'future' | 'hypothetical' | 'negated'

/** One actor or recipient of an event; also what a mention resolves to. */
export interface Actor {
  /** The words in the text, e.g. "South Korean diplomat Noh Kyu-duk". */
  readonly rawText: string
  readonly span: Located
  /** Canonical name, e.g. "Noh Kyu-duk", "North Korea"; the words themselves where nothing better is known. */
  readonly name: string
  /** ISO 3166 alpha-3 or PLOVER's own (UNO, EUR, IGO, NGO, ISM, IMG, MNC, KOS); '' where no country is evident. */
  readonly code: string
  /** PLOVER primary sector (GOV, MIL, COP, REB ...); '' where none is evident. */
  readonly sector: string
  readonly otherSectors: readonly string[]
  /** Office held on the day, where known, e.g. "president". */
  readonly role?: string
  /** Id of the lexicon entry, e.g. "kim-jong-un", "PRK"; absent for an unknown name. */
  readonly id?: string
  /** Full code from a user's own dictionary, e.g. GONREB. */
  readonly dictionaryCode?: string
}

/** named: a proper name; nominal: "the envoy", "police"; pronoun: "he", "they". */
export type MentionKind = 'named' | 'nominal' | 'pronoun'

/** A phrase that stands for one or more possible actors (or a place that can act as its government). */
export interface Mention {
  /** Its place in the list of mentions, in text order. */
  readonly index: number
  readonly sentence: number
  /** Head token (index into Document.tokens): the noun the verb points at, e.g. "diplomat" or, in a flat name, its first word as UD has it. */
  readonly head: number
  /** Token range of the phrase, half-open: determiner, modifiers, name, apposition; without relative clauses and later prepositional phrases. */
  readonly first: number
  readonly last: number
  readonly kind: MentionKind
  /**
   * Whom it stands for: one actor as a rule; several for "they", "the two countries", "South Korean and Japanese officials";
   * none for a pronoun that could not be resolved.
   */
  readonly actors: readonly Actor[]
  /** What the name can be: a place (country, capital, city) may act as government or be a mere location. */
  readonly place: boolean
  /** Whether the phrase means people or bodies that can act (false for "Seoul" in "in Seoul" only by the coder's decision, not here). */
  readonly canAct: boolean
  /** Index of the earlier mention it refers back to. */
  readonly sameAs?: number
  /** Ids of the rules and lexicon entries that decided, most specific first, e.g. "actor:PRK", "agent:diplomat", "coref:short-name". */
  readonly rules: readonly string[]
}

export type Grain = 'day' | 'week' | 'month' | 'year' | 'decade'

/** A date expression in the text and the days it means. */
export interface DateExpression {
  readonly sentence: number
  readonly first: number
  readonly last: number
  /** First and last day, YYYY-MM-DD; null where it cannot be resolved (no day of publication). */
  readonly from: string | null
  readonly to: string | null
  readonly grain: Grain
  /** past, present or future relative to the day of publication, where known. */
  readonly direction?: 'past' | 'present' | 'future'
  /** Durations, ages, "every Monday", names of days ("Bloody Sunday"): found, but no date of an event. */
  readonly isDate: boolean
  readonly rule: string
}

/** A place from the gazetteer. */
export interface Place {
  readonly rawText: string
  readonly span: Located
  readonly name: string
  /** GeoNames id where the gazetteer has one. */
  readonly geonameId?: number
  readonly lat?: number
  readonly lon?: number
  /** ISO 3166 alpha-3. */
  readonly country: string
  /** PLOVER/Mordecai: 5 below city, 4 city, 3 district, 2 province, 1 country. */
  readonly resolution: 1 | 2 | 3 | 4 | 5
  readonly first: number
  readonly last: number
  readonly rule: string
}

/** Who says it. Innermost first in Event.saidBy. */
export interface Speaker {
  readonly rawText: string
  readonly span: Located
  readonly code: string
  readonly sector: string
  /** The cue: "said", "according to"; '' for a bare quote. */
  readonly cue: string
  /** Whether the words are a direct quotation. */
  readonly quote: boolean
}

export type EvidenceRole =
  | 'event'
  | 'actor'
  | 'recipient'
  | 'speaker'
  | 'date'
  | 'place'
  | 'status'
  | 'mode'
  | 'context'
  | 'condition'
  | 'object'

/** The words that made a part of an event, and the rule, lexicon entry or model that decided. */
export interface Evidence extends Located {
  readonly role: EvidenceRole
  readonly rule: string
}

/** When it happened, as a range of days. */
export interface EventDate {
  readonly from: string | null
  readonly to: string | null
  readonly grain: Grain
  readonly basis: 'expression' | 'publication' | null
}

/** A number or a range. */
export type Count = number | { readonly low?: number; readonly high?: number }

export interface Size {
  readonly dead?: Count
  readonly injured?: Count
  readonly arrested?: Count
  readonly crowd?: Count
}

/** Who did what to whom, when, where, who says so. */
export interface Event {
  readonly id: string
  readonly article: string
  readonly type: EventType
  readonly modes: readonly string[]
  readonly contexts: readonly string[]
  readonly actors: readonly Actor[]
  readonly recipients: readonly Actor[]
  readonly date: EventDate
  readonly historical: boolean
  readonly place?: Place
  readonly status: Status
  readonly saidBy: readonly Speaker[]
  readonly size: Size
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  /** Ids of the rules in the order they spoke. */
  readonly madeBy: readonly string[]
  /** The sentence it was read from (index into Document.sentences). */
  readonly sentence: number
  /** CAMEO code, where the mapping allows one. */
  readonly cameo?: string
  /** Categories of a user's own beside PLOVER's, "INSPECT" or "INSPECT/nuclear"; absent where there are none. */
  readonly own?: readonly string[]
}
