// Numbers in dates: "3", "three", "twenty-one", "a few"; days of the month "21st", "the twenty first"; years "2019", "nineteen eighty six".
// Each reader takes a place and gives {value, next} or nothing. What a number belongs to is left to the rules.
import type { Scan } from './scan.ts'
import { textAt } from './scan.ts'
import { ones, ordinals, tens } from './words.ts'

export interface Reading {
  readonly value: number
  readonly next: number
}

const digits = (text: string) => /^\d+$/.test(text)

/** "twenty one", "twenty-one", "seven" -> 21, 7. */
function wordNumber(scan: Scan, at: number, last: ReadonlyMap<string, number>): Reading | undefined {
  const ten = tens.get(textAt(scan, at))
  if (ten === undefined) {
    const one = last.get(textAt(scan, at))
    return one === undefined ? undefined : { value: one, next: at + 1 }
  }
  const behind = textAt(scan, at + 1) === '-' ? at + 2 : at + 1
  const one = last.get(textAt(scan, behind))
  if (one !== undefined && one < 10) return { value: ten + one, next: behind + 1 }
  return last === ones ? { value: ten, next: at + 1 } : undefined
}

/** "3", "three", "twenty-one". */
export function readCardinal(scan: Scan, at: number): Reading | undefined {
  const text = textAt(scan, at)
  if (!digits(text)) return wordNumber(scan, at, ones)
  return text.length > 4 ? undefined : { value: Number(text), next: at + 1 }
}

const VAGUE: ReadonlyMap<string, number> = new Map([
  ['several', 4],
  ['few', 3],
  ['couple', 2],
  ['some', 3],
])

/** A count of units: a number, "a", "a few", "a couple of", "several"; vague says that it is not exact. */
export function readCount(scan: Scan, at: number): (Reading & { readonly vague: boolean }) | undefined {
  const article = textAt(scan, at) === 'a' || textAt(scan, at) === 'an'
  const start = article ? at + 1 : at
  const vague = VAGUE.get(textAt(scan, start))
  if (vague !== undefined) {
    const next = textAt(scan, start) === 'couple' && textAt(scan, start + 1) === 'of' ? start + 2 : start + 1
    return { value: vague, next, vague: true }
  }
  if (article) return { value: 1, next: start, vague: false }
  const exact = readCardinal(scan, at)
  return exact === undefined ? undefined : { ...exact, vague: false }
}

const SUFFIX: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th'])

/** "21st", "twenty-first", "first" -> an ordinal. */
export function readOrdinal(scan: Scan, at: number): Reading | undefined {
  const text = textAt(scan, at)
  if (!digits(text)) return wordNumber(scan, at, ordinals)
  const suffix = scan.atoms[at + 1]
  if (suffix === undefined || !suffix.glued || !SUFFIX.has(suffix.text)) return undefined
  return { value: Number(text), next: at + 2 }
}

/** A day of the month: 1 to 31, as number or ordinal, in digits or words. */
export function readDate(scan: Scan, at: number): Reading | undefined {
  const reading = readOrdinal(scan, at) ?? readCardinal(scan, at)
  if (reading === undefined || reading.value < 1 || reading.value > 31) return undefined
  return joinsNumber(scan, at, reading.next) ? undefined : reading
}

/** Whether a number goes on to either side: "1,500", "2.5", "10:30", "$12". */
function joinsNumber(scan: Scan, at: number, next: number): boolean {
  const mark = scan.atoms[next]
  const behind = scan.atoms[next + 1]
  const goesOn = mark?.glued && behind?.glued && digits(behind.text)
  if (goesOn && (/^[.:]$/.test(mark.text) || (mark.text === ',' && behind.text.length === 3))) return true
  if (/^[$€£]$/.test(textAt(scan, at - 1))) return true
  return Boolean(scan.atoms[at]?.glued) && /^[.,:]$/.test(textAt(scan, at - 1)) && digits(textAt(scan, at - 2))
}

/** "hundred", "hundred and five", "" after a first pair of digits in words. */
function spokenYear(scan: Scan, at: number): Reading | undefined {
  const first = wordNumber(scan, at, ones)
  if (first === undefined) return undefined
  if (first.value === 2 && textAt(scan, first.next) === 'thousand') {
    const behind = textAt(scan, first.next + 1) === 'and' ? first.next + 2 : first.next + 1
    const rest = wordNumber(scan, behind, ones)
    return rest === undefined ? { value: 2000, next: first.next + 1 } : { value: 2000 + rest.value, next: rest.next }
  }
  if (first.value < 17 || first.value > 20) return undefined
  const hundred = textAt(scan, first.next) === 'hundred'
  const rest = wordNumber(scan, hundred ? first.next + 1 : first.next, ones)
  if (rest !== undefined && (hundred || rest.value > 9))
    return { value: first.value * 100 + rest.value, next: rest.next }
  return hundred ? { value: first.value * 100, next: first.next + 1 } : undefined
}

/** A year: four digits from 1000 to 2199, or in words. */
export function readYear(scan: Scan, at: number): Reading | undefined {
  const text = textAt(scan, at)
  if (!digits(text)) return spokenYear(scan, at)
  const value = Number(text)
  if (text.length !== 4 || value < 1000 || value > 2199 || joinsNumber(scan, at, at + 1)) return undefined
  return { value, next: at + 1 }
}

/** A year of two digits: 00 to 49 of this century, 50 to 99 of the last. */
export function readShortYear(scan: Scan, at: number): Reading | undefined {
  const text = textAt(scan, at)
  if (!/^\d\d$/.test(text)) return undefined
  const value = Number(text)
  return { value: value < 50 ? 2000 + value : 1900 + value, next: at + 1 }
}
