// Where nothing else names the other side, the first foreign actor inside what is promised, refused, asked or charged is it:
// "pledged to respect Ukraine's borders", "an offer to lead a mission in Haiti", "sorry for the death of a Chinese pilot".
// It fills an empty side only, and looks neither at subjects nor at clauses of their own time and cause ("after Ghana had left", "said Togo").
import { distinct, type Party } from '../parties.ts'
import { baseRel, childrenOf, conjuncts, prepositionOf, tokenAt } from '../tree.ts'
import { changed, type EventDraft, neverReceives, type Rule, type RuleContext } from './draft.ts'

const ADDRESSED = new Set([
  'AGREE',
  'REJECT',
  'REQUEST',
  'THREATEN',
  'ACCUSE',
  'AID',
  'SUPPORT',
  'SANCTION',
  'COOPERATE',
  'CONCEDE',
  'CONSULT/visit',
  'CONSULT/third-party',
])
/** Clauses and phrases that tell of something else: when, why, beside. */
const ASIDE = new Set(['parataxis', 'conj', 'nsubj', 'csubj', 'vocative', 'discourse', 'dep', 'punct', 'cc'])
const WHEN = new Set(
  'after before since until while when as because during amid if unless though although by despite ahead_of because_of hours days'.split(
    ' ',
  ),
)
const WHERE = new Set(['in', 'at', 'on', 'near', 'from', 'outside', 'through'])
const MOST = 80

function isAside(ctx: RuleContext, child: number, parent: number, top: boolean): boolean {
  const token = tokenAt(ctx.tree, child)
  const rel = baseRel(token.rel)
  if (ASIDE.has(rel)) return top || rel === 'parataxis'
  const prep = prepositionOf(ctx.tree, child)
  if (top && WHEN.has(prep)) return true
  if (top && WHERE.has(prep) && ctx.parties.mentionAt(child)?.place === true && child > parent) return true
  if (rel !== 'advcl') return false
  return childrenOf(ctx.tree, child).some((one) => {
    const { rel: mark, norm } = tokenAt(ctx.tree, one)
    return (mark === 'mark' || mark === 'advmod') && norm !== 'to' && WHEN.has(norm)
  })
}

/** Tokens below the predicate in text order, without what stands aside. */
function contentOf(ctx: RuleContext, predicate: number): number[] {
  const out: number[] = []
  const stack = [predicate]
  while (stack.length > 0 && out.length < MOST) {
    const at = stack.pop() ?? predicate
    if (at !== predicate) out.push(at)
    for (const child of childrenOf(ctx.tree, at)) if (!isAside(ctx, child, at, at === predicate)) stack.push(child)
  }
  return out.sort((a, b) => a - b)
}

/** "called for a ceasefire in Gaza": where it should happen, not who should do it. */
const isScene = (ctx: RuleContext, draft: EventDraft, at: number): boolean =>
  (draft.type === 'REQUEST' || draft.type === 'REJECT') &&
  prepositionOf(ctx.tree, at) === 'in' &&
  ctx.parties.mentionAt(at)?.place === true

function foreignIn(ctx: RuleContext, draft: EventDraft): Party[] {
  const own = new Set(draft.actors.map((party) => party.actor.code))
  const spoken = new Set(draft.speech.map((frame) => frame.speaker))
  for (const predicate of new Set([draft.finding.core, draft.finding.predicate]))
    for (const at of contentOf(ctx, predicate)) {
      const mention = ctx.parties.mentionAt(at)
      if (mention === undefined || spoken.has(at) || isScene(ctx, draft, at)) continue
      const parties = conjuncts(ctx.tree, at)
        .flatMap((one) => ctx.parties.direct(one))
        .filter((party) => party.actor.code !== '' && !own.has(party.actor.code))
      if (parties.length > 0) return distinct(parties.map((party) => ({ ...party, via: 'context' as const })))
    }
  return []
}

export const findTheRecipientInTheContent: Rule = {
  id: 'party:content',
  apply(draft, ctx) {
    const names = [draft.type, ...draft.modes.map((mode) => `${draft.type}/${mode}`)]
    const codes = new Set(draft.actors.map((party) => party.actor.code))
    const open = draft.recipients.length === 0 && !draft.finding.joint && !neverReceives(draft)
    if (!open || codes.size === 0 || codes.has('') || !names.some((name) => ADDRESSED.has(name))) return draft
    const recipients = foreignIn(ctx, draft)
    return recipients.length === 0 ? draft : changed(draft, this.id, { recipients })
  },
}
