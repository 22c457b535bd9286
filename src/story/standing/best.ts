// Items and how each fits -> the one that fits best, and whether that rests on what is said.
// Example: bestOf(candidates, (item) => deedFit(deed, item, kin)) gives the item that a deed meets, where one fits at all.
import type { LedgerEntry } from '../../model/index.ts'
import type { Fit } from './answering.ts'
import type { Item } from './item.ts'
import type { KinWords } from './kin-words.ts'

/** Whether the fit rests on what is said, not only on who and when. */
export const agrees = ({ reasons }: Fit): boolean => reasons.some((reason) => reason.startsWith('contents'))

/** Whether a word of the one is a word of the other or kin to it: "would not seek a vote" does not answer "lift the sanctions". */
export const sharesWord = ({ words }: LedgerEntry, { tellings }: Item, { areKin }: KinWords): boolean =>
  tellings.some((one) => one.words.some((word) => words.some((other) => areKin(word, other))))

export interface Best<T> {
  readonly item: T
  readonly fit: Fit
}

/** `fitOf` is told what there is to beat. */
export function bestOf(
  items: readonly Item[],
  fitOf: (item: Item, least: number) => Fit | undefined,
): Best<Item> | undefined {
  let best: Best<Item> | undefined
  for (const item of items) {
    const fit = fitOf(item, best?.fit.score ?? 0)
    if (fit !== undefined && fit.score > (best?.fit.score ?? 0)) best = { item, fit }
  }
  return best
}
