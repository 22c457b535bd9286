// The start of a report -> its dateline: where, when and from whom it comes, up to the dash or colon after it.
// Examples: "SEOUL, South Korea (AP) — ", "MOSCOW — ", "BEIJING, June 21 (Reuters) - ", "KABUL: ", "(Reuters) - ", "Geneva, 3 May 2021 – ".
// "MOSCOW, August 25. /TASS/. ", "(CNN)Envoys met" too. A place is written in capitals unless an agency or a day stands with it. Left alone: text in capitals throughout without agency or day.
import type { Dateline, Span } from '../model/index.ts'

/** A dateline with the part of the text that it takes up, dash included. */
export interface FoundDateline {
  readonly dateline?: Dateline
  readonly span: Span
}

const LONGEST = 160
const CAPITALS = "\\p{Lu}[\\p{Lu}.'’\\-/]*(?: (?:\\p{Lu}[\\p{Lu}.'’\\-/]+|\\p{Lu}\\.?|-|–)){0,4}"
const NAME = "\\p{Lu}[\\p{L}.'’\\-]*(?: (?:(?:of|the|de|and|al|el|la|du|da) )?\\p{Lu}[\\p{L}.'’\\-]*){0,3}"
const MONTH =
  '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)[\\p{L}]*\\.?'
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?'
const YEAR = '(?:,? \\d{4})?'
const DAY = `${WEEKDAY}(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH})${YEAR}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d{4}`
const AGENCY = "[(\\[]\\s*([\\p{L}\\p{N}][\\p{L}\\p{N}.&'’/ -]{1,40}?)\\s*[)\\]]"
const DASH = '\\s*(?:[—–―]|--+|(?<=\\s)-|-(?=\\s)|:(?=\\s))\\s*'
const SPACES = /[\u00a0\u202f\u2007\t]/g

const WITH_CAPITALS = new RegExp(
  `^(${CAPITALS}(?:, ${NAME}){0,2})(?:[,.]? \\(?(${DAY})\\)?)?(?:[,.]?\\s*${AGENCY})?${DASH}`,
  'u',
)
const WITH_SIGN = new RegExp(
  `^(${NAME}(?:, ${NAME}){0,2})(?:[,.]? \\(?(${DAY})\\)?(?:[,.]?\\s*${AGENCY})?|[,.]?\\s*${AGENCY}(?:,? (${DAY}))?)${DASH}`,
  'u',
)
const AGENCY_ONLY = new RegExp(
  `^(?:${AGENCY}\\s*(?:[—–―]|--+|-)\\s+|\\((\\p{Lu}{2,6}|Reuters|Xinhua)\\)(?=\\p{Lu}\\p{Ll}))`,
  'u',
)
const SLASHED = new RegExp(
  `^(${CAPITALS}|${NAME})[.,] (${DAY})[.,]? (?:/([\\p{L}\\p{N}. -]{2,20})/\\.?|(\\p{Lu}[\\p{Lu}.]+)\\s*(?:[—–―]|--?))\\s*`,
  'u',
)
const NO_PLACE = /^(?:On|In|At|By|From|Since|After|Before|Until|During)\s/

interface Parts {
  readonly whole: string
  readonly place?: string | undefined
  readonly date?: string | undefined
  readonly agency?: string | undefined
}

function withCapitals(head: string): Parts | undefined {
  const found = WITH_CAPITALS.exec(head)
  if (found === null) return undefined
  const [whole, place = '', date, agency] = found
  const bare = date === undefined && agency === undefined
  const shouted = !/\p{Ll}/u.test(head.slice(whole.length))
  return place.replace(/[^\p{L}]/gu, '').length < 3 || (bare && shouted) ? undefined : { whole, place, date, agency }
}

function withSign(head: string): Parts | undefined {
  const found = WITH_SIGN.exec(head)
  if (found === null) return undefined
  const [whole, place = '', date, agency, otherAgency, otherDate] = found
  const colon = whole.trimEnd().endsWith(':') && (agency ?? otherAgency) === undefined
  if (colon || NO_PLACE.test(place)) return undefined
  return { whole, place, date: date ?? otherDate, agency: agency ?? otherAgency }
}

function slashed(head: string): Parts | undefined {
  const [whole, place, date, agency, capitals] = SLASHED.exec(head) ?? []
  return whole === undefined ? undefined : { whole, place, date, agency: agency ?? capitals }
}

function agencyOnly(head: string): Parts | undefined {
  const [whole, agency, tight] = AGENCY_ONLY.exec(head) ?? []
  return whole === undefined ? undefined : { whole, agency: agency ?? tight }
}

/** The dateline at the start of a paragraph, if the report goes on behind it; "KABUL:" counts in the first paragraph only. */
export function findDateline(
  text: string,
  paragraph: Span,
  first: boolean,
  notPlaces: ReadonlySet<string>,
): FoundDateline | undefined {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST)).replace(SPACES, ' ')
  const parts = withCapitals(head) ?? withSign(head) ?? slashed(head) ?? agencyOnly(head)
  if (parts === undefined || parts.whole.length >= head.length) return undefined
  const { whole, place, date, agency } = parts
  const end = paragraph.start + whole.trimEnd().length
  const span = { start: paragraph.start, end }
  const colon = whole.trimEnd().endsWith(':')
  if (colon && agency === undefined && date === undefined && !first) return undefined
  if (place === undefined || notPlaces.has(place.toLowerCase().replace(/\W+$/, ''))) return { span }
  const more = { ...(agency === undefined ? {} : { agency }), ...(date === undefined ? {} : { date }) }
  return { span, dateline: { in: 'text', ...span, place: place.trim(), ...more } }
}
