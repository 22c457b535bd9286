// What was told together -> the lines that other tools read: ledger entries and stories.
// Example: a StandingEntry of an offer gives {"kind": "offer", "by": [{"code": "USA", …}], "standing": "open", …}.
// Nothing is decided here; names of countries come from the lexicon.
import type { Evidence, StandingEntry, Story } from '../model/index.ts'
import { entity, type RecordContext, rounded, speakerRecord } from './record.ts'
import type { RecordEvidence } from './record-types.ts'
import type { LedgerChange, LedgerRecord, StoryRecord } from './story-types.ts'

const evidenceRecord = ({ role, in: field, start, end, rule }: Evidence): RecordEvidence => ({
  role,
  in: field,
  start,
  end,
  rule,
})

type Changed = Pick<
  StandingEntry['proposed'][number],
  'standing' | 'date' | 'article' | 'evidence' | 'confidence' | 'reasons'
> & {
  readonly answer?: string
}

const changeRecord = ({ standing, date, article, evidence, confidence, reasons, answer }: Changed): LedgerChange => ({
  standing,
  date,
  article,
  evidence: evidence.map(evidenceRecord),
  confidence,
  reasons,
  ...(answer === undefined ? {} : { answer }),
})

/** One entry of the ledger as a record. */
export function toLedgerRecord(standing: StandingEntry, context: Pick<RecordContext, 'nameOfCode'>): LedgerRecord {
  const { entry, toldAgain, answers, changes, proposed } = standing
  const { deadline } = entry
  return {
    id: entry.id,
    article: entry.article,
    kind: entry.kind,
    by: entry.by.map((actor) => entity(actor, context)),
    to: entry.to.map((actor) => entity(actor, context)),
    ...(entry.guessed && entry.to.length > 0 && answers.length === 0 ? { to_guessed: true } : {}),
    content: entry.content,
    clause: entry.clause,
    if: entry.if ?? null,
    deadline: deadline === undefined ? null : { words: deadline.words, date: deadline.from, enddate: deadline.to },
    date: entry.date.from,
    enddate: entry.date.to,
    date_grain: entry.date.grain,
    historical: entry.historical,
    said_by: entry.saidBy.map(speakerRecord),
    confidence: rounded(entry.confidence),
    evidence: entry.evidence.map(evidenceRecord),
    standing: standing.standing,
    answers,
    changes: changes.map(changeRecord),
    proposed: proposed.map(changeRecord),
    told_again: toldAgain.map(({ article, id, content, date }) => ({ article, id, content, date: date.from })),
    ...(entry.event === undefined ? {} : { event: entry.event }),
    ...(standing.reviewed === undefined ? {} : { reviewed: standing.reviewed }),
  }
}

/** One story as a record. */
export const toStoryRecord = (story: Story): StoryRecord => ({
  id: story.id,
  event: story.type,
  mode: story.modes,
  context: story.contexts,
  status: story.status,
  historical: story.historical,
  actor: story.by,
  recipient: story.to,
  date: story.date.from,
  enddate: story.date.to,
  date_grain: story.date.grain,
  place: story.place?.name ?? null,
  country: story.place?.country ?? null,
  size: story.size,
  quad_code: story.quad,
  event_scale: story.score,
  confidence: rounded(story.confidence),
  articles: story.articles,
  sources: story.sources,
  members: story.members.map(({ report, source, counted, confidence, reasons }) => ({
    article: report.article,
    event: report.event,
    source,
    published: report.published,
    counted,
    confidence,
    reasons,
    text: report.quote,
  })),
})
