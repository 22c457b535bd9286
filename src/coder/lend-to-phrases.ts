// Event nouns in a phrase of the clause -> who does them: the clause's own subject.
// "Kenya is in talks with Peru"; "said during a visit to Lima"; headlines "Kenyan envoy in talks with Peru".
// It leaves alone nouns that name who does it ("during a visit by ..."), what is still to come, and deeds of force.
import type { Finding } from './finding.ts'
import { type Party, several } from './parties.ts'
import { type CodeContext, clauseOf, framesOf } from './predicates.ts'
import type { Inherited } from './slots.ts'
import { childBy, childrenBy, prepositionOf, tokenAt } from './tree.ts'

/** Prepositions under which the subject takes part: "on a trip", "during talks"; "decided at a summit" only says where. */
const TAKING_PART = new Set(['on', 'during', 'in', 'after', 'following'])
/** Talks with the press are none. */
const WITH_THE_PRESS = new Set(['interview', 'briefing', 'broadcast'])
const PRESENT_AT = new Set(['in', 'on', 'at', 'under'])
const OWN_DOERS = new Set(['by', 'between', 'among', 'of'])
const COOPERATIVE = new Set(['CONSULT', 'COOPERATE', 'AGREE', 'SUPPORT'])
const UNDERWAY = new Set(['VBD', 'VBZ', 'VBP', 'VBG', 'VBN'])

const isCooperative = (ctx: CodeContext, index: number): boolean =>
  !WITH_THE_PRESS.has(tokenAt(ctx.tree, index).lemma) &&
  (framesOf(ctx, index)?.frames.some(({ result }) => COOPERATIVE.has(result.event ?? '')) ?? false)

/** "a visit by the king", "talks between them": the noun says itself who. */
const namesDoer = (ctx: CodeContext, index: number): boolean =>
  tokenAt(ctx.tree, index).lemma !== 'guest' &&
  (clauseOf(ctx, index, 'noun')?.subj !== undefined ||
    childrenBy(ctx.tree, index, 'nmod').some(
      (child) => OWN_DOERS.has(prepositionOf(ctx.tree, child)) && ctx.parties.at(child).length > 0,
    ))

/** "is in talks with Peru", "was the guest of the king": the noun is the predicate. */
function subjectOfPredicate(ctx: CodeContext, index: number): number | undefined {
  const says = PRESENT_AT.has(prepositionOf(ctx.tree, index)) || tokenAt(ctx.tree, index).lemma === 'guest'
  return says && childBy(ctx.tree, index, 'cop') !== undefined ? childBy(ctx.tree, index, 'nsubj') : undefined
}

/** "Kenya in talks with Peru": a headline without a verb. */
function subjectOfHeadline(ctx: CodeContext, index: number): number | undefined {
  const { head: above, rel, sentence } = tokenAt(ctx.tree, index)
  const range = ctx.tree.doc.sentences[sentence]
  if (rel !== 'nmod' || above < 0 || range === undefined) return undefined
  const head = tokenAt(ctx.tree, above).rel === 'appos' ? tokenAt(ctx.tree, above).head : above
  if (tokenAt(ctx.tree, head).head >= 0) return undefined
  const closed = /[.!?]/.test(tokenAt(ctx.tree, range.last - 1).form)
  return closed || !PRESENT_AT.has(prepositionOf(ctx.tree, index)) ? undefined : head
}

/** The verb above a phrase, through the phrases between: "spoke [of trade [during talks]]". */
function verbAbove(ctx: CodeContext, index: number): number | undefined {
  let at = index
  for (let guard = 0; guard < 3; guard++) {
    const { head, rel } = tokenAt(ctx.tree, at)
    if (head < 0 || !/^(obl|nmod|obj)/.test(rel)) return undefined
    if (tokenAt(ctx.tree, head).upos === 'VERB') return head
    at = head
  }
  return undefined
}

/** "said during a visit": told as a fact, without will, would or may. */
function subjectOfClause(ctx: CodeContext, index: number): number | undefined {
  if (!TAKING_PART.has(prepositionOf(ctx.tree, index))) return undefined
  const verb = verbAbove(ctx, index)
  if (verb === undefined || !UNDERWAY.has(tokenAt(ctx.tree, verb).xpos)) return undefined
  return clauseOf(ctx, verb, 'verb')?.subj?.head
}

/** What a phrase's noun is lent by its clause; nothing where it is no talk, deal or visit, or has doers of its own. */
export function lentToPhrase(ctx: CodeContext, index: number): Inherited {
  if (!isCooperative(ctx, index) || namesDoer(ctx, index)) return {}
  const lender = subjectOfPredicate(ctx, index) ?? subjectOfHeadline(ctx, index) ?? subjectOfClause(ctx, index)
  const subject = lender === undefined ? [] : ctx.parties.direct(lender).filter((party) => known(ctx, party))
  return subject.length === 0 ? {} : { subject }
}

const known = (ctx: CodeContext, party: Party): boolean => party.actor.code !== '' && ctx.parties.canAct(party)

/** Such a phrase tells a deed only with both sides: "in talks with Peru", "on a visit to Lima". */
export const hasBothSides = (finding: Finding): boolean =>
  COOPERATIVE.has(finding.type) && (finding.recipients.length > 0 || several(finding.actors))
