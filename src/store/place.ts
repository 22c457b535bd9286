// A fingerprint and its neighbours -> where the article goes: known, a copy, an update, a retraction, or news of its own.
// Example: the same 300 words under another publisher's name are a copy of the first; a changed text at the same address is an update.
// Judged in the order of arrival and never again, so that adding in one go or in many comes to the same.
import { daysBetween } from '../base/days.ts'
import { likeness } from '../base/near-duplicates.ts'
import type { Fingerprint, Neighbour, Placing } from './types.ts'

/** From here on two texts are one (docs/store.md); the second counts where an address, an id or a publisher is the same. */
export const SAME_TEXT = 0.6
export const SAME_PLACE_TEXT = 0.2
/** A wire copy comes out within days. */
const DAYS = 10
/** A shorter title tells nothing. */
export const LEAST_TITLE = 12
/** Fewer runs of words than this tell nothing. */
const LEAST = 8

type Article = Pick<Neighbour, 'date' | 'url' | 'source' | 'titleKey' | 'id' | 'hash' | 'shingles' | 'sketch'>

const near = (a: Article, b: Article): boolean =>
  a.date === null || b.date === null || Math.abs(daysBetween(a.date, b.date)) <= DAYS

const samePlace = (a: Article, b: Article): boolean => a.id === b.id || (a.url !== '' && a.url === b.url)

/** What a retraction without a text of its own takes back: by address, else by the headline it names. */
function takenBack(one: Fingerprint, neighbours: readonly Neighbour[]): Neighbour | undefined {
  const byPlace = neighbours.findLast((other) => samePlace(one, other))
  const titles = new Set([one.titleKey, ...one.named].filter((title) => title.length >= LEAST_TITLE))
  const byTitle = neighbours.findLast((other) => titles.has(other.titleKey))
  return byPlace ?? (byTitle !== undefined && near(one, byTitle) ? byTitle : undefined)
}

/** The likest neighbour that is the same text, with how like it is. */
function sameText(one: Fingerprint, neighbours: readonly Neighbour[]): { of: Neighbour; share: number } | undefined {
  const like = neighbours
    .map((of) => ({ of, share: of.hash === one.hash ? 1 : likeness(one, of) }))
    .filter(({ of, share }) => {
      if (share === 1 && of.hash === one.hash) return true
      if (samePlace(one, of)) return share >= SAME_PLACE_TEXT
      return share >= SAME_TEXT && Math.min(one.shingles, of.shingles) >= LEAST && near(one, of)
    })
  return like.sort((a, b) => b.share - a.share || a.of.no - b.of.no)[0]
}

/** Where an article goes among its neighbours. */
export function placeOf(one: Fingerprint, neighbours: readonly Neighbour[]): Placing {
  if (neighbours.some((other) => isSame(one, other))) return { kind: 'known' }
  if (one.notice === 'retraction') {
    const of = takenBack(one, neighbours)
    if (of !== undefined) return { kind: 'retraction', of, likeness: likeness(one, of) }
  }
  const like = sameText(one, neighbours)
  if (like === undefined) return { kind: 'original' }
  const { of, share } = like
  const changed = share < 1 && (samePlace(one, of) || (one.notice !== undefined && one.source === of.source))
  return { kind: changed ? 'update' : 'copy', of, likeness: Math.round(share * 1000) / 1000 }
}

/** The id under which an article goes whose own is taken by another text. */
export const otherId = ({ id, hash }: Pick<Fingerprint, 'id' | 'hash'>): string => `${id}~${hash.slice(0, 8)}`

const isSame = (one: Fingerprint, other: Neighbour): boolean =>
  one.hash === other.hash && (one.id === other.id || other.id === otherId(one))

/** Whether another text has the id already that this one comes with. */
export const idIsTaken = (one: Fingerprint, neighbours: readonly Neighbour[]): boolean =>
  neighbours.some((other) => other.id === one.id)
