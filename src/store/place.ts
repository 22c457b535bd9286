// A fingerprint and its neighbours -> where the article goes: known, a copy, an update, a retraction, or news of its own.
// Example: the same 300 words under another publisher's name are a copy of the first; a changed text at the same address is an update.
// Judged in the order of arrival and never again, so that adding in one go or in many comes to the same.
import { likeness } from '../base/near-duplicates.ts'
import { isAnotherState, isSamePlace, sameText, withinDays } from '../base/same-text.ts'
import type { Fingerprint, Neighbour, Placing } from './types.ts'

/** A shorter title tells nothing. */
export const LEAST_TITLE = 12

/** What a retraction without a text of its own takes back: by address, else by the headline it names. */
function takenBack(one: Fingerprint, neighbours: readonly Neighbour[]): Neighbour | undefined {
  const byPlace = neighbours.findLast((other) => isSamePlace(one, other))
  const titles = new Set([one.titleKey, ...one.named].filter((title) => title.length >= LEAST_TITLE))
  const byTitle = neighbours.findLast((other) => titles.has(other.titleKey))
  return byPlace ?? (byTitle !== undefined && withinDays(one, byTitle) ? byTitle : undefined)
}

/** The likest neighbour that is the same text, with how like it is. */
function likest(one: Fingerprint, neighbours: readonly Neighbour[]): { of: Neighbour; share: number } | undefined {
  const like = neighbours.flatMap((of) => {
    const same = of.hash === one.hash ? { likeness: 1 } : sameText(one, of)
    return same === undefined ? [] : [{ of, share: same.likeness }]
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
  const like = likest(one, neighbours)
  if (like === undefined) return { kind: 'original' }
  const { of, share } = like
  const changed = isAnotherState(one, of, share, one.notice !== undefined)
  return { kind: changed ? 'update' : 'copy', of, likeness: Math.round(share * 1000) / 1000 }
}

/** The id under which an article goes whose own is taken by another text. */
export const otherId = ({ id, hash }: Pick<Fingerprint, 'id' | 'hash'>): string => `${id}~${hash.slice(0, 8)}`

const isSame = (one: Fingerprint, other: Neighbour): boolean =>
  one.hash === other.hash && (one.id === other.id || other.id === otherId(one))

/** Whether another text has the id already that this one comes with. */
export const idIsTaken = (one: Fingerprint, neighbours: readonly Neighbour[]): boolean =>
  neighbours.some((other) => other.id === one.id)
