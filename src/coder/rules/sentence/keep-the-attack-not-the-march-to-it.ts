// MOBILIZE that is told inside an ASSAULT of the same actors is part of it; what a protest is about is no REQUEST beside it (PLOVER manual).
// Example: "Troops moved in and shelled the town" is ASSAULT; "marched to demand that ..." is PROTEST.
import { sameParty } from '../../parties.ts'
import { isUnder } from '../../tree.ts'
import { drop, type EventDraft, type RuleContext, type SentenceRule } from '../draft.ts'

const PART_OF: Readonly<Record<string, readonly string[]>> = {
  ASSAULT: ['MOBILIZE'],
  PROTEST: ['REQUEST', 'ACCUSE', 'REJECT'],
}

function belongsTo(part: EventDraft, whole: EventDraft, ctx: RuleContext): boolean {
  if (!(PART_OF[whole.type] ?? []).includes(part.type)) return false
  if (whole.type === 'PROTEST') return isUnder(ctx.tree, part.finding.predicate, whole.finding.predicate)
  return part.actors.some((party) => whole.actors.some((other) => sameParty(party, other)))
}

export const keepTheAttackNotTheMarchToIt: SentenceRule = {
  id: 'drop:part-of',
  apply(drafts, ctx) {
    const wholes = drafts.filter((draft) => draft.dropped === undefined && PART_OF[draft.type] !== undefined)
    return drafts.map((draft) =>
      wholes.some((whole) => whole !== draft && belongsTo(draft, whole, ctx)) ? drop(draft, this.id) : draft,
    )
  },
}
