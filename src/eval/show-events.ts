// Gold and coded events as one line for people: "CONSULT/visit KEN>TZA actual".
import type { Actor, Event } from '../model/index.ts'
import type { GoldCode, GoldEvent } from './gold.ts'

const side = (codes: readonly string[]): string => [...new Set(codes)].join('+') || '-'
const goldSide = (codes: readonly GoldCode[] | undefined): string =>
  codes === undefined ? '?' : side(codes.map(({ code, sector }) => code || sector))
const codedSide = (actors: readonly Actor[]): string =>
  side(actors.map(({ code, sector, rawText }) => code || sector || `"${rawText}"`))
const past = (historical: boolean | undefined): string => (historical === true ? ' historical' : '')

export function showGold(gold: GoldEvent): string {
  const name = [gold.event, gold.mode].filter((part) => part !== '').join('/')
  return `${name} ${goldSide(gold.actors)}>${goldSide(gold.recipients)} ${gold.status ?? ''}${past(gold.historical)}`.trimEnd()
}

export function showCoded(event: Event): string {
  const name = [event.type, ...event.modes].join('/')
  return `${name} ${codedSide(event.actors)}>${codedSide(event.recipients)} ${event.status}${past(event.historical)}`
}

export const listOrNothing = (lines: readonly string[]): string => lines.join(' | ') || 'nothing'
