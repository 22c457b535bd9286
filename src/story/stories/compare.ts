// Two reports -> how likely they tell the same happening, with the reasons; undefined where something forbids it.
// Example: "Seven dead in strikes on the Ukrainian capital" and "Russia hits Kyiv with missiles, killing seven" agree in event, side,
// day, place and toll; the same words with Kharkiv do not. The weights are sums of what speaks for and against (docs/stories.md).
import type { Count, EventType, Report } from '../../model/index.ts'
import type { MeaningLikeness } from '../similarity.ts'
import { meets, windowOf } from './windows.ts'

/** Families of events that one happening may come out as. */
export type Families = ReadonlyMap<EventType, ReadonlySet<string>>

export interface Comparison {
  readonly score: number
  readonly reasons: readonly string[]
}

/** What comparing knows of language. */
export interface Comparing {
  readonly families: Families
  readonly alike: MeaningLikeness
}

/** From here on two reports are told to be of one happening. */
export const SAME_STORY = 0.6

const JOINT = new Set<EventType>(['CONSULT', 'AGREE', 'COOPERATE'])
const BODILY = new Set<EventType>(['ASSAULT', 'COERCE', 'PROTEST', 'MOBILIZE', 'CONSULT', 'AID', 'RETREAT'])

function common(a: readonly string[], b: readonly string[]): number {
  let count = 0
  for (const one of a) if (b.includes(one)) count++
  return count
}

/** All who take part; a report is held against many others. */
const TOGETHER = new WeakMap<Report, readonly string[]>()

function together(report: Report): readonly string[] {
  const known = TOGETHER.get(report)
  if (known !== undefined) return known
  const made = [...new Set([...report.by, ...report.to])]
  TOGETHER.set(report, made)
  return made
}

/** 1 the same, 0.5 one within the other, 0 one unknown; undefined where they exclude each other. */
function sides(a: readonly string[], b: readonly string[]): number | undefined {
  if (a.length === 0 || b.length === 0) return 0
  const shared = common(a, b)
  if (shared === 0) return undefined
  if (shared === a.length && shared === b.length) return 1
  return shared === Math.min(a.length, b.length) ? 0.5 : 0.2
}

interface Sign {
  readonly weight: number
  readonly reason?: string
}

/** Parties: who acts together is compared as one set; else side by side. */
function parties(a: Report, b: Report): Sign | undefined {
  if (JOINT.has(a.type) && JOINT.has(b.type)) {
    const whole = sides(together(a), together(b))
    const two = common(together(a), together(b)) >= 2
    if (whole === undefined) return undefined
    return { weight: (two ? 0.16 : 0.02) + whole * 0.14, reason: two ? 'same parties' : 'one party in common' }
  }
  const by = sides(a.by, b.by)
  const to = sides(a.to, b.to)
  if (by === undefined || to === undefined) return undefined
  if (by === 0 && to === 0) return { weight: -0.1 }
  return { weight: by * 0.16 + to * 0.16, reason: by + to >= 1.5 ? 'same parties' : 'parties agree' }
}

function place(a: Report, b: Report): Sign | undefined {
  if (a.place === undefined || b.place === undefined) return { weight: 0 }
  if (a.place.name === b.place.name) return { weight: a.place.resolution > 1 ? 0.14 : 0.04, reason: a.place.name }
  const bodily = BODILY.has(a.type) && BODILY.has(b.type)
  if (a.place.country !== b.place.country) return bodily ? undefined : { weight: -0.1, reason: 'other country' }
  const towns = a.place.resolution >= 4 && b.place.resolution >= 4
  return towns && bodily ? undefined : { weight: towns ? -0.1 : 0 }
}

const lowest = (count: Count): number => (typeof count === 'number' ? count : (count.low ?? count.high ?? 0))

/** Tolls grow from report to report, but not tenfold. */
function toll(a: Report, b: Report): Sign {
  for (const key of ['dead', 'injured', 'arrested', 'crowd'] as const) {
    const [left, right] = [a.size[key], b.size[key]]
    if (left === undefined || right === undefined) continue
    const [low, high] = [lowest(left), lowest(right)].sort((x, y) => x - y) as [number, number]
    if (low === high) return { weight: 0.2, reason: `${key} ${low}` }
    return high > 2 * low + 3 ? { weight: -0.25, reason: `${key} ${low} and ${high}` } : { weight: 0.02 }
  }
  return { weight: 0 }
}

function words(a: Report, b: Report, alike: MeaningLikeness, telling: boolean): Sign {
  const least = Math.min(a.words.length, b.words.length)
  if (least === 0) return { weight: 0 }
  const exact = common(a.words, b.words) / least
  const meaning = Math.max(0, (alike(a.words, b.words) - 0.5) * 2)
  const weight = 0.22 * Math.min(1, exact * 1.5) + 0.22 * meaning - (exact === 0 && meaning < 0.3 ? 0.1 : 0)
  const told = telling ? a.words.filter((word) => b.words.includes(word)).slice(0, 4) : []
  return told.length === 0 ? { weight } : { weight, reason: `words ${told.join(', ')}` }
}

function modes(a: Report, b: Report): Sign {
  if (a.modes.length === 0 || b.modes.length === 0) return { weight: 0 }
  return common(a.modes, b.modes) > 0 ? { weight: 0.05, reason: a.modes.join('+') } : { weight: -0.08 }
}

const STATUS: Readonly<Record<Report['status'], string>> = {
  actual: 'done',
  future: 'done',
  hypothetical: 'thought',
  negated: 'not done',
}

function related(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): boolean {
  for (const one of a) if (b.has(one)) return true
  return false
}

/** Whether a report can be compared with another at all: event, status, days. */
function comparable(a: Report, b: Report, families: Families): boolean {
  if (STATUS[a.status] !== STATUS[b.status]) return false
  if (a.type !== b.type && !related(families.get(a.type), families.get(b.type))) return false
  const [first, second] = [windowOf(a), windowOf(b)]
  return first !== undefined && second !== undefined && meets(first, second)
}

/** How far two reports tell the same happening. The reasons are words for people; many comparisons are for the score alone. */
export function compareReports(
  a: Report,
  b: Report,
  { families, alike }: Comparing,
  telling = true,
): Comparison | undefined {
  if (!comparable(a, b, families)) return undefined
  const who = parties(a, b)
  const where = place(a, b)
  if (who === undefined || where === undefined) return undefined
  const day = a.date.from === b.date.from && a.date.to === b.date.to
  const signs: Sign[] = [
    { weight: a.type === b.type ? 0.26 : 0.06, reason: a.type === b.type ? a.type : `${a.type} ~ ${b.type}` },
    who,
    where,
    day ? { weight: 0.06, reason: `day ${a.date.from}` } : { weight: 0 },
    modes(a, b),
    toll(a, b),
    words(a, b, alike, telling),
  ]
  const score = Math.max(
    0,
    Math.min(
      1,
      signs.reduce((sum, sign) => sum + sign.weight, 0),
    ),
  )
  return { score, reasons: !telling ? [] : signs.flatMap(({ reason }) => (reason === undefined ? [] : [reason])) }
}
