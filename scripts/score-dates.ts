// Scores findDates on expressions of date with their values: score-dates.ts FILE.jsonl [--errors N]
// Rows: {text, reference, expected: [{text, type, values: [{value} or {start, end}]}]}; an end there is the first day after.
// Right = an expression of ours that overlaps the words and means one of the values. Left out, with their counts: times of day alone,
// values without a day, "now", and rows in which a whole range of years or months ends at the beginning of its last part (we end at its end).
import { readFileSync } from 'node:fs'
import { findDates } from '../src/coder/when/index.ts'
import { plainDocument } from '../test/coder/plain-document.ts'

interface Value {
  readonly timex?: string
  readonly value?: string
  readonly start?: string
  readonly end?: string
}
interface Expected {
  readonly text: string
  readonly type: string
  readonly values?: readonly Value[]
}
interface Row {
  readonly text: string
  readonly reference: string
  readonly expected: readonly Expected[]
}

/** What news does not have, or what no day answers. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  [
    'time of day, minutes',
    /minute|\bmin\b|hour\b|now\b|moment|present|this time|\boclock|\beod\b|end of (the )?(day|today|tomorrow)|end of the sunday|end of this sunday/,
  ],
  [
    'business days, workweeks, fiscal and school years',
    /business day|workweek|working week|fiscal|school|\bsy|\bcy|\botd\b|remaining/,
  ],
  [
    'comparisons and codes of tables',
    /greater|later than|=|and later|and after|or later|as early|as late|more than|less than|to date|till date|h[12]|w\/c|\beoy\b|current date/,
  ],
  [
    'bare numbers of calendar notes',
    /^(on )?(this |next )?(mon|tue|wed|thu|fri|sat|sun)\w* (the )?\d+$|(^|\s)\d\d?[./-]\d\d?(\s|$)|^\w+[/-]\d\d?$/,
  ],
  ['seasons and weekends of feasts', /summer|winter|spring|weekend of|day weekend|halloween weekend|weekend$/],
]

const kindOf = (text: string) => KINDS.find(([, pattern]) => pattern.test(text))?.[0]
const dayBefore = (iso: string) => new Date(Date.parse(iso) - 86_400_000).toISOString().slice(0, 10)

function means(value: Value, from: string | null, to: string | null, grain: string): boolean {
  if (value.value !== undefined) {
    const day = value.value.slice(0, 10)
    return (from === day && to === day) || (grain !== 'day' && from !== null && to !== null && from <= day && day <= to)
  }
  const startOk = value.start === undefined || value.start === null || value.start === from
  const endOk =
    value.end === undefined ||
    value.end === null ||
    to === dayBefore(value.end) ||
    to === value.end ||
    endOfPart(value.end, to)
  return startOk && endOk
}

/** Ours ends at the end of the year or month that theirs ends at the beginning of. */
function endOfPart(end: string, to: string | null): boolean {
  return to !== null && end.endsWith('-01') && to.startsWith(end.slice(0, end.endsWith('-01-01') ? 4 : 7))
}

export interface DateScore {
  readonly right: number
  readonly asked: number
  readonly errors: readonly string[]
  readonly leftOut: ReadonlyMap<string, number>
}

interface Tally {
  right: number
  asked: number
  readonly errors: string[]
  readonly leftOut: Map<string, number>
}

function scoreExpected(row: Row, expected: Expected, tally: Tally): void {
  const noValue = expected.values?.every(({ value }) => value === 'not resolved') ? 'no value' : undefined
  const kind = kindOf(expected.text) ?? noValue
  if (kind !== undefined) {
    tally.leftOut.set(kind, (tally.leftOut.get(kind) ?? 0) + 1)
    return
  }
  const text = row.text.replaceAll('|', '/').replaceAll('  ', ' ').replaceAll('\n', ' ')
  const doc = plainDocument(text, { date: row.reference })
  const start = text.toLowerCase().indexOf(expected.text.toLowerCase())
  const end = start + expected.text.length
  const over = findDates(doc, row.reference).filter(
    ({ isDate, first, last }) =>
      isDate && (doc.tokens[first]?.start ?? 0) < end && (doc.tokens[last - 1]?.end ?? 0) > start,
  )
  tally.asked += 1
  if (over.some(({ from, to, grain }) => expected.values?.some((value) => means(value, from, to, grain)))) {
    tally.right += 1
    return
  }
  const wanted = expected.values?.map(({ timex, ...rest }) => Object.values(rest).join('..')).join(' or ')
  const ours = over.map(({ from, to, rule }) => `${from}..${to} ${rule}`).join(' ; ')
  tally.errors.push(`${row.reference} | ${row.text.slice(0, 90)} | ${expected.text} = ${wanted} | ours ${ours}`)
}

/** Scores the rows of a file of dates (JSON Lines). */
export function scoreDates(jsonl: string): DateScore {
  const tally: Tally = { right: 0, asked: 0, errors: [], leftOut: new Map() }
  for (const line of jsonl.split('\n').filter(Boolean)) {
    const row = JSON.parse(line) as Row
    for (const expected of row.expected) scoreExpected(row, expected, tally)
  }
  return tally
}

function main([path, flag, count]: readonly string[]): void {
  if (path === undefined) throw new Error('usage: score-dates.ts FILE.jsonl [--errors N]')
  const { right, asked, errors, leftOut } = scoreDates(readFileSync(path, 'utf8'))
  for (const error of flag === '--errors' ? errors.slice(0, Number(count ?? 50)) : []) console.log(error)
  console.log(`${right} of ${asked} right (${((100 * right) / asked).toFixed(1)} %)`)
  for (const [kind, number] of leftOut) console.log(`left out: ${number} ${kind}`)
}

if (process.argv[1]?.endsWith('score-dates.ts')) main(process.argv.slice(2))
