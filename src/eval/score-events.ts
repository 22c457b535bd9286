// Texts with the events that are in them against what was coded: which event, by whom, to whom.
// Example: gold "Ghana accused Togo" and a record ACCUSE GHA > TGO share one dyad. Parties count as countries, IGOs as one; CONSULT, AGREE and
// COOPERATE have no direction; several actors without a recipient are taken both ways. Negated and hypothetical records are left out, as an analyst would.
import type { PloverRecord } from '../pipeline/record-types.ts'
import { NOTHING, type Overlap, overlapOf, sum } from './multiset.ts'

interface DyadParty {
  readonly code: string
}

export interface DyadEvent {
  readonly event: string
  readonly actor: readonly DyadParty[]
  readonly recipient: readonly DyadParty[]
  /** Other events that are right too. */
  readonly accept_event?: readonly string[]
}

export interface DyadText {
  readonly id: string
  readonly text: string
  readonly date?: string
  readonly events: readonly DyadEvent[]
}

export interface EventScore {
  readonly event: Overlap
  readonly dyad: Overlap
  /** Texts without an event, and how many of them stayed clean. */
  readonly empty: number
  readonly clean: number
  readonly wrong: readonly string[]
}

const IGOS = new Set(['UNO', 'EUR', 'EUU', 'IGO', 'NAT'])
const UNDIRECTED = new Set(['CONSULT', 'AGREE', 'COOPERATE'])

function countryOf({ code }: DyadParty): string {
  const country = code.slice(0, 3).toUpperCase()
  return IGOS.has(country) ? 'IGO' : country || '?'
}

function pairsOf(actors: readonly string[], recipients: readonly string[]): (readonly [string, string])[] {
  if (recipients.length > 0)
    return (actors.length > 0 ? actors : ['-']).flatMap((a) => recipients.map((r) => [a, r] as const))
  if (actors.length > 1) return actors.flatMap((a) => actors.filter((b) => b !== a).map((b) => [a, b] as const))
  return [[actors[0] ?? '-', '-']]
}

/** "ACCUSE GHA>TGO" for every pair of countries. */
export function dyadsOf(event: string, actor: readonly DyadParty[], recipient: readonly DyadParty[]): string[] {
  const unique = (list: readonly DyadParty[]) => [...new Set(list.map(countryOf))]
  return pairsOf(unique(actor), unique(recipient)).map(
    (pair) => `${event} ${(UNDIRECTED.has(event) ? [...pair].sort() : pair).join('>')}`,
  )
}

/** A gold event under the name, of those accepted, that agrees best with what was coded. */
function readAs(gold: DyadEvent, coded: { dyads: ReadonlySet<string>; events: ReadonlySet<string> }) {
  const names = [gold.event, ...(gold.accept_event ?? [])]
  const options = names.map((event) => ({ event, dyads: dyadsOf(event, gold.actor, gold.recipient) }))
  const best =
    options.find((o) => o.dyads.some((d) => coded.dyads.has(d))) ?? options.find((o) => coded.events.has(o.event))
  return best ?? { event: gold.event, dyads: dyadsOf(gold.event, gold.actor, gold.recipient) }
}

const counts = ({ status }: PloverRecord): boolean => status === 'actual' || status === 'future'

function scoreText(gold: DyadText, records: readonly PloverRecord[]): EventScore {
  const coded = records.filter(counts)
  const events = coded.map((record) => record.event[0])
  const dyads = [...new Set(coded.flatMap((record) => dyadsOf(record.event[0], record.actor, record.recipient)))]
  const read = gold.events.map((event) => readAs(event, { dyads: new Set(dyads), events: new Set<string>(events) }))
  const goldDyads = [...new Set(read.flatMap((event) => event.dyads))]
  const dyad = overlapOf(goldDyads, dyads)
  const right = dyad.both === dyad.coded && dyad.both === dyad.gold
  const empty = gold.events.length === 0
  return {
    event: overlapOf(
      read.map((event) => event.event),
      events,
    ),
    dyad,
    empty: empty ? 1 : 0,
    clean: empty && coded.length === 0 ? 1 : 0,
    wrong: right
      ? []
      : [
          `${gold.id}: ${gold.text}\n   gold  ${goldDyads.join(' | ') || 'nothing'}\n   coded ${dyads.join(' | ') || 'nothing'}`,
        ],
  }
}

/** Micro-averaged over all texts. */
export function scoreEvents(
  gold: readonly DyadText[],
  records: ReadonlyMap<string, readonly PloverRecord[]>,
): EventScore {
  const start: EventScore = { event: NOTHING, dyad: NOTHING, empty: 0, clean: 0, wrong: [] }
  return gold
    .map((text) => scoreText(text, records.get(text.id) ?? []))
    .reduce(
      (a, b) => ({
        event: sum(a.event, b.event),
        dyad: sum(a.dyad, b.dyad),
        empty: a.empty + b.empty,
        clean: a.clean + b.clean,
        wrong: [...a.wrong, ...b.wrong],
      }),
      start,
    )
}
