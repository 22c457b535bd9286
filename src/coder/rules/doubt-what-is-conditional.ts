// What stands in an if-clause, or under may, might, could or an unreal would, is hypothetical; a promise that hangs on an if too.
// A threat with its unless was made and stays actual, and so does a demand or a refusal.
// Example: "said it would free them if ..." -> AGREE/CONCEDE hypothetical; "An attack would trigger ..." -> ASSAULT hypothetical.
import { changed, type Rule, word } from './draft.ts'

const MADE_WHATEVER_COMES = new Set(['THREATEN', 'REQUEST', 'REJECT', 'ACCUSE'])

export const doubtWhatIsConditional: Rule = {
  id: 'status:hypothetical',
  apply(draft) {
    const { possible, would, inCondition, hasCondition } = draft.situation
    if (draft.status === 'negated' || draft.rules.includes('status:must')) return draft
    const unreal =
      would !== undefined && !draft.rules.includes('status:future') && !draft.rules.includes('status:will-not')
        ? would
        : undefined
    const promised =
      hasCondition !== undefined && (draft.rules.includes('status:future') || draft.status === 'future')
        ? hasCondition
        : undefined
    const doubted = inCondition ?? possible ?? unreal ?? promised
    if (doubted === undefined) return draft
    if (inCondition === undefined && MADE_WHATEVER_COMES.has(draft.type) && draft.rules.includes('status:future'))
      return draft
    if (doubted === promised && MADE_WHATEVER_COMES.has(draft.type)) return draft
    return changed(draft, this.id, {
      status: 'hypothetical',
      evidence: [...draft.evidence, word('status', doubted, this.id)],
    })
  },
}
