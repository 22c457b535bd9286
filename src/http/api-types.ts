// What the API answers, as the pages and other programs read it. Types only.
import type { LeaderTerm } from '../lexicon/leaders.ts'
import type { LedgerRecord, PloverRecord, StoryRecord, VersionRecord } from '../model/index.ts'
import type { Explanation } from '../pipeline/explain.ts'
import type { BatchDone } from '../store/duckdb/batches.ts'
import type { SavedSituation } from '../store/duckdb/situations.ts'
import type { LinkReview } from '../store/link-types.ts'
import type { Review } from '../store/review-types.ts'
import type { CodedField } from '../store/task-types.ts'
import type { DyadSeries, Step } from '../story/situations/dyad-series.ts'
import type { ActiveActor } from '../views/actors.ts'
import type { Version } from '../views/articles.ts'
import type { BatchSummary } from '../views/batches.ts'
import type { Density } from '../views/density.ts'
import type { FacetValue } from '../views/facets.ts'
import type { Fresh } from '../views/fresh.ts'
import type { LedgerItem } from '../views/ledger-items.ts'
import type { Counts, Mover, Uncoded, UnknownActor } from '../views/overview.ts'
import type { ArticleHead } from '../views/passages.ts'
import type { Profile } from '../views/profile.ts'
import type { Progress } from '../views/queue.ts'
import type { QueueGroup, QueueGroupBy } from '../views/queue-groups.ts'
import type { Point } from '../views/series.ts'
import type { SourceRow } from '../views/sources.ts'
import type { Coding, FieldAgreement } from '../views/task-agreement.ts'
import type { Task } from '../views/tasks.ts'
import type { Job } from './jobs.ts'

/** An event with its sentence; the text of the article is left out. */
export interface ShownEvent {
  readonly record: PloverRecord
  readonly article: ArticleHead
  readonly sentence: string
  readonly state: string
  readonly reviewed: string | null
}

export interface EventList {
  readonly events: readonly ShownEvent[]
  readonly next?: string
}

/** A happening with all who tell it, at the first of its events that was asked for; an event without a story stands alone. */
export interface EventGroup {
  readonly event: ShownEvent
  readonly story?: StoryRecord
  /** Events of the story that were asked for. */
  readonly matching: number
}

export interface GroupList {
  readonly groups: readonly EventGroup[]
  readonly next?: string
}

export interface EventDetail extends ShownEvent {
  readonly reviews: readonly Review[]
  /** Why it was coded; absent where the coder no longer finds it or a reviewer added it. */
  readonly explanation?: Explanation
}

/** Words of an article that stand for something: what is marked in its text. */
export interface Mark {
  readonly in: 'title' | 'text'
  readonly start: number
  readonly end: number
  readonly kind: 'event' | 'actor' | 'recipient' | 'speaker' | 'date' | 'place' | 'other' | 'ledger'
  /** Id of the event or of the entry that it belongs to. */
  readonly of: string
  readonly rule: string
}

export interface ArticleView {
  readonly article: ArticleHead & { readonly author?: string; readonly lang?: string }
  readonly text: string
  readonly kind: string
  readonly state: string
  readonly coded: boolean
  readonly versions: readonly Version[]
  readonly events: readonly ShownEvent[]
  readonly ledger: readonly LedgerItem[]
  readonly marks: readonly Mark[]
}

/** Whether ledger and stories tell of all that was added. */
export interface ToldState {
  readonly state: 'ready' | 'reading' | 'failed' | 'none'
  readonly done: number
  readonly of: number
  readonly message?: string
}

export interface Overview {
  readonly counts: Counts
  readonly told: ToldState
  readonly latest: readonly ShownEvent[]
  readonly open: readonly LedgerItem[]
  readonly answered: readonly LedgerItem[]
  readonly movers: readonly Mover[]
  readonly sources: readonly SourceRow[]
  readonly unknown: readonly UnknownActor[]
  /** What was kept without being coded, by language. */
  readonly uncoded: readonly Uncoded[]
  /** Day of the newest article. */
  readonly newest: string | null
  readonly situations: readonly { readonly name: string; readonly title: string }[]
  /** What was added since the day that was asked for. */
  readonly fresh?: Fresh
}

export interface LedgerList {
  readonly entries: readonly LedgerItem[]
  readonly counts: readonly { readonly kind: string; readonly standing: string; readonly count: number }[]
  readonly told: ToldState
}

export interface LedgerOne {
  readonly entry: LedgerItem
  /** Entries that it answers, and those that answer it. */
  readonly answers: readonly LedgerItem[]
  readonly answeredBy: readonly LedgerItem[]
  /** What people said of its links, in order. */
  readonly reviews: readonly LinkReview[]
}

/** What may answer an entry. */
export interface LinkCandidates {
  readonly entries: readonly LedgerItem[]
  readonly events: readonly ShownEvent[]
}

export interface LinkAnswer {
  readonly id: string
  readonly entry: LedgerItem
}

export interface Turn {
  readonly period: string
  readonly before: number
  readonly after: number
}

export interface DyadView {
  readonly a: string
  readonly b: string
  readonly names: Readonly<Record<string, string>>
  readonly by: string
  readonly points: readonly Point[]
  /** Where the level of both directions together changes. */
  readonly turns: readonly Turn[]
  readonly events: readonly FacetValue[]
  readonly modes: readonly FacetValue[]
  readonly contexts: readonly FacetValue[]
  readonly total: number
  readonly latest: readonly ShownEvent[]
  readonly ledger: readonly LedgerItem[]
}

export interface TimelineView {
  readonly events: readonly ShownEvent[]
  /** There are more events than were asked for; the earlier ones are left out. */
  readonly more: boolean
  /** First and last day that is shown. */
  readonly since?: string
  readonly until?: string
  readonly density: Density
  readonly leaders: readonly LeaderTerm[]
  readonly ledger: readonly LedgerItem[]
}

export interface ActorView extends Profile {
  readonly who: string
  readonly name: string
  readonly latest: readonly ShownEvent[]
  readonly ledger: readonly LedgerItem[]
}

export interface ActorList {
  readonly actors: readonly ActiveActor[]
}

/** An event with what stands before and after its sentence. */
export interface QueueItem extends ShownEvent {
  readonly before: string
  readonly after: string
}

export interface QueueView extends Progress {
  readonly events: readonly QueueItem[]
}

/** How many events a filter shows, and some of them by chance. */
export interface BatchPreview {
  readonly count: number
  /** Parts of split events, which are reviewed with the event that was split. */
  readonly leftOut: number
  readonly most: number
  readonly mostMerged: number
  readonly sample: readonly QueueItem[]
}

export type BatchAnswer = BatchDone

export interface BatchList {
  readonly batches: readonly BatchSummary[]
}

export interface TaskList {
  readonly tasks: readonly Task[]
  /** Events of one task. */
  readonly most: number
}

/** What waits for one coder; nothing of what others said. */
export interface TaskItems {
  readonly task: Task
  readonly who: string
  readonly isCoder: boolean
  readonly items: readonly QueueItem[]
}

/** An event of which coders say different things. */
export interface Differing extends QueueItem {
  readonly codings: readonly Coding[]
  readonly fields: readonly CodedField[]
}

export interface TaskCompared {
  readonly task: Task
  readonly fields: readonly FieldAgreement[]
  /** Events of which all say the same, and nothing was kept yet. */
  readonly agreed: number
  readonly differ: readonly Differing[]
}

export interface JobList {
  readonly jobs: readonly Job[]
}

export interface QueueGroups {
  readonly by: QueueGroupBy
  readonly groups: readonly QueueGroup[]
}

/** What can be chosen where a field is corrected. */
export interface Vocabulary {
  readonly events: readonly {
    readonly name: string
    readonly quad: number
    readonly modes: readonly string[]
  }[]
  readonly contexts: readonly string[]
  readonly sectors: readonly { readonly code: string; readonly name: string }[]
  readonly statuses: readonly string[]
  readonly who: string
  readonly version: string
}

export interface SituationList {
  readonly situations: readonly SavedSituation[]
}

/** The report on a situation. */
export interface SituationView {
  readonly situation: SavedSituation
  readonly step: Step
  readonly articles: number
  /** First and last day of publication. */
  readonly from: string | null
  readonly to: string | null
  readonly ledger: readonly LedgerItem[]
  readonly stories: readonly StoryRecord[]
  readonly series: readonly DyadSeries[]
  readonly versions: readonly VersionRecord[]
  readonly retracted: readonly { readonly article: string; readonly by: string; readonly events: number }[]
  /** There are more stories than were looked at. */
  readonly cut: boolean
  /** Absent where no day was asked for. */
  readonly fresh?: {
    readonly since: string
    readonly entries: readonly LedgerItem[]
    readonly changed: readonly LedgerItem[]
    readonly stories: readonly StoryRecord[]
  }
}

export interface ReviewAnswer {
  readonly id: string
  /** The event as it is shown now; absent where it is shown no more. */
  readonly event?: EventDetail
}

export type LedgerLine = LedgerRecord
