// A demand that goes to one side for one thing and to another for another thing -> two demands.
// Example: "called on Armenia to open the road and on Azerbaijan to free the prisoners" asks each for its own part; the parser reads the second as more of the first.
// It leaves alone what several are asked to do together ("urged Riga and Minsk to talk").
import { childrenBy, conjuncts, type Tree, tokenAt } from '../../coder/tree.ts'
import type { Act } from './acts.ts'
import { oneASide, othersThan, type Scene } from './scene.ts'

/** Infinitives that the parser hangs on the content, with whoever stands right before them: "and on Azerbaijan [to free]". */
function secondParts({ tree }: Scene, content: number): { readonly whom: number; readonly verb: number }[] {
  const verbs = conjuncts(tree, content).flatMap((one) => childrenBy(tree, one, 'advcl', 'xcomp', 'acl'))
  return verbs.flatMap((verb) => {
    const to = childrenBy(tree, verb, 'mark').find((one) => tokenAt(tree, one).norm === 'to')
    const whom = to === undefined ? undefined : conjunctEndingAt(tree, to - 1)
    return whom === undefined ? [] : [{ whom, verb }]
  })
}

/** The coordinated phrase that ends at a token. */
function conjunctEndingAt(tree: Tree, at: number): number | undefined {
  let head = at
  for (let steps = 0; head >= 0 && steps < 3; steps++) {
    const { rel } = tokenAt(tree, head)
    if (rel === 'conj') return head
    if (!/^(?:flat|compound|nmod)/.test(rel)) return undefined
    head = tokenAt(tree, head).head
  }
  return undefined
}

export const splitDemands = (acts: readonly Act[], scene: Scene): Act[] =>
  acts.flatMap((act) => {
    if (act.kind !== 'demand' || act.content === act.predicate) return [act]
    const more = secondParts(scene, act.content).flatMap(({ whom, verb }): Act[] => {
      const to = oneASide(othersThan(scene.parties.direct(whom), act.by))
      if (to.length === 0) return []
      const { event: _, tie: __, ...rest } = act
      return [{ ...rest, to, content: verb, rule: `${act.rule}:and` }]
    })
    return [act, ...more]
  })
