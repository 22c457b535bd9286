// A predicate that the rules made nothing of -> who does what to whom by its grammar alone: what a learned table may be asked about.
// Example: "Kyiv slammed Minsk over the raid" with no entry for "slam": Kyiv, slam, Minsk.
// Only verbs with a subject that can act and another party as object or behind a preposition; what it means is not asked here.
import type { EventType } from '../../model/index.ts'
import { verbClause } from '../clauses/clause.ts'
import type { Clause } from '../clauses/types.ts'
import type { Finding } from '../finding.ts'
import { distinct, type Party, partyKey } from '../parties.ts'
import type { CodeContext } from '../predicates.ts'
import { tokenAt } from '../tree.ts'

export interface Candidate {
  readonly predicate: number
  readonly clause: Clause
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
}

/** Asked about a candidate: the event, or undefined where it is none. */
export type Propose = (candidate: Candidate) => EventType | undefined

/** Who stands for the other side: the object, else the first phrase behind a preposition that names somebody. */
function others(ctx: CodeContext, clause: Clause, actors: readonly Party[]): Party[] {
  const own = new Set(actors.map(partyKey))
  const places = [...(clause.obj === undefined ? [] : [clause.obj]), ...clause.preps]
  for (const { head } of places) {
    const found = distinct(ctx.parties.at(head)).filter((party) => !own.has(partyKey(party)))
    if (found.length > 0) return found
  }
  return []
}

export function candidateAt(ctx: CodeContext, predicate: number): Candidate | undefined {
  if (tokenAt(ctx.tree, predicate).upos !== 'VERB') return undefined
  const known = ctx.clauses.get(predicate)
  const clause = known?.pos === 'verb' ? known : verbClause(ctx.tree, predicate)
  if (clause.subj === undefined) return undefined
  const actors = distinct(ctx.parties.direct(clause.subj.head).filter((party) => ctx.parties.canAct(party)))
  if (actors.length === 0) return undefined
  const recipients = others(ctx, clause, actors)
  return recipients.length === 0 ? undefined : { predicate, clause, actors, recipients }
}

export const LEARNED_RULE = 'learned:relate-en'

/** A proposal as the rules' own findings are, so that negation, time, speakers and places are put on it in the same way. */
export const toFinding = ({ predicate, clause, actors, recipients }: Candidate, type: EventType): Finding => ({
  predicate,
  core: predicate,
  type,
  modes: [],
  status: 'actual',
  actors,
  recipients,
  joint: false,
  lead: actors,
  rules: [LEARNED_RULE],
  frames: [],
  clause,
  used: [predicate],
})

/** Findings for the predicates of a sentence that are not taken. */
export function proposed(
  ctx: CodeContext,
  first: number,
  last: number,
  taken: ReadonlySet<number>,
  propose: Propose,
): Finding[] {
  const out: Finding[] = []
  for (let at = first; at < last; at++) {
    const candidate = taken.has(at) ? undefined : candidateAt(ctx, at)
    const type = candidate === undefined ? undefined : propose(candidate)
    if (candidate !== undefined && type !== undefined) out.push(toFinding(candidate, type))
  }
  return out
}
