// "told reporters" is how news quotes; nothing is asked of the reporters. It leaves alone demands on the press ("ordered the newspaper to close").
import { drop, type Rule } from './draft.ts'

const TELLING = new Set(['tell', 'ask', 'brief', 'inform', 'remind'])

export const leaveOutWhatIsToldToReporters: Rule = {
  id: 'drop:told-reporters',
  apply(draft) {
    const press = draft.recipients.length > 0 && draft.recipients.every((party) => party.actor.sector === 'JRN')
    return press && TELLING.has(draft.finding.clause.lemma) ? drop(draft, this.id) : draft
  },
}
