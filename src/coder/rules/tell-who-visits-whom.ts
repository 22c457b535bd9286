// CONSULT: the visitor is the actor and the host the recipient; otherwise all take part (PLOVER manual, CONSULT).
// A meeting of three or more countries is multilateral. Example: "Berlin's envoy met the emir in Doha" -> visit, DEU > QAT.
// It leaves phone calls and mediation alone.
import { distinct, type Party } from '../parties.ts'
import { changed, type EventDraft, type Rule, type RuleContext } from './draft.ts'

const FIXED = new Set(['phone', 'third-party', 'visit'])

/** Splits those who meet into guests and the host at home, where the place tells; undefined where it does not. */
function hosts(draft: EventDraft, ctx: RuleContext): { guests: Party[]; hosts: Party[] } | undefined {
  const place = ctx.placesOf(draft.sentence)[0]
  if (place === undefined) return undefined
  const home = draft.actors.filter((party) => party.actor.code === place.country)
  const guests = draft.actors.filter((party) => party.actor.code !== place.country)
  const first = draft.actors[0]
  if (home.length === 0 || guests.length !== 1 || first === undefined || guests[0] !== first) return undefined
  return { guests, hosts: home }
}

export const tellWhoVisitsWhom: Rule = {
  id: 'consult:who',
  apply(draft, ctx) {
    if (draft.type !== 'CONSULT') return draft
    const countries = new Set(
      [...draft.actors, ...draft.recipients].map((party) => party.actor.code).filter((code) => code !== ''),
    )
    if (draft.modes.some((mode) => FIXED.has(mode))) return draft
    if (countries.size > 2)
      return changed(draft, this.id, {
        modes: ['multilateral'],
        actors: distinct([...draft.actors, ...draft.recipients]),
        recipients: [],
      })
    const split = draft.finding.joint && countries.size === 2 ? hosts(draft, ctx) : undefined
    if (split === undefined) return draft
    return changed(draft, this.id, { modes: ['visit'], actors: split.guests, recipients: split.hosts })
  },
}
