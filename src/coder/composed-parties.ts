// Frame's match + content -> the parties of an event: whom a plain deed is done to, and for operators who acts and who is addressed.
// Example: "condemned Israel's bombardment of a school in Gaza" addresses Israel; "abducted a Dutch engineer near Lagos" is done to the Dutchman.
// Which frame fits is match.ts, what an operator makes of its content compose.ts.
import type { Composition } from '../model/index.ts'
import { verbClause } from './clauses/clause.ts'
import type { Finding } from './finding.ts'
import type { Match } from './match.ts'
import { codesOf, distinct, type Party, partyKey, several } from './parties.ts'
import type { CodeContext } from './predicates.ts'
import { tokenAt } from './tree.ts'

/** Who acts in the content where it does not say so itself; operators that are not listed lend it their own actor. */
export const CONTENT_SUBJECT: Readonly<Record<string, 'recipient' | 'none'>> = {
  ask: 'recipient',
  accuse: 'recipient',
  allow: 'recipient',
  prevent: 'recipient',
  help: 'recipient',
  hope: 'recipient',
  press: 'recipient',
  deny: 'none',
  advocate: 'none',
  oppose: 'none',
  condemn: 'recipient',
  praise: 'recipient',
  welcome: 'recipient',
  accept: 'none',
  investigate: 'none',
}

/** Operators whose recipient is whoever does the content ("condemned the attack by soldiers"). */
const ADDRESSES_DOER = new Set([...Object.keys(CONTENT_SUBJECT), 'refuse'])

export const JUDGING = new Set(['condemn', 'praise', 'welcome'])

/** Prepositions that tell where a deed was done; whom it was done to they tell only where nothing else does. */
const WHERE = new Set(['in', 'at', 'near', 'on', 'outside', 'inside', 'around', 'across', 'off'])

/** "abducted [a Dutch engineer] near Lagos", "closed [Ecuador's embassy] in Rome": the object names its own country. */
function ownersOfTheObject(ctx: CodeContext, match: Match): readonly Party[] {
  const { object, frame, recipientPrep = '' } = match
  if (frame.options.rec !== 'object' || object === undefined || !WHERE.has(recipientPrep)) return []
  const named = ctx.parties.at(object).filter(({ via }) => via === 'own' || via === 'possessor' || via === 'modifier')
  const own = codesOf(match.actors)
  const known = distinct(named).filter((party) => isStated(ctx, party) && !own.has(party.actor.code))
  return known.some((party) => match.recipients.every((other) => other.actor.code !== party.actor.code)) ? known : []
}

/** The phrase says the country itself; it is not guessed from the surroundings. */
const isStated = (ctx: CodeContext, { actor, mention }: Party): boolean =>
  actor.code !== '' && !(ctx.parties.mentions[mention]?.rules.some((rule) => rule.startsWith('context:')) ?? false)

/** Whoever is given something ("was awarded a loan"); rec=object: whoever the object belongs to ("rejected Riga's demand", "a demand from Riga"). */
export function recipientsOf(ctx: CodeContext, match: Match): readonly Party[] {
  const owners = ownersOfTheObject(ctx, match)
  if (owners.length > 0) return owners
  if (without(match.recipients, match.actors).length > 0) return match.recipients
  const { iobj } = match.clause
  const given = iobj === undefined || match.frame.options.rec === 'no' ? [] : ctx.parties.direct(iobj.head)
  if (given.length > 0) return given
  if (match.frame.options.rec !== 'object' || match.object === undefined) return match.recipients
  return ctx.parties.at(match.object)
}

export const without = (parties: readonly Party[], others: readonly Party[]): Party[] => {
  const keys = new Set(others.map(partyKey))
  return distinct(parties).filter((party) => !keys.has(partyKey(party)))
}

/** "The talks between Bern and Rome were cancelled": where nobody is said to have done it, both sides did. */
const isCalledOff = (match: Match, content: Finding | undefined): boolean =>
  match.clause.voice === 'passive' &&
  content?.joint === true &&
  several(content.actors) &&
  ['cancel', 'stop'].includes(match.frame.result.operator ?? '')

export function composedActors(
  match: Match,
  line: Composition,
  content: Finding | undefined,
  denied: boolean,
): Party[] {
  if (denied && content !== undefined && content.actors.length > 0) return [...content.actors]
  if (match.actors.length === 0) return line.same || isCalledOff(match, content) ? [...(content?.actors ?? [])] : []
  return distinct(line.same && content?.joint === true ? [...match.actors, ...content.actors] : match.actors)
}

/** "denied that its troops had shelled Goma": the deed stays what it is, with those who are said to have done it. */
export const isDenied = (operator: string, line: Composition): boolean => operator === 'deny' && line.same

const TRAVEL = new Set(['go', 'come', 'travel', 'fly', 'return', 'head', 'arrive'])

/** "will travel [to Manila] to sign a pact": the host is the other side of what one comes for. */
const hostsOf = (ctx: CodeContext, match: Match): readonly Party[] =>
  TRAVEL.has(match.clause.lemma)
    ? match.left.filter(({ prep }) => prep === 'to').flatMap(({ head }) => ctx.parties.direct(head))
    : []

/** "thanked Tokyo for the boats": the object is whom it is said to; "condemned X [by REC]" has the deed there. */
const hasItsOwnRecipient = ({ frame }: Match): boolean => frame.obj?.role === 'REC' || frame.iobj?.role === 'REC'

export function composedRecipients(
  ctx: CodeContext,
  match: Match,
  operator: string,
  line: Composition,
  content: Finding | undefined,
  actors: readonly Party[],
  head: number | undefined,
): Party[] {
  const host =
    content?.recipients.length === 0 && operator === 'do' && !several(content.actors) ? hostsOf(ctx, match) : []
  if (host.length > 0) return without(host, actors)
  const named = match.recipients.length > 0
  const addressed = named && hasItsOwnRecipient(match)
  const open = JUDGING.has(operator) && !addressed
  const judged = content === undefined && head !== undefined && open ? ctx.parties.direct(head) : []
  if (judged.some(({ actor }) => actor.code !== '')) return without(judged, actors)
  // "condemned [Israel's bombardment of a school in Gaza]": whose deed it is, not whom the noun's own phrases name.
  const whose = content === undefined || content.joint || !open ? [] : without(content.actors, actors)
  if (whose.some(({ actor }) => actor.code !== '')) return whose
  if (named) return without(match.recipients, actors)
  if (content !== undefined) {
    if (line.same && content.joint) return []
    const doers = without(content.actors, actors)
    const done = without(content.recipients, actors)
    const [first, second] = ADDRESSES_DOER.has(operator) && !isDenied(operator, line) ? [doers, done] : [done, doers]
    return first.length > 0 ? first : second
  }
  if (head === undefined || !ADDRESSES_DOER.has(operator)) return []
  return without(partiesOfUncoded(ctx, head), actors)
}

/** Content that codes to nothing still names its party: "called for Israel to show restraint", "condemned the crackdown in Belarus". */
function partiesOfUncoded(ctx: CodeContext, head: number): readonly Party[] {
  const token = tokenAt(ctx.tree, head)
  if (token.upos !== 'VERB' && token.upos !== 'ADJ') return ctx.parties.at(head)
  const clause = verbClause(ctx.tree, head)
  const doer = clause.subj ?? clause.obj
  return doer === undefined || doer.via === 'control' ? [] : ctx.parties.at(doer.head)
}
