// Codes -> plain words. What PLOVER calls SANCTION a page explains in a line; standings and kinds as one would say them.
// Example: wordsOf.event('RETREAT') is "gives way: releases, withdraws, lifts, stops fighting".
import type { RecordEntity } from '../../src/model/index.ts'

const EVENTS: Readonly<Record<string, string>> = {
  AGREE: 'agrees, promises, accepts',
  CONSULT: 'meets, talks, visits, calls',
  SUPPORT: 'supports, praises, recognises',
  CONCEDE: 'yields, apologises, gives in by words',
  COOPERATE: 'works together, trades, exchanges',
  AID: 'helps with money, goods or troops',
  RETREAT: 'gives way: releases, withdraws, lifts, stops fighting',
  REQUEST: 'demands, asks, calls for',
  ACCUSE: 'blames, criticises, investigates',
  REJECT: 'refuses, denies, vetoes, breaks off',
  THREATEN: 'threatens, warns, gives an ultimatum',
  PROTEST: 'demonstrates, strikes, riots',
  SANCTION: 'cuts ties, aid or trade; walks out',
  MOBILIZE: 'moves or readies forces, tests weapons',
  COERCE: 'arrests, restricts, seizes, bans',
  ASSAULT: 'attacks, bombs, kills, fights',
}

const STANDINGS: Readonly<Record<string, string>> = {
  open: 'open',
  accepted: 'accepted',
  rejected: 'rejected',
  met: 'kept or carried out',
  broken: 'broken',
  withdrawn: 'taken back',
  overtaken: 'overtaken by events',
}

export const aboutEvent = (event: string): string => EVENTS[event] ?? ''
export const aboutStanding = (standing: string): string => STANDINGS[standing] ?? standing

export const QUADS = ['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'] as const
/** Filled is material, upwards is cooperation: readable without colour. */
export const QUAD_SIGNS = ['△', '▲', '▽', '▼'] as const

export const quadName = (quad: number): string => QUADS[quad - 1] ?? ''
export const quadSign = (quad: number): string => QUAD_SIGNS[quad - 1] ?? ''

export const KINDS = ['offer', 'demand', 'condition', 'threat', 'commitment', 'refusal', 'acceptance'] as const
export const STANDING_NAMES = Object.keys(STANDINGS)

export const nameOf = ({ entity_name, code }: RecordEntity): string => entity_name || code || 'somebody'

export const sides = (list: readonly RecordEntity[]): string => list.map(nameOf).join(', ') || 'nobody named'

/** What an actor is looked up under: its country, else its name. */
export const keyOf = ({ code, entity_name }: RecordEntity): string => code || entity_name

export const days = (from: string | null, to: string | null): string =>
  from === null ? 'no date' : to === null || to === from ? from : `${from} to ${to}`

export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`

export const score = (value: number): string => (value > 0 ? `+${value}` : String(value).replace('-', '−'))

export const percent = (share: number): string => `${Math.round(share * 100)} %`

const LENGTH: Readonly<Record<string, number>> = { day: 0, week: 6, month: 30, year: 365 }

/** Last day of a period that begins on a day. */
export function lastDay(period: string, by: string): string {
  const end = new Date(`${period}T00:00:00Z`)
  if (by === 'month') end.setUTCMonth(end.getUTCMonth() + 1, 0)
  else if (by === 'year') end.setUTCFullYear(end.getUTCFullYear(), 11, 31)
  else end.setUTCDate(end.getUTCDate() + (LENGTH[by] ?? 0))
  return end.toISOString().slice(0, 10)
}
export const errorWords = (error: unknown): string => (error instanceof Error ? error.message : String(error))
