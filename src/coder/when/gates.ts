// Where a date can begin at all: looked at before any rule, since most words of a text begin none.
// E.g. "the" begins one only where a month, weekday, unit, feast or number stands within the next words.
import type { Document, Sentence } from '../../model/text.ts'
import type { Atom } from './atoms.ts'
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

const OPENERS: ReadonlySet<string> = new Set(
  `from between since until till through by before after within in last past previous this next coming upcoming current recent the
  early mid late earlier later q h a an several few end beginning middle start turn following preceding same that final every each per for`.split(
    /\s+/,
  ),
)

/** Words that a date has at its core. */
const CORES: ReadonlySet<string> = new Set([
  ...months.keys(),
  ...weekdays.keys(),
  ...units.keys(),
  ...seasons.keys(),
  ...decadesByName.keys(),
  ...dayParts,
  ...feastStarts,
  ...'yesterday today tomorrow tonight overnight thousand hundred nineteen eighteen q h'.split(' '),
])

const COUNTS: ReadonlySet<string> = new Set([...ones.keys(), ...ordinals.keys(), ...tens.keys(), ...nameMakers])

/** How far from the first word of a date its core can be. */
const REACH = 7

function isCore(text: string): boolean {
  const code = text.charCodeAt(0)
  return (code >= 48 && code <= 57) || CORES.has(text) || (text.endsWith('days') && weekdays.has(text.slice(0, -1)))
}

/** Whether a sentence can hold a date: most hold none, and are done with here. */
export function mayHold(doc: Document, sentence: Sentence): boolean {
  for (let index = sentence.first; index < sentence.last; index++) {
    const norm = doc.tokens[index]?.norm ?? ''
    if (isCore(norm) || norm.includes('-') || /\d/.test(norm)) return true
  }
  return false
}

/** For each atom whether a date can begin there. */
export function openings(atoms: readonly Atom[]): readonly boolean[] {
  const open = new Array<boolean>(atoms.length).fill(false)
  let core = Number.POSITIVE_INFINITY
  for (let at = atoms.length - 1; at >= 0; at--) {
    const text = atoms[at]?.text ?? ''
    if (isCore(text)) core = at
    open[at] = core === at || (core - at <= REACH && (OPENERS.has(text) || COUNTS.has(text)))
  }
  return open
}
