// Event -> the cells of its row in the table: short, and still all that it says.
// Example: 2021-06-21 | USA GOV Sung Kim, KOR GOV Noh Kyu-duk | CONSULT multilateral | – | actual | – | Seoul KOR
import type { Actor, Event, EventDate, Speaker } from '../model/index.ts'
import { onOneLine } from './style.ts'

export const NONE = '–'

/** A range of days as short as its grain allows: 2021-06-21, 2021-06, 2019, 1990s, 2021-06-14/20; two lines where it is long. */
export function dateCell({ from, to, grain }: EventDate): string[] {
  if (from === null) return to === null ? [NONE] : ['until', to]
  if (to === null) return ['since', from]
  if (from === to) return [from]
  if (grain === 'decade') return [`${from.slice(0, 3)}0s`]
  if (from.slice(0, 4) !== to.slice(0, 4)) return [from, `/${to}`]
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return [from.slice(0, 4)]
  if (from.slice(0, 7) !== to.slice(0, 7)) return [from, `/${to.slice(5)}`]
  return grain === 'month' && from.endsWith('-01') ? [from.slice(0, 7)] : [`${from}/${to.slice(8)}`]
}

/** Codes first, for they are what one counts; the name behind them. */
export function partyEntry(actor: Actor): string {
  const codes = [actor.code, actor.sector].filter((code) => code !== '').join(' ')
  return onOneLine([codes, actor.name].filter((part) => part !== '').join(' '))
}

export const partiesCell = (list: readonly Actor[]): string[] => (list.length === 0 ? [NONE] : list.map(partyEntry))

export const eventCell = (event: Event): string[] => [[event.type, event.modes.join(', ')].join(' ').trim()]

export const statusCell = (event: Event): string[] => (event.historical ? [event.status, 'historical'] : [event.status])

const speakerEntry = (speaker: Speaker): string => {
  const words = onOneLine(speaker.rawText)
  return speaker.code === '' || words.includes(speaker.code) ? words : `${speaker.code} ${words}`
}

export const speakersCell = (list: readonly Speaker[]): string[] =>
  list.length === 0 ? [NONE] : list.map(speakerEntry)

export const placeCell = ({ place }: Event): string =>
  place === undefined ? NONE : onOneLine(place.resolution === 1 ? place.name : `${place.name} ${place.country}`)
