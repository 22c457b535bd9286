// "The North must take concrete steps", said by an envoy: a duty that somebody lays on another, whatever the verb: a REQUEST.
// Makes findings of verbs with must, should, has to, needs to that no frame has coded; ask-by-must.ts decides who asks whom.
import { verbClause } from './clauses/clause.ts'
import type { Finding } from './finding.ts'
import type { CodeContext } from './predicates.ts'
import { childBy, childrenBy, tokenAt } from './tree.ts'

const MODALS = new Set(['must', 'should', 'ought'])
const SEMI_MODALS = new Set(['have', 'need', 'ought'])

/** The verb of the duty and the verb that has the subject: "has to free" is free and has. */
function dutyAt(ctx: CodeContext, index: number): { verb: number; carrier: number } | undefined {
  const { tree } = ctx
  if (tokenAt(tree, index).upos !== 'VERB') return undefined
  if (childrenBy(tree, index, 'aux').some((child) => MODALS.has(tokenAt(tree, child).norm)))
    return { verb: index, carrier: index }
  const inner = childBy(tree, index, 'xcomp')
  if (
    inner === undefined ||
    !SEMI_MODALS.has(tokenAt(tree, index).lemma) ||
    childBy(tree, inner, 'mark') === undefined ||
    childBy(tree, index, 'obj') !== undefined
  )
    return undefined
  return { verb: inner, carrier: index }
}

export function dutiesOf(ctx: CodeContext, first: number, last: number, spent: ReadonlySet<number>): Finding[] {
  const out: Finding[] = []
  for (let index = first; index < last; index++) {
    const duty = spent.has(index) ? undefined : dutyAt(ctx, index)
    if (duty === undefined || spent.has(duty.verb)) continue
    const clause = verbClause(ctx.tree, duty.carrier)
    const doer = clause.subj ?? clause.obj
    const actors = doer === undefined ? [] : ctx.parties.at(doer.head)
    if (actors.length === 0) continue
    out.push({
      predicate: duty.carrier,
      core: duty.verb,
      type: 'REQUEST',
      modes: [],
      status: 'actual',
      actors,
      recipients: [],
      joint: false,
      lead: actors,
      rules: ['duty'],
      frames: [],
      clause,
      used: [duty.carrier, duty.verb],
    })
  }
  return out
}
