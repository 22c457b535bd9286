// An event needs an actor; where PLOVER requires a recipient, that too. Arrests, convictions and releases without a named
// authority are still told of somebody and keep an open actor. Example: "Opposition leader arrested" -> COERCE by (nobody named).
// A noun alone ("sanctions", "talks") is an event only where it names its own actor.
import type { Party } from '../parties.ts'
import { framesOf } from '../predicates.ts'
import { tokenAt } from '../tree.ts'
import { drop, type EventDraft, type Rule, type RuleContext } from './draft.ts'

const AGENTLESS = new Set(['COERCE', 'SANCTION', 'RETREAT', 'CONCEDE'])
const AGENTLESS_MODES = new Set(['arrest', 'convict', 'release', 'deport', 'expel', 'censor', 'seize'])

function openActor(draft: EventDraft): boolean {
  return (
    AGENTLESS.has(draft.type) &&
    draft.recipients.length > 0 &&
    draft.modes.some((mode) => AGENTLESS_MODES.has(mode)) &&
    draft.finding.clause.pos === 'verb'
  )
}

const INSIDE = new Set(['in', 'during'])

/** "40 people were killed in clashes" says of nobody's people that they were. */
const isStated = ({ mention }: Party, ctx: RuleContext): boolean =>
  !(ctx.mentions[mention]?.rules.some((rule) => rule.startsWith('context:')) ?? false)

/** "Six Malian soldiers were killed [in an ambush]": violence that nobody is named for is still told of its victims. */
const hasVictims = (draft: EventDraft, ctx: RuleContext): boolean =>
  draft.type === 'ASSAULT' &&
  draft.finding.clause.pos === 'verb' &&
  draft.recipients.some((party) => party.actor.code !== '' && party.via === 'own' && isStated(party, ctx)) &&
  draft.finding.clause.preps.some(({ prep, head }) => INSIDE.has(prep) && isViolence(ctx, head))

const isViolence = (ctx: RuleContext, head: number): boolean =>
  framesOf(ctx, head)?.frames.some(({ result }) => result.event === 'ASSAULT') === true

function selfOnly(draft: EventDraft): boolean {
  const alone = draft.finding.joint || draft.finding.clause.pos === 'noun'
  return draft.recipients.length === 0 && alone && draft.actors.length === 1 && draft.type === 'CONSULT'
}

function empty(draft: EventDraft, ctx: RuleContext): boolean {
  if (draft.actors.length === 0) return !openActor(draft) && !hasVictims(draft, ctx)
  const nounAlone = tokenAt(ctx.tree, draft.finding.predicate).upos !== 'VERB' && draft.finding.clause.pos === 'noun'
  if (nounAlone && draft.actors.every((party) => party.actor.code === '' && party.actor.sector === '')) return true
  return false
}

export const requireWhoDidIt: Rule = {
  id: 'drop:nobody',
  apply(draft, ctx) {
    if (empty(draft, ctx)) return drop(draft, this.id)
    return selfOnly(draft) &&
      (draft.finding.clause.pos === 'noun' || draft.actors.every((party) => party.actor.code === ''))
      ? drop(draft, this.id)
      : draft
  },
}
