// Words from a place on -> a count: "1,200", "twenty-one", "two dozen", "half a million", "tens of thousands", "between 20 and 30", "more than 50".
// Example: readCount at "at least 30 people" is {low: 30} and ends before "people". What is counted is left to quantities.ts.
import type { Count, Token } from '../../model/index.ts'
import { atLeast, atMost, between, highOf, lowOf, plus, times } from './counts.ts'
import type { SizeWords } from './size-words.ts'

/** A count, and the token behind it. */
export interface Read {
  readonly count: Count
  readonly next: number
}

/** The tokens and words that a reader looks at. */
export interface CountScan {
  readonly tokens: readonly Token[]
  /** Where to stop. */
  readonly last: number
  readonly words: SizeWords
}

const DIGITS = /^(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)$/
const normAt = ({ tokens, last }: CountScan, at: number): string => (at < last ? (tokens[at]?.norm ?? '') : '')

/** Up to three words as one entry of a list. */
function phraseAt(scan: CountScan, at: number, list: { has(phrase: string): boolean }): string | undefined {
  for (let length = 3; length > 0; length--) {
    const phrase = Array.from({ length }, (_, i) => normAt(scan, at + i)).join('_')
    if (list.has(phrase)) return phrase
  }
  return undefined
}

const lengthOf = (phrase: string): number => phrase.split('_').length

/** "30", "thirty", "thirty-one". */
function readPlain(scan: CountScan, at: number): Read | undefined {
  const norm = normAt(scan, at)
  if (DIGITS.test(norm)) return { count: Number(norm.replaceAll(',', '')), next: at + 1 }
  const value = scan.words.numbers.get(norm)
  if (typeof value !== 'number') return undefined
  const behind = normAt(scan, at + 1) === '-' ? at + 2 : at + 1
  const ones = scan.words.numbers.get(normAt(scan, behind))
  if (value >= 20 && typeof ones === 'number' && ones < 10) return { count: value + ones, next: behind + 1 }
  return { count: value, next: at + 1 }
}

/** "half a million", "a hundred": the factor is read by the caller. */
function readPart(scan: CountScan, at: number): Read | undefined {
  const half = normAt(scan, at) === 'half'
  const article = half ? at + 1 : at
  const isArticle = /^(?:a|an)$/.test(normAt(scan, article))
  if (!isArticle || !scan.words.factors.has(normAt(scan, article + 1))) return undefined
  return { count: half ? 0.5 : 1, next: article + 1 }
}

/** "dozens", "a few"; "tens of thousands". */
function readVague(scan: CountScan, at: number): Read | undefined {
  const phrase = phraseAt(scan, at, scan.words.vague)
  const count = phrase === undefined ? undefined : scan.words.vague.get(phrase)
  if (phrase === undefined || count === undefined) return undefined
  const next = at + lengthOf(phrase)
  const larger = normAt(scan, next) === 'of' ? normAt(scan, next + 1) : ''
  const factor = larger.endsWith('s') ? scan.words.factors.get(larger.slice(0, -1)) : undefined
  return factor === undefined || factor < 1000 ? { count, next } : { count: times(count, factor), next: next + 2 }
}

/** "two hundred thousand", "a hundred and twenty". */
function withFactors(scan: CountScan, read: Read): Read {
  const factor = scan.words.factors.get(normAt(scan, read.next))
  if (factor === undefined) return read
  const grown = { count: times(read.count, factor), next: read.next + 1 }
  const rest = normAt(scan, grown.next) === 'and' ? readPlain(scan, grown.next + 1) : undefined
  const more = rest !== undefined && factor >= 100 && highOf(rest.count) !== undefined && lowOf(rest.count) < 100
  return withFactors(scan, more ? { count: plus(grown.count, rest.count), next: rest.next } : grown)
}

function readOne(scan: CountScan, at: number): Read | undefined {
  const read = readPart(scan, at) ?? readVague(scan, at) ?? readPlain(scan, at)
  return read === undefined ? undefined : withFactors(scan, read)
}

/** "20 to 30", "20-30", and after "between" "20 and 30". */
function readRange(scan: CountScan, at: number): Read | undefined {
  const pair = /^(?:between|from)$/.test(normAt(scan, at))
  const first = readOne(scan, pair ? at + 1 : at)
  if (first === undefined) return undefined
  const link = normAt(scan, first.next)
  const linked = pair ? /^(?:and|to)$/.test(link) : /^(?:to|or|-|–)$/.test(link)
  const second = linked ? readOne(scan, first.next + 1) : undefined
  if (second === undefined) return pair ? undefined : first
  const [low, high] = [lowOf(first.count), highOf(second.count)]
  // "two to three million": the factor stands for both
  const factor = low < 1000 && high !== undefined && high >= 1000 && high % 1000 === 0 && low * 1000 <= high ? 1000 : 1
  const spread = factor === 1000 && high !== undefined && high >= 1e6 && low * 1e6 <= high ? 1e6 : factor
  return { count: between(low * spread, high), next: second.next }
}

/** A count with what limits it. */
export function readCount(scan: CountScan, at: number): Read | undefined {
  const { words } = scan
  const norm = normAt(scan, at)
  if (!words.starters.has(norm) && !/^\d/.test(norm)) return undefined
  const least = phraseAt(scan, at, words.atLeast)
  const most = least === undefined ? phraseAt(scan, at, words.atMost) : undefined
  const about = least === undefined && most === undefined ? phraseAt(scan, at, words.about) : undefined
  const word = least ?? most ?? about
  if (word !== undefined) {
    const inner = readCount(scan, at + lengthOf(word))
    if (inner === undefined) return readRange(scan, at)
    const count = least !== undefined ? atLeast(inner.count) : most !== undefined ? atMost(inner.count) : inner.count
    return { count, next: inner.next }
  }
  const read = readRange(scan, at)
  if (read === undefined) return undefined
  const more = normAt(scan, read.next) === 'or' && normAt(scan, read.next + 1) === 'more'
  return more ? { count: atLeast(read.count), next: read.next + 2 } : read
}
