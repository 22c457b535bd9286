// What was read of an article, and what reviewers made of its events -> what is linked with others.
// Example: a rejected event makes no story, and no entry of the ledger rests on it; an amended one is told as it was amended, with the words
// that were read. What somebody added, or split off, is a report as well. Events that nobody reviewed stay as they were read.
import { fieldOf } from '../base/spans.ts'
import type { ReadArticle, RecordEntity, Report } from '../model/index.ts'
import type { KeptRecord } from './records.ts'

/** A country code, else the entry of the lexicon, else the name: as linking names sides. */
const sideOf = ({ code, entity_id, entity_name }: RecordEntity): string =>
  code !== '' ? code : (entity_id ?? entity_name.toLowerCase())

const sidesOf = (entities: readonly RecordEntity[]): string[] =>
  [...new Set(entities.map(sideOf))].filter(Boolean).sort()

const sectorsOf = (entities: readonly RecordEntity[]): string[] =>
  [...new Set(entities.map(({ sector_code }) => sector_code))].filter(Boolean).sort()

/** A record as a report; the words of the clause are those that were read, where it was. */
export function reportOf(
  { record, article }: Pick<KeptRecord, 'record' | 'article'>,
  published: string | null,
  read?: Report,
): Report {
  const { text_info: at, event_loc: place } = record
  const { place: _place, ...words } = read ?? { words: [] }
  return {
    ...words,
    event: record.id,
    article: article.id,
    type: record.event[0],
    modes: record.mode,
    contexts: record.context,
    status: record.status,
    historical: record.historical,
    by: sidesOf(record.actor),
    to: sidesOf(record.recipient),
    sectors: sectorsOf([...record.actor, ...record.recipient]),
    date: { from: record.date, to: record.enddate, grain: record.date_grain, basis: record.date_basis },
    published,
    ...(place === null
      ? {}
      : { place: { name: place.resolved_place, country: place.country_code, resolution: place.resolution } }),
    size: record.size,
    confidence: record.confidence,
    quad: record.quad_code,
    score: record.event_scale,
    deed: record.evidence
      .filter(({ role }) => role === 'event')
      .map(({ in: field, start, end }) => ({ in: field, start, end })),
    quote: fieldOf(article, at.in).slice(at.start, at.end),
    at: { in: at.in, start: at.start, end: at.end },
  }
}

/** `reviewed` are the events of the article that a review has touched, parts of split ones among them. */
export function withReviews(read: ReadArticle, reviewed: readonly KeptRecord[]): ReadArticle {
  if (reviewed.length === 0) return read
  const touched = new Map(reviewed.map((one) => [one.record.id, one]))
  const known = new Map(read.reports.map((report) => [report.event, report]))
  const rejected = (event: string | undefined): boolean =>
    event !== undefined && touched.get(event)?.state === 'rejected'
  return {
    ...read,
    reports: [
      ...read.reports.filter(({ event }) => !touched.has(event)),
      ...reviewed
        .filter(({ state }) => state === 'shown')
        .map((one) => reportOf(one, read.head.date, known.get(one.record.id))),
    ],
    entries: read.entries.filter(({ event }) => !rejected(event)),
  }
}
