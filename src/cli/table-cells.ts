// Event -> the cells of its row in the table: short, and still all that it says.
// Example: 2021-06-21 | USA GOV Sung Kim, KOR GOV Noh Kyu-duk | CONSULT multilateral | – | actual | – | Seoul KOR
import { dateCell } from '../base/date-cell.ts'
import type { Actor, Event, Speaker } from '../model/index.ts'
import { onOneLine } from './style.ts'

export const NONE = '–'

export { dateCell }

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
