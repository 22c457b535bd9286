// "will not supply arms" said of one's own is a refusal: REJECT by the lines of @refuse; a hostile act that will not be done is negated.
// Example: "Oslo said it would not join the talks" -> REJECT/meet. It leaves "did not" alone: that is negated (negate-what-did-not-happen).
import { compositionFor } from '../compose.ts'
import { saidByOwnSide } from './code-the-future-as-plover-does.ts'
import { changed, type Rule, word } from './draft.ts'

export const refuseWhatWillNotBeDone: Rule = {
  id: 'status:will-not',
  apply(draft, ctx) {
    const { negations, future, would } = draft.situation
    const promised = future ?? (would !== undefined && saidByOwnSide(draft, ctx) ? would : undefined)
    if (negations.length % 2 === 0 || promised === undefined || draft.status === 'negated') return draft
    if (draft.rules.includes('status:not-renewed')) return draft
    const evidence = [...draft.evidence, ...negations.map((token) => word('status', token, this.id))]
    if (ctx.quadOf(draft.type) > 2) return changed(draft, this.id, { status: 'negated', evidence })
    const line = compositionFor(ctx.lexicon, 'refuse', draft)
    if (line?.event === undefined) return changed(draft, this.id, { status: 'negated', evidence })
    return changed(draft, this.id, {
      type: line.event,
      modes: line.modes,
      status: line.status ?? 'actual',
      evidence,
      rules: [...draft.rules, line.source],
    })
  },
}
