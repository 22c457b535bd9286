// A tree + rules that always hold -> the tree with the least likely breaches undone: a word takes its next-best label or head.
// Example: two subjects of one verb: the one whose next-best place costs least moves there ("obj"), the other stays.
// The result is a tree with the same root; a breach without an allowed way out stays.
import type { Attachment, Tree } from './attachments.ts'
import type { TreeRule } from './rules/types.ts'

/** Two breaches a sentence are rare; more are left. */
const ROUNDS = 8

type Options = (d: number) => readonly Attachment[]

interface Change extends Attachment {
  readonly word: number
}

/** Whether a hangs on d, or on what hangs on d. */
function below(heads: Int32Array, a: number, d: number): boolean {
  for (let at = a; at > 0; at = heads[at] ?? 0) if (at === d) return true
  return false
}

const isNow = ({ heads, rels }: Tree, d: number, { head, rel }: Attachment): boolean =>
  heads[d] === head && rels[d] === rel

/** The likeliest other place of a word, with what it costs beyond the present one. */
function wayOut(tree: Tree, word: number, options: readonly Attachment[], rules: readonly TreeRule[]) {
  const now = options.find((option) => isNow(tree, word, option))?.cost ?? 0
  const found = options.find(
    (option) =>
      !isNow(tree, word, option) &&
      !below(tree.heads, option.head, word) &&
      rules.every(({ allows }) => allows(tree, word, option)),
  )
  return found === undefined ? undefined : { ...found, word, cost: found.cost - now }
}

function cheapest(tree: Tree, words: readonly number[], options: Options, rules: readonly TreeRule[]) {
  let best: Change | undefined
  for (const word of words) {
    const change = wayOut(tree, word, options(word), rules)
    if (change !== undefined && (best === undefined || change.cost < best.cost)) best = change
  }
  return best
}

/** Changes the tree in place. */
export function mendTree(tree: Tree, options: Options, rules: readonly TreeRule[]): void {
  for (const { broken } of rules) {
    for (let round = 0; round < ROUNDS; round++) {
      const words = broken(tree)
      const change = words === undefined ? undefined : cheapest(tree, words, options, rules)
      if (change === undefined) break
      tree.heads[change.word] = change.head
      tree.rels[change.word] = change.rel
    }
  }
}
