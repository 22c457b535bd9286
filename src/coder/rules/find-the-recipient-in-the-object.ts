// Where no recipient stands in its own place, the object's owner or goal is it: "holding up supplies bound for Haiti", "rejected Riga's plan".
// What is given or promised is no recipient itself ("will send engineers"), and a thing can only be attacked, seized or shut.
// It fills an empty side only, never with the actor.
import { distinct, type Party, partyKey } from '../parties.ts'
import { changed, type EventDraft, neverReceives, type Rule, type RuleContext } from './draft.ts'

/** Events whose object may itself be the recipient. */
const OBJECT_RECEIVES = new Set(['REJECT', 'REQUEST', 'ACCUSE', 'COERCE', 'RETREAT', 'ASSAULT', 'THREATEN', 'SUPPORT'])
/** Events whose object is what is given, promised or withheld. */
const OBJECT_IS_GIVEN = new Set(['AID', 'AGREE', 'SANCTION', 'CONCEDE'])
const ACTS_ON_THINGS = new Set(['COERCE', 'ASSAULT', 'THREATEN', 'SANCTION', 'AID'])

function fits(party: Party, draft: EventDraft, ctx: RuleContext): boolean {
  if (OBJECT_IS_GIVEN.has(draft.type) && party.via === 'own') return false
  return ACTS_ON_THINGS.has(draft.type) || ctx.parties.canAct(party)
}

export const findTheRecipientInTheObject: Rule = {
  id: 'party:object',
  apply(draft, ctx) {
    const addressed = OBJECT_RECEIVES.has(draft.type) || OBJECT_IS_GIVEN.has(draft.type)
    if (draft.recipients.length > 0 || !addressed || draft.finding.joint || neverReceives(draft)) return draft
    if (draft.rules.includes('party:own')) return draft
    const heads = [draft.finding.object, draft.finding.clause.obj?.head].filter(
      (head): head is number => head !== undefined,
    )
    const own = new Set(draft.actors.map(partyKey))
    for (const head of heads) {
      const recipients = distinct(ctx.parties.at(head)).filter(
        (party) => !own.has(partyKey(party)) && fits(party, draft, ctx),
      )
      if (recipients.length > 0) return changed(draft, this.id, { recipients })
    }
    return draft
  },
}
