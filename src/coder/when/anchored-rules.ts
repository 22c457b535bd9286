// Dates that count from the date told before, else from the day of publication: "the next day", "the previous week", "a week earlier",
// "two days later", "the day before", "that month", "three weeks after Easter" (there the date follows).
// E.g. after "on June 3": "a day later" -> June 4.
import { weekdayRange } from './calendar.ts'
import type { Day, DayRange } from './days.ts'
import { moved, readLength } from './length-rules.ts'
import type { Found, Rule, Scan } from './scan.ts'
import { skip, textAt } from './scan.ts'
import { grainOfUnit, shift, unitAround } from './shifts.ts'
import { units, weekdays } from './words.ts'

const OPEN: DayRange = { from: null, to: null }

/** The day that these expressions count from. */
function anchorOf(scan: Scan): { from: Day; to: Day } | undefined {
  const from = scan.anchor?.from ?? scan.anchor?.to ?? scan.reference
  const to = scan.anchor?.to ?? scan.anchor?.from ?? scan.reference
  return from === undefined || to === undefined ? undefined : { from, to }
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['previous', -1],
  ['preceding', -1],
  ['next', 1],
  ['following', 1],
  ['same', 0],
  ['that', 0],
  ['that same', 0],
])

/** "the previous day", "the following week", "the same day", "that month". */
const stepped: Rule = (scan, at) => {
  const start = skip(scan, at, 'the')
  const word = textAt(scan, start)
  const step = STEPS.get(word)
  const noun = word === 'that' ? skip(scan, start + 1, 'same') : start + 1
  const unit = units.get(textAt(scan, noun))
  if (step === undefined || unit === undefined || /s$/.test(textAt(scan, noun)) || unit === 'hour' || unit === 'minute')
    return undefined
  if (word === 'next' && (start === at || unit !== 'day')) return undefined // "next week" counts from today
  const anchor = anchorOf(scan)
  const around = unit === 'night' ? 'day' : unit
  const days = anchor === undefined ? OPEN : unitAround(shift(step < 0 ? anchor.from : anchor.to, step, around), around)
  return { ...days, next: noun + 1, grain: grainOfUnit(unit), rule: 'date:anchored' }
}

/** "the following Friday", "the previous Monday": the nearest such day after or before the date told before. */
const steppedWeekday: Rule = (scan, at) => {
  const start = skip(scan, at, 'the')
  const word = textAt(scan, start)
  const weekday = weekdays.get(textAt(scan, start + 1))
  const next = word === 'next' && start > at && scan.tense(at) === 'past'
  if (weekday === undefined || !(next || /^(previous|preceding|following)$/.test(word))) return undefined
  if (start === at && scan.anchor === undefined) return undefined
  const anchor = anchorOf(scan)
  const ahead = next || word === 'following'
  const days = anchor && weekdayRange(weekday, ahead ? anchor.to + 1 : anchor.from - 1, ahead ? 'future' : 'past')
  return { ...(days ?? OPEN), next: start + 2, grain: 'day', rule: 'date:anchored' }
}

const EARLIER = /^(earlier|before|previously)$/
const LATER = /^(later|afterwards|afterward|after|on)$/

/** "a day earlier", "two weeks later", "the day before", "a year before". */
const shifted: Rule = (scan, at) => {
  const the = textAt(scan, at) === 'the'
  const unit = the ? units.get(textAt(scan, at + 1)) : undefined
  const length = unit === undefined ? readLength(scan, at) : { parts: [[1, unit]] as const, next: at + 2 }
  if (length === undefined || /s$/.test(unit === undefined ? '' : textAt(scan, at + 1))) return undefined
  const word = textAt(scan, length.next)
  const direction = EARLIER.test(word) ? -1 : LATER.test(word) && word !== 'on' ? 1 : 0
  if (direction === 0 || (/^(before|after)$/.test(word) && !endsPhrase(scan, length.next + 1))) return undefined
  const anchor = anchorOf(scan)
  const last = length.parts.at(-1)?.[1] ?? 'day'
  const day = anchor && moved(direction < 0 ? anchor.from : anchor.to, length.parts, direction)
  const days = day === undefined ? OPEN : unitAround(day, last)
  return {
    ...days,
    next: length.next + 1,
    grain: grainOfUnit(last),
    rule: direction < 0 ? 'date:earlier' : 'date:later',
  }
}

/** "the day before" without anything that it comes before. */
function endsPhrase(scan: Scan, at: number): boolean {
  const token = scan.tokens[scan.atoms[at]?.token ?? -1]
  return token === undefined || /^(PUNCT|CCONJ|SCONJ|ADP)$/.test(token.upos)
}

/** "two weeks before May 13", "three days after Easter", "a week from Tuesday": a length, a word, and a date that `point` reads. */
export function fromOther(point: Rule): Rule {
  return (scan, at) => {
    const length = readLength(scan, at)
    const word = length === undefined ? '' : textAt(scan, length.next)
    if (length === undefined || !/^(before|after|from|since|until)$/.test(word)) return undefined
    const other = point(scan, length.next + 1)
    if (other === undefined || other.isDate === false) return undefined
    const last = length.parts.at(-1)?.[1] ?? 'day'
    const day = word === 'before' ? other.from : other.to
    const there = day === null ? OPEN : exact(moved(day, length.parts, word === 'before' ? -1 : 1))
    return {
      ...there,
      next: other.next,
      grain: last === 'hour' || last === 'day' ? 'day' : grainOfUnit(last),
      rule: 'date:from-other',
    }
  }
}

function exact(day: Day): DayRange {
  return { from: day, to: day }
}

/** A found date with "later", "earlier" and so on already counted. */
export const anchoredRules: readonly Rule[] = [stepped, steppedWeekday, shifted]
export type { Found }
