// "China will tow the ship away unless Manila removes it": what one state will do unless another complies: a THREATEN, whatever the verb.
// Makes findings of verbs under "will" (or a speaker's "would") with an unless-clause that no frame has coded; the recipient is whoever must comply.
// It leaves alone forecasts of nature and of things, and clauses whose two subjects are one ("will resign unless it wins").
import type { Finding } from './finding.ts'
import { codesOf, distinct, type Party } from './parties.ts'
import { clauseOf } from './predicates.ts'
import type { RuleContext } from './rules/draft.ts'
import { childrenBy, markersOf, tokenAt } from './tree.ts'

const WILL = new Set(['will', "'ll", 'shall', 'would', "'d"])
const SPEAKS = new Set(['', 'GOV', 'MIL', 'LEG', 'REB', 'JUD', 'PRE', 'OPP', 'LAB', 'PTY'])

const subjectOf = (ctx: RuleContext, verb: number): readonly Party[] => {
  const subject = clauseOf(ctx, verb, 'verb')?.subj
  return subject === undefined ? [] : ctx.parties.direct(subject.head)
}

const isSomebody = ({ actor }: Party): boolean => actor.code !== '' && SPEAKS.has(actor.sector)

function threatAt(ctx: RuleContext, verb: number): Finding | undefined {
  const { tree } = ctx
  if (!childrenBy(tree, verb, 'aux').some((child) => WILL.has(tokenAt(tree, child).norm))) return undefined
  const unless = childrenBy(tree, verb, 'advcl').find((child) => markersOf(tree, child).includes('unless'))
  const clause = unless === undefined ? undefined : clauseOf(ctx, verb, 'verb')
  if (unless === undefined || clause === undefined || clause.voice === 'passive') return undefined
  const actors = distinct(subjectOf(ctx, verb)).filter(isSomebody)
  const own = codesOf(actors)
  const recipients = distinct(subjectOf(ctx, unless)).filter(({ actor }) => actor.code !== '' && !own.has(actor.code))
  if (actors.length === 0 || recipients.length === 0) return undefined
  return {
    predicate: verb,
    core: verb,
    type: 'THREATEN',
    modes: [],
    status: 'actual',
    actors,
    recipients,
    joint: false,
    lead: actors,
    rules: ['unless'],
    frames: [],
    clause,
    used: [verb],
  }
}

export function threatsByUnless(
  ctx: RuleContext,
  first: number,
  last: number,
  spent: ReadonlySet<number>,
): readonly Finding[] {
  const out: Finding[] = []
  for (let at = first; at < last; at++) {
    const threat = spent.has(at) || tokenAt(ctx.tree, at).upos !== 'VERB' ? undefined : threatAt(ctx, at)
    if (threat !== undefined) out.push(threat)
  }
  return out
}
