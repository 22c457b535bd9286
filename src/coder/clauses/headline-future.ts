// "EU to open talks with Serbia": in a headline the infinitive behind the first noun is a sentence about the future -> its subject.
// Example: the subject of "open" is "EU"; of "restore" in "Cuba, US to restore ties" it is "Cuba". Sentences with their period are left
// alone, and nouns of purpose ("Bid to oust minister", "US plan to raid Tripoli"), which the lexicon knows.
import { childBy, childrenBy, prepositionOf, type Tree, tokenAt } from '../tree.ts'

/** Nouns that act, as heads of the phrase before such an infinitive. */
const WHO_ACTS = new Set(
  'minister president premier chancellor leader envoy official king prince pope chief general troops army navy police rebel delegation negotiator inspector lawmaker ally side country state government group union court parliament firm militia fighter soldier ship warship plane'.split(
    ' ',
  ),
)

const isOpen = (tree: Tree, sentence: number): boolean => {
  const range = tree.doc.sentences[sentence]
  return range !== undefined && !/[.!?"”]/.test(tokenAt(tree, range.last - 1).form)
}

/** The noun that a headline's infinitive says something of; undefined for any other infinitive. */
export function headlineSubject(tree: Tree, index: number): number | undefined {
  const { rel, head, sentence, upos } = tokenAt(tree, index)
  if (upos !== 'VERB' || !childrenBy(tree, index, 'mark').some((child) => tokenAt(tree, child).norm === 'to'))
    return undefined
  if (!isOpen(tree, sentence)) return undefined
  if (head < 0)
    return childrenBy(tree, index, 'vocative', 'dep', 'obl', 'dislocated').find(
      (child) => child < index && tokenAt(tree, child).upos === 'PROPN' && prepositionOf(tree, child) === '',
    )
  const noun = tokenAt(tree, head)
  const says = rel === 'acl' && noun.head < 0 && head < index && childBy(tree, head, 'cop', 'nsubj') === undefined
  return says && (noun.upos === 'PROPN' || WHO_ACTS.has(noun.lemma.toLowerCase())) ? head : undefined
}
