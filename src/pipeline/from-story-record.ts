// A line of the ledger or of stories -> what it tells: the way back of story-record.ts, for what is read from a database.
// Example: toLedgerRecord(fromLedgerRecord(line), context) is the line again.
// What only linking looks at (words, meanings) does not come back; it stays with the readings.
import type { EventDate, LedgerEntry, Link, Member, Report, StandingEntry, Story } from '../model/index.ts'
import { actor, speaker } from './from-record.ts'
import type { LedgerChange, LedgerRecord, StoryRecord } from './story-types.ts'

const dateOf = ({
  date,
  enddate,
  date_grain,
}: {
  date: string | null
  enddate: string | null
  date_grain: EventDate['grain']
}): EventDate => ({ from: date, to: enddate, grain: date_grain, basis: null })

/** What is not written down of an entry. */
const UNTOLD = {
  ifBy: [],
  sentence: 0,
  negated: false,
  negative: false,
  weak: false,
  guessed: false,
  mention: false,
  words: [],
  ifWords: [],
  actions: [],
  ifActions: [],
} as const

function deadlineOf({ deadline, evidence }: LedgerRecord): Pick<LedgerEntry, 'deadline'> {
  if (deadline === null) return {}
  const { in: field, start, end } = evidence.find(({ role }) => role === 'date') ?? { in: 'text', start: 0, end: 0 }
  return {
    deadline: { words: deadline.words, from: deadline.date, to: deadline.enddate, span: { in: field, start, end } },
  }
}

const entryOf = (line: LedgerRecord): LedgerEntry => ({
  ...UNTOLD,
  id: line.id,
  article: line.article,
  kind: line.kind,
  by: line.by.map(actor),
  to: line.to.map(actor),
  content: line.content,
  clause: line.clause,
  ...(line.if === null ? {} : { if: line.if }),
  ...deadlineOf(line),
  date: dateOf(line),
  historical: line.historical,
  guessed: line.to_guessed ?? false,
  saidBy: line.said_by.map(speaker),
  confidence: line.confidence,
  evidence: line.evidence,
  ...(line.event === undefined ? {} : { event: line.event }),
})

const linkOf = (id: string, change: LedgerChange): Link => ({ ...change, entry: id, made: false })

export function fromLedgerRecord(line: LedgerRecord): StandingEntry {
  const entry = entryOf(line)
  return {
    entry,
    toldAgain: line.told_again.map(({ article, id, content, date }) => ({
      ...entry,
      article,
      id,
      content,
      date: { ...entry.date, from: date, to: date },
    })),
    standing: line.standing,
    answers: line.answers,
    changes: line.changes,
    proposed: line.proposed.map((change) => linkOf(line.id, change)),
    ...(line.reviewed === undefined ? {} : { reviewed: line.reviewed }),
  }
}

/** A report of a story as far as the story's line tells of it. */
const reportOf = (line: StoryRecord, member: StoryRecord['members'][number]): Report => ({
  event: member.event,
  article: member.article,
  type: line.event,
  modes: line.mode,
  contexts: line.context,
  status: line.status,
  historical: line.historical,
  by: line.actor,
  to: line.recipient,
  sectors: [],
  date: dateOf(line),
  published: member.published,
  size: line.size,
  words: [],
  confidence: member.confidence,
  quad: line.quad_code,
  score: line.event_scale,
  deed: [],
  quote: member.text,
  at: { in: 'text', start: 0, end: 0 },
})

const memberOf = (line: StoryRecord, member: StoryRecord['members'][number]): Member => ({
  report: reportOf(line, member),
  source: member.source,
  counted: member.counted,
  confidence: member.confidence,
  reasons: member.reasons,
})

export const fromStoryRecord = (line: StoryRecord): Story => ({
  id: line.id,
  type: line.event,
  modes: line.mode,
  contexts: line.context,
  status: line.status,
  historical: line.historical,
  by: line.actor,
  to: line.recipient,
  date: dateOf(line),
  // How exact the place is does not stand in the line, and nobody asks.
  ...(line.place === null ? {} : { place: { name: line.place, country: line.country ?? '', resolution: 1 } }),
  size: line.size,
  quad: line.quad_code,
  score: line.event_scale,
  articles: line.articles,
  sources: line.sources,
  confidence: line.confidence,
  members: line.members.map((member) => memberOf(line, member)),
})
