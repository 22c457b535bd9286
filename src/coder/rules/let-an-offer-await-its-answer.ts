// An offer or demand whose answer somebody owes is addressed to that somebody: "a reaction from the North on US offers" -> offered to the North.
// It looks at the words of answering (class {response} of data/verbs/classes.txt) that the noun of the offer hangs on.
import type { Party } from '../parties.ts'
import { childrenBy, prepositionOf, tokenAt } from '../tree.ts'
import { changed, type EventDraft, type Rule, type RuleContext } from './draft.ts'

const OFFERED = new Set(['AGREE', 'REQUEST'])
const FROM = new Set(['from', 'by', 'of'])

function answerers(draft: EventDraft, ctx: RuleContext): readonly Party[] {
  let at = tokenAt(ctx.tree, draft.finding.predicate).head
  for (let guard = 0; at >= 0 && guard < 3; guard++) {
    const token = tokenAt(ctx.tree, at)
    const answers = token.upos === 'NOUN' && ctx.responses.has(token.lemma.toLowerCase())
    const near = answers
      ? [at]
      : token.upos === 'VERB'
        ? childrenBy(ctx.tree, at, 'obj').filter((child) =>
            ctx.responses.has(tokenAt(ctx.tree, child).lemma.toLowerCase()),
          )
        : []
    for (const noun of near) {
      for (const child of childrenBy(ctx.tree, noun, 'nmod', 'nmod:poss')) {
        if (tokenAt(ctx.tree, child).rel === 'nmod:poss' || FROM.has(prepositionOf(ctx.tree, child))) {
          const found = ctx.parties.at(child)
          if (found.length > 0) return found
        }
      }
      if (token.upos === 'VERB') {
        const from = childrenBy(ctx.tree, at, 'obl')
          .filter((child) => prepositionOf(ctx.tree, child) === 'from')
          .flatMap((child) => ctx.parties.at(child))
        if (from.length > 0) return from
      }
    }
    at = token.head
  }
  return []
}

export const letAnOfferAwaitItsAnswer: Rule = {
  id: 'party:answer',
  apply(draft, ctx) {
    if (!OFFERED.has(draft.type) || draft.recipients.length > 0 || draft.finding.clause.pos !== 'noun') return draft
    const recipients = answerers(draft, ctx)
    return recipients.length === 0 ? draft : changed(draft, this.id, { recipients })
  },
}
