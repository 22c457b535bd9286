// What only words do is done by whoever says it: "Baku would pay, Yerevan said" is a threat of Yerevan's, "Minsk was behind the fire, Vilnius said"
// an accusation of Vilnius's. A deed to come that nobody is named for is a threat of its speaker too ("the port would be bombed, the rebels said").
// It leaves alone what has an actor, what nobody says, and what people say of themselves.
import { compositionFor } from '../compose.ts'
import { type Party, sameParty } from '../parties.ts'
import { tokenAt } from '../tree.ts'
import { changed, drop, type EventDraft, type Rule, type RuleContext } from './draft.ts'

const SAID = new Set(['ACCUSE', 'THREATEN', 'REJECT'])

/** Speakers with a country or a sector: "some" say nothing for anybody. */
function speakersOf(draft: EventDraft, ctx: RuleContext): readonly Party[] {
  for (const frame of draft.speech) {
    if (frame.speaker === undefined || frame.denied) continue
    const parties = ctx.parties.at(frame.speaker).filter(({ actor }) => actor.code !== '' || actor.sector !== '')
    if (parties.length > 0) return parties
  }
  return []
}

/** What a deed to come without a doer threatens with. */
function foretold(draft: EventDraft, ctx: RuleContext): Partial<EventDraft> | undefined {
  const { future, would, negations } = draft.situation
  if (ctx.quadOf(draft.type) !== 4 || (future ?? would) === undefined || negations.length > 0) return undefined
  const line = compositionFor(ctx.lexicon, 'future', draft)
  return line?.event === 'THREATEN' ? { type: line.event, modes: line.modes } : undefined
}

/** "guests would pay for breakfast, the owner said": what one's own people will have to bear is no threat. */
const isOfHisOwn = (draft: EventDraft, actors: readonly Party[]): boolean =>
  draft.type === 'THREATEN' &&
  draft.finding.clause.lemma === 'pay' &&
  draft.recipients.every(
    ({ actor }) =>
      !HOSTILE.has(actor.sector) && (actor.code === '' || actors.some((one) => one.actor.code === actor.code)),
  )

const HOSTILE = new Set(['REB', 'OPP', 'UAF', 'CRM', 'JRN', 'PRM'])

/** "the rebels burnt a row of huts": what somebody has borne is no threat. */
const isPast = ({ finding }: EventDraft, { tree }: RuleContext): boolean =>
  finding.clause.pos === 'verb' && tokenAt(tree, finding.predicate).xpos === 'VBD'

export const letTheSpeakerSayItHimself: Rule = {
  id: 'party:says-it',
  apply(draft, ctx) {
    if (draft.actors.length > 0 || draft.recipients.length === 0) return draft
    if (draft.type === 'THREATEN' && isPast(draft, ctx)) return drop(draft, this.id)
    const change = SAID.has(draft.type) ? {} : foretold(draft, ctx)
    if (change === undefined) return draft
    const actors = speakersOf(draft, ctx).filter(
      (party) => !draft.recipients.some((other) => sameParty(party, other) || party.mention === other.mention),
    )
    if (actors.length === 0 || isOfHisOwn(draft, actors)) return draft
    const { future, would, possible, ...situation } = draft.situation
    return changed(draft, this.id, { ...change, actors, speech: [], situation })
  },
}
