// What looks like a date and is none: durations ("for two years", "two-day"), ages ("45 years old"), frequencies ("every Monday", "Mondays",
// "a month" behind a sum), names ("Bloody Sunday", "the Sunday Times"). Found, so that nothing else reads them, and marked isDate false.

import { readLength } from './length-rules.ts'
import { readCount } from './numbers.ts'
import type { Found, Rule } from './scan.ts'
import { phraseEnd, skip, textAt } from './scan.ts'
import { months, nameMakers, namesBehind, units, weekdays } from './words.ts'

function noDate(next: number, rule: string): Found {
  return { from: null, to: null, next, grain: 'day', rule: `no-date:${rule}`, isDate: false }
}

/** "two-day", "six-month-old", "45-year-old". */
const hyphened: Rule = (scan, at) => {
  const count = readCount(scan, at)
  if (count === undefined || textAt(scan, count.next) !== '-') return undefined
  const unit = units.get(textAt(scan, count.next + 1))
  if (unit === undefined) return undefined
  const old = phraseEnd(scan, count.next + 2, '- old')
  return noDate(old ?? count.next + 2, old === undefined ? 'duration' : 'age')
}

/** "for two years", "two years of war", "45 years old", "three months in jail": a length that no word ties to a day. */
const length: Rule = (scan, at) => {
  const start = /^(for|over|during|lasting|after|nearly|almost)$/.test(textAt(scan, at)) ? at + 1 : at
  const read = readLength(scan, start)
  if (read === undefined) return undefined
  const old = textAt(scan, read.next) === 'old' || phraseEnd(scan, read.next, 'of age') !== undefined
  return noDate(old ? read.next + 1 : read.next, old ? 'age' : 'duration')
}

/** "for decades", "for years", "for hours". */
const plural: Rule = (scan, at) => {
  if (textAt(scan, at) !== 'for') return undefined
  const start = skip(scan, at + 1, 'many', 'several', 'some')
  return units.has(textAt(scan, start)) && textAt(scan, start).endsWith('s') ? noDate(start + 1, 'duration') : undefined
}

/** "every Monday", "each year", "on Mondays", "per month", "twice a week". */
const frequency: Rule = (scan, at) => {
  const word = textAt(scan, at)
  const day = word.endsWith('days') ? weekdays.get(word.slice(0, -1)) : undefined
  if (day !== undefined) return noDate(at + 1, 'frequency')
  if (!/^(every|each|per)$/.test(word)) return undefined
  const count = readCount(scan, at + 1)
  const start = count?.next ?? skip(scan, at + 1, 'single', 'other')
  const noun = textAt(scan, start)
  return units.has(noun) || weekdays.has(noun) || months.has(noun) ? noDate(start + 1, 'frequency') : undefined
}

/** "Bloody Sunday", "the Sunday Times". */
const named: Rule = (scan, at) => {
  const made = nameMakers.has(textAt(scan, at)) && scan.atoms[at]?.capital
  if (made && weekdays.has(textAt(scan, at + 1)) && scan.atoms[at + 1]?.capital) return noDate(at + 2, 'name')
  const day = weekdays.has(textAt(scan, at)) && namesBehind.has(textAt(scan, at + 1)) && scan.atoms[at + 1]?.capital
  return day ? noDate(at + 2, 'name') : undefined
}

export const otherRules: readonly Rule[] = [hyphened, length, plural, frequency, named]
