// A country that a phrase has only from its surroundings counts for less than one that is named: where the other side of the event is
// that country by name, "President X threatened Russia" says nothing of X's own. The party stays, its country does not.
import type { Party } from '../parties.ts'
import { changed, type Rule, type RuleContext } from './draft.ts'

/** Verbal events between parts of one country are common enough ("the court told the government"); these are not. */
const ABROAD = new Set([
  'THREATEN',
  'CONSULT',
  'AGREE',
  'SANCTION',
  'AID',
  'COOPERATE',
  'SUPPORT',
  'ACCUSE',
  'REJECT',
  'REQUEST',
])

const byContext = (party: Party, ctx: RuleContext): boolean =>
  ctx.mentions[party.mention]?.rules.some((rule) => rule.startsWith('context:')) ?? false

function doubtful(parties: readonly Party[], others: readonly Party[], ctx: RuleContext): readonly Party[] {
  const named = new Set(others.filter((party) => !byContext(party, ctx)).map((party) => party.actor.code))
  return parties.map((party) =>
    party.actor.code !== '' &&
    named.has(party.actor.code) &&
    byContext(party, ctx) &&
    ctx.mentions[party.mention]?.kind === 'named'
      ? { ...party, actor: { ...party.actor, code: '' } }
      : party,
  )
}

export const doubtACountryByContext: Rule = {
  id: 'party:context',
  apply(draft, ctx) {
    if (!ABROAD.has(draft.type)) return draft
    const actors = doubtful(draft.actors, draft.recipients, ctx)
    const recipients = doubtful(draft.recipients, draft.actors, ctx)
    const same =
      actors.every((party, i) => party === draft.actors[i]) &&
      recipients.every((party, i) => party === draft.recipients[i])
    return same ? draft : changed(draft, this.id, { actors, recipients })
  },
}
