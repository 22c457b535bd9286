// Every expression of time in a document and the days that it means.
// E.g. published 2021-06-21, "The ministers met on Friday" -> Friday = 2021-06-18, grain day, rule date:weekday.
// The rules stand in one list; at each place the longest wins. Which event a date belongs to is attach-dates.ts.
import type { DateExpression } from '../../model/event.ts'
import type { Document, Sentence, Token } from '../../model/text.ts'
import { anchoredRules, fromOther } from './anchored-rules.ts'
import type { Atom } from './atoms.ts'
import { atomsOf } from './atoms.ts'
import { calendarRules } from './calendar-rules.ts'
import type { Day, DayRange } from './days.ts'
import { isoOf, readIso } from './days.ts'
import { otherRules } from './other-rules.ts'
import { countedPart, partBeforeDay, partOf, partOfDay, partRules } from './part-rules.ts'
import { periodRules, weekAround } from './period-rules.ts'
import { relativeRules } from './relative-rules.ts'
import type { Found, Rule, Scan } from './scan.ts'
import { longest, phraseEnd, skip } from './scan.ts'
import { directions, ranges } from './span-rules.ts'
import { tenseAt } from './tense.ts'
import {
  dayParts,
  decadesByName,
  feastStarts,
  months,
  nameMakers,
  ones,
  ordinals,
  seasons,
  tens,
  units,
  weekdays,
} from './words.ts'

/** One date, without a word of direction. */
const simple: Rule = (scan, at) =>
  longest([...calendarRules, ...periodRules, ...relativeRules, ...anchoredRules], scan, at)

/** "the week of July 5". */
const weekOfDate: Rule = (scan, at) => {
  const start = phraseEnd(scan, skip(scan, at, 'the'), 'week')
  const next =
    start === undefined
      ? undefined
      : skip(scan, skip(scan, start, 'of', 'beginning', 'starting', 'commencing', 'ending'), 'on')
  const day = next === undefined || next === start ? undefined : simple(scan, next)
  return day === undefined || day.grain !== 'day' ? undefined : weekAround(day)
}

const parted: readonly Rule[] = [
  simple,
  countedPart(simple),
  partOf(simple),
  partOfDay(simple),
  partBeforeDay(simple),
  weekOfDate,
  ...partRules,
]
const point: Rule = (scan, at) => longest(parted, scan, at)
const withOther = fromOther(point)
const single: Rule = (scan, at) => longest([point, withOther], scan, at)

/** All of them; of two that reach equally far the first wins. */
const everything: readonly Rule[] = [single, ranges(single), directions(single), ...otherRules]

const DIRECTIONS =
  'from between since until till through by before after within in last past previous this next coming upcoming current recent the early mid late earlier later overnight yesterday today tomorrow tonight q h a an several few end beginning middle start turn following preceding same that final every each per for'
const OPENERS: ReadonlySet<string> = new Set(DIRECTIONS.split(' '))

/** Whether a date can begin with this word. */
function opens({ text }: Atom): boolean {
  return OPENERS.has(text) || carries(text)
}

const WORDS: ReadonlySet<string> = new Set([
  ...months.keys(),
  ...weekdays.keys(),
  ...units.keys(),
  ...seasons.keys(),
  ...dayParts,
  ...feastStarts,
  ...nameMakers,
  ...ones.keys(),
  ...ordinals.keys(),
  ...tens.keys(),
  ...decadesByName.keys(),
  'yesterday',
  'today',
  'tomorrow',
  'tonight',
  'overnight',
])

/** Whether a word can be the core of a date. */
function carries(text: string): boolean {
  const code = text.charCodeAt(0)
  return (code >= 48 && code <= 57) || WORDS.has(text) || (text.endsWith('days') && weekdays.has(text.slice(0, -1)))
}

/** Whether a sentence can hold a date at all: most hold none, and are done with here. */
function mayHold(doc: Document, sentence: Sentence): boolean {
  for (let index = sentence.first; index < sentence.last; index++) {
    const norm = doc.tokens[index]?.norm ?? ''
    if (carries(norm) || norm.includes('-') || /\d/.test(norm)) return true
  }
  return false
}

const iso = (day: Day | null) => (day === null ? null : isoOf(day))

function direction(days: DayRange, reference: Day | undefined): 'past' | 'present' | 'future' | undefined {
  if (reference === undefined) return undefined
  if (days.to !== null && days.to < reference) return 'past'
  if (days.from !== null && days.from > reference) return 'future'
  return days.from === null && days.to === null ? undefined : 'present'
}

function expressionOf(scan: Scan, sentence: Sentence, at: number, found: Found): DateExpression {
  const first = scan.atoms[at]?.token ?? sentence.first
  const last = (scan.atoms[found.next - 1]?.token ?? first) + 1
  const way = direction(found, scan.reference)
  return {
    sentence: sentence.index,
    first,
    last,
    from: iso(found.from),
    to: iso(found.to),
    grain: found.grain,
    ...(way === undefined ? {} : { direction: way }),
    isDate: found.isDate !== false,
    rule: found.rule,
  }
}

function scanOf(doc: Document, atoms: readonly Atom[], reference: Day | undefined, anchor: DayRange | undefined): Scan {
  const tokens: readonly Token[] = doc.tokens
  const tense = (at: number) => {
    const atom = coreFrom(atoms, at)
    return atom === undefined ? 'past' : tenseAt(doc, atom.token, weekdays.has(atom.text) || units.has(atom.text))
  }
  return { atoms, tokens, reference, anchor, tense }
}

/** The month or weekday of the expression that begins here: the word that the parse attaches. */
function coreFrom(atoms: readonly Atom[], at: number): Atom | undefined {
  for (let index = at; index < at + 4; index++) {
    const atom = atoms[index]
    if (atom !== undefined && (months.has(atom.text) || weekdays.has(atom.text) || units.has(atom.text))) return atom
  }
  return atoms[at]
}

/** Whether days can stand for a time that something later counts from. */
function canAnchor(found: Found): boolean {
  return found.isDate !== false && found.from !== null && found.to !== null
}

/** The dates of a document, in order. `reference` is the day of publication, YYYY-MM-DD. */
export function findDates(doc: Document, reference: string | undefined): readonly DateExpression[] {
  const today = reference === undefined ? undefined : readIso(reference)
  const dates: DateExpression[] = []
  let anchor: DayRange | undefined
  for (const sentence of doc.sentences) {
    if (!mayHold(doc, sentence)) continue
    const atoms = atomsOf(doc, sentence)
    let at = 0
    while (at < atoms.length) {
      const atom = atoms[at]
      const scan = scanOf(doc, atoms, today, anchor)
      const found = atom !== undefined && opens(atom) ? longest(everything, scan, at) : undefined
      if (found === undefined) at += 1
      else {
        dates.push(expressionOf(scan, sentence, at, found))
        if (canAnchor(found)) anchor = { from: found.from, to: found.to }
        at = found.next
      }
    }
  }
  return dates
}
