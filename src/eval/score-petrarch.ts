// Records of a coder of PETRARCH's kind against our events: pairs of actor codes, and how many of the codes are whole.
// Example: gold ARNFRM > ERI and an event ARNGOV > ERI share the pair ARN > ERI; its codes are not whole.
// Which event it is counts for nothing here. PLOVER's CONSULT, AGREE and COOPERATE have no direction; CAMEO has one record for some of
// them and two for others. Pairs with an unknown party ("---") are left out on both sides.
import type { Actor, Event } from '../model/index.ts'
import type { Overlap } from './multiset.ts'
import { NOTHING, sum } from './multiset.ts'

export interface PetrarchRecord {
  readonly id: string
  readonly category: string
  readonly date: string
  readonly text: string
  readonly events: readonly { readonly source: string; readonly target: string }[]
}

export interface PetrarchScore {
  readonly pairs: Overlap
  /** Pairs whose codes are right to the last letter, of those found. */
  readonly whole: number
  readonly wrong: readonly string[]
}

export const NO_PAIRS: PetrarchScore = { pairs: NOTHING, whole: 0, wrong: [] }

/** "" where no country is evident. */
const codeOf = ({ code, sector, dictionaryCode }: Actor): string =>
  (dictionaryCode ?? (code === '' ? '' : `${code}${sector}`)).toUpperCase()
const country = (code: string): string => code.slice(0, 3)
const isKnown = (code: string): boolean => /^[A-Z0-9]{3}/.test(code)

const UNDIRECTED: ReadonlySet<string> = new Set(['CONSULT', 'AGREE', 'COOPERATE'])

/** Pairs by their countries, whole codes behind them. */
type Pairs = Map<string, Set<string>>

const keyOf = (a: string, b: string): string => `${country(a)}>${country(b)}`

function add(pairs: Pairs, a: string, b: string): void {
  if (!isKnown(a) || !isKnown(b)) return
  const key = keyOf(a, b)
  pairs.set(key, (pairs.get(key) ?? new Set()).add(`${a}>${b}`))
}

/** Without a direction the pair counts as gold has it, one way or both; where gold has neither, as one. */
function addUndirected(pairs: Pairs, gold: Pairs, a: string, b: string): void {
  const [there, back] = [gold.has(keyOf(a, b)), gold.has(keyOf(b, a))]
  if (there || !back) add(pairs, a, b)
  if (back) add(pairs, b, a)
}

interface Side {
  readonly code: string
  /** Where its words stand: actors of one name act together and are no pair. */
  readonly start: number
}

const sideOf = (actor: Actor): Side => ({ code: codeOf(actor), start: actor.span.start })

function addEvent(pairs: Pairs, gold: Pairs, event: Event): void {
  const [actors, recipients] = [event.actors.map(sideOf), event.recipients.map(sideOf)]
  const free = UNDIRECTED.has(event.type) || recipients.length === 0
  for (const [at, a] of actors.entries())
    for (const b of recipients.length > 0 ? recipients : actors.slice(at + 1))
      if (!free) add(pairs, a.code, b.code)
      else if (a.start !== b.start) addUndirected(pairs, gold, a.code, b.code)
}

const show = (pairs: ReadonlyMap<string, ReadonlySet<string>>): string =>
  [...pairs.values()].flatMap((codes) => [...codes]).join(' ') || 'nothing'

export function scoreRecord(record: PetrarchRecord, events: readonly Event[]): PetrarchScore {
  const gold: Pairs = new Map()
  const coded: Pairs = new Map()
  for (const { source, target } of record.events) add(gold, source.toUpperCase(), target.toUpperCase())
  for (const event of events) addEvent(coded, gold, event)
  const both = [...coded.keys()].filter((key) => gold.has(key))
  const whole = both.filter((key) => [...(coded.get(key) ?? [])].some((codes) => gold.get(key)?.has(codes))).length
  const right = both.length === gold.size && both.length === coded.size && whole === both.length
  return {
    pairs: { both: both.length, coded: coded.size, gold: gold.size },
    whole,
    wrong: right
      ? []
      : [`${record.id} ${record.date}: ${record.text}\n   gold  ${show(gold)}\n   coded ${show(coded)}`],
  }
}

export const addPetrarch = (a: PetrarchScore, b: PetrarchScore): PetrarchScore => ({
  pairs: sum(a.pairs, b.pairs),
  whole: a.whole + b.whole,
  wrong: [...a.wrong, ...b.wrong],
})
