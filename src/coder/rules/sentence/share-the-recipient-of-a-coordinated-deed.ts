// "accused Ghana of fraud and recalled its ambassador": a hostile deed without a recipient, coordinated with one that has it, is meant for the same.
// Both must have the same actors; it fills an empty side only.
import { partyKey } from '../../parties.ts'
import { firstConjunct } from '../../tree.ts'
import { changed, type EventDraft, neverReceives, type RuleContext, type SentenceRule } from '../draft.ts'

const MEANT_FOR_SOMEBODY = new Set(['SANCTION', 'REJECT', 'THREATEN', 'ACCUSE', 'REQUEST'])

const sameActors = (a: EventDraft, b: EventDraft): boolean =>
  a.actors.map(partyKey).sort().join() === b.actors.map(partyKey).sort().join()

function sibling(draft: EventDraft, drafts: readonly EventDraft[], ctx: RuleContext): EventDraft | undefined {
  const first = firstConjunct(ctx.tree, draft.finding.predicate)
  return drafts.find(
    (other) =>
      other !== draft &&
      other.dropped === undefined &&
      other.recipients.length > 0 &&
      firstConjunct(ctx.tree, other.finding.predicate) === first &&
      sameActors(draft, other),
  )
}

export const shareTheRecipientOfACoordinatedDeed: SentenceRule = {
  id: 'party:coordinated',
  apply: (drafts, ctx) =>
    drafts.map((draft) => {
      if (
        draft.dropped !== undefined ||
        draft.recipients.length > 0 ||
        !MEANT_FOR_SOMEBODY.has(draft.type) ||
        neverReceives(draft)
      )
        return draft
      const other = sibling(draft, drafts, ctx)
      return other === undefined ? draft : changed(draft, 'party:coordinated', { recipients: other.recipients })
    }),
}
