// "The Norwegian minister was in Santiago (for talks)": an official who is in another country is on a visit there: CONSULT/visit.
// Also headlines without a verb ("Norwegian minister in Santiago for talks"). It leaves alone troops, crowds and whoever is at home,
// and places that are told of something else ("is in the hands of").
import type { Finding } from './finding.ts'
import { type Party, several } from './parties.ts'
import { type CodeContext, clauseOf, framesOf } from './predicates.ts'
import { childBy, childrenBy, prepositionOf, tokenAt } from './tree.ts'

/** Bare states do not travel; their officials do. */
const isTraveller = (ctx: CodeContext, { actor, mention }: Party): boolean =>
  actor.code !== '' && actor.sector === 'GOV' && ctx.parties.mentions[mention]?.place !== true

/** "for talks", "for a summit" */
const isTalk = (ctx: CodeContext, noun: number): boolean =>
  prepositionOf(ctx.tree, noun) === 'for' &&
  (framesOf(ctx, noun)?.frames.some(({ result }) => result.event === 'CONSULT') ?? false)

/** Who is said to be in the place: the subject of "was", or what the place hangs on in a headline. */
function whoIsThere(ctx: CodeContext, place: number): number | undefined {
  const { tree } = ctx
  if (childBy(tree, place, 'cop') !== undefined) return childBy(tree, place, 'nsubj')
  const { head, rel, sentence } = tokenAt(tree, place)
  const range = tree.doc.sentences[sentence]
  if (rel !== 'nmod' || head < 0 || tokenAt(tree, head).head >= 0 || range === undefined) return undefined
  const closed = /[.!?]/.test(tokenAt(tree, range.last - 1).form)
  const purpose = [...childrenBy(tree, place, 'nmod'), ...childrenBy(tree, head, 'nmod')]
  return closed || !purpose.some((child) => isTalk(ctx, child)) ? undefined : head
}

function visitTo(ctx: CodeContext, place: number): Finding | undefined {
  if (!/^(in|at)$/.test(prepositionOf(ctx.tree, place))) return undefined
  const hosts = ctx.parties.direct(place).filter((party) => ctx.parties.mentions[party.mention]?.place === true)
  const there = whoIsThere(ctx, place)
  const clause = there === undefined ? undefined : clauseOf(ctx, place, 'noun')
  if (there === undefined || clause === undefined || hosts.length === 0) return undefined
  const home = new Set(hosts.map(({ actor }) => actor.code))
  const actors = ctx.parties.direct(there).filter((party) => isTraveller(ctx, party) && !home.has(party.actor.code))
  if (actors.length === 0) return undefined
  return {
    predicate: place,
    core: place,
    type: 'CONSULT',
    modes: ['visit'],
    status: 'actual',
    actors,
    recipients: hosts,
    joint: false,
    lead: actors,
    rules: ['presence'],
    frames: [],
    clause,
    used: [place],
  }
}

/** Visits of a sentence that are told by being there; a meeting or visit that is coded already says it better. */
export function presencesOf(ctx: CodeContext, first: number, last: number, found: readonly Finding[]): Finding[] {
  const met = found.filter(({ type }) => type === 'CONSULT')
  if (met.some(({ actors, recipients }) => several(actors) || (actors.length > 0 && recipients.length > 0))) return []
  const out: Finding[] = []
  for (let at = first; at < last; at++) {
    const visit = tokenAt(ctx.tree, at).upos === 'PROPN' ? visitTo(ctx, at) : undefined
    if (visit !== undefined) out.push(visit)
  }
  return out
}
