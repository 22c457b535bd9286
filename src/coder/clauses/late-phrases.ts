// Prepositional phrases that the parser hangs on the nearest noun although they belong to the verb -> arguments of the verb.
// Example: "discussed the fate of the crew [with the envoy]"; "was congratulated on his victory [by the king]".
// It leaves alone what hangs on a noun that is a deed of its own ("condemned a raid on the camp by rebels").
import { childrenBy, prepositionOf, type Tree, tokenAt } from '../tree.ts'
import type { Arg } from './types.ts'

/** What the reader of clauses asks of the coder about a phrase. */
export interface PhraseFacts {
  /** Whether the phrase itself names an actor. */
  readonly isActor: (head: number) => boolean
  /** Whether the noun is a deed of its own with frames in the lexicon. */
  readonly isDeed: (head: number) => boolean
}

const WANDERING = new Set(['with', 'to', 'between', 'against'])

/** Phrases on nouns inside the phrase: "the fate of the crew [with the envoy]". */
export function phrasesInside(tree: Tree, head: number, facts: PhraseFacts): Arg[] {
  return childrenBy(tree, head, 'nmod')
    .filter((inner) => inner > head && !facts.isDeed(inner))
    .flatMap((inner) =>
      childrenBy(tree, inner, 'nmod')
        .filter((child) => WANDERING.has(prepositionOf(tree, child)) && facts.isActor(child))
        .map((child): Arg => ({ head: child, prep: prepositionOf(tree, child), via: 'attached' })),
    )
}

/** "spoke in a call [with the envoy]", "flights [between the two] resumed"; "along the border with Chad" tells of nobody taking part. */
export function partnersIn(tree: Tree, args: readonly Arg[], facts: PhraseFacts): Arg[] {
  return args.flatMap(({ head }) =>
    childrenBy(tree, head, 'nmod')
      .filter((child) => {
        const preposition = prepositionOf(tree, child)
        return preposition === 'between' || (preposition === 'with' && facts.isDeed(head))
      })
      .filter(facts.isActor)
      .map((child): Arg => ({ head: child, prep: prepositionOf(tree, child), via: 'attached' })),
  )
}

/** "by" phrases on a noun, and on the nouns in it that are no deeds. */
function agentsOn(tree: Tree, head: number, facts: PhraseFacts): number[] {
  return childrenBy(tree, head, 'nmod', 'obl:agent', 'obl').flatMap((child) => [
    ...(prepositionOf(tree, child) === 'by' ? [child] : []),
    ...(facts.isDeed(child) ? [] : agentsOn(tree, child, facts)),
  ])
}

/** The agent of a passive that hangs on one of its phrases: "was given a loan for a road [by Oslo]". */
export function lateAgent(tree: Tree, index: number, facts: PhraseFacts): number | undefined {
  const kept = childrenBy(tree, index, 'obj').flatMap((child) => agentsOn(tree, child, facts))
  const phrases = childrenBy(tree, index, 'obl', 'xcomp', 'obl:unmarked').filter(
    (child) => child > index && tokenAt(tree, child).upos !== 'VERB' && !facts.isDeed(child),
  )
  const found = [...kept, ...phrases.flatMap((child) => agentsOn(tree, child, facts))].filter(facts.isActor)
  return found.length === 0 ? undefined : Math.max(...found)
}
