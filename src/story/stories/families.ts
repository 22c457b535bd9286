// data/story/kin.txt -> for each event the families that it belongs to.
// Example: "deal = AGREE, CONCEDE" puts both into the family "deal"; an event that no line names is a family of its own.
import type { EventType } from '../../model/index.ts'
import type { Families } from './compare.ts'

export function familiesOf(lists: ReadonlyMap<string, ReadonlySet<string>>): Families {
  const out = new Map<EventType, Set<string>>()
  for (const [family, events] of lists)
    for (const word of events) {
      const event = word.toUpperCase() as EventType
      const known = out.get(event) ?? new Set<string>()
      known.add(family)
      out.set(event, known)
    }
  return out
}
