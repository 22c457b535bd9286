// Open entries of the ledger -> who waits for whom, and for how much.
// Example: an open offer of KOR to PRK is an arrow from KOR to PRK; an open promise of USA to IRN one from IRN to USA.
// What is told as background, and what is addressed to nobody, gives no arrow.
import type { LedgerItem } from '../../src/views/ledger-items.ts'
import type { Arrow } from './charts/arrow.ts'
import { keyOf } from './words.ts'

const WAITS = new Set(['offer', 'demand', 'condition', 'threat'])

/**
 * Who has put something to whom that nobody has answered: whoever offers, demands, threatens or sets a condition waits for the other side;
 * for what was promised the other side waits.
 */
export function waitingOf(items: readonly LedgerItem[]): Arrow[] {
  const pairs = new Map<string, Arrow>()
  for (const { entry } of items) {
    const promised = entry.kind === 'commitment'
    if (entry.standing !== 'open' || entry.historical || !(promised || WAITS.has(entry.kind))) continue
    const [waits, waitedFor] = promised ? [entry.to, entry.by] : [entry.by, entry.to]
    for (const from of new Set(waits.map(keyOf)))
      for (const to of new Set(waitedFor.map(keyOf))) {
        if (from === to || from === '' || to === '') continue
        const key = `${from} ${to}`
        pairs.set(key, { from, to, kind: 'waits', weight: (pairs.get(key)?.weight ?? 0) + 1 })
      }
  }
  return [...pairs.values()].sort((a, b) => b.weight - a.weight)
}
