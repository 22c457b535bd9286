// "had the editor detained", "got two envoys expelled" -> who had it done and whom it was done to: the subject and the object of "have".
// Example: "The prosecutor had four aides arrested" -> at "arrested": subject the prosecutor, object four aides, as if active.
// It leaves alone "has arrested" (an auxiliary), and nouns that "have" owns with a participle of their own agent ("has a house built by ...").
import { childBy, childrenBy, isUnder, prepositionOf, type Tree, tokenAt } from '../tree.ts'

export interface Causative {
  /** The verb "have" or "get". */
  readonly cause: number
  readonly object: number
}

const CAUSES = new Set(['have', 'get'])

/** What is had done to people; of things ("has a port built of stone") a participle is a mere property. */
const TO_PEOPLE = new Set(
  (
    'arrest detain jail imprison kill expel deport take seize remove shoot execute release free sack dismiss ban suspend recall beat torture murder poison ' +
    'put extradite bring lock evict exile assassinate kidnap try charge convict hang whip flog intern'
  ).split(' '),
)

/** The participle's cause, two ways of the parser: a predicate of the object, or a modifier inside the object's phrase. */
export function causativeOf(tree: Tree, index: number): Causative | undefined {
  const token = tokenAt(tree, index)
  if (token.xpos !== 'VBN' || token.head < 0 || !TO_PEOPLE.has(token.lemma.toLowerCase())) return undefined
  if (!['xcomp', 'ccomp', 'acl', 'advcl'].includes(token.rel)) return undefined
  if (childBy(tree, index, 'aux', 'aux:pass', 'obl:agent') !== undefined) return undefined
  if (childrenBy(tree, index, 'obl').some((child) => prepositionOf(tree, child) === 'by')) return undefined
  for (let at = token.head, guard = 0; at >= 0 && guard < 6; guard++) {
    const verb = tokenAt(tree, at)
    if (verb.upos === 'VERB') {
      if (!CAUSES.has(verb.lemma.toLowerCase())) return undefined
      const object = childBy(tree, at, 'obj')
      const inside = object !== undefined && object < index && (token.head === at || isUnder(tree, index, object))
      return inside ? { cause: at, object } : undefined
    }
    at = verb.head
  }
  return undefined
}
