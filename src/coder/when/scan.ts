// What the rules of dates read from and give back.
// A rule looks at the atoms from one place on and says how far an expression reaches and which days it means; the longest one wins.
// E.g. the rule of calendar dates at "June 21, 2021 in" -> {next: 4 atoms on, from: 2021-06-21, to: 2021-06-21, grain: 'day'}.
import type { Grain } from '../../model/event.ts'
import type { Token } from '../../model/text.ts'
import type { Atom } from './atoms.ts'
import type { Day, DayRange } from './days.ts'

/** Which way a date without a year is to be looked for: from the tense of the verb that governs it. */
export type Tense = 'past' | 'future' | 'near'

export interface Scan {
  readonly atoms: readonly Atom[]
  readonly tokens: readonly Token[]
  /** Day of publication. */
  readonly reference: Day | undefined
  /** Days of the date expression before this one, what "the next day" counts from. */
  readonly anchor: DayRange | undefined
  /** Tense at an atom; asked only where it matters. */
  readonly tense: (at: number) => Tense
  /** What the remembered rules found at each atom. */
  readonly memory: Map<Rule, Map<number, Found | undefined>>
}

/** A date of the calendar of which some parts are said. */
export interface Calendar {
  readonly year?: number
  readonly month?: number
  readonly date?: number
  readonly weekday?: number
}

export interface Found extends DayRange {
  /** The first atom behind it. */
  readonly next: number
  readonly grain: Grain
  readonly rule: string
  /** false for durations, ages, frequencies and names. */
  readonly isDate?: boolean
  /** The parts that were said, so that "from June 9 to 12 2021" can be completed. */
  readonly calendar?: Calendar
  /** Whether the year was guessed: then another one may fit better beside a second date. */
  readonly yearless?: boolean
}

export type Rule = (scan: Scan, at: number) => Found | undefined

/** The text of an atom, '' beyond the ends. */
export function textAt(scan: Scan, at: number): string {
  return scan.atoms[at]?.text ?? ''
}

/** Skips an atom if it is one of these. */
export function skip(scan: Scan, at: number, ...words: readonly string[]): number {
  return words.includes(textAt(scan, at)) ? at + 1 : at
}

const PHRASES = new Map<string, readonly string[]>()

/** The words of a phrase, cut once. */
function wordsOf(phrase: string): readonly string[] {
  const words = PHRASES.get(phrase) ?? phrase.split(' ')
  PHRASES.set(phrase, words)
  return words
}

/** Where the words of a phrase end, if they stand here. */
export function phraseEnd(scan: Scan, at: number, phrase: string): number | undefined {
  const words = wordsOf(phrase)
  for (let offset = 0; offset < words.length; offset++)
    if (textAt(scan, at + offset) !== words[offset]) return undefined
  return at + words.length
}

/** The first of some rules' results that reaches furthest. */
export function longest(rules: readonly Rule[], scan: Scan, at: number): Found | undefined {
  let best: Found | undefined
  for (const rule of rules) {
    const found = rule(scan, at)
    if (found !== undefined && (best === undefined || found.next > best.next)) best = found
  }
  return best
}

/** A rule that looks only once at each place: others ask it again and again. */
export function remembered(rule: Rule): Rule {
  return (scan, at) => {
    let results = scan.memory.get(rule)
    if (results === undefined) {
      results = new Map()
      scan.memory.set(rule, results)
    }
    if (results.has(at)) return results.get(at)
    const found = rule(scan, at)
    results.set(at, found)
    return found
  }
}

const OPEN: DayRange = { from: null, to: null }

/** Days that count from the day of publication, or open ones without it. */
export function fromReference(scan: Scan, days: (reference: Day) => DayRange): DayRange {
  return scan.reference === undefined ? OPEN : days(scan.reference)
}
