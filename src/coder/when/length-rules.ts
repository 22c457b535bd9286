// Dates told by a length of time from the day of publication: "two days ago", "in two weeks", "within 72 hours", "the past three months",
// "the coming days", "recent weeks". A length that no word ties to a day is a duration (other-rules.ts).
// E.g. published 2021-06-21: "two weeks ago" -> the week of 2021-06-07.
import type { Day, DayRange, WholeRange } from './days.ts'
import { readCardinal, readCount } from './numbers.ts'
import type { Found, Rule, Scan } from './scan.ts'
import { fromReference, phraseEnd, skip, textAt } from './scan.ts'
import { grainOfUnit, shift, unitAround } from './shifts.ts'
import type { Unit } from './words.ts'
import { units } from './words.ts'

/** A sum of counted units: "2 weeks and 2 days", "a year". */
export function readLength(
  scan: Scan,
  at: number,
): { parts: readonly (readonly [number, Unit])[]; vague: boolean; next: number } | undefined {
  const parts: [number, Unit][] = []
  let next = at
  let vague = false
  for (;;) {
    const count = readCount(scan, parts.length === 0 ? next : skip(scan, next, 'and', ','))
    const start = count === undefined ? next : skip(scan, skip(scan, count.next, '-'), 'more', 'full', 'whole')
    const unit = units.get(textAt(scan, start))
    if (count === undefined || unit === undefined) break
    parts.push([count.value, unit])
    vague ||= count.vague
    next = start + 1
  }
  return parts.length === 0 ? undefined : { parts, vague, next }
}

/** So many units before (-1) or after (+1) a day; the coarsest unit tells the grain. */
export function moved(day: Day, parts: readonly (readonly [number, Unit])[], direction: 1 | -1): Day {
  return parts.reduce((at, [count, unit]) => shift(at, direction * count, unit), day)
}

function lastUnit(parts: readonly (readonly [number, Unit])[]): Unit {
  return parts.at(-1)?.[1] ?? 'day'
}

/** "two days ago", "three years ago", "2 weeks and 2 days ago"; "nearly two decades ago". */
const ago: Rule = (scan, at) => {
  const length = readLength(scan, at)
  if (length === undefined || !/^(ago|back)$/.test(textAt(scan, length.next))) return undefined
  const unit = lastUnit(length.parts)
  const days = fromReference(scan, (day) => unitAround(moved(day, length.parts, -1), unit))
  return { ...days, next: length.next + 1, grain: grainOfUnit(unit), rule: 'date:ago' }
}

/** "in two weeks", "in three days' time", "two days from now", "within 72 hours". */
const ahead: Rule = (scan, at) => {
  const opener = textAt(scan, at)
  const length = readLength(scan, /^(in|within)$/.test(opener) ? skip(scan, at + 1, 'the', 'next', 'about') : at)
  if (length === undefined) return undefined
  const unit = lastUnit(length.parts)
  const behind = skip(scan, length.next, "'", 's')
  const now = phraseEnd(scan, length.next, 'from now') ?? phraseEnd(scan, length.next, 'from today')
  const time =
    opener === 'in' && textAt(scan, skip(scan, behind, 's')) === 'time' ? skip(scan, behind, 's') + 1 : undefined
  if (opener === 'within')
    return {
      ...fromReference(scan, (day) => within(scan, at, day, length.parts)),
      next: length.next,
      grain: grainOfUnit(unit),
      rule: 'date:within',
    }
  const plain = opener === 'in' && scan.tense(at) !== 'past' ? length.next : undefined
  const next = now ?? time ?? plain
  if (next === undefined) return undefined
  return {
    ...fromReference(scan, (day) => unitAround(moved(day, length.parts, 1), unit)),
    next,
    grain: grainOfUnit(unit),
    rule: 'date:ahead',
  }
}

function within(scan: Scan, at: number, day: Day, parts: readonly (readonly [number, Unit])[]): DayRange {
  return scan.tense(at) === 'past' ? { from: moved(day, parts, -1), to: day } : { from: day, to: moved(day, parts, 1) }
}

const ROLLING: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['preceding', -1],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
  ['following', 1],
])

/** "the last three months", "the past 24 hours", "the next few weeks", "in the coming days". */
const rolling: Rule = (scan, at) => {
  const start = skip(scan, at, 'the')
  const direction = ROLLING.get(textAt(scan, start))
  if (direction === undefined) return undefined
  const bare = units.get(textAt(scan, start + 1))
  const whose = textAt(scan, start) === 'last' && start === at
  const plural = !whose && bare !== undefined && /s$/.test(textAt(scan, start + 1)) && bare !== 'century'
  const length = plural
    ? { parts: [[bare === 'day' ? 7 : 3, bare]] as const, next: start + 2 }
    : readLength(scan, start + 1)
  if (length === undefined) return undefined
  const told = /^(following|preceding)$/.test(textAt(scan, start))
    ? direction < 0
      ? scan.anchor?.from
      : scan.anchor?.to
    : undefined
  const days =
    told == null
      ? fromReference(scan, (day) => roll(day, length.parts, direction))
      : roll(told, length.parts, direction)
  return {
    ...days,
    next: length.next,
    grain: rollingGrain(length.parts),
    rule: 'date:rolling',
  }
}

function roll(day: Day, parts: readonly (readonly [number, Unit])[], direction: number): WholeRange {
  const [count = 1, unit = 'day'] = parts[0] ?? []
  if (unit === 'quarter') {
    const edge = unitAround(day, 'quarter')
    return direction < 0
      ? { from: shift(edge.from, -count, unit), to: edge.from - 1 }
      : { from: edge.to + 1, to: shift(edge.to + 1, count, unit) - 1 }
  }
  return direction < 0 ? { from: moved(day, parts, -1), to: day } : { from: day + 1, to: moved(day, parts, 1) }
}

function rollingGrain(parts: readonly (readonly [number, Unit])[]): Found['grain'] {
  const unit = lastUnit(parts)
  return unit === 'day' && (parts[0]?.[0] ?? 1) > 2
    ? 'week'
    : unit === 'week' && (parts[0]?.[0] ?? 1) > 2
      ? 'month'
      : grainOfUnit(unit)
}

const RECENT: ReadonlyMap<Unit, readonly [number, Found['grain']]> = new Map([
  ['hour', [1, 'day']],
  ['day', [7, 'week']],
  ['week', [31, 'month']],
  ['month', [183, 'month']],
  ['year', [3 * 365, 'year']],
  ['decade', [30 * 365, 'decade']],
])

/** "the 5 past years", "two previous weeks": the number first. */
const rollingBehind: Rule = (scan, at) => {
  const count = readCardinal(scan, skip(scan, at, 'the'))
  const direction = count && ROLLING.get(textAt(scan, count.next))
  const unit = units.get(textAt(scan, (count?.next ?? at) + 1))
  const plural = textAt(scan, (count?.next ?? at) + 1).endsWith('s')
  if (count === undefined || direction === undefined || unit === undefined || !plural) return undefined
  const parts = [[count.value, unit]] as const
  const days = fromReference(scan, (day) => roll(day, parts, direction))
  return { ...days, next: count.next + 2, grain: rollingGrain(parts), rule: 'date:rolling' }
}

/** "in recent days", "recent weeks": the time before publication, the coarser the longer. */
const recent: Rule = (scan, at) => {
  if (textAt(scan, at) !== 'recent') return undefined
  const length = RECENT.get(units.get(textAt(scan, at + 1)) ?? 'minute')
  if (length === undefined) return undefined
  return {
    ...fromReference(scan, (day) => ({ from: day - length[0], to: day })),
    next: at + 2,
    grain: length[1],
    rule: 'date:recent',
  }
}

export const lengthRules: readonly Rule[] = [ago, ahead, rolling, rollingBehind, recent]
