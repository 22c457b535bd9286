// The year behind a date or a part of one: "June 21, 2021", "March of 2015", "April '98", "March last year", "September that year".
// A number of four digits that counts things ("2000 people") is no year.
import { partsOf } from './days.ts'
import { readShortYear, readYear } from './numbers.ts'
import type { Scan } from './scan.ts'
import { skip, textAt } from './scan.ts'

/** A year, if one stands there, and the place behind it (else the place itself). */
export interface YearRead {
  readonly year?: number
  readonly next: number
}

/** Whether what stands here is counted: "2000 people" is no year. */
export function countsThings(scan: Scan, at: number): boolean {
  const atom = scan.atoms[at]
  const token = scan.tokens[atom?.token ?? -1]
  if (token === undefined || token.upos !== 'NOUN') return false
  return token.feats.Number === 'Plur' || token.xpos === 'NNS' || atom?.text === 'people' || atom?.text === 'percent'
}

/** A year in numbers: ", 2021", "of 2021", "in 2021", "'21". */
function saidYear(scan: Scan, at: number): YearRead {
  const reading = readYear(scan, skip(scan, skip(scan, at, ',', 'of', 'in'), ','))
  if (reading !== undefined && !countsThings(scan, reading.next)) return { year: reading.value, next: reading.next }
  const short = textAt(scan, at) === "'" || textAt(scan, at) === 'of' ? readShortYear(scan, at + 1) : undefined
  return short === undefined ? { next: at } : { year: short.value, next: short.next }
}

const FROM_TODAY: Readonly<Record<string, number>> = { last: -1, this: 0, current: 0, next: 1 }
const FROM_ANCHOR: Readonly<Record<string, number>> = { that: 0, same: 0, previous: -1, preceding: -1, following: 1 }

/** A year that is counted: "last year", "of this year", "that year", "the following year", "of the year". */
function countedYear(scan: Scan, at: number): YearRead {
  const start = skip(scan, skip(scan, at, 'of', 'in', ','), 'the')
  const word = textAt(scan, start)
  if (word === 'year' && textAt(scan, at) === 'of') return { next: start + 1 }
  if (textAt(scan, start + 1) !== 'year') return { next: at }
  const today = FROM_TODAY[word]
  const anchored = FROM_ANCHOR[word]
  const day = today === undefined ? (scan.anchor?.from ?? scan.reference) : scan.reference
  if (day === undefined || (today === undefined && anchored === undefined)) return { next: at }
  return { year: partsOf(day).year + (today ?? anchored ?? 0), next: start + 2 }
}

/** The year behind a date, in numbers or counted. */
export function readYearBehind(scan: Scan, at: number): YearRead {
  const said = saidYear(scan, at)
  return said.year === undefined ? countedYear(scan, at) : said
}
