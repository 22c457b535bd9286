// A deed that is always meant for somebody, and a sentence that names one other state or body: it is meant for that one.
// Example: "North Korea shelled the island and Seoul returned fire" -> fired at North Korea; "after Islamabad declined the offer" of India.
// It fills an empty side only; where the sentence names two others it stays empty. Speakers and the press count for nobody.
import type { Mention } from '../../model/index.ts'
import type { Party } from '../parties.ts'
import { prepositionOf } from '../tree.ts'
import { changed, type EventDraft, neverReceives, type Rule, type RuleContext } from './draft.ts'

const MEANT_FOR_SOMEBODY = new Set([
  'ACCUSE',
  'SANCTION',
  'REJECT',
  'REQUEST',
  'THREATEN',
  'AID',
  'SUPPORT',
  'COOPERATE',
  'CONSULT/visit',
  'ASSAULT/firearms',
  'ASSAULT/heavy-weapons',
  'ASSAULT/aerial',
  'COERCE/withhold',
])
const WHERE = new Set(['in', 'at', 'near', 'from', 'through', 'outside'])

const isAddressed = (draft: EventDraft): boolean =>
  MEANT_FOR_SOMEBODY.has(draft.type) || draft.modes.some((mode) => MEANT_FOR_SOMEBODY.has(`${draft.type}/${mode}`))

/** A place that only tells where: "in Vienna". */
const isWhere = (mention: Mention, ctx: RuleContext): boolean =>
  mention.place && WHERE.has(prepositionOf(ctx.tree, mention.head))

function othersOf(draft: EventDraft, ctx: RuleContext): Party[] {
  const own = new Set(draft.actors.map((party) => party.actor.code))
  const spoken = new Set(draft.speech.map((frame) => frame.speaker))
  return ctx
    .mentionsOf(draft.sentence)
    .filter((mention) => !spoken.has(mention.head) && !isWhere(mention, ctx))
    .flatMap((mention) =>
      mention.actors
        .filter((actor) => actor.code !== '' && actor.sector !== 'JRN' && !own.has(actor.code))
        .map((actor): Party => ({ actor, mention: mention.index, via: 'context' })),
    )
}

export const addressTheOtherOneOfTheSentence: Rule = {
  id: 'party:other-of-sentence',
  apply(draft, ctx) {
    const codes = new Set(draft.actors.map((party) => party.actor.code))
    const open = draft.recipients.length === 0 && !draft.finding.joint && !neverReceives(draft)
    if (!open || codes.size === 0 || codes.has('') || !isAddressed(draft)) return draft
    const others = othersOf(draft, ctx)
    const [first] = others
    if (first === undefined || others.some((party) => party.actor.code !== first.actor.code)) return draft
    return changed(draft, this.id, { recipients: [first] })
  },
}
