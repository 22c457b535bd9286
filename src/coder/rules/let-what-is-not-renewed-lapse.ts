// "did not extend the embargo", "will not renew its sanctions": a punishment that nobody prolongs ends: CONCEDE.
// Aid or an accord that is not prolonged is withheld: SANCTION/discontinue or REJECT. Example: "The EU did not renew its visa ban on Togo" -> CONCEDE.
// It leaves alone what was not imposed in the first place ("did not impose sanctions": negated).
import { changed, type EventDraft, type Rule, word } from './draft.ts'

const PROLONGED = new Set(['extend', 'renew', 'prolong', 'reimpose'])

/** What the end of it is; undefined where nothing ends. */
function ended({ type }: EventDraft): Pick<EventDraft, 'type' | 'modes'> | undefined {
  if (type === 'SANCTION' || type === 'COERCE') return { type: 'CONCEDE', modes: [] }
  if (type === 'AID' || type === 'COOPERATE') return { type: 'SANCTION', modes: ['discontinue'] }
  return type === 'AGREE' || type === 'SUPPORT' ? { type: 'REJECT', modes: [] } : undefined
}

export const letWhatIsNotRenewedLapse: Rule = {
  id: 'status:not-renewed',
  apply(draft) {
    const { negations } = draft.situation
    const end = ended(draft)
    if (end === undefined || negations.length % 2 === 0 || !PROLONGED.has(draft.finding.clause.lemma)) return draft
    const evidence = negations.map((token) => word('status', token, this.id))
    return changed(draft, this.id, { ...end, evidence: [...draft.evidence, ...evidence] })
  },
}
