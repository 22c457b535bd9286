// A conjunct, an apposition, the rest of a name or of a fixed expression follow what they hang on.
// Left alone: every other relation; nothing is turned round, the word takes its next-best place.
import type { TreeRule } from './types.ts'

const FOLLOWS = new Set(['conj', 'appos', 'flat', 'fixed', 'goeswith'])

const follows = (rel: string): boolean => FOLLOWS.has(rel.split(':')[0] ?? '')

export const goLeftToRight: TreeRule = {
  broken: ({ heads, rels }) => {
    for (let d = 1; d < heads.length; d++) if ((heads[d] ?? 0) > d && follows(rels[d] ?? '')) return [d]
    return undefined
  },
  allows: (_, d, { head, rel }) => head < d || !follows(rel),
}
