// Every expression of time in a document and the days that it means.
// E.g. published 2021-06-21, "The ministers met on Friday" -> Friday = 2021-06-18, grain day, rule date:weekday.
// The rules stand in line in rule-list.ts. Which event a date belongs to is attach-dates.ts.
import type { DateExpression } from '../../model/event.ts'
import type { Document, Sentence, Token } from '../../model/text.ts'
import type { Atom } from './atoms.ts'
import { atomsOf } from './atoms.ts'
import type { Day, DayRange } from './days.ts'
import { dayOf, isoOf, readIso } from './days.ts'
import { mayHold, openings } from './gates.ts'
import { expressionAt } from './rule-list.ts'
import type { Found, Scan } from './scan.ts'
import { tenseAt } from './tense.ts'
import { months, units, weekdays } from './words.ts'

const EARLIEST = dayOf(1, 1, 1)
const LATEST = dayOf(9999, 12, 31)

/** "2021 years ago" and the like lie outside of what a date can be written as: left open. */
const iso = (day: Day | null) => (day === null || day < EARLIEST || day > LATEST ? null : isoOf(day))

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
  return { atoms, tokens, reference, anchor, tense, memory: new Map() }
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

/** The dates of a sentence; `told` are the days of the last one before it. */
function datesOf(doc: Document, sentence: Sentence, today: Day | undefined, told: DayRange | undefined) {
  const atoms = atomsOf(doc, sentence)
  const open = openings(atoms)
  const dates: DateExpression[] = []
  let scan = scanOf(doc, atoms, today, told)
  for (let at = 0; at < atoms.length; ) {
    const found = open[at] ? expressionAt(scan, at) : undefined
    if (found !== undefined) dates.push(expressionOf(scan, sentence, at, found))
    if (found !== undefined && canAnchor(found)) scan = scanOf(doc, atoms, today, { from: found.from, to: found.to })
    at = found?.next ?? at + 1
  }
  return { dates, told: scan.anchor }
}

/** The dates of a document, in order. `reference` is the day of publication, YYYY-MM-DD. */
export function findDates(doc: Document, reference: string | undefined): readonly DateExpression[] {
  const today = reference === undefined ? undefined : readIso(reference)
  const all: DateExpression[] = []
  let told: DayRange | undefined
  for (const sentence of doc.sentences) {
    if (!mayHold(doc, sentence)) continue
    const found = datesOf(doc, sentence, today, told)
    all.push(...found.dates)
    told = found.told
  }
  return all
}
