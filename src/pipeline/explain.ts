// Coded -> why an event was coded, and why a sentence gave none. Made only where somebody asks.
// Example: explanationOf(coded, id) has the clause "Sung Kim | spoke | with Noh" and the entry of data/verbs behind it.
// It tells what the coder saw; it decides nothing.
import type { CodedDocument } from '../coder/index.ts'
import type { Document } from '../model/index.ts'
import { clauseInWords } from './clause-words.ts'
import type { Coded } from './coded.ts'

/** An entry of the predicates' lexicon as it is written, with its file and line. */
export interface EntryShown {
  readonly source: string
  readonly line: string
}

/** Why an event was coded, for people. */
export interface Explanation {
  /** The clause it was read from, in words. */
  readonly clause: string
  readonly entries: readonly EntryShown[]
}

/** A sentence that gave no event, and why. */
export interface Missing {
  /** Index into Document.sentences. */
  readonly sentence: number
  readonly reason: string
}

/** "data/verbs/consult.txt:12: ACT+ meet => CONSULT" -> where it stands and the line itself. */
function entryOf(shown: string): EntryShown {
  const parts = /^(.*?:\d+): (.*)$/s.exec(shown)
  return parts === null ? { source: '', line: shown } : { source: parts[1] ?? '', line: parts[2] ?? '' }
}

/** Why this event; undefined where the coder kept no clause for it. */
export function explanationOf(coded: Coded, id: string): Explanation | undefined {
  const explained = coded.seen.explained.get(id)
  if (explained === undefined) return undefined
  return { clause: clauseInWords(explained.clause, coded.doc), entries: explained.lines.map(entryOf) }
}

type Missed = CodedDocument['missed'][number]

const REASONS: Readonly<Record<string, string>> = {
  'no-frame-fits': 'no entry of the lexicon fits',
  exception: 'an exception of the lexicon',
  'noun-without-actor': 'a noun that names no actor',
  'content-codes-to-nothing': 'what it is about is no event',
  'second-opinion': 'the rules were unsure, and the learned second opinion sees no event',
}

/** The reasons that tell most come first: a rule's decision, a stated exception, then what merely did not fit. */
const TELLING = ['exception', 'content-codes-to-nothing', 'noun-without-actor', 'no-frame-fits']
const rank = ({ reason }: Missed): number => TELLING.indexOf(reason)
const MOST_REASONS = 3
const LONGEST_FRAME = 70

/** Auxiliaries and bare "have" and "be" say nothing of an event. */
const isEmpty = ({ predicate, reason }: Missed, doc: Document): boolean => {
  const token = doc.tokens[predicate]
  return (
    reason === 'no-frame-fits' &&
    (token === undefined || token.upos === 'AUX' || token.lemma === 'have' || token.lemma === 'be')
  )
}

function inWords({ predicate, reason, frame = '' }: Missed, doc: Document): string {
  const why = REASONS[reason] ?? `left out by the rule ${reason}`
  const shown =
    frame === '' || reason === 'no-frame-fits'
      ? ''
      : frame.length > LONGEST_FRAME
        ? ` (${frame.slice(0, LONGEST_FRAME)}…)`
        : ` (${frame})`
  return `“${doc.tokens[predicate]?.form ?? ''}”: ${why}${shown}`
}

function reasonOf(missed: readonly Missed[], doc: Document): string {
  const telling = missed.filter((one) => !isEmpty(one, doc)).sort((a, b) => rank(a) - rank(b))
  if (telling.length === 0) return 'no word of it is in the lexicon of predicates'
  return [...new Set(telling.map((one) => inWords(one, doc)))].slice(0, MOST_REASONS).join('; ')
}

/** Of each sentence without an event, why. */
export function missingOf({ doc, events, seen }: Coded): Missing[] {
  const withEvent = new Set(events.map((event) => event.sentence))
  const bySentence = new Map<number, Missed[]>()
  for (const one of seen.missed) bySentence.set(one.sentence, [...(bySentence.get(one.sentence) ?? []), one])
  return doc.sentences
    .filter((sentence) => !withEvent.has(sentence.index))
    .map(({ index }) => ({ sentence: index, reason: reasonOf(bySentence.get(index) ?? [], doc) }))
}
