// "Chad and Libya accused each other": both act and there is no recipient, as in PLOVER's rule for violence of two sides. Help that goes both
// ways ("opened their roads to each other's lorries") is COOPERATE.
// It looks for "each other" and "one another" in the deed's own phrases; "the ministers of Chad and Libya blamed Niger" is left alone.
import { isReciprocal } from '../reciprocals.ts'
import { childrenBy, type Tree } from '../tree.ts'
import { changed, type Rule } from './draft.ts'

const PLACES = ['obj', 'iobj', 'obl', 'nmod:poss', 'nmod', 'xcomp'] as const

/** "each other" in the phrases of a predicate, or as their possessor. */
function actsOnEachOther(tree: Tree, index: number, depth = 0): boolean {
  return childrenBy(tree, index, ...PLACES).some(
    (child) => isReciprocal(tree, child) || (depth < 2 && actsOnEachOther(tree, child, depth + 1)),
  )
}

export const joinThoseWhoActOnEachOther: Rule = {
  id: 'party:each-other',
  apply(draft, { tree }) {
    if (!actsOnEachOther(tree, draft.finding.core)) return draft
    const recipients = draft.recipients.filter((party) => party.via !== 'reciprocal')
    return changed(draft, this.id, { recipients, type: draft.type === 'AID' ? 'COOPERATE' : draft.type })
  },
}
