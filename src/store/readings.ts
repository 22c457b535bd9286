// What linking needs of an article <-> one packed string beside it in the store, so that nothing is coded again to tell stories and ledger.
// Example: unpackReading(packReading(read, true), head) is `read` but for what follows from elsewhere: sketch and opening.
// What says only the usual is left out and the rest is deflated: about a third of the text's size. Of an article whose text is not kept
// only codes, days and places are kept: no words, no entries of the ledger.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Answer, EventDate, LedgerEntry, Letterhead, ReadArticle, Report } from '../model/index.ts'

/** Raised when what is kept changes its meaning; what was kept in another shape has to be read anew (`recode`). */
export const SHAPE = 2

/** Left out: what the article itself has. */
const LEFT = new Set(['article'])

const REPORT: Partial<Report> = {
  modes: [],
  contexts: [],
  status: 'actual',
  historical: false,
  by: [],
  to: [],
  sectors: [],
  size: {},
  words: [],
}
const ENTRY: Partial<LedgerEntry> = {
  by: [],
  to: [],
  ifBy: [],
  historical: false,
  saidBy: [],
  negated: false,
  negative: false,
  mention: false,
  guessed: false,
  weak: false,
  words: [],
  ifWords: [],
  actions: [],
  ifActions: [],
}
const ANSWER: Partial<Answer> = { kinds: [], by: [], to: [], words: [], actions: [], historical: false, negated: false }

interface Packed {
  readonly reports: readonly Report[]
  readonly entries: readonly LedgerEntry[]
  readonly answers: readonly Answer[]
}

/** Words that come in every reading, so that even a short one becomes small. */
const DICTIONARY = Buffer.from(
  JSON.stringify([
    { role: 'recipient', in: 'title', rule: 'answer:deed' },
    { role: 'condition', in: 'text', start: 0, end: 0, rule: 'condition:if' },
    { form: 'explicit', standing: 'withdrawn', negated: true, type: 'CONSULT', historical: true },
    { form: 'deed', standing: 'met', sentence: 1, evidence: [{ role: 'status', in: 'text', rule: 'answer:deed' }] },
    { place: { name: '', country: '', resolution: 4 }, size: { dead: 1 }, modes: [], contexts: ['military'] },
    { kind: 'commitment', rawText: '', span: { in: 'text', start: 0, end: 0 }, name: '', code: '', sector: 'GOV' },
    {
      otherSectors: [],
      id: '',
      content: '',
      clause: '',
      if: '',
      ifBy: [],
      deadline: { words: '' },
      date: { from: '' },
    },
    { grain: 'day', basis: 'expression', saidBy: [], confidence: 0.5, event: 'e', words: [], ifWords: [] },
    { evidence: [{ role: 'event', in: 'text', start: 0, end: 0, rule: 'ledger:verb:' }, { role: 'object' }] },
    { event: 'e', type: 'ASSAULT', by: [], to: [], sectors: ['GOV'], published: '', quad: 1, score: 1, deed: [] },
    { deed: [{ in: 'text', start: 0, end: 0 }], quote: '', at: { in: 'text', start: 0, end: 0 } },
  ]),
)

/** Without what says the usual. */
function unusual<T extends object>(one: T, usual: Partial<T>, day: EventDate): Partial<T> {
  const known = { ...usual, date: day, published: day.from }
  return Object.fromEntries(
    Object.entries(one).filter(([key, value]) => {
      const same = known[key as keyof typeof known]
      return same === undefined || JSON.stringify(same) !== JSON.stringify(value)
    }),
  ) as Partial<T>
}

/** The day of publication, as what is dated by nothing else has it. */
const dayOf = (date: string | null): EventDate => ({
  from: date,
  to: date,
  grain: 'day',
  basis: date === null ? null : 'publication',
})

const wordless = (report: Report): Report => ({ ...report, words: [], quote: '' })

export function packReading({ head, reports, entries, answers }: ReadArticle, keepText: boolean): string {
  const day = dayOf(head.date)
  const kept = {
    reports: reports.map((one) => unusual(keepText ? one : wordless(one), REPORT, day)),
    entries: keepText ? entries.map((one) => unusual(one, ENTRY, day)) : [],
    answers: keepText ? answers.map((one) => unusual(one, ANSWER, day)) : [],
  }
  const json = JSON.stringify(kept, (key, value: unknown) => (LEFT.has(key) ? undefined : value))
  return deflateRawSync(json, { dictionary: DICTIONARY, level: 6 }).toString('base64')
}

const NO_SKETCH = new Uint32Array(0)

/** Versions were told when the article came in, so its sketch and opening are not asked for any more. */
export function unpackReading(
  packed: string,
  head: Pick<Letterhead, 'id' | 'source' | 'title' | 'url' | 'date'>,
): ReadArticle {
  const json = inflateRawSync(Buffer.from(packed, 'base64'), { dictionary: DICTIONARY }).toString()
  const { reports, entries, answers } = JSON.parse(json) as Packed
  const own = { article: head.id, date: dayOf(head.date) }
  const told: Partial<Report> = { ...own, published: head.date }
  return {
    head: { ...head, opening: '', sketch: NO_SKETCH, shingles: 0 },
    people: [],
    reports: reports.map((one) => ({ ...REPORT, ...told, ...one })),
    entries: entries.map((one) => ({ ...ENTRY, ...own, ...one })),
    answers: answers.map((one) => ({ ...ANSWER, ...own, ...one })),
  }
}
