// Where no recipient stands in its own place, the object's owner or goal is it: "holding up supplies bound for Haiti", "rejected Riga's plan".
// It fills an empty side only, never with the actor, and not where the deed needs none.
import { distinct, partyKey } from '../parties.ts'
import { changed, neverReceives, type Rule } from './draft.ts'

const ADDRESSED = new Set([
  'SANCTION',
  'AID',
  'REJECT',
  'REQUEST',
  'ACCUSE',
  'COERCE',
  'CONCEDE',
  'RETREAT',
  'ASSAULT',
  'THREATEN',
  'SUPPORT',
  'AGREE',
])

export const findTheRecipientInTheObject: Rule = {
  id: 'party:object',
  apply(draft, ctx) {
    if (draft.recipients.length > 0 || !ADDRESSED.has(draft.type) || draft.finding.joint || neverReceives(draft))
      return draft
    const heads = [draft.finding.object, draft.finding.clause.obj?.head].filter(
      (head): head is number => head !== undefined,
    )
    const own = new Set(draft.actors.map(partyKey))
    for (const head of heads) {
      const recipients = distinct(ctx.parties.at(head)).filter((party) => !own.has(partyKey(party)))
      if (recipients.length > 0) return changed(draft, this.id, { recipients })
    }
    return draft
  },
}
