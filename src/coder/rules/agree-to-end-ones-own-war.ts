// A party to a war that calls for its end agrees to end it: AGREE; the same words of a third party stay REQUEST (PLOVER manual, AGREE).
// Example: "The rebel front fighting Kinshasa called for an end to hostilities" -> AGREE with Kinshasa.
import type { Party } from '../parties.ts'
import { childrenBy, subtreeRange, tokenAt } from '../tree.ts'
import { changed, type EventDraft, type Rule, type RuleContext } from './draft.ts'

const WAR = new Set([
  'hostility',
  'hostilities',
  'fighting',
  'war',
  'ceasefire',
  'truce',
  'bloodshed',
  'violence',
  'conflict',
  'cease-fire',
])
const WAGING = new Set(['fight', 'battle', 'combat'])
const ARMED = new Set(['REB', 'PRM', 'MIL'])

/** Those whom the actor is fighting by a participle of its own phrase. */
function foes(draft: EventDraft, ctx: RuleContext): readonly Party[] {
  const subject = draft.finding.clause.subj?.head
  if (subject === undefined) return []
  const token = tokenAt(ctx.tree, subject)
  const near = [
    ...childrenBy(ctx.tree, draft.finding.predicate, 'advcl'),
    ...childrenBy(ctx.tree, subject, 'acl', 'acl:relcl'),
    ...(token.head >= 0 ? [token.head] : []),
  ]
  return near
    .filter((one) => WAGING.has(tokenAt(ctx.tree, one).lemma))
    .flatMap((verb) => childrenBy(ctx.tree, verb, 'obj').flatMap((object) => ctx.parties.at(object)))
}

function ofWar(draft: EventDraft, ctx: RuleContext): boolean {
  const { first, last } = subtreeRange(ctx.tree, draft.finding.predicate)
  for (let at = Math.max(first, draft.finding.predicate); at < last; at++)
    if (WAR.has(tokenAt(ctx.tree, at).lemma.toLowerCase())) return true
  return false
}

export const agreeToEndOnesOwnWar: Rule = {
  id: 'agree:own-war',
  apply(draft, ctx) {
    if (draft.type !== 'REQUEST' || !ofWar(draft, ctx)) return draft
    const enemies = foes(draft, ctx)
    const armed = draft.actors.some((party) => ARMED.has(party.actor.sector))
    if (enemies.length === 0 && !armed) return draft
    return changed(draft, this.id, {
      type: 'AGREE',
      modes: [],
      recipients: enemies.length > 0 ? enemies : draft.recipients,
    })
  },
}
