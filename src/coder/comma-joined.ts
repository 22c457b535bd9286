// Names that a comma joins as "and" would: "Seoul, Tokyo agree", "Lavrov, Blinken meet in Beijing", "US, UK strike Houthis".
// The parser makes the second an apposition, a part of the name or a subject of its own; side by side they act together.
// Left alone: "Paris, France" (one country), and in running text all but two states that the parser has put in apposition.
import type { Mention } from '../model/index.ts'
import { childrenBy, type Tree, tokenAt } from './tree.ts'

type Mentions = ReadonlyMap<number, Mention>

const codeOf = (mention: Mention | undefined): string | undefined => mention?.actors[0]?.code
const nameOf = (mention: Mention): string => mention.actors[0]?.id ?? mention.actors[0]?.name ?? ''

/** Two named actors in a headline that are not one and the same. */
function areTwo(a: Mention | undefined, b: Mention | undefined): b is Mention {
  if (a?.kind !== 'named' || b?.kind !== 'named' || nameOf(a) === nameOf(b)) return false
  return codeOf(a) !== undefined && codeOf(b) !== undefined && (codeOf(a) !== codeOf(b) || codeOf(a) === '')
}

/** Head of a phrase -> heads of the names that a comma joins to it. */
export function commaJoiner(tree: Tree, byHead: Mentions, covering: Mentions): (head: number) => readonly number[] {
  const inHeadline = (head: number): readonly number[] => {
    const mention = byHead.get(head)
    const sentence = tree.doc.sentences[tokenAt(tree, head).sentence]
    if (mention === undefined || sentence?.kind !== 'headline') return []
    const isComma = (at: number): boolean => tree.doc.tokens[at]?.norm === ','
    const behind = isComma(mention.last) ? covering.get(mention.last + 1) : undefined
    const before = isComma(mention.first - 1) ? covering.get(mention.first - 2) : undefined
    // Only names that stand first, with the verb right behind the last one.
    const opens = (first: Mention, last: Mention): boolean =>
      first.first === sentence.first && /^(VERB|AUX|PART)$/.test(tree.doc.tokens[last.last]?.upos ?? '')
    return [
      ...(areTwo(mention, behind) && opens(mention, behind) ? [behind.head] : []),
      ...(areTwo(mention, before) && opens(before, mention) ? [before.head] : []),
    ]
  }
  const states = (head: number): readonly number[] => {
    const mention = byHead.get(head)
    if (mention?.place !== true) return []
    return childrenBy(tree, head, 'appos', 'nmod:unmarked').filter(
      (child) => byHead.get(child)?.place === true && codeOf(byHead.get(child)) !== codeOf(mention),
    )
  }
  return (head) => [...states(head), ...inHeadline(head)]
}
