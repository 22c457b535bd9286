// Crowds that nobody names are people of the place ("thousands marched in Lima"), and a curfew falls on the place: act=place, rec=place of a frame.
// It fills only an empty side, from the place in the sentence, and says so in the evidence. Whom a protest is against is told by its words
// (find-whom-a-protest-is-against.ts), not by its place.
import type { EvidenceRole, Place } from '../../model/index.ts'
import type { Party } from '../parties.ts'
import { changed, type EventDraft, type Rule, type RuleContext, type TokenEvidence } from './draft.ts'

const option = (draft: EventDraft, name: string): string | undefined =>
  draft.finding.frames.map((frame) => frame.options[name]).find((value) => value !== undefined)

function placeParty(place: Place, sector: string, ctx: RuleContext): Party {
  const { country, rawText, span } = place
  return {
    mention: -1,
    via: 'place',
    actor: { rawText, span, name: ctx.countryName(country), code: country, sector, otherSectors: [] },
  }
}

/** The crowd: people of the place where nobody is named, and those named without a country get its country. */
function crowd(draft: EventDraft, place: Place, ctx: RuleContext): readonly Party[] {
  if (draft.actors.length === 0) return [placeParty(place, 'CVL', ctx)]
  if (draft.actors.every((party) => party.actor.code !== '')) return draft.actors
  return draft.actors.map((party) =>
    party.actor.code === '' ? { ...party, actor: { ...party.actor, code: place.country } } : party,
  )
}

export const nameTheGovernmentOfThePlace: Rule = {
  id: 'party:place',
  apply(draft, ctx) {
    const place = ctx.placesOf(draft.sentence)[0]
    if (place === undefined || place.country === '') return draft
    const actors = option(draft, 'act') === 'place' ? crowd(draft, place, ctx) : draft.actors
    const governed = option(draft, 'rec') === 'place' && draft.recipients.length === 0 && draft.type !== 'PROTEST'
    const recipients = governed ? [placeParty(place, 'GOV', ctx)] : draft.recipients
    if (actors === draft.actors && recipients === draft.recipients) return draft
    const role: EvidenceRole = actors === draft.actors ? 'recipient' : 'actor'
    const evidence: TokenEvidence = { role, first: place.first, last: place.last, rule: this.id }
    return changed(draft, this.id, { actors, recipients, evidence: [...draft.evidence, evidence] })
  },
}
