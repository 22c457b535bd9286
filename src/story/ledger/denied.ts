// A cue that is denied -> a refusal, or nothing: who "will not accept", "is not ready to" or "would not hear of" refuses; who "did not offer" does nothing.
// Example: "Ethiopia will not give in to the demands" refuses them; "has not yet accepted the plan" leaves it open.
// It leaves alone deeds that somebody will not do (the coder's own refusals) and denied refusals ("did not rule out").
import { childrenBy, type Tree, tokenAt } from '../../coder/tree.ts'
import type { LedgerKind } from '../../model/index.ts'
import type { Cue } from './cue.ts'

const NOT = /^(?:not|n't|n’t|never|nor|neither)$/

/** "no longer" */
const isNoLonger = (tree: Tree, at: number): boolean =>
  tokenAt(tree, at).norm === 'longer' && tree.tokens[at - 1]?.norm === 'no'

export const isDenied = (tree: Tree, at: number): boolean =>
  childrenBy(tree, at, 'advmod', 'cc:preconj', 'aux').some(
    (child) => NOT.test(tokenAt(tree, child).norm) || isNoLonger(tree, child),
  )

/** Denied itself or in what stands over it ("did not promise to offer"); beside a denied verb a finite one stands free ("did not finish and asked"). */
export function isDeniedAbove(tree: Tree, at: number): boolean {
  let up = at
  for (let steps = 0; up >= 0 && steps < 5; steps++) {
    if (isDenied(tree, up)) return true
    const { rel, head, xpos } = tokenAt(tree, up)
    const shared = rel === 'conj' && xpos !== 'VBD' && xpos !== 'VBZ'
    if (!shared && !/^(?:xcomp|ccomp|advcl)/.test(rel)) return false
    up = head
  }
  return false
}

/** "will name nobody", "no balloon would be shot down", "not a dollar has come": the subject or object denies it. */
export const namesNobody = (tree: Tree, at: number): boolean =>
  childrenBy(tree, at, 'nsubj', 'nsubj:pass', 'obj', 'iobj').some(
    (child) =>
      /^(?:nobody|none|nothing)$/.test(tokenAt(tree, child).norm) ||
      childrenBy(tree, child, 'det', 'advmod').some((det) => /^(?:no|not)$/.test(tokenAt(tree, det).norm)),
  )

/** "asks no driver to change", "accepted no conditions" */
const asksNobody = (tree: Tree, at: number): boolean =>
  childrenBy(tree, at, 'obj', 'iobj').some(
    (child) =>
      /^(?:nobody|nothing)$/.test(tokenAt(tree, child).norm) ||
      childrenBy(tree, child, 'det').some((det) => tokenAt(tree, det).norm === 'no'),
  )

/** "has not accepted", "did not yet agree": the answer is still to come. */
function isPending(tree: Tree, at: number): boolean {
  const auxiliaries = childrenBy(tree, at, 'aux').map((child) => tokenAt(tree, child).norm)
  const yet = childrenBy(tree, at, 'advmod').some((child) => /^(?:yet|still)$/.test(tokenAt(tree, child).norm))
  const modal = auxiliaries.some((word) => /^(?:will|would|can|could|shall|cannot|wo|ca)$/.test(word))
  return yet || (!modal && auxiliaries.some((word) => /^(?:has|have|had|'s|'ve)$/.test(word)))
}

/** "unable to accept", "in no position to agree": the word that says so. */
function unableAt(tree: Tree, at: number): number | undefined {
  return [at, tokenAt(tree, at).head].find((one) => {
    if (one < 0) return false
    const { lemma } = tokenAt(tree, one)
    if (/^(?:unable|unwilling|reluctant|loath|unready|powerless)$/.test(lemma)) return true
    const none = childrenBy(tree, one, 'det').some((det) => tokenAt(tree, det).norm === 'no')
    return none && /^(?:position|mood|hurry|mind|reason|intention|way)$/.test(lemma)
  })
}

const REFUSED: ReadonlySet<LedgerKind> = new Set(['acceptance'])

/** What a cue is where it is denied; the cue itself where it is not. */
export function unlessDenied(tree: Tree, cue: Cue): Cue | undefined {
  const { clause, kind, rule } = cue
  const unable = kind === 'acceptance' && clause.pos !== 'noun' ? unableAt(tree, clause.predicate) : undefined
  if (unable !== undefined)
    return isDenied(tree, unable) ? undefined : { ...cue, kind: 'refusal', rule: `${rule}:denied` }
  if (cue.deed || clause.pos === 'noun') return cue
  const nobody = kind !== 'commitment' && kind !== 'threat' && kind !== 'refusal' && asksNobody(tree, clause.predicate)
  if (!isDenied(tree, clause.predicate) && !nobody) return cue
  const unready = /^ledger:adj:/.test(rule) && kind === 'offer'
  if (!REFUSED.has(kind) && !unready) return undefined
  return isPending(tree, clause.predicate) ? undefined : { ...cue, kind: 'refusal', rule: `${rule}:denied` }
}
