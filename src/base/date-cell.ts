// A range of days -> as short as its grain allows, for tables; two lines where it is long.
// Example: 2021-06-21, 2021-06, 2019, 1990s, 2021-06-14/20.
import type { EventDate } from '../model/index.ts'

const NONE = '–'

export function dateCell({ from, to, grain }: Pick<EventDate, 'from' | 'to'> & Partial<EventDate>): string[] {
  if (from === null) return to === null ? [NONE] : ['until', to]
  if (to === null) return ['since', from]
  if (from === to) return [from]
  if (grain === 'decade') return [`${from.slice(0, 3)}0s`]
  if (from.slice(0, 4) !== to.slice(0, 4)) return [from, `/${to}`]
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return [from.slice(0, 4)]
  if (from.slice(0, 7) !== to.slice(0, 7)) return [from, `/${to.slice(5)}`]
  return grain === 'month' && from.endsWith('-01') ? [from.slice(0, 7)] : [`${from}/${to.slice(8)}`]
}
