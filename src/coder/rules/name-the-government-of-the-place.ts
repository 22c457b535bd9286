// A march in Lima is against the government there, and those who march are people of that country: rec=place, act=place of a frame.
// It fills only an empty side, from the place in the clause or sentence, and says so in the evidence.
import type { Place } from '../../model/index.ts'
import type { Party } from '../parties.ts'
import { changed, type EventDraft, type Rule, type RuleContext } from './draft.ts'

const option = (draft: EventDraft, name: string): string | undefined =>
  draft.finding.frames.map((frame) => frame.options[name]).find((value) => value !== undefined)

function placeParty(place: Place, sector: string, ctx: RuleContext): Party {
  return {
    mention: -1,
    via: 'place',
    actor: {
      rawText: place.rawText,
      span: place.span,
      name: ctx.countryName(place.country),
      code: place.country,
      sector,
      otherSectors: [],
    },
  }
}

/** Gives actors without a country the country of the place ("police in Lima" is done by the mentions; this is for "thousands"). */
function withCountry(parties: readonly Party[], place: Place): Party[] {
  return parties.map((party) =>
    party.actor.code === '' ? { ...party, actor: { ...party.actor, code: place.country } } : party,
  )
}

/** Without a place, people of a known country protest against its government. */
function againstOwnGovernment(draft: EventDraft, ctx: RuleContext, rule: string): EventDraft {
  const [actor] = draft.actors
  if (draft.type !== 'PROTEST' || actor === undefined || actor.actor.code === '' || actor.actor.sector === 'GOV')
    return draft
  const government: Party = {
    ...actor,
    via: 'place',
    actor: { ...actor.actor, name: ctx.countryName(actor.actor.code), sector: 'GOV', otherSectors: [] },
  }
  const { id: _, ...withoutId } = government.actor
  return changed(draft, rule, { recipients: [{ ...government, actor: withoutId }] })
}

export const nameTheGovernmentOfThePlace: Rule = {
  id: 'party:place',
  apply(draft, ctx) {
    const act = option(draft, 'act') === 'place'
    const rec = option(draft, 'rec') === 'place'
    if (!act && !rec) return draft
    const place = ctx.placesOf(draft.sentence)[0]
    if (place === undefined || place.country === '')
      return rec && draft.recipients.length === 0 ? againstOwnGovernment(draft, ctx, this.id) : draft
    const actors = !act
      ? draft.actors
      : draft.actors.length === 0
        ? [placeParty(place, 'CVL', ctx)]
        : withCountry(draft.actors, place)
    const recipients = rec && draft.recipients.length === 0 ? [placeParty(place, 'GOV', ctx)] : draft.recipients
    return changed(draft, this.id, {
      actors,
      recipients,
      evidence: [...draft.evidence, { role: 'recipient', first: place.first, last: place.last, rule: this.id }],
    })
  },
}
