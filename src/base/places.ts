// An article's place in the order of the news and which it is in the article -> one number, and back; a key -> a number to find it by.
// Example: placeOf(numbered(7, 2)) is 7. The order of the numbers is the order of the news.
import type { At } from '../model/index.ts'

/** No article has so many reports or entries. */
const ROOM = 65_536

export const numbered = (place: number, which: number): At => place * ROOM + which
export const placeOf = (at: At): number => Math.floor(at / ROOM)
export const whichOf = (at: At): number => at % ROOM

/** 53 bits of a string (cyrb53): the same on every machine, and as good as never the same for two keys. */
export function keyNumber(key: string): number {
  let [low, high] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at)
    low = Math.imul(low ^ unit, 2654435761)
    high = Math.imul(high ^ unit, 1597334677)
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  return 4294967296 * (2097151 & high) + (low >>> 0)
}
