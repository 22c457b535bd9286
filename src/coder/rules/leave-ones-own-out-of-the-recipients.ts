// "recalled its ambassador", "withdrew his troops": what belongs to the actor receives nothing. Recipients that the actor possesses are left out.
// It looks at possessive pronouns and possessors of the recipient's own phrase; "arrested its own citizens" keeps them: they are acted on.

import type { Party } from '../parties.ts'
import { childBy, tokenAt } from '../tree.ts'
import { changed, type EventDraft, type Rule, type RuleContext } from './draft.ts'

const GIVEN_OR_MOVED = new Set(['SANCTION', 'RETREAT', 'MOBILIZE', 'AGREE', 'AID', 'COOPERATE'])

/** "called reservists to the colours": whom one mobilizes is nobody's target. */
const isCalledUp = ({ actor }: Party, draft: EventDraft): boolean =>
  draft.type === 'MOBILIZE' &&
  /^(MIL|COP)$/.test(actor.sector) &&
  actor.code !== '' &&
  draft.actors.some((other) => other.actor.code === actor.code)

function isOwn(party: Party, draft: EventDraft, ctx: RuleContext): boolean {
  if (isCalledUp(party, draft)) return true
  const mention = ctx.mentions[party.mention]
  const possessor = mention === undefined ? undefined : childBy(ctx.tree, mention.head, 'nmod:poss')
  if (possessor === undefined) return false
  if (tokenAt(ctx.tree, possessor).feats.Poss === 'Yes' && ctx.parties.direct(possessor).length === 0) return true
  const codes = new Set(draft.actors.map((actor) => actor.actor.code))
  return ctx.parties.direct(possessor).some((owner) => owner.actor.code !== '' && codes.has(owner.actor.code))
}

export const leaveOnesOwnOutOfTheRecipients: Rule = {
  id: 'party:own',
  apply(draft, ctx) {
    const moved =
      GIVEN_OR_MOVED.has(draft.type) || (draft.type === 'THREATEN' && draft.situation.hasCondition !== undefined)
    if (!moved || draft.modes.includes('resign') || draft.modes.includes('release')) return draft
    const recipients = draft.recipients.filter((party) => !isOwn(party, draft, ctx))
    return recipients.length === draft.recipients.length ? draft : changed(draft, this.id, { recipients })
  },
}
