// What speaks for one event or another: a name, the token it comes from (-1: none), and how strongly it is there.
// Example: { name: 'top accuse', token: 4, value: 1 } says that the word above both sides is "accuse".

export interface Sign {
  readonly name: string
  readonly token: number
  readonly value: number
}

/** Words whose mean vector counts, by where they stand. */
export interface WordGroupOfPair {
  readonly name: string
  readonly tokens: readonly number[]
}

export interface PairSigns {
  readonly signs: readonly Sign[]
  readonly groups: readonly WordGroupOfPair[]
}
