// A sentence -> the counts of people in it, each with the noun that is counted, where there is one.
// Example: "between 20 and 30 masked men" is the count {low: 20, high: 30} of "men"; "seven were hurt" the count 7 of nobody named.
// Left out: ages ("a 12-year-old", ", 34,"), money, shares, years, days of months, and counts of things (data/english/sizes.txt).
import type { Count, Token } from '../../model/index.ts'
import { type CountScan, readCount } from './read-count.ts'

export interface Quantity {
  readonly first: number
  readonly last: number
  readonly count: Count
  /** Token of what is counted. */
  readonly noun?: number
}

const CLOSED = /^(?:of|the|more|other|others|additional|further|people)$/
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/
const YEAR = /^(?:1[5-9]|20)\d\d$/

/** The noun behind a count: the last noun of the words that follow closely. */
function nounBehind({ tokens, last }: CountScan, from: number): number | undefined {
  let noun: number | undefined
  for (let at = from; at < last && at < from + 6; at++) {
    const token = tokens[at]
    if (token === undefined) break
    if (token.upos === 'NOUN' || token.upos === 'PROPN') noun = at
    else if (noun !== undefined || !(token.upos === 'ADJ' || CLOSED.test(token.norm) || token.upos === 'DET')) break
  }
  return noun
}

/** A number that is none of people: part of a word, money, an age, a day, a year. */
function isOther({ tokens }: CountScan, first: number, next: number, noun: number | undefined): boolean {
  const [before, behind, second] = [tokens[first - 1], tokens[next], tokens[next + 1]]
  if (behind?.norm === '-' && second?.norm !== 'strong') return true
  if (/^[$€£#%]$|^(?:aged|age|no|no\.|resolution|article|chapter|group)$/.test(before?.norm ?? '')) return true
  if (/^(?:%|percent|per)$/.test(behind?.norm ?? '') || behind?.norm === 'another') return true
  const number = tokens[next - 1]?.norm ?? ''
  if (next === first + 1 && YEAR.test(number) && noun === undefined) return true
  if (MONTH.test(before?.norm ?? '') && before?.upos === 'PROPN') return true
  return before?.norm === ',' && behind?.norm === ',' && tokens[first - 2]?.upos === 'PROPN'
}

const isThing = (scan: CountScan, noun: number | undefined): boolean =>
  noun !== undefined && scan.words.notPeople.has((scan.tokens[noun] as Token).lemma.toLowerCase())

/** "a soldier": one, where the noun is a single person or thing that does not itself count others. */
function single(scan: CountScan, at: number): Quantity | undefined {
  const article = scan.tokens[at]
  if (article === undefined || !/^(?:a|an)$/.test(article.norm)) return undefined
  const noun = scan.tokens[article.head]
  if (noun === undefined || noun.index >= scan.last || noun.xpos !== 'NN' || noun.index < at) return undefined
  const portions = scan.tokens[noun.index + 1]?.norm === 'of' || isThing(scan, noun.index)
  return portions ? undefined : { first: at, last: at + 1, count: 1, noun: noun.index }
}

/** All counts of a sentence, in text order. */
export function findQuantities(scan: CountScan, first: number): Quantity[] {
  const out: Quantity[] = []
  for (let at = first; at < scan.last; ) {
    const read = readCount(scan, at)
    if (read === undefined) {
      const one = single(scan, at)
      if (one !== undefined) out.push(one)
      at++
      continue
    }
    const noun = nounBehind(scan, read.next)
    if (!isOther(scan, at, read.next, noun) && !isThing(scan, noun))
      out.push({ first: at, last: read.next, count: read.count, ...(noun === undefined ? {} : { noun }) })
    at = read.next
  }
  return out
}
