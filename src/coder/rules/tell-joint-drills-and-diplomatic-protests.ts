// PLOVER's boundaries: a drill of two countries together is COOPERATE, of one alone MOBILIZE; a "protest" of a government is ACCUSE/disapprove,
// since PROTEST needs people in the street, and people who "protested against" somebody are PROTEST. Example: "US and Jordanian troops staged war games" -> COOPERATE.
import { wordGroup } from '../../lexicon/english.ts'
import type { Party } from '../parties.ts'
import { tokenAt } from '../tree.ts'
import { changed, type EventDraft, type Rule, type RuleContext } from './draft.ts'

function isDrill(draft: EventDraft, ctx: RuleContext): boolean {
  const heads = [draft.finding.core, ...(draft.finding.object === undefined ? [] : [draft.finding.object])]
  return heads.some((head) => wordGroup(ctx.words, 'drill').has(tokenAt(ctx.tree, head).lemma.toLowerCase()))
}

/** "Bulgarians protested" are people in the street although they bear their country's name. */
const isPeople = (party: Party, { mentions, tree }: RuleContext): boolean => {
  const head = mentions[party.mention]?.head
  return head !== undefined && /^NN(P?S)$/.test(tokenAt(tree, head).xpos)
}

/** A state which "protests": no sit-ins, no marches, no slogans. */
const isDiplomatic = (draft: EventDraft, ctx: RuleContext): boolean =>
  draft.actors.length > 0 &&
  draft.actors.every(
    (party) =>
      party.actor.sector === 'GOV' || (party.actor.sector === '' && party.actor.code !== '' && !isPeople(party, ctx)),
  ) &&
  tokenAt(ctx.tree, draft.finding.core).lemma.toLowerCase() === 'protest'

/** People who "protested against the government" did it in the street. */
const CROWD = new Set(['CVL', 'EDU', 'LAB', 'AGR', 'REF', 'SOC', 'OPP', 'REL', 'MED', 'JRN', 'BUS'])
const isCrowd = (draft: EventDraft): boolean =>
  draft.actors.length > 0 && draft.actors.every((party) => CROWD.has(party.actor.sector))

export const tellJointDrillsAndDiplomaticProtests: Rule = {
  id: 'plover:boundary',
  apply(draft, ctx) {
    const countries = new Set(draft.actors.map((party) => party.actor.code).filter((code) => code !== ''))
    if (draft.type === 'MOBILIZE' && countries.size > 1 && isDrill(draft, ctx))
      return changed(draft, this.id, { type: 'COOPERATE', modes: [], recipients: [] })
    if (draft.type === 'PROTEST' && isDiplomatic(draft, ctx) && draft.recipients.length > 0)
      return changed(draft, this.id, { type: 'ACCUSE', modes: ['disapprove'] })
    if (draft.type === 'ACCUSE' && draft.finding.clause.lemma === 'protest' && isCrowd(draft))
      return changed(draft, this.id, { type: 'PROTEST', modes: ['demo'] })
    return draft
  },
}
