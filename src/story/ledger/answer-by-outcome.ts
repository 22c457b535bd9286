// "The plan won the approval of Israel's cabinet": what a proposal meets with is the answer of whoever gives it.
// Example: "Egypt's plan met with a rebuff from Hamas" is a refusal by Hamas to Egypt; "the idea found favour in Ankara" an acceptance.
// It leaves alone what is no proposal ("the bill won the approval of parliament") unless somebody of another side put it.

import { verbClause } from '../../coder/clauses/clause.ts'
import type { Party } from '../../coder/parties.ts'
import { childBy, childrenBy, prepositionOf, tokenAt } from '../../coder/tree.ts'
import type { LedgerKind } from '../../model/index.ts'
import type { Act } from './acts.ts'
import { cueWords } from './cues.ts'
import { isDenied } from './denied.ts'
import { oneASide, othersThan, type Scene } from './scene.ts'

/** The noun of yes or no that a verb of receiving takes: "won the approval", "met with a rebuff". */
function outcomeAt(scene: Scene, at: number): { noun: number; kind: LedgerKind } | undefined {
  const { tree, cues } = scene
  if (!cueWords(cues, 'receiving verb').has(tokenAt(tree, at).lemma.toLowerCase()) || isDenied(tree, at))
    return undefined
  const { obj, preps } = verbClause(tree, at)
  const heads = [obj?.head, ...preps.filter(({ prep }) => /^(?:with|into|on)$/.test(prep)).map(({ head }) => head)]
  for (const noun of heads) {
    if (noun === undefined) continue
    const lemma = tokenAt(tree, noun).lemma.toLowerCase()
    if (cueWords(cues, 'approving noun').has(lemma)) return { noun, kind: 'acceptance' }
    if (cueWords(cues, 'rebuffing noun').has(lemma)) return { noun, kind: 'refusal' }
  }
  return undefined
}

/** Whose yes or no it is: "of Israel's cabinet", "from Hamas", "Hamas's approval", "in Ankara". */
function givers({ tree, parties }: Scene, at: number, noun: number): readonly Party[] {
  const owners = childrenBy(tree, noun, 'nmod:poss', 'amod', 'nmod').concat(childrenBy(tree, at, 'obl'))
  for (const one of owners) {
    const preposition = prepositionOf(tree, one) ?? ''
    const found =
      /^(?:|of|from|by|in)$/.test(preposition) || tokenAt(tree, one).rel === 'nmod:poss' ? parties.at(one) : []
    if (found.length > 0) return found
  }
  return []
}

function outcomeActAt(scene: Scene, at: number): Act | undefined {
  const { tree, parties, cues } = scene
  const outcome = outcomeAt(scene, at)
  const subject = outcome === undefined ? undefined : childBy(tree, at, 'nsubj', 'nsubj:pass')
  if (outcome === undefined || subject === undefined) return undefined
  if (!cueWords(cues, 'table noun').has(tokenAt(tree, subject).lemma.toLowerCase())) return undefined
  const by = oneASide(givers(scene, at, outcome.noun))
  if (by.length === 0) return undefined
  const event = scene.eventAt(at)
  return {
    kind: outcome.kind,
    predicate: at,
    by,
    to: oneASide(othersThan(parties.at(subject), by)),
    content: subject,
    negated: false,
    mention: false,
    rule: 'ledger:outcome',
    ...(event === undefined ? {} : { event }),
  }
}

/** Answers of this kind in a sentence, where no other act stands at the verb. */
export function outcomesOf(scene: Scene, acts: readonly Act[], from: number, to: number): Act[] {
  const out: Act[] = []
  for (let at = from; at < to; at++) {
    const act = tokenAt(scene.tree, at).upos === 'VERB' ? outcomeActAt(scene, at) : undefined
    if (act !== undefined && !acts.some(({ predicate }) => predicate === at)) out.push(act)
  }
  return out
}
