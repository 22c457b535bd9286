// The kinds of entries of the ledger and how they can stand, as lists, for whoever has to tell a word that is one from a word that is none.
// Example: LEDGER_KINDS.includes(word). The types stand in model/story.ts; a kind that is missing here does not compile.
import type { LedgerKind, Standing, VersionKind } from '../model/index.ts'

const namesOf = <T extends string>(all: Readonly<Record<T, true>>): readonly T[] => Object.keys(all) as T[]

export const LEDGER_KINDS = namesOf<LedgerKind>({
  offer: true,
  demand: true,
  condition: true,
  threat: true,
  commitment: true,
  refusal: true,
  acceptance: true,
})

export const STANDINGS = namesOf<Standing>({
  open: true,
  accepted: true,
  rejected: true,
  met: true,
  broken: true,
  withdrawn: true,
  overtaken: true,
})

/** copy: the same words again; update: the article carried on; correction: a fact put right; retraction: the article taken back. */
export const VERSION_KINDS = namesOf<VersionKind>({ copy: true, update: true, correction: true, retraction: true })
