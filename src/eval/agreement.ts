// Whether a coded event is the gold one: event, countries of both sides, status; and of one that is: mode, date, place, speaker.
// Example: gold ACCUSE GHA.GOV > TGO agrees with a coded ACCUSE of Ghana against Togo whatever the sectors; a bare sector (REB) is compared as sector.
// What gold does not tell is not judged. CONSULT, AGREE and COOPERATE have no direction; SUPPORT and ASSAULT where one side tells no recipient.
import { overlaps } from '../base/spans.ts'
import type { Actor, Event, Speaker } from '../model/index.ts'
import type { GoldCode, GoldEvent, Mark } from './gold.ts'
import { SECTORS } from './gold-codes.ts'

const UNDIRECTED = new Set(['CONSULT', 'AGREE', 'COOPERATE'])
const MUTUAL = new Set(['SUPPORT', 'ASSAULT'])
const SAME: Readonly<Record<string, string>> = { NAT: 'IGO', EUU: 'EUR', XKX: 'KOS' }

const country = (code: string): string => SAME[code] ?? code

function covers(want: GoldCode, actor: Actor): boolean {
  if (want.code !== '') return country(want.code) === country(actor.code)
  if (actor.code !== '') return false
  return actor.sector === want.sector || actor.otherSectors.includes(want.sector) || actor.sector === ''
}

function sameSide(want: readonly GoldCode[] | undefined, actors: readonly Actor[]): boolean {
  if (want === undefined) return true
  return (
    want.every((one) => actors.some((actor) => covers(one, actor))) &&
    actors.every((actor) => want.some((one) => covers(one, actor)))
  )
}

function mayTurn(gold: GoldEvent, event: Event): boolean {
  if (UNDIRECTED.has(event.type)) return true
  return MUTUAL.has(event.type) && ((gold.recipients ?? []).length === 0 || event.recipients.length === 0)
}

export function sameParties(gold: GoldEvent, event: Event): boolean {
  const { actors, recipients } = gold
  if (sameSide(actors, event.actors) && sameSide(recipients, event.recipients)) return true
  if (actors === undefined || recipients === undefined || !mayTurn(gold, event)) return false
  return sameSide([...actors, ...recipients], [...event.actors, ...event.recipients])
}

function slipOfSide(name: string, want: readonly GoldCode[] | undefined, actors: readonly Actor[]): string[] {
  if (sameSide(want, actors)) return []
  if (actors.length === 0) return [`${name} missing`]
  return [want?.length === 0 ? `${name} too many` : `other ${name}`]
}

/** What parts an event from the gold one of its name: sides, status, historical. */
export function slipsOf(gold: GoldEvent, event: Event): string[] {
  const turned =
    sameSide(gold.actors, event.recipients) && sameSide(gold.recipients, event.actors) && !sameParties(gold, event)
  const sides = sameParties(gold, event)
    ? []
    : turned
      ? ['direction']
      : [
          ...slipOfSide('actors', gold.actors, event.actors),
          ...slipOfSide('recipients', gold.recipients, event.recipients),
        ]
  return [
    ...sides,
    ...(gold.status === undefined || gold.status === event.status ? [] : ['status']),
    ...(gold.historical === undefined || gold.historical === event.historical ? [] : ['historical']),
  ]
}

/** The event with its mode, and what is right too, as pairs. */
function namesOf(gold: GoldEvent): (readonly [event: string, mode: string])[] {
  return [`${gold.event}/${gold.mode}`, ...gold.also].map((name) => {
    const [event = '', mode = ''] = name.split('/')
    return [event, mode] as const
  })
}

export const sameType = (gold: GoldEvent, event: Event): boolean => namesOf(gold).some(([name]) => name === event.type)

export const sameStatus = (gold: GoldEvent, event: Event): boolean =>
  (gold.status === undefined || gold.status === event.status) &&
  (gold.historical === undefined || gold.historical === event.historical)

/** Event, parties and status. */
export const agrees = (gold: GoldEvent, event: Event): boolean =>
  sameType(gold, event) && sameStatus(gold, event) && sameParties(gold, event)

/** Whether the mode is right; undefined where gold has none for this event. */
export function modeRight(gold: GoldEvent, event: Event): boolean | undefined {
  const modes = namesOf(gold).flatMap(([name, mode]) => (name === event.type ? [mode] : []))
  if (modes.every((mode) => mode === '')) return undefined
  return modes.some((mode) => (mode === '' ? event.modes.length === 0 : event.modes.includes(mode)))
}

/** Whether both ends of the date are right. */
export function dateRight({ date }: GoldEvent, event: Event): boolean | undefined {
  return date === undefined ? undefined : event.date.from === date.from && event.date.to === date.to
}

/** Whether the place lies in the country. */
export function placeRight({ place }: GoldEvent, event: Event): boolean | undefined {
  return place === undefined ? undefined : country(event.place?.country ?? '') === country(place.country)
}

/** Whether the place has the name that gold gives it, here or in the text. */
export function placeNameRight({ place }: GoldEvent, event: Event): boolean | undefined {
  if (place === undefined || place.name === '') return undefined
  const names = [event.place?.name ?? '', event.place?.rawText ?? ''].map((name) => name.toLowerCase())
  return names.some(
    (name) => name !== '' && (name.includes(place.name.toLowerCase()) || place.name.toLowerCase().includes(name)),
  )
}

function sameSpeaker(want: string, { code, sector, rawText }: Speaker): boolean {
  const [head = '', second = ''] = want.split('.')
  if (SECTORS.has(head) && second === '') return sector === head || code === ''
  if (/^[A-Z]{3}$/.test(head)) return country(head) === country(code)
  const [a, b] = [want.replaceAll('_', ' ').toLowerCase(), rawText.toLowerCase()]
  return a.includes(b) || b.includes(a)
}

/** Whether the innermost speaker has the country (or sector, or words) that gold tells. */
export function speakerCodeRight({ speakers }: GoldEvent, event: Event): boolean | undefined {
  const [first] = speakers
  const [coded] = event.saidBy
  if (first === undefined) return undefined
  return coded !== undefined && sameSpeaker(first, coded)
}

/** Whether somebody is found to say it who stands where gold marks a speaker; where it marks none, by code or words. */
export function speakerRight(gold: GoldEvent, event: Event, marks: readonly Mark[]): boolean | undefined {
  if (gold.speakers.length === 0) return undefined
  const said = marks.filter((mark) => mark.label === 'SAY' && mark.event === gold.number)
  if (said.length === 0) return speakerCodeRight(gold, event)
  return event.saidBy.some(({ span }) => said.some((mark) => overlaps(mark, span)))
}
