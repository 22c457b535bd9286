// Head of a content -> the lemmas of what is to be done: its verb or noun of a deed, and what a verb that says little goes with.
// Example: "to let inspectors replace four cameras" -> let, replace; "an end to the siege" -> end; "put off the fines" -> put_off.
// "keep the post [open]" -> keep, open.
// Objects and places are left to lemmasIn (content.ts): two that speak of one thing need not want the same done with it.
import { childrenBy, subtreeRange, type Tree, tokenAt } from '../../coder/tree.ts'
import { phrasalAt } from './content.ts'
import type { Cues } from './cues.ts'

/** Verbs whose complement or object tells what is done. */
const LIGHT = new Set(
  'let allow make have take give get bring keep put set go come begin start stop continue resume finish agree help try hold carry do be see provide'.split(
    ' ',
  ),
)

/** Nouns made of a verb. */
const OF_VERB = /(?:ation|ition|ment|sion|tion|ance|ence|al|ing|ure|sal)$/

function add(tree: Tree, at: number, cues: Cues, out: Set<string>, depth: number): void {
  const { lemma, upos } = tokenAt(tree, at)
  const word = lemma.toLowerCase()
  const verb = phrasalAt(tree, at, cues.phrasal)
  if (upos !== 'NOUN' || cues.deeds.has(word) || OF_VERB.test(word)) out.add(verb ?? word)
  if (depth > 1) return
  for (const child of childrenBy(tree, at, 'conj'))
    if (tokenAt(tree, child).upos === upos) add(tree, child, cues, out, depth + 1)
  if (upos !== 'VERB' || verb !== undefined || !LIGHT.has(word)) return
  for (const thing of childrenBy(tree, at, 'obj'))
    for (let one = thing + 1; one < subtreeRange(tree, thing).last; one++) {
      const { upos: tag, head, lemma: how } = tokenAt(tree, one)
      if (tag === 'ADJ' && head < one) out.add(how.toLowerCase())
    }
  for (const child of childrenBy(tree, at, 'xcomp', 'ccomp', 'obj', 'nsubj:pass'))
    if (/^(?:VERB|NOUN|ADJ)$/.test(tokenAt(tree, child).upos)) add(tree, child, cues, out, depth + 1)
}

/** Nothing where only a thing is named ("two ferries"): what is to be done with it is left open. */
export function actionsIn(tree: Tree, head: number, cues: Cues): string[] {
  const out = new Set<string>()
  add(tree, head, cues, out, 0)
  return [...out]
}
