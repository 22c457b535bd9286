// A threat or an attack on a thing without a country is meant for somebody: for whoever must comply ("unless Seoul halts the flights"),
// else for the other country of an article that names two. It fills or mends only a side without a country, and says so.
import { verbClause } from '../clauses/clause.ts'
import type { Party } from '../parties.ts'
import { changed, type EventDraft, type Rule, type RuleContext } from './draft.ts'

const HOSTILE = new Set(['THREATEN', 'ASSAULT'])

function whoMustComply(draft: EventDraft, ctx: RuleContext): readonly Party[] {
  const condition = draft.situation.hasCondition
  if (condition === undefined) return []
  const subject = verbClause(ctx.tree, condition).subj
  if (subject === undefined) return []
  const own = new Set(draft.actors.map((party) => party.actor.code))
  return ctx.parties.direct(subject.head).filter((party) => party.actor.code !== '' && !own.has(party.actor.code))
}

/** The other one of the only two countries that the article names. */
function theOther(draft: EventDraft, ctx: RuleContext): string {
  const own = draft.actors[0]?.actor.code ?? ''
  return ctx.countries.size === 2 && ctx.countries.has(own)
    ? ([...ctx.countries].find((code) => code !== own) ?? '')
    : ''
}

export const addressWhomItIsMeantFor: Rule = {
  id: 'party:meant-for',
  apply(draft, ctx) {
    if (
      !HOSTILE.has(draft.type) ||
      draft.actors.length === 0 ||
      draft.recipients.some((party) => party.actor.code !== '')
    )
      return draft
    const complying = draft.type === 'THREATEN' ? whoMustComply(draft, ctx) : []
    if (complying.length > 0) return changed(draft, this.id, { recipients: complying })
    const things = draft.recipients.filter((party) => !ctx.parties.canAct(party))
    const code = things.length === 0 ? '' : theOther(draft, ctx)
    if (code === '') return draft
    return changed(draft, this.id, {
      recipients: draft.recipients.map((party) => ({ ...party, actor: { ...party.actor, code } })),
    })
  },
}
