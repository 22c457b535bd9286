// Gold events and coded events of one text -> which stands for which: full agreement first, then the same event, then the same words.
// Example: gold ACCUSE GHA > TGO and a coded REJECT GHA > TGO at the same verb are a pair by their words: a confusion, no hit.
// Each is used once.
import { overlaps } from '../base/spans.ts'
import type { Event } from '../model/index.ts'
import { agrees, dateRight, modeRight, placeRight, sameParties, sameType, speakerRight } from './agreement.ts'
import type { GoldEvent, GoldText } from './gold.ts'

/** A coded event for a gold one, and how far they agree. */
export interface Pair {
  readonly gold: GoldEvent
  readonly event: Event
  readonly by: 'all' | 'type' | 'words'
}

export interface Pairing {
  readonly pairs: readonly Pair[]
  readonly missing: readonly GoldEvent[]
  readonly extra: readonly Event[]
}

/** How many of the details agree: among several that agree, the best is taken. */
const details = ({ marks }: GoldText, gold: GoldEvent, event: Event): number =>
  [modeRight, dateRight, placeRight, speakerRight].filter((right) => right(gold, event, marks) === true).length +
  (sameParties(gold, event) ? 1 : 0)

function sameWords(text: GoldText, gold: GoldEvent, event: Event): boolean {
  const marks = text.marks.filter((mark) => mark.label === 'EVT' && mark.event === gold.number)
  return event.evidence.some((one) => one.role === 'event' && marks.some((mark) => overlaps(mark, one)))
}

/** The best pairs of one kind, taken from what is left. */
function take(
  text: GoldText,
  golds: Set<GoldEvent>,
  events: Set<Event>,
  by: Pair['by'],
  fits: (gold: GoldEvent, event: Event) => boolean,
): Pair[] {
  const rank = (gold: GoldEvent, event: Event) => details(text, gold, event) + (sameWords(text, gold, event) ? 3 : 0)
  const options = [...golds].flatMap((gold) =>
    [...events].filter((event) => fits(gold, event)).map((event) => ({ gold, event, by, rank: rank(gold, event) })),
  )
  const out: Pair[] = []
  for (const { gold, event } of options.sort((a, b) => b.rank - a.rank)) {
    if (!golds.has(gold) || !events.has(event)) continue
    golds.delete(gold)
    events.delete(event)
    out.push({ gold, event, by })
  }
  return out
}

export function pairEvents(text: GoldText, coded: readonly Event[]): Pairing {
  const golds = new Set(text.events)
  const events = new Set(coded)
  const pairs = [
    ...take(text, golds, events, 'all', agrees),
    ...take(text, golds, events, 'type', sameType),
    ...take(text, golds, events, 'words', (gold, event) => sameWords(text, gold, event)),
  ]
  return { pairs, missing: [...golds], extra: [...events] }
}
