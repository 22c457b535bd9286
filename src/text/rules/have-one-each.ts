// A word has one subject at most, one object, one clause as complement, one agent: "Kim on Friday called Lee" has no two subjects.
// So it is in the training sets of EWT and GUM, with two exceptions in 18,661 sentences. Left alone: what may come twice (obl, nmod, conj, mark, xcomp ...).
import type { TreeRule } from './types.ts'

const ONCE: Readonly<Record<string, string>> = {
  nsubj: 'subject',
  'nsubj:pass': 'subject',
  csubj: 'subject',
  'csubj:pass': 'subject',
  obj: 'object',
  iobj: 'indirect object',
  ccomp: 'complement',
  'obl:agent': 'agent',
  expl: 'expletive',
  'aux:pass': 'passive',
}

export const haveOneEach: TreeRule = {
  broken: ({ heads, rels }) => {
    for (let later = 2; later < heads.length; later++) {
      const part = ONCE[rels[later] ?? '']
      if (part === undefined) continue
      for (let d = 1; d < later; d++) {
        if (heads[d] === heads[later] && ONCE[rels[d] ?? ''] === part) return [d, later]
      }
    }
    return undefined
  },
  allows: ({ heads, rels }, d, { head, rel }) => {
    const part = ONCE[rel]
    if (part === undefined) return true
    return !rels.some((other, at) => at !== d && at > 0 && heads[at] === head && ONCE[other] === part)
  },
}
