// One gold text and what was coded of it -> what it adds to the figures.
// Example: gold ACCUSE GHA > TGO coded as REJECT GHA > TGO adds 0 of 1 to "events" and ACCUSE -> REJECT to the confusions.
// Negated and hypothetical records count against nobody unless gold has them: an analyst leaves them out.
import type { Event } from '../model/index.ts'
import {
  dateRight,
  modeRight,
  placeNameRight,
  placeRight,
  slipsOf,
  speakerCodeRight,
  speakerRight,
} from './agreement.ts'
import type { GoldEvent, GoldText, Mark } from './gold.ts'
import type { Overlap } from './multiset.ts'
import { type Pairing, pairEvents } from './pair-events.ts'
import { listOrNothing, showCoded, showGold } from './show-events.ts'
import type { Judged, Share } from './statistics.ts'

/** The figures, each a share. */
export const FIGURES = {
  events: 'events with parties and status right',
  texts: 'texts with nothing missing',
  exact: 'texts with nothing missing and nothing more',
  type: 'events by their name alone',
  mode: 'modes of those right',
  date: 'dates of those right',
  place: 'countries of places of those right',
  placeName: 'names of places of those right',
  speaker: 'speakers of those right',
  speakerCode: 'countries of speakers of those right',
  clean: 'must-not texts kept clean',
  extra: 'records that no gold event accounts for',
} as const

export type Figure = keyof typeof FIGURES
export type Figures = Readonly<Record<Figure, Share>>

/** For one kind of event: by its name alone, and with parties and status. */
export interface EventOverlap {
  readonly type: Overlap
  readonly full: Overlap
}

export interface TextScore {
  readonly id: string
  readonly figures: Figures
  readonly byEvent: ReadonlyMap<string, EventOverlap>
  /** Gold and coded name; "none" where one side has nothing. */
  readonly confusions: readonly (readonly [gold: string, coded: string])[]
  /** What is wrong with each event that has the right name. */
  readonly slips: readonly string[]
  readonly judged: readonly Judged[]
  /** Nothing missing, nothing more. */
  readonly right: boolean
  /** What was coded, in one line. */
  readonly coded: string
  /** For people, where it is not right. */
  readonly wrong?: string
}

const stands = ({ status }: Event): boolean => status === 'actual' || status === 'future'
const NOTHING: Share = { right: 0, all: 0 }
const one = (right: boolean): Share => ({ right: right ? 1 : 0, all: 1 })
const countOf = <T>(items: readonly T[], is: (item: T) => boolean): Share => ({
  right: items.filter(is).length,
  all: items.length,
})

/** Of the events that are right: how many have this detail right, of those where gold tells it. */
function detail(
  { marks }: GoldText,
  pairing: Pairing,
  right: (gold: GoldEvent, event: Event, marks: readonly Mark[]) => boolean | undefined,
): Share {
  const found = pairing.pairs.filter(({ by }) => by === 'all').map(({ gold, event }) => right(gold, event, marks))
  return countOf(
    found.filter((is) => is !== undefined),
    (is) => is,
  )
}

/** Records that nothing in gold accounts for. */
const extrasOf = ({ pairs, extra }: Pairing): Event[] =>
  [...pairs.filter(({ by }) => by === 'words').map(({ event }) => event), ...extra].filter(stands)

function figuresOf(text: GoldText, pairing: Pairing, events: readonly Event[], extras: readonly Event[]): Figures {
  const full = pairing.pairs.filter(({ by }) => by === 'all').length
  const named = pairing.pairs.filter(({ by }) => by !== 'words').length
  const all = text.events.length
  const mustNot = all === 0
  return {
    events: { right: full, all },
    texts: mustNot ? NOTHING : one(full === all),
    exact: one(full === all && extras.length === 0),
    type: { right: named, all },
    mode: detail(text, pairing, modeRight),
    date: detail(text, pairing, dateRight),
    place: detail(text, pairing, placeRight),
    placeName: detail(text, pairing, placeNameRight),
    speaker: detail(text, pairing, speakerRight),
    speakerCode: detail(text, pairing, speakerCodeRight),
    clean: mustNot ? one(extras.length === 0) : NOTHING,
    extra: mustNot ? NOTHING : { right: extras.length, all: events.length },
  }
}

function addTo(map: Map<string, EventOverlap>, name: string, type: Partial<Overlap>, full: Partial<Overlap>): void {
  const plus = (a: Overlap | undefined, b: Partial<Overlap>): Overlap => ({
    both: (a?.both ?? 0) + (b.both ?? 0),
    coded: (a?.coded ?? 0) + (b.coded ?? 0),
    gold: (a?.gold ?? 0) + (b.gold ?? 0),
  })
  const before = map.get(name)
  map.set(name, { type: plus(before?.type, type), full: plus(before?.full, full) })
}

/** A coded event that stands for a gold one counts under gold's name, for gold may accept several. */
function byEventOf(text: GoldText, { pairs }: Pairing, extras: readonly Event[]): Map<string, EventOverlap> {
  const out = new Map<string, EventOverlap>()
  for (const { event } of text.events) addTo(out, event, { gold: 1 }, { gold: 1 })
  for (const { gold, by } of pairs)
    if (by !== 'words') addTo(out, gold.event, { both: 1, coded: 1 }, { both: by === 'all' ? 1 : 0, coded: 1 })
  for (const { type } of extras) addTo(out, type, { coded: 1 }, { coded: 1 })
  return out
}

function confusionsOf(pairing: Pairing): (readonly [string, string])[] {
  return [
    ...pairing.pairs.map(({ gold, event, by }) => [gold.event, by === 'words' ? event.type : gold.event] as const),
    ...pairing.missing.map(({ event }) => [event, 'none'] as const),
    ...pairing.extra.filter(stands).map(({ type }) => ['none', type] as const),
  ]
}

/** Each coded event, and whether it is right: what a calibration is fitted on. */
export function judgedEvents(text: GoldText, events: readonly Event[]): { event: Event; right: boolean }[] {
  return judge(pairEvents(text, events))
}

const judge = ({ pairs, extra }: Pairing): { event: Event; right: boolean }[] => [
  ...pairs.map(({ event, by }) => ({ event, right: by === 'all' })),
  ...extra.map((event) => ({ event, right: false })),
]

function wrongText(text: GoldText, pairing: Pairing, events: readonly Event[]): string {
  const why = text.none === undefined ? '' : ` (${text.none})`
  const gold = text.events.map(
    (event) => `${pairing.pairs.some((pair) => pair.by === 'all' && pair.gold === event) ? '' : '*'}${showGold(event)}`,
  )
  return `${text.id}${why}: ${text.text}\n   gold  ${listOrNothing(gold)}\n   coded ${listOrNothing(events.map(showCoded))}`
}

export function scoreText(text: GoldText, events: readonly Event[]): TextScore {
  const pairing = pairEvents(text, events)
  const extras = extrasOf(pairing)
  const figures = figuresOf(text, pairing, events, extras)
  const right = figures.exact.right === 1
  return {
    id: text.id,
    figures,
    byEvent: byEventOf(text, pairing, extras),
    confusions: confusionsOf(pairing),
    slips: pairing.pairs.flatMap(({ gold, event, by }) => (by === 'type' ? [slipsOf(gold, event).join(' and ')] : [])),
    judged: judge(pairing).map(({ event, right: is }) => ({ confidence: event.confidence, right: is })),
    right,
    coded: listOrNothing(events.map(showCoded)),
    ...(right ? {} : { wrong: wrongText(text, pairing, events) }),
  }
}
