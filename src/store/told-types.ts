// What many articles tell together, as far as the tables know it: the lines of `code --ledger` and of `stories` (record.md), with further fields kept as they are.

interface Side {
  readonly code: string
}

/** One entry of the ledger. */
export interface ToldEntry {
  readonly id: string
  readonly article: string
  readonly kind: string
  readonly by: readonly Side[]
  readonly to: readonly Side[]
  readonly content: string
  readonly if?: string | null
  readonly deadline?: unknown
  readonly date: string | null
  readonly standing: string
  readonly confidence: number
}

/** One happening with the ids of the events that tell it. */
export interface ToldStory {
  readonly id: string
  readonly event: string
  readonly date: string | null
  readonly enddate: string | null
  /** Articles with news of their own. */
  readonly articles: number
  readonly members: readonly { readonly event: string }[]
}

export interface ToldTogether {
  readonly ledger: readonly ToldEntry[]
  readonly stories: readonly ToldStory[]
}
