// "did not attack", "no agreement was reached", "denied that it shelled": reported as not having happened.
// It leaves refusals alone, which are events of their own (refuse-what-will-not-be-done).
import { tokenAt } from '../tree.ts'
import { changed, drop, type EventDraft, type Rule, word } from './draft.ts'

const SAYING = new Set(['say', 'vote', 'answer', 'shout'])
const REFUSED = 'status:will-not'
const LAPSED = 'status:not-renewed'

/** "has not ruled out talks": nothing was refused and nothing is done yet. */
const isRuledIn = (draft: EventDraft, negations: number): boolean =>
  negations % 2 === 1 && draft.type === 'REJECT' && ['rule', 'exclude', 'discount'].includes(draft.finding.clause.lemma)

export const negateWhatDidNotHappen: Rule = {
  id: 'status:negated',
  apply(draft, ctx) {
    if (draft.rules.includes(REFUSED) || draft.rules.includes(LAPSED)) return draft
    // "said no to the treaty": the "no" is the word of refusal itself.
    const said = draft.type === 'REJECT' && SAYING.has(draft.finding.clause.lemma)
    const negations = draft.situation.negations.filter((token) => !said || tokenAt(ctx.tree, token).norm !== 'no')
    const denied = draft.speech.find((frame) => frame.denied)
    if (negations.length % 2 === 0 && denied === undefined) return draft
    if (isRuledIn(draft, negations.length)) return drop(draft, this.id)
    const words = negations.length % 2 === 1 ? negations : denied === undefined ? [] : [denied.cue]
    return changed(draft, this.id, {
      status: 'negated',
      evidence: [...draft.evidence, ...words.map((token) => word('status', token, this.id))],
    })
  },
}
