// "Baku accepted the invitation; Yerevan had done so on Wednesday": who did the same makes the same act.
// Example: "... a day after Armenia had done the same" gives Armenia's acceptance beside Azerbaijan's.
// Only the act told last before, in the same sentence or the one before, and only of another side; what is denied stays out.
import { childBy, childrenBy, tokenAt } from '../../coder/tree.ts'
import type { Act } from './acts.ts'
import { isDenied } from './denied.ts'
import { oneASide, othersThan, type Scene } from './scene.ts'

const FACT = /^VB[DNGZP]$/

/** "did so", "has done the same", "followed suit" */
function doesSame({ tree }: Scene, at: number): boolean {
  const { lemma, upos, xpos } = tokenAt(tree, at)
  if (upos !== 'VERB' || !FACT.test(xpos) || isDenied(tree, at)) return false
  const words = childrenBy(tree, at, 'advmod', 'obj', 'xcomp').map((child) => tokenAt(tree, child).norm)
  if (lemma === 'follow') return words.includes('suit')
  return lemma === 'do' && words.some((word) => /^(?:so|same|likewise)$/.test(word))
}

export function sameActs(scene: Scene, acts: readonly Act[]): Act[] {
  const { tree } = scene
  const out = [...acts]
  for (const { index, sentence } of tree.tokens) {
    if (!doesSame(scene, index)) continue
    const subject = childBy(tree, index, 'nsubj')
    const model = acts.findLast(
      ({ predicate }) => predicate < index && sentence - tokenAt(tree, predicate).sentence <= 1,
    )
    if (subject === undefined || model === undefined) continue
    const by = oneASide(othersThan(scene.parties.at(subject), model.by))
    const { event: _, ...rest } = model
    if (by.length > 0)
      out.push({ ...rest, predicate: index, by, to: othersThan(model.to, by), rule: `${model.rule}:so` })
  }
  return out.sort((a, b) => a.predicate - b.predicate)
}
