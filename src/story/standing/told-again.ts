// A new entry and a known one -> how likely the new one tells the known one again.
// Example: "trade grain for a freeze" the day after "offered shipments of grain if ..." is the same offer; "its threat" is the threat it made.
// Kind and maker must agree; who only speaks of an act as known needs less agreement in words than who tells it.
import { daysBetween } from '../../base/days.ts'
import type { LedgerEntry, LedgerKind } from '../../model/index.ts'
import { sameContent } from '../ledger/once-each.ts'
import { sidesOf } from '../ledger/scene.ts'
import { softCommon } from '../similarity.ts'
import type { Item } from './item.ts'
import type { KinWords } from './kin-words.ts'

export const TOLD_AGAIN = 0.5

/** Two outlets on the same day: the same move in other words. */
const SAME_DAY = 0.2
/** And more so where each of them tells one such move only. */
const ALONE = 0.3
/** What has been answered and is told as new is a new move, unless the words are the same. */
const SAME_WORDS = 0.8
const SETTLED_DAYS = 14
/** Within these days it is the same news in another report. */
const SAME_NEWS = 3
/** What words that are only near in meaning count. */
const SOFT = 0.85
/** Where nothing hints at the same content the words are not compared one by one. */
const HINT = 0.1
/** No more tellings are compared. */
const MOST = 6
const CLOSED = new Set(['met', 'broken', 'withdrawn', 'rejected', 'overtaken'])

/** Kinds that two reporters may make of one statement. */
const KIN: Partial<Record<LedgerKind, readonly LedgerKind[]>> = {
  offer: ['condition', 'commitment'],
  condition: ['offer', 'commitment'],
  commitment: ['condition', 'offer'],
}
/** "the plan", "the list" may speak of an offer or a demand. */
const LOOSE: Partial<Record<LedgerKind, readonly LedgerKind[]>> = { offer: ['demand'], demand: ['offer'] }

const kindFit = (entry: LedgerEntry, known: LedgerKind): number => {
  if (entry.kind === known) return 1
  if (KIN[entry.kind]?.includes(known) === true) return 0.8
  return entry.mention && LOOSE[entry.kind]?.includes(known) === true ? 0.6 : 0
}

const subset = (a: readonly string[], b: readonly string[]): boolean => a.every((side) => b.includes(side))

/** 1 the same sides, less where one is unknown or only part; 0 where they differ. */
function sideFit(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0.85
  if (subset(a, b) && subset(b, a)) return 1
  if (subset(a, b) || subset(b, a)) return 0.9
  return a.some((side) => b.includes(side)) ? 0.7 : 0
}

/** The latest day on which something was told of an item. */
export function ageOf(item: Item, entry: LedgerEntry): number {
  const last = item.tellings.at(-1)?.date.from ?? item.entry.date.from
  return last === null || entry.date.from === null ? 0 : Math.abs(daysBetween(last, entry.date.from))
}

/** Best likeness of content over all tellings, and over the conditions. */
function contentFit(entry: LedgerEntry, { tellings }: Item, { like, alike }: KinWords): number {
  let best = 0
  for (const telling of tellings.length > MOST ? [...tellings.slice(0, 2), ...tellings.slice(2 - MOST)] : tellings) {
    const least = Math.min(entry.words.length, telling.words.length)
    const content = sameContent(entry, telling, alike)
    const soft =
      least === 0 || content < HINT || Math.max(best, content) >= SOFT
        ? 0
        : (SOFT * softCommon(entry.words, telling.words, like)) / least
    best = Math.max(best, content, soft)
    if (entry.ifWords.length > 0 && telling.ifWords.length > 0) {
      const tied = sameContent({ words: entry.ifWords }, { words: telling.ifWords }, alike)
      best = Math.max(best, 0.5 * tied + 0.5 * sameContent(entry, telling, alike))
    }
  }
  return best
}

/** Sides are asked for with every candidate. */
const SIDES = new WeakMap<LedgerEntry, { readonly by: readonly string[]; readonly to: readonly string[] }>()

function sidesOfEntry(entry: LedgerEntry): { readonly by: readonly string[]; readonly to: readonly string[] } {
  const known = SIDES.get(entry)
  if (known !== undefined) return known
  const made = { by: sidesOf(entry.by), to: sidesOf(entry.to) }
  SIDES.set(entry, made)
  return made
}

/** Whether an entry is told as new after what is known was settled. */
const isAnew = (entry: LedgerEntry, item: Item): boolean =>
  !entry.mention && !entry.historical && CLOSED.has(item.standing) && ageOf(item, entry) > SAME_NEWS

export function toldAgain(entry: LedgerEntry, item: Item, alone: boolean, kin: KinWords): number {
  const kind = kindFit(entry, item.entry.kind)
  if (kind === 0) return 0
  const sides = sidesOfEntry(entry)
  const by = sideFit(sides.by, item.by)
  const to = entry.guessed || item.entry.guessed ? 0.85 : sideFit(sides.to, item.to)
  if (by === 0 || to === 0) return 0
  if (entry.historical !== item.entry.historical && !entry.mention) return 0
  const content = contentFit(entry, item, kin)
  if (isAnew(entry, item) && (content < SAME_WORDS || ageOf(item, entry) > SETTLED_DAYS)) return 0
  const known = entry.mention ? Math.max(content, 0.3) + 0.25 : content
  const near = entry.article !== item.entry.article && ageOf(item, entry) <= 1
  const sameDay = near ? SAME_DAY + (alone && item.alone && entry.kind === item.entry.kind ? ALONE : 0) : 0
  return Math.min(1, known + sameDay) * kind * by * to - Math.min(0.15, ageOf(item, entry) * 0.001)
}
