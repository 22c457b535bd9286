// The value that the rules pass on: a finding in its situation, on the way to an event. Each rule returns a new one, or drops it.

import type { WordGroups } from '../../lexicon/english.ts'
import type { EventType, EvidenceRole, Mention, Place, Status } from '../../model/index.ts'
import type { Finding } from '../finding.ts'
import type { Party } from '../parties.ts'
import type { CodeContext } from '../predicates.ts'
import type { Situation, SpeechFrame } from '../situation.ts'

/** Words of evidence as a token range. */
export interface TokenEvidence {
  readonly role: EvidenceRole
  readonly first: number
  readonly last: number
  readonly rule: string
}

export interface EventDraft {
  readonly finding: Finding
  readonly sentence: number
  readonly type: EventType
  readonly modes: readonly string[]
  readonly status: Status
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  readonly situation: Situation
  readonly speech: readonly (SpeechFrame & { readonly quote: boolean })[]
  readonly rules: readonly string[]
  readonly evidence: readonly TokenEvidence[]
  /** Why it is not coded after all: the id of the rule that dropped it. */
  readonly dropped?: string
}

export interface RuleContext extends CodeContext {
  readonly mentions: readonly Mention[]
  /** Mentions of one sentence, in text order. */
  readonly mentionsOf: (sentence: number) => readonly Mention[]
  /** Codes of the countries that the article names. */
  readonly countries: ReadonlySet<string>
  /** Quad class of an event: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict. */
  readonly quadOf: (type: EventType) => number
  /** Places in each sentence. */
  readonly placesOf: (sentence: number) => readonly Place[]
  /** Weapon and manner words: "ASSAULT/firearms" -> lemmas. */
  readonly modeWords: ReadonlyMap<string, ReadonlySet<string>>
  /** Name of a country by its code. */
  readonly countryName: (code: string) => string
  /** Groups of words of data/english. */
  readonly words: WordGroups
  /** Words of answering ("response", "reaction"). */
  readonly responses: ReadonlySet<string>
  /** Words that only sport uses. */
  readonly sports: ReadonlySet<string>
}

/** One rule: an id, and what it makes of a draft. */
export interface Rule {
  readonly id: string
  readonly apply: (draft: EventDraft, ctx: RuleContext) => EventDraft
}

/** The draft with changes, the rule's id noted. */
export const changed = (draft: EventDraft, rule: string, change: Partial<EventDraft>): EventDraft => ({
  ...draft,
  ...change,
  rules: [...draft.rules, rule],
})

export const drop = (draft: EventDraft, rule: string): EventDraft => ({ ...draft, dropped: rule })

/** rec=no of a frame: the deed has no recipient, whatever stands near. */
export const neverReceives = (draft: EventDraft): boolean =>
  draft.finding.frames.some((frame) => frame.options.rec === 'no')

/** Words of a draft's own clause as evidence. */
export const word = (role: EvidenceRole, token: number, rule: string): TokenEvidence => ({
  role,
  first: token,
  last: token + 1,
  rule,
})

/** A rule over all drafts of one sentence: what one of them means for another. */
export interface SentenceRule {
  readonly id: string
  readonly apply: (drafts: readonly EventDraft[], ctx: RuleContext) => readonly EventDraft[]
}
