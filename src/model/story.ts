// The words of the house for what many articles tell together: versions, stories, the ledger and its standing, situations. Types only.
import type { Actor, Count, EventDate, EventType, Evidence, Place, Size, Speaker, Status } from './event.ts'
import type { Located } from './text.ts'

/** What stands in the ledger (record.md). */
export type LedgerKind = 'offer' | 'demand' | 'condition' | 'threat' | 'commitment' | 'refusal' | 'acceptance'

/** How an entry stands, as far as has been read. */
export type Standing = 'open' | 'accepted' | 'rejected' | 'met' | 'broken' | 'withdrawn' | 'overtaken'

/** A day or range by which something is to be done, in the article's words. */
export interface Deadline {
  readonly words: string
  readonly span: Located
  readonly from: string | null
  readonly to: string | null
}

/** One offer, demand, condition, threat, commitment, refusal or acceptance as one article tells it. */
export interface LedgerEntry {
  readonly id: string
  readonly article: string
  readonly kind: LedgerKind
  /** Who would act or has acted; of a condition: whoever would do the conditioned thing. */
  readonly by: readonly Actor[]
  readonly to: readonly Actor[]
  /** The article's own words. */
  readonly content: string
  /** The same as a short clause of lemmas: "ease sanction". */
  readonly clause: string
  /** The words of the condition, where there is one. */
  readonly if?: string
  /** Who would have to do what the condition names. */
  readonly ifBy: readonly string[]
  readonly deadline?: Deadline
  readonly date: EventDate
  readonly historical: boolean
  readonly saidBy: readonly Speaker[]
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  readonly sentence: number
  /** The event that says the same, where the coder found one. */
  readonly event?: string
  /** What the content would be if it were done. */
  readonly type?: EventType
  readonly negated: boolean
  /** What is promised or threatened is not to do it. */
  readonly negative: boolean
  /** An answer only if something is found that it answers ("will not come"). */
  readonly weak: boolean
  /** To whom is not told but only likely. */
  readonly guessed: boolean
  /** Where in the same article the cue of what it answers stands, as far as the text itself tells. */
  readonly followsAt?: number
  /** Speaks of the act as known ("its threat", "the plan"). */
  readonly mention: boolean
  /** Lemmas of the content and of the condition that say something. */
  readonly words: readonly string[]
  readonly ifWords: readonly string[]
  /** What is to be done, as lemmas: the verb or noun of the deed. */
  readonly actions: readonly string[]
  readonly ifActions: readonly string[]
}

/** What one article says that changes how an earlier entry stands, without being an entry itself ("withdrew its offer", a deed). */
export interface Answer {
  readonly article: string
  /** explicit: words of keeping, breaking or taking back; deed: what was done, which may be what somebody threatened or promised; reply: what somebody says to what was put to him. */
  readonly form: 'explicit' | 'deed' | 'reply'
  readonly standing: Standing
  /** Kinds of entries that it can answer. */
  readonly kinds: readonly LedgerKind[]
  readonly by: readonly string[]
  /** Where nobody is told to have done it: the sides that the sentence names, else those of the article. */
  readonly near?: readonly string[]
  readonly to: readonly string[]
  readonly words: readonly string[]
  /** What was done, as lemmas: the verb or noun of the deed. */
  readonly actions: readonly string[]
  readonly type?: EventType
  /** Of a deed that harms somebody: the other sides that the sentence names. */
  readonly harmed?: readonly string[]
  readonly date: EventDate
  readonly historical: boolean
  /** The deed was not done ("failed to withdraw"). */
  readonly negated: boolean
  /** Somebody is only accused of it: it breaks promises and does nothing else. */
  readonly alleged?: boolean
  readonly sentence: number
  readonly evidence: readonly Evidence[]
  readonly rule: string
}

/** A link from an answer to what it answers. */
export interface Link {
  /** Id of the entry that is answered. */
  readonly entry: string
  /** Id of the entry that answers, where the answer is an entry. */
  readonly answer?: string
  readonly article: string
  readonly standing: Standing
  readonly date: string | null
  readonly evidence: readonly Evidence[]
  readonly confidence: number
  /** What speaks for it, in words. */
  readonly reasons: readonly string[]
  /** Below the threshold it is only proposed. */
  readonly made: boolean
}

/** A change of standing with what shows it. */
export interface Change {
  readonly standing: Standing
  readonly date: string | null
  readonly article: string
  readonly evidence: readonly Evidence[]
  readonly confidence: number
  readonly reasons: readonly string[]
}

/** An entry over all articles: the first telling, later tellings, how it stands and why. */
export interface StandingEntry {
  readonly entry: LedgerEntry
  /** Ids of entries of other articles (or later sentences) that tell the same. */
  readonly toldAgain: readonly LedgerEntry[]
  readonly standing: Standing
  /** Ids of the entries that it answers. */
  readonly answers: readonly string[]
  readonly changes: readonly Change[]
  readonly proposed: readonly Link[]
  /** What reviewers did with the event that it rests on. */
  readonly reviewed?: string
}

/** An event as far as other articles can be compared with it. */
export interface Report {
  readonly event: string
  readonly article: string
  readonly type: EventType
  readonly modes: readonly string[]
  readonly contexts: readonly string[]
  readonly status: Status
  readonly historical: boolean
  /** Country codes, else names; sorted, each once. */
  readonly by: readonly string[]
  readonly to: readonly string[]
  readonly sectors: readonly string[]
  readonly date: EventDate
  /** Day of publication of the article. */
  readonly published: string | null
  readonly place?: Pick<Place, 'name' | 'country' | 'resolution'>
  readonly size: Size
  /** Lemmas that say something, names of the parties left out. */
  readonly words: readonly string[]
  readonly confidence: number
  readonly quad: 1 | 2 | 3 | 4
  readonly score: number
  /** The words of the deed. */
  readonly deed: readonly Located[]
  /** The sentence. */
  readonly quote: string
  readonly at: Located
}

export type VersionKind = 'copy' | 'update' | 'correction' | 'retraction'

/** Says that an article is no news of its own: a copy or another state of an earlier one, or what takes it back. */
export interface Version {
  readonly article: string
  readonly of: string
  readonly kind: VersionKind
  readonly likeness: number
  readonly reasons: readonly string[]
}

/** What an article is beside its events: enough to find its versions. */
export interface Letterhead {
  readonly id: string
  readonly title: string
  readonly date: string | null
  readonly url: string
  readonly source: string
  /** Signature of its shingles. */
  readonly sketch: Uint32Array
  /** How many shingles. */
  readonly shingles: number
  /** The first words of the text, for what a notice says of itself. */
  readonly opening: string
}

/** Versions as they were told when the articles came in: only the latest state of each text is read, its copies stand beside it. */
export interface KnownVersions {
  /** Copies of an article: other publishers of the same text. */
  readonly copies: ReadonlyMap<string, readonly Pick<Letterhead, 'id' | 'source' | 'date'>[]>
  /** People as the articles introduce them, with the day. */
  readonly introduced: readonly { readonly people: ReadArticle['people']; readonly date: string | null }[]
}

/** The last name of a person and whose he is; `guess` where only the surroundings suggest it. */
export type Introduction = readonly [name: string, code: string] | readonly [name: string, code: string, guess: true]

/** What the link stage keeps of an article. */
export interface ReadArticle {
  readonly head: Letterhead
  /** Last names of persons and whose they are, as the article introduces them. */
  readonly people: readonly Introduction[]
  readonly reports: readonly Report[]
  readonly entries: readonly LedgerEntry[]
  readonly answers: readonly Answer[]
}

/** One telling of a story. */
export interface Member {
  readonly report: Report
  readonly source: string
  /** False where the article is a version of one that is counted already. */
  readonly counted: boolean
  readonly confidence: number
  readonly reasons: readonly string[]
}

/** One happening, told once or often. */
export interface Story {
  readonly id: string
  readonly type: EventType
  readonly modes: readonly string[]
  readonly contexts: readonly string[]
  readonly status: Status
  readonly historical: boolean
  readonly by: readonly string[]
  readonly to: readonly string[]
  readonly date: EventDate
  readonly place?: Report['place']
  readonly size: { readonly [K in keyof Size]?: Count }
  readonly quad: 1 | 2 | 3 | 4
  readonly score: number
  /** Articles with news of their own that tell it; copies are not counted. */
  readonly articles: number
  /** Publishers that are named. */
  readonly sources: readonly string[]
  readonly confidence: number
  readonly members: readonly Member[]
}

/** Everything that the articles tell together. */
export interface Told {
  readonly versions: readonly Version[]
  readonly stories: readonly Story[]
  readonly ledger: readonly StandingEntry[]
  /** Articles that were taken back, with what was in them. */
  readonly retracted: readonly { readonly article: string; readonly by: string; readonly events: number }[]
}

/** A named set of actors, contexts and dates. */
export interface Situation {
  readonly name: string
  readonly title: string
  readonly actors: readonly string[]
  readonly contexts: readonly string[]
  readonly since?: string
  readonly until?: string
}
