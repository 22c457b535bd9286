// "Havana must free the dissidents", said by a minister, asks it of Havana: REQUEST by the lines of @ask, actor = the speaker.
// Without a speaker it is the article's opinion and no event. It leaves alone whoever says it of himself ("we must prepare").
import { compositionFor } from '../compose.ts'
import { type Party, sameParty } from '../parties.ts'
import { childBy, childrenBy, prepositionOf, tokenAt } from '../tree.ts'
import { changed, drop, type EventDraft, type Rule, type RuleContext, word } from './draft.ts'

/** "some experts" have a country only from their surroundings: nobody in particular asks. */
const byContext = (party: Party, ctx: RuleContext): boolean =>
  party.actor.code === '' || (ctx.mentions[party.mention]?.rules.some((rule) => rule.startsWith('context:')) ?? false)

/** Who asks: the outermost speaker that is an actor. */
function askers(draft: EventDraft, ctx: RuleContext) {
  for (const frame of [...draft.speech].reverse()) {
    const parties =
      frame.speaker === undefined ? [] : ctx.parties.at(frame.speaker).filter((party) => !byContext(party, ctx))
    if (parties.length > 0) return parties
  }
  return []
}

/** To whom the words are said: "told Peru that it must leave". */
function addressees(draft: EventDraft, ctx: RuleContext): readonly Party[] {
  return draft.speech.flatMap(({ cue }) =>
    childrenBy(ctx.tree, cue, 'iobj', 'obj', 'obl')
      .filter((child) => /^(to)?$/.test(prepositionOf(ctx.tree, child)))
      .flatMap((child) => ctx.parties.direct(child))
      .filter((party) => party.actor.code !== ''),
  )
}

/** "Free them," the envoy told Minsk: a bare verb without a subject in somebody's quoted words is a command. */
function isCommand(draft: EventDraft, ctx: RuleContext): boolean {
  const { predicate, clause } = draft.finding
  const { xpos, rel } = tokenAt(ctx.tree, predicate)
  return (
    clause.pos === 'verb' &&
    (xpos === 'VB' || (xpos === 'JJ' && childBy(ctx.tree, predicate, 'obj') !== undefined)) &&
    /^(root|ccomp|parataxis)$/.test(rel) &&
    draft.speech.some(({ quote }) => quote) &&
    childBy(ctx.tree, predicate, 'nsubj', 'nsubj:pass', 'aux', 'aux:pass', 'mark', 'expl') === undefined
  )
}

export const askByMust: Rule = {
  id: 'status:must',
  apply(draft, ctx) {
    const token =
      draft.situation.deontic ??
      (draft.finding.rules.includes('duty') || isCommand(draft, ctx) ? draft.finding.predicate : undefined)
    // "will have to bear the consequences" threatens, it asks nothing.
    if (token === undefined || draft.type === 'THREATEN') return draft
    const actors = askers(draft, ctx)
    const others = (parties: readonly Party[]) =>
      parties.filter((party) => !actors.some((actor) => sameParty(actor, party)))
    const doers = others(draft.actors)
    const asked = doers.length > 0 ? doers : others(addressees(draft, ctx))
    if (actors.length === 0 || asked.length === 0) return drop(draft, this.id)
    const line = compositionFor(ctx.lexicon, 'ask', draft)
    return changed(draft, this.id, {
      type: 'REQUEST',
      modes: line?.modes ?? [],
      status: 'actual',
      actors,
      recipients: asked,
      evidence: [...draft.evidence, word('status', token, this.id)],
    })
  },
}
