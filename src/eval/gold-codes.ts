// "NOR.GOV+REB", "2024-03" -> codes with sectors, first and last day: how our corpus and a user's table write them.
// Example: readCodes('LTU.GOV+REB') is [{code: 'LTU', sector: 'GOV'}, {code: '', sector: 'REB'}]; readRange('2024') is the whole year.
import { dayOf, parseDay } from '../base/days.ts'
import { CorpusError } from './corpus-error.ts'
import type { GoldCode } from './gold.ts'

/** Sectors of PLOVER; they may stand without a country. */
export const SECTORS: ReadonlySet<string> = new Set(
  'COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC'.split(' '),
)

function readCode(written: string): GoldCode {
  const [head = '', sector = '', ...more] = written.split('.')
  if (!/^[A-Z]{3}$/.test(head) || (sector !== '' && !SECTORS.has(sector)) || more.length > 0)
    throw new CorpusError(`"${written}" is no code`)
  return SECTORS.has(head) && sector === '' ? { code: '', sector: head } : { code: head, sector }
}

/** Codes joined by "+"; "-" and nothing are nobody. */
export const readCodes = (value: string): GoldCode[] =>
  value === '-' || value === '' ? [] : value.split('+').map(readCode)

function lastOfMonth(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  return [31, 30, 29, 28].map((day) => dayOf(year, number, day)).find((day) => day !== undefined) ?? month
}

const firstDay = (text: string): string =>
  text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text
const lastDay = (text: string): string =>
  text.length === 4 ? `${text}-12-31` : text.length === 7 ? lastOfMonth(text) : text

/** "2024-03", "2024", "2024-03-01..2024-03-05" -> first and last day. */
export function readRange(value: string): { from: string; to: string } {
  const [first = '', last = first] = value.split('..')
  const [from, to] = [parseDay(firstDay(first)), parseDay(lastDay(last))]
  if (from === undefined || to === undefined || to < from) throw new CorpusError(`"${value}" is no date`)
  return { from, to }
}
