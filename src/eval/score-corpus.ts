// Corpus texts + coded events -> figures: event, actors and status right; of those mode, date, place and speaker; must-not texts kept clean.
// A text is right when each gold event has a record of its own that agrees in event, countries of both sides and status.
// Parties are compared as sets of countries (a bare sector as sector); CONSULT, AGREE and COOPERATE without direction.
import type { Actor, Event } from '../model/index.ts'
import type { CorpusEvent, CorpusText, GoldCode } from './corpus.ts'

export interface Tally {
  right: number
  all: number
}

export interface CorpusScore {
  /** Gold events found with event, parties and status right. */
  readonly events: Tally
  /** Texts with nothing missing (further records are counted in `extra`). */
  readonly texts: Tally
  /** The event alone. */
  readonly type: Tally
  readonly mode: Tally
  readonly date: Tally
  readonly place: Tally
  readonly speaker: Tally
  /** Must-not texts of which nothing was coded. */
  readonly clean: Tally
  /** Records that no gold event accounts for, in texts that have gold events. */
  readonly extra: Tally
  readonly byEvent: ReadonlyMap<string, Tally>
  readonly wrong: readonly string[]
}

const UNDIRECTED = new Set(['CONSULT', 'AGREE', 'COOPERATE', 'SUPPORT', 'ASSAULT'])
const IGOS: Readonly<Record<string, string>> = { NAT: 'IGO' }

const wanted = ({ code, sector }: GoldCode): string => (code === '' ? `.${sector}` : (IGOS[code] ?? code))
const given = (actor: Actor): string => (actor.code === '' ? `.${actor.sector}` : actor.code)

function covers(want: string, actor: Actor): boolean {
  if (!want.startsWith('.')) return want === actor.code
  return (
    given(actor) === want || actor.otherSectors.includes(want.slice(1)) || (actor.code === '' && actor.sector === '')
  )
}

function sameSide(gold: readonly GoldCode[], actors: readonly Actor[]): boolean {
  const want = gold.map(wanted)
  return (
    want.every((one) => actors.some((actor) => covers(one, actor))) &&
    actors.every((actor) => want.some((one) => covers(one, actor)))
  )
}

function sameParties(gold: CorpusEvent, event: Event): boolean {
  if (sameSide(gold.actors, event.actors) && sameSide(gold.recipients, event.recipients)) return true
  return (
    UNDIRECTED.has(gold.event) && sameSide([...gold.actors, ...gold.recipients], [...event.actors, ...event.recipients])
  )
}

const types = (gold: CorpusEvent): string[] => [gold.event, ...gold.also.map((one) => one.split('/')[0] ?? '')]

const agrees = (gold: CorpusEvent, event: Event): boolean =>
  types(gold).includes(event.type) &&
  gold.status === event.status &&
  gold.historical === event.historical &&
  sameParties(gold, event)

/** One record for each gold event, the strictest agreement first. */
function pair(
  text: CorpusText,
  events: readonly Event[],
  agree: (gold: CorpusEvent, event: Event) => boolean,
): Map<CorpusEvent, Event> {
  const left = new Set(events)
  const out = new Map<CorpusEvent, Event>()
  for (const gold of text.events) {
    const found = [...left].find((event) => agree(gold, event))
    if (found === undefined) continue
    left.delete(found)
    out.set(gold, found)
  }
  return out
}

const tally = (): Tally => ({ right: 0, all: 0 })
function note(to: Tally, right: boolean): void {
  to.all++
  if (right) to.right++
}

function modesOf(gold: CorpusEvent): string[] {
  return [gold.mode, ...gold.also.map((one) => one.split('/')[1] ?? '')].filter((mode) => mode !== '')
}

const side = (parties: readonly string[]): string => parties.join('+') || '-'
const showGold = (gold: CorpusEvent): string =>
  `${gold.event}${gold.mode === '' ? '' : `/${gold.mode}`} ${side(gold.actors.map(wanted))}>${side(gold.recipients.map(wanted))} ${gold.status}${gold.historical ? ' historical' : ''}`
const show = (event: Event): string =>
  `${[event.type, ...event.modes].join('/')} ${side(event.actors.map(given))}>${side(event.recipients.map(given))} ${event.status}${event.historical ? ' historical' : ''}`

/** Adds up over texts with what was coded of each. */
export function scoreCorpus(
  coded: readonly { readonly text: CorpusText; readonly events: readonly Event[] }[],
): CorpusScore {
  const score = {
    events: tally(),
    texts: tally(),
    type: tally(),
    mode: tally(),
    date: tally(),
    place: tally(),
    speaker: tally(),
    clean: tally(),
    extra: tally(),
  }
  const byEvent = new Map<string, Tally>()
  const wrong: string[] = []
  for (const { text, events } of coded) {
    if (text.none !== undefined) {
      const counted = events.filter((event) => event.status === 'actual' || event.status === 'future')
      note(score.clean, counted.length === 0)
      if (counted.length > 0)
        wrong.push(`${text.id} (${text.none}): ${text.text}\n   coded ${counted.map(show).join(' | ')}`)
      continue
    }
    const found = pair(text, events, agrees)
    const loose = pair(text, events, (gold, event) => types(gold).includes(event.type))
    for (const gold of text.events) {
      const event = found.get(gold)
      note(score.events, event !== undefined)
      note(score.type, loose.has(gold))
      const own = byEvent.get(gold.event) ?? tally()
      byEvent.set(gold.event, own)
      note(own, event !== undefined)
      if (event !== undefined) noteDetails(score, gold, event)
    }
    const extra = events.filter(
      (event) =>
        ![...found.values(), ...loose.values()].includes(event) &&
        (event.status === 'actual' || event.status === 'future'),
    )
    for (const event of events) note(score.extra, extra.includes(event))
    const missing = text.events.filter((gold) => !found.has(gold))
    note(score.texts, missing.length === 0)
    if (missing.length > 0 || extra.length > 0)
      wrong.push(
        `${text.id}: ${text.text}\n   missing ${missing.map(showGold).join(' | ') || 'none'}\n   got     ${events.map(show).join(' | ') || 'nothing'}`,
      )
  }
  return { ...score, byEvent, wrong }
}

function noteDetails(
  score: { mode: Tally; date: Tally; place: Tally; speaker: Tally },
  gold: CorpusEvent,
  event: Event,
): void {
  const modes = modesOf(gold)
  if (modes.length > 0)
    note(
      score.mode,
      modes.some((mode) => event.modes.includes(mode)),
    )
  if (gold.date !== undefined) note(score.date, event.date.from === gold.date.from && event.date.to === gold.date.to)
  if (gold.place !== undefined) note(score.place, event.place?.country === gold.place.country)
  if (gold.speakers.length > 0) note(score.speaker, event.saidBy.length > 0)
}
