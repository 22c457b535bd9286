// "will not accept": the negation and the future are the refusal itself (refusals.ts), so that it is neither negated nor to come.
// Example: "Budapest will not take refugees" -> REJECT, actual. It leaves alone refusals under a condition or in a question.
import { changed, drop, type EventDraft, type Rule, word } from './draft.ts'

export const isRefusal = (draft: EventDraft): boolean => draft.finding.rules[0] === 'refusal'

export const letARefusalStand: Rule = {
  id: 'status:refusal',
  apply(draft) {
    if (!isRefusal(draft)) return draft
    const { negations, future, would, inCondition, unreal, possible, deontic, ...rest } = draft.situation
    if (inCondition !== undefined || unreal !== undefined || deontic !== undefined) return drop(draft, this.id)
    return changed(draft, this.id, {
      situation: { ...rest, negations: [] },
      evidence: [...draft.evidence, ...negations.map((token) => word('status', token, this.id))],
    })
  },
}
