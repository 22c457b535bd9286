// Headlines say "to" for "will": "Putin to visit Hanoi", "UN to vote on Gaza truce". Where the parser makes the name the root and the infinitive
// its modifier, the name is the subject of what is to come.
// Left alone: nouns of purpose ("Bid to oust minister", "US plan to raid Tripoli"), which the lexicon knows, and every infinitive in running text.
import { childBy, childrenBy, type Tree, tokenAt } from '../tree.ts'

/** Nouns that act, as heads of the phrases that stand before such an infinitive. */
const WHO_ACTS = new Set(
  'minister president premier chancellor leader envoy official king prince pope chief general troops army navy police rebel delegation negotiator inspector lawmaker ally'.split(
    ' ',
  ),
)

/** Head of the subject, the name before "to"; undefined where this is no such headline. */
export function headlineSubject(tree: Tree, index: number): number | undefined {
  const token = tokenAt(tree, index)
  if (token.rel !== 'acl' || token.head < 0 || token.head > index) return undefined
  const name = tokenAt(tree, token.head)
  if (name.head >= 0 || tree.doc.sentences[token.sentence]?.kind !== 'headline') return undefined
  if (name.upos !== 'PROPN' && !WHO_ACTS.has(name.lemma.toLowerCase())) return undefined
  if (childBy(tree, token.head, 'cop', 'det') !== undefined) return undefined
  return childrenBy(tree, index, 'mark').some((child) => tokenAt(tree, child).norm === 'to') ? token.head : undefined
}
