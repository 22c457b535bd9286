// "rebels fighting the government", "the war between A and B": who is at war with whom tells of a state, not of a deed.
// It drops participles and nouns of war that only describe somebody; "fought", "clashed" and battles at a place stay.
import { isNominal, tokenAt } from '../tree.ts'
import { drop, type Rule } from './draft.ts'

const STATES = new Set(['fight', 'battle', 'combat'])

export const leaveOutStandingWars: Rule = {
  id: 'drop:standing-war',
  apply(draft, ctx) {
    const token = tokenAt(ctx.tree, draft.finding.predicate)
    if (draft.type !== 'ASSAULT' || token.upos !== 'VERB' || !STATES.has(token.lemma)) return draft
    const present = token.xpos === 'VBP' || token.xpos === 'VBZ'
    const behindNoun = isNominal(tokenAt(ctx.tree, Math.max(0, token.index - 1)))
    const participle =
      token.xpos === 'VBG' && (token.rel === 'acl' || token.rel === 'nsubj' || (token.rel === 'advcl' && behindNoun))
    const describes = participle || (present && token.rel === 'acl:relcl')
    return describes ? drop(draft, this.id) : draft
  },
}
