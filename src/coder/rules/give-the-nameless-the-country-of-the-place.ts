// "rebels fought their way into Monrovia", "students overran the palace in Dhaka": those whom no word ties to a country are of the place
// where the deed is done. Only for deeds done on the spot, only for common nouns with a sector, never for a name.
import type { Place } from '../../model/index.ts'
import type { Party } from '../parties.ts'
import { isStranger } from '../strangers.ts'
import { changed, type EventDraft, type Rule, type RuleContext } from './draft.ts'

const ON_THE_SPOT = new Set(['ASSAULT', 'COERCE', 'PROTEST', 'RETREAT', 'AID', 'MOBILIZE'])
/** People of a place; soldiers, envoys and aid workers may come from elsewhere. */
const LOCAL = new Set([
  'REB',
  'CVL',
  'COP',
  'EDU',
  'LAB',
  'OPP',
  'REL',
  'AGR',
  'CRM',
  'PRM',
  'JRN',
  'SOC',
  'BUS',
  'MED',
])

const isNameless = (party: Party, ctx: RuleContext): boolean =>
  party.actor.code === '' &&
  LOCAL.has(party.actor.sector) &&
  ctx.mentions[party.mention]?.kind === 'nominal' &&
  !isStranger(ctx.tree, ctx.mentions[party.mention]?.head ?? 0)

const settle = (parties: readonly Party[], place: Place, ctx: RuleContext): readonly Party[] =>
  parties.some((party) => isNameless(party, ctx))
    ? parties.map((party) =>
        isNameless(party, ctx) ? { ...party, actor: { ...party.actor, code: place.country } } : party,
      )
    : parties

export const giveTheNamelessTheCountryOfThePlace: Rule = {
  id: 'party:of-the-place',
  apply(draft: EventDraft, ctx) {
    if (!ON_THE_SPOT.has(draft.type)) return draft
    const place = ctx.placesOf(draft.sentence).find((one) => /^[A-Z]{3}$/.test(one.country))
    if (place === undefined) return draft
    const actors = settle(draft.actors, place, ctx)
    const recipients = settle(draft.recipients, place, ctx)
    return actors === draft.actors && recipients === draft.recipients
      ? draft
      : changed(draft, this.id, { actors, recipients })
  },
}
