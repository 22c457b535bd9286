// What people say of the links of the ledger: that something answers an entry, or does not. Only ever added; what is shown is the fold (fold-links.ts).
import type { LedgerChange } from '../model/index.ts'

/** `propose`: it may be so; `confirm`: it is so; `cut`: it is not. */
export type LinkVerdict = 'propose' | 'confirm' | 'cut'

export type NewLinkReview = {
  readonly entry: string
  readonly who: string
  readonly why?: string
} & (
  | { readonly action: LinkVerdict; readonly change: LedgerChange }
  | { readonly action: 'undo'; readonly change: { readonly review: string } }
)

export type LinkReview = NewLinkReview & { readonly no: number; readonly id: string; readonly at: string }

export type LinkOpinion = Extract<LinkReview, { readonly action: LinkVerdict }>
