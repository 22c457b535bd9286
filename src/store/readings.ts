// What linking needs of an article <-> one line of JSON beside it in the store, so that nothing is coded again to tell stories and ledger.
// Example: unpackReading(packReading(read, true), head) is `read` but for what follows from elsewhere: sketch, opening, meanings of words.
// Of an article whose text is not kept only codes, days and places are kept: no words, no entries of the ledger.
import type { Answer, LedgerEntry, Letterhead, ReadArticle, Report } from '../model/index.ts'

/** Raised when what is kept changes its meaning; what was kept in another shape has to be read anew (`recode`). */
export const SHAPE = 1

/** Left out: what the article itself has, and what is worked out from words. */
const LEFT = new Set(['article', 'vector', 'ifVector'])

interface Packed {
  readonly date: string | null
  readonly people: ReadArticle['people']
  readonly reports: readonly Omit<Report, 'article'>[]
  readonly entries: readonly Omit<LedgerEntry, 'article'>[]
  readonly answers: readonly Omit<Answer, 'article'>[]
}

const wordless = (report: Report): Report => ({ ...report, words: [], quote: '' })

export function packReading({ head, people, reports, entries, answers }: ReadArticle, keepText: boolean): string {
  const kept: Packed = keepText
    ? { date: head.date, people, reports, entries, answers }
    : { date: head.date, people: [], reports: reports.map(wordless), entries: [], answers: [] }
  return JSON.stringify(kept, (key, value: unknown) => (LEFT.has(key) ? undefined : value))
}

const NO_SKETCH = new Uint32Array(0)

/** Versions were told when the article came in, so its sketch and opening are not asked for any more. */
export function unpackReading(
  packed: string,
  { id, source, title, url }: Pick<Letterhead, 'id' | 'source' | 'title' | 'url'>,
): ReadArticle {
  const { date, people, reports, entries, answers } = JSON.parse(packed) as Packed
  const own = <T extends object>(one: T): T & { article: string } => Object.assign(one, { article: id })
  return {
    head: { id, source, title, url, date, opening: '', sketch: NO_SKETCH, shingles: 0 },
    people,
    reports: reports.map(own),
    entries: entries.map(own),
    answers: answers.map(own),
  }
}
