// Where neither its place nor the object names a recipient, a phrase of the deed with an actor in it does: "ready to swap the dead with Iraq".
// Prepositions that address somebody, by event; the innermost predicate's phrases before the outer ones. It fills an empty side only.
import { wordGroup } from '../../lexicon/english.ts'
import { distinct, type Party, partyKey } from '../parties.ts'
import { clauseOf, framesOf } from '../predicates.ts'
import { changed, type EventDraft, neverReceives, type Rule, type RuleContext } from './draft.ts'

const ADDRESSED = new Set([
  'AGREE',
  'REJECT',
  'REQUEST',
  'THREATEN',
  'ACCUSE',
  'AID',
  'SUPPORT',
  'SANCTION',
  'COOPERATE',
  'CONCEDE',
])

function partiesIn(ctx: RuleContext, predicate: number, own: ReadonlySet<string>): Party[] {
  const known = framesOf(ctx, predicate)
  const clause = known === undefined ? undefined : clauseOf(ctx, predicate, known.pos)
  for (const arg of clause?.preps ?? []) {
    if (!wordGroup(ctx.words, 'addressing').has(arg.prep)) continue
    const found = distinct(ctx.parties.direct(arg.head)).filter(
      (party) => party.actor.code !== '' && !own.has(partyKey(party)),
    )
    if (found.length > 0) return found
  }
  return []
}

export const findTheRecipientInAPhrase: Rule = {
  id: 'party:phrase',
  apply(draft: EventDraft, ctx) {
    if (
      draft.recipients.length > 0 ||
      !ADDRESSED.has(draft.type) ||
      draft.finding.joint ||
      neverReceives(draft) ||
      draft.actors.length > 1
    )
      return draft
    const own = new Set(draft.actors.map(partyKey))
    for (const predicate of new Set([draft.finding.core, ...draft.finding.used, draft.finding.predicate])) {
      const recipients = partiesIn(ctx, predicate, own)
      if (recipients.length > 0) return changed(draft, this.id, { recipients })
    }
    return draft
  },
}
