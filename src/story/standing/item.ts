// The words of this room: an entry of the ledger while the articles are read, and the register in which it is found again.
// Example: register.find(['PRK'], ['KOR']) gives the latest entries by North Korea to South Korea, or to nobody named.
// The register is keyed by pairs of sides, and looks only so far back in a list, so the work grows with the articles.
import type { Change, LedgerEntry, Link, Standing } from '../../model/index.ts'

export interface Item {
  entry: LedgerEntry
  /** Sides, as far as all tellings name them. */
  by: readonly string[]
  to: readonly string[]
  readonly tellings: LedgerEntry[]
  standing: Standing
  readonly answers: string[]
  readonly changes: Change[]
  readonly proposed: Link[]
  /** The only one of its kind and sides in its article. */
  readonly alone: boolean
  /** Side -> how it has answered. */
  readonly answeredBy: Map<string, Standing>
}

export interface Register {
  add(item: Item): void
  /** Entries by one of these sides; where `to` names somebody, to one of those or to nobody. Latest first. */
  find(by: readonly string[], to: readonly string[]): readonly Item[]
  /** Entries to one of these sides, by one of `by` where that names somebody. */
  addressed(to: readonly string[], by: readonly string[], nobody?: boolean): readonly Item[]
}

const NOBODY = '-'
const ANY = '*'
/** No more than so many of one list are looked at. */
export const DEPTH = 80

/** The lists that an item is put into. */
export function listsOf({ by, to: told }: Pick<Item, 'by' | 'to'>): string[] {
  const to = told.length === 0 ? [NOBODY] : told
  return [
    ...by.flatMap((side) => [...to, ANY].map((other) => `${side} > ${other}`)),
    ...to.map((other) => `${ANY} > ${other}`),
  ]
}

/** The lists that `find` looks at. */
export const listsBy = (by: readonly string[], to: readonly string[]): string[] =>
  by.flatMap((side) => (to.length === 0 ? [ANY] : [...to, NOBODY]).map((other) => `${side} > ${other}`))

/** The lists that `addressed` looks at. */
export const listsTo = (to: readonly string[], by: readonly string[], nobody = true): string[] => [
  ...to.flatMap((side) => (by.length === 0 ? [`${ANY} > ${side}`] : by.map((other) => `${other} > ${side}`))),
  ...(!nobody ? [] : by.length === 0 ? [`${ANY} > ${NOBODY}`] : by.map((other) => `${other} > ${NOBODY}`)),
]

export function createRegister(lists: Map<string, Item[]> = new Map()): Register {
  const put = (key: string, item: Item): void => {
    const list = lists.get(key)
    if (list === undefined) lists.set(key, [item])
    else if (list.at(-1) !== item) list.push(item)
  }
  const gather = (keys: readonly string[]): Item[] => {
    const found = new Set<Item>()
    for (const key of keys) {
      const list = lists.get(key) ?? []
      for (let at = list.length - 1; at >= Math.max(0, list.length - DEPTH); at--) found.add(list[at] as Item)
    }
    return [...found]
  }
  return {
    add(item) {
      for (const key of listsOf(item)) put(key, item)
    },
    find: (by, to) => gather(listsBy(by, to)),
    addressed: (to, by, nobody) => gather(listsTo(to, by, nobody)),
  }
}
