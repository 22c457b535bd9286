// Feasts and days with a name: "Christmas Day", "Easter 2018", "9/11", "on this day in 1950".
// Which days they are is words.ts; feasts of the lunar calendars are left out, since no rule tells their day for sure.
import type { WholeRange } from './days.ts'
import { dayOf, partsOf } from './days.ts'
import { yearly } from './period-rules.ts'
import type { Rule, Scan } from './scan.ts'
import { phraseEnd, textAt } from './scan.ts'
import { feastStarts, feasts, longestFeast } from './words.ts'
import { readYearBehind } from './years.ts'

const OPEN = { from: null, to: null }

/** The feast that begins here, longest name first. */
export function readFeast(scan: Scan, at: number): { name: string; next: number } | undefined {
  if (!feastStarts.has(textAt(scan, at))) return undefined
  const words: string[] = []
  let best: { name: string; next: number } | undefined
  for (let next = at; words.length < longestFeast && next < scan.atoms.length; next++) {
    const word = textAt(scan, next)
    if (word === "'" || word === '.') continue
    words.push(word)
    if (feasts.has(words.join(' '))) best = { name: words.join(' '), next: next + 1 }
  }
  return best
}

export function feastRange(name: string): (year: number) => WholeRange {
  return (some) => {
    const day = feasts.get(name)?.(some) ?? dayOf(some, 1, 1)
    return { from: day, to: day }
  }
}

/** "Johnnie Christmas", "Colin Easter": a name before it makes it one too. */
function isSurname(scan: Scan, at: number, name: string): boolean {
  const before = scan.tokens[scan.atoms[at - 1]?.token ?? -1]
  return !name.includes(' ') && before?.upos === 'PROPN' && !/^(orthodox|coptic|western)$/.test(before.norm)
}

const feast: Rule = (scan, at) => {
  const named = readFeast(scan, at)
  if (named === undefined || /^(agreement|tree|island|market|card)$/.test(textAt(scan, named.next))) return undefined
  if (isSurname(scan, at, named.name)) return undefined
  if (named.name === 'new year' && !/^(the|at|before|after|by|since|over|of)$/.test(textAt(scan, at - 1)))
    return undefined
  const behind = readYearBehind(scan, named.next)
  const range = yearly(scan, at, behind.year, feastRange(named.name))
  return { ...(range ?? OPEN), next: behind.next, grain: 'day', rule: 'date:feast' }
}

/** "9/11": the day of 2001 that has no other name. */
const september11: Rule = (scan, at) => {
  const code = textAt(scan, at) === '9' && textAt(scan, at + 1) === '/' && textAt(scan, at + 2) === '11'
  if (!code || /^[/-]$/.test(textAt(scan, at + 3)) || /^(on|\/)$/.test(textAt(scan, at - 1))) return undefined
  const day = dayOf(2001, 9, 11)
  return { from: day, to: day, next: at + 3, grain: 'day', rule: 'date:named' }
}

/** "on this day in 1950": today's day and month in that year. */
const thisDay: Rule = (scan, at) => {
  const start = phraseEnd(scan, at, 'this day')
  if (start === undefined || scan.reference === undefined) return undefined
  const { month, date } = partsOf(scan.reference)
  const { year, next } = readYearBehind(scan, start)
  if (year === undefined)
    return { from: scan.reference, to: scan.reference, next: start, grain: 'day', rule: 'date:this-day' }
  const day = dayOf(year, month, date)
  return { from: day, to: day, next, grain: 'day', rule: 'date:this-day' }
}

export const feastRules: readonly Rule[] = [feast, september11, thisDay]
