// Words of an article that tell of an event which nobody coded -> a record to begin with; event, parties and the rest are for the reviewer to say.
// Example: missedRecord(article, {in: 'text', start: 40, end: 48}, { coder, salt: [] }) has these words as its evidence, the day of publication, and no parties.
// The id is a hash of article, words and salt: marking the same twice is one event.
import { parseDay } from '../base/days.ts'
import { hashOf } from '../base/ids.ts'
import { fieldOf, quote } from '../base/spans.ts'
import type { Article, Located, PloverRecord, Span } from '../model/index.ts'

export interface MissedOptions {
  readonly coder: string
  /** What else tells it from another event of the same words. */
  readonly salt: readonly string[]
}

/** The sentence around a place in a text: up to the next full stop or line. */
function around(text: string, { start, end }: Span): Span {
  const before = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf('\n', start))
  const after = /[.!?](?=\s|$)|\n/.exec(text.slice(end))
  return { start: before < 0 ? 0 : before + 1, end: after === null ? text.length : end + after.index }
}

export function missedRecord(article: Article, at: Located, { coder, salt }: MissedOptions): PloverRecord {
  const words = quote(article, at)
  const day = parseDay(article.date ?? '') ?? null
  return {
    id: `e${hashOf([article.id, 'missed', words, ...salt])}`,
    article: article.id,
    date: day,
    enddate: day,
    date_grain: 'day',
    date_basis: day === null ? null : 'publication',
    event: ['CONSULT'],
    mode: [],
    context: [],
    actor: [],
    recipient: [],
    status: 'actual',
    historical: false,
    said_by: [],
    event_loc: null,
    event_text: [words],
    size: {},
    quad_code: 1,
    event_scale: 0,
    confidence: 1,
    evidence: [{ role: 'event', in: at.in, start: at.start, end: at.end, rule: 'review:missed' }],
    made_by: ['review:missed'],
    text_info: { sequence: 0, in: at.in, ...around(fieldOf(article, at.in), at) },
    cite_info: { codebook: 'PLOVER 2.0' },
    coder,
  }
}
