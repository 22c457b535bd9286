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

const [path, ...flags] = process.argv.slice(2)
if (path === undefined) throw new Error('usage: score-dates.ts FILE.jsonl [--errors N]')
const errorsWanted = flags[0] === '--errors' ? Number(flags[1] ?? 50) : 0

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

let right = 0
let asked = 0
let wrong = 0
const leftOut = new Map<string, number>()
for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
  const row = JSON.parse(line) as Row
  const doc = plainDocument(row.text.replaceAll('|', '/').replaceAll('  ', ' ').replaceAll('\n', ' '), {
    date: row.reference,
  })
  const found = findDates(doc, row.reference)
  for (const expected of row.expected) {
    const kind =
      kindOf(expected.text) ??
      (expected.values?.every(({ value }) => value === 'not resolved') ? 'no value' : undefined)
    if (kind !== undefined) {
      leftOut.set(kind, (leftOut.get(kind) ?? 0) + 1)
      continue
    }
    asked += 1
    const start = doc.article.text.toLowerCase().indexOf(expected.text.toLowerCase())
    const end = start + expected.text.length
    const over = found.filter(
      ({ isDate, first, last }) =>
        isDate && (doc.tokens[first]?.start ?? 0) < end && (doc.tokens[last - 1]?.end ?? 0) > start,
    )
    if (over.some(({ from, to, grain }) => expected.values?.some((value) => means(value, from, to, grain)))) right += 1
    else if (wrong++ < errorsWanted)
      console.log(
        `${row.reference} | ${row.text.slice(0, 90)} | ${expected.text} = ${JSON.stringify(expected.values?.map(({ timex, ...rest }) => Object.values(rest).join('..')))} | ours ${over.map(({ from, to, rule }) => `${from}..${to} ${rule}`).join(' ; ')}`,
      )
  }
}
console.log(`${right} of ${asked} right (${((100 * right) / asked).toFixed(1)} %)`)
for (const [kind, count] of leftOut) console.log(`left out: ${count} ${kind}`)
