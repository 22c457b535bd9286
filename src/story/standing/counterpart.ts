// An entry whose article does not tell to whom -> the same with whom its maker has had to do in the articles before, where that is one side by far.
// Example: "Washington threatened to withdraw its offer" in an article on Caracas that names Brussels and the United Nations besides goes to Caracas, with whom it deals.
// It leaves alone commitments and answers, and whoever deals with several as much. Government and rebels of one country are two sides.
import type { Actor, LedgerEntry, LedgerKind } from '../../model/index.ts'
import { campOf } from '../ledger/camps.ts'
import { isSameSide, sidesOf } from '../ledger/scene.ts'
import { meet } from './answering.ts'
import type { Item, Register } from './item.ts'

const FOUND_ELSEWHERE: ReadonlySet<LedgerKind> = new Set(['offer', 'demand', 'threat', 'condition'])
/** So many earlier moves of a side are looked at, and so much more often than the next must a counterpart stand against it. */
const EARLIER = 24
const MORE = 1.5
const LEAST = 2

interface Counted {
  readonly actor: Actor
  count: number
}

/** Two rivals in one country may both go by its name. */
const isInside = ({ by, to }: Item): boolean => meet(by, to)

/** How often the latest moves of a side go to somebody, or somebody's go to it. */
function dealings({ by, kind }: LedgerEntry, register: Register): readonly Counted[] {
  const counts = new Map<string, Counted>()
  const add = (actors: readonly Actor[], inside: boolean): void => {
    for (const actor of actors) {
      if (!inside && by.some((one) => isSameSide(one, actor))) continue
      if (kind === 'threat' && actor.code === 'UNO') continue
      const known = counts.get(campOf(actor)) ?? { actor, count: 0 }
      known.count++
      counts.set(campOf(actor), known)
    }
  }
  const own = sidesOf(by)
  for (const item of register.find(own, []).slice(0, EARLIER))
    if (!item.entry.guessed || isInside(item)) add(item.entry.to, isInside(item))
  for (const item of register.addressed(own, [], false).slice(0, EARLIER)) add(item.entry.by, isInside(item))
  return [...counts.values()].sort((a, b) => b.count - a.count)
}

/** Whom a side has had to do with in earlier articles, where its own article does not tell to whom: most of all by far, or nobody. */
export function withCounterpart(entry: LedgerEntry, register: Register): LedgerEntry {
  if (entry.to.length > 0 || !FOUND_ELSEWHERE.has(entry.kind)) return entry
  const [best, next] = dealings(entry, register)
  const clear = best !== undefined && best.count >= LEAST && best.count >= MORE * (next?.count ?? 0)
  return clear ? { ...entry, to: [best.actor], guessed: true } : entry
}
