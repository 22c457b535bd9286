// "If Mr Lin was not on a plane home, he warned" -> whoever is spoken of in the words reported is hardly he who says them.
// Example: "Xiao handed over a note. If Lin was not freed, he warned, ...": he is Xiao. The subject of the reported words ("Lukashenko would
// think it over, he told workers") may be the speaker after all. In the scale of weights.ts.
import { childrenOf } from '../tree.ts'
import type { Draft } from './draft.ts'
import { isSubject, relOf, rowHead } from './grammar.ts'
import { lemmaAt, type Scene, wordSet } from './scene.ts'

const DEEP = -6
const SUBJECT = -2

/** Heads of the words that the pronoun's verb reports, where they stand before it; "If ..." may hang on the verb itself. */
function reportedBefore(scene: Scene, pronoun: number): number[] {
  const verb = scene.tokens[pronoun]?.head ?? -1
  if (!isSubject(scene, pronoun) || !wordSet(scene.index, 'says-beside').has(lemmaAt(scene, verb))) return []
  const above = relOf(scene, verb).startsWith('parataxis') ? [scene.tokens[verb]?.head ?? -1] : []
  const children = childrenOf(scene.tree, verb)
  const reports = children.some((child) => relOf(scene, child) === 'ccomp')
  const below = children.filter((child) => child < pronoun && reports && /^(ccomp|advcl)$/.test(relOf(scene, child)))
  return [...above, ...below].filter((at) => at >= 0)
}

function isUnder(scene: Scene, token: number, head: number): boolean {
  for (let at = token, guard = 0; at >= 0 && guard < 40; guard++) {
    if (at === head) return true
    at = scene.tokens[at]?.head ?? -1
  }
  return false
}

/** What speaks against a draft inside the words that the pronoun reports; 0 outside them. */
export function reportedWeight(scene: Scene, pronoun: number, draft: Draft): number {
  const content = reportedBefore(scene, pronoun).find((at) => isUnder(scene, draft.chunk.head, at))
  if (content === undefined || draft.kind === 'pronoun') return 0
  const row = rowHead(scene, draft.chunk.head)
  const main = isSubject(scene, row) && scene.tokens[row]?.head === content && relOf(scene, content) !== 'advcl'
  return main ? SUBJECT : DEEP
}
