// Whom a protest is against: the office holder, government, company or court that its sentence names behind the deed.
// Example: "marched to demand that the president drop the cuts" -> the president; "40,000 people angry at the Peruvian government".
// It fills an empty side only, and takes no mere place ("in Lima") and nobody who marches or polices.
import { type Party, partyKey } from '../parties.ts'
import { markersOf, tokenAt } from '../tree.ts'
import { changed, type EventDraft, type Rule, type RuleContext } from './draft.ts'

const TARGETS = new Set(['GOV', 'LEG', 'JUD', 'BUS'])

const ASIDE = new Set(['since', 'after', 'before', 'while', 'when', 'as', 'until', 'though', 'although'])

/** "did not walk out, since the government met their claim", "prompting the mayor to ...": told beside the protest. */
function isInAside(ctx: RuleContext, head: number, predicate: number): boolean {
  for (let at = head, guard = 0; at >= 0 && at !== predicate && guard < 50; guard++) {
    const token = tokenAt(ctx.tree, at)
    if (token.rel === 'conj' && token.upos === 'VERB') return true
    if (token.rel === 'advcl' && (token.lemma === 'prompt' || markersOf(ctx.tree, at).some((one) => ASIDE.has(one))))
      return true
    at = token.head
  }
  return false
}

function target(draft: EventDraft, ctx: RuleContext): Party | undefined {
  const own = new Set(draft.actors.map(partyKey))
  for (const mention of ctx.mentionsOf(draft.sentence)) {
    if (mention.head <= draft.finding.predicate || mention.place || !mention.canAct) continue
    if (isInAside(ctx, mention.head, draft.finding.predicate)) continue
    const [actor] = mention.actors
    if (actor === undefined || actor.code === '' || !TARGETS.has(actor.sector)) continue
    const party: Party = { actor, mention: mention.index, via: 'context' }
    if (!own.has(partyKey(party)) && !draft.speech.some((frame) => frame.speaker === mention.head)) return party
  }
  return undefined
}

export const findWhomAProtestIsAgainst: Rule = {
  id: 'party:protest-target',
  apply(draft, ctx) {
    if (draft.type !== 'PROTEST' || draft.recipients.length > 0 || draft.modes.includes('obstruct')) return draft
    const found = target(draft, ctx)
    return found === undefined ? draft : changed(draft, this.id, { recipients: [found] })
  },
}
