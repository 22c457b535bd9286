// Once convicted, the allegation is not coded (PLOVER manual, SANCTION convict).
// Example: "sentenced the deputy, long accused of bribery, to five years" is SANCTION/convict alone.
import { sameParty } from '../../parties.ts'
import { drop, type SentenceRule } from '../draft.ts'

export const letAConvictionSettleTheCharge: SentenceRule = {
  id: 'drop:convicted',
  apply(drafts) {
    const convicted = drafts
      .filter((draft) => draft.dropped === undefined && draft.modes.includes('convict'))
      .flatMap((draft) => draft.recipients)
    if (convicted.length === 0) return drafts
    return drafts.map((draft) => {
      const same =
        draft.recipients.length === 0 ||
        draft.recipients.some((party) => convicted.some((other) => sameParty(party, other)))
      return draft.type === 'ACCUSE' && same ? drop(draft, this.id) : draft
    })
  },
}
