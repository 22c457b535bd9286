// A bill, law or resolution that "tightens the embargo" does nothing yet: its words are content, not a deed of whoever drafted it.
// It drops material events whose subject is a document; what a resolution demands or condemns stays.
import { wordGroup } from '../../lexicon/english.ts'
import { tokenAt } from '../tree.ts'
import { drop, type Rule } from './draft.ts'

export const leaveOutWhatDocumentsWouldDo: Rule = {
  id: 'drop:document',
  apply(draft, ctx) {
    const subject = draft.finding.clause.subj
    if (subject === undefined || draft.finding.clause.pos !== 'verb' || ctx.quadOf(draft.type) % 2 === 1) return draft
    return wordGroup(ctx.words, 'document').has(tokenAt(ctx.tree, subject.head).lemma.toLowerCase())
      ? drop(draft, this.id)
      : draft
  },
}
