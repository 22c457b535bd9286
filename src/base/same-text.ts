// Two articles -> whether they are one text, and whether the later is another state of it or a copy: told alike when articles come into a store
// (store/place.ts) and when files are read together (story/versions).
// Example: the same 300 words under another outlet's name are a copy; a longer text at the same address is an update.
// Two texts are one from half of their runs of words in common. In the situations of the corpus that may be looked at, versions of one text share
// 57 to 95 % of their runs, articles of one outlet or of several on the same matter at most 10 %: what lies between is nobody's, and half is far from both.
import { daysBetween } from './days.ts'
import { containment, likeness, type Sketch } from './near-duplicates.ts'

export const SAME_TEXT = 0.5
/** Enough where an address or an id is the same, or where the one text stands in the other. Of one publisher it is not: its columns are alike from day to day. */
export const SAME_PLACE_TEXT = 0.2
/** So much of the shorter text stands in the longer. */
const CONTAINED = 0.75
/** What one publisher, or a tag, says to be another state is a copy all the same from here on. */
const UNCHANGED = 0.95
/** A wire copy comes out within days. */
const DAYS = 10
/** Fewer runs of words than this tell nothing. */
export const LEAST_RUNS = 8

/** What is known of a text. */
export interface TextOf extends Sketch {
  readonly id: string
  readonly date: string | null
  readonly url: string
  readonly source: string
}

export interface SameText {
  readonly likeness: number
  readonly reasons: readonly string[]
}

export const withinDays = (a: Pick<TextOf, 'date'>, b: Pick<TextOf, 'date'>): boolean =>
  a.date === null || b.date === null || Math.abs(daysBetween(a.date, b.date)) <= DAYS

/** The same id or address. */
export const isSamePlace = (a: Pick<TextOf, 'id' | 'url'>, b: Pick<TextOf, 'id' | 'url'>): boolean =>
  a.id === b.id || (a.url !== '' && a.url === b.url)

const isSamePublisher = (a: TextOf, b: TextOf): boolean => a.source !== '' && a.source === b.source

/** Whether two articles are one text, and why. */
export function sameText(a: TextOf, b: TextOf): SameText | undefined {
  const share = likeness(a, b)
  const percent = `${Math.round(share * 100)} % of their runs of words`
  if (isSamePlace(a, b))
    return share < SAME_PLACE_TEXT ? undefined : { likeness: share, reasons: ['same address', percent] }
  if (Math.min(a.shingles, b.shingles) < LEAST_RUNS) return undefined
  // Whatever the day: who prints an old text again tells no news.
  if (share === 1 && a.shingles === b.shingles) return { likeness: share, reasons: [percent] }
  if (!withinDays(a, b) || share < SAME_PLACE_TEXT) return undefined
  if (share >= SAME_TEXT) return { likeness: share, reasons: [percent] }
  const inside = containment(a, b)
  if (inside < CONTAINED) return undefined
  return { likeness: share, reasons: [percent, `${Math.round(inside * 100)} % of the shorter stand in the longer`] }
}

/** Whether the later of two states of a text is news of its own, which takes the place of the earlier; else it is a copy. `tagged` says that it calls itself one. */
export function isAnotherState(later: TextOf, earlier: TextOf, share: number, tagged: boolean): boolean {
  if (isSamePlace(later, earlier)) return share < 1
  return share < UNCHANGED && (tagged || isSamePublisher(later, earlier))
}
