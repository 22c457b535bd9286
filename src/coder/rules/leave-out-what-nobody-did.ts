// Storms strike, currencies retreat and shares lose ground: a natural force or a market as subject is no actor, whatever country it is of.
// Words in data/english/matrix.txt [no-actor]. It leaves alone what people do in storms.
import { wordGroup } from '../../lexicon/english.ts'
import { tokenAt } from '../tree.ts'
import { drop, type Rule } from './draft.ts'

export const leaveOutWhatNobodyDid: Rule = {
  id: 'drop:no-actor',
  apply(draft, ctx) {
    const subject = draft.finding.clause.subj
    if (subject === undefined || subject.via === 'possessor' || subject.via === 'modifier') return draft
    return wordGroup(ctx.words, 'no-actor').has(tokenAt(ctx.tree, subject.head).lemma.toLowerCase())
      ? drop(draft, this.id)
      : draft
  },
}
