// Lines of the ledger and of stories -> what a report on a situation needs of them: the way back of story-record.ts, as far as it goes.
// Example: reportedStory({ event: 'CONSULT', actor: ['USA'], … }) has type CONSULT and by ['USA'], and keeps the record beside it.
import type { LedgerRecord, RecordEntity, StoryRecord } from '../model/index.ts'
import type { ReportedEntry, ReportedStory } from '../story/situations/report.ts'

export interface StoryOfRecord extends ReportedStory {
  readonly record: StoryRecord
}

export interface EntryOfRecord extends ReportedEntry {
  readonly record: LedgerRecord
}

export const reportedStory = (record: StoryRecord): StoryOfRecord => ({
  id: record.id,
  type: record.event,
  modes: record.mode,
  contexts: record.context,
  historical: record.historical,
  by: record.actor,
  to: record.recipient,
  date: { from: record.date, to: record.enddate, grain: 'day', basis: null },
  ...(record.place === null ? {} : { place: { name: record.place } }),
  quad: record.quad_code,
  score: record.event_scale,
  articles: record.articles,
  sources: record.sources,
  members: record.members.map(({ counted, event, published, text }) => ({
    counted,
    report: { event, published, contexts: record.context, quote: text },
  })),
  record,
})

const sideOf = ({ code, entity_name: name }: RecordEntity): { code: string; name: string } => ({ code, name })

/** `event` is the event that the same words tell. */
export const reportedEntry = (record: LedgerRecord, event: string | undefined): EntryOfRecord => ({
  standing: record.standing,
  entry: {
    id: record.id,
    kind: record.kind,
    by: record.by.map(sideOf),
    to: record.to.map(sideOf),
    content: record.content,
    ...(record.if === null ? {} : { if: record.if }),
    ...(record.deadline === null ? {} : { deadline: { words: record.deadline.words } }),
    date: { from: record.date, to: record.enddate },
    historical: record.historical,
    ...(event === undefined ? {} : { event }),
  },
  changes: record.changes.map(({ standing, date, article }) => ({ standing, date, article })),
  record,
})
