// Verb -> whether it is passive: by its auxiliary or agent, as a bare participle behind a noun, or in a headline that leaves out "was".
// Example: "was shot by guards", "the man shot by guards", "Editor jailed in Minsk"; but "stood by Rwanda" is active.
// It looks at the verb alone; undoing the passive is clause.ts.
import { baseRel, childBy, childrenBy, type Tree, tokenAt } from '../tree.ts'
import { hiddenVerbOf } from './hidden-verb.ts'

/** Headlines leave out "was"; a sentence with its period does not. */
function isHeadline(tree: Tree, sentence: number): boolean {
  const range = tree.doc.sentences[sentence]
  return range === undefined || range.kind === 'headline' || !/[.!?"”]/.test(tokenAt(tree, range.last - 1).form)
}

/**
 * Passive: an auxiliary or agent tells it, or a bare past participle that modifies a noun or follows a passive in coordination.
 * A verb with a subject and no auxiliary is in the past tense, whatever the parser says of its form ("The Vatican called on ...").
 */
export function isPassive(tree: Tree, index: number): boolean {
  const token = tokenAt(tree, index)
  if (token.upos !== 'VERB' && token.upos !== 'ADJ') return false
  if (childBy(tree, index, 'aux:pass') !== undefined) return true
  if (childBy(tree, index, 'obl:agent') !== undefined) return !isPlainPast(tree, index)
  if (childBy(tree, index, 'obj') !== undefined && childBy(tree, index, 'aux') === undefined && token.rel !== 'acl')
    return false
  if (hiddenVerbOf(tree, index) !== undefined) return false
  if (childBy(tree, index, 'nsubj:pass', 'csubj:pass') !== undefined)
    return isHeadline(tree, token.sentence) || childBy(tree, index, 'aux') !== undefined
  if (token.xpos !== 'VBN' || childBy(tree, index, 'aux', 'nsubj') !== undefined) return false
  if (token.rel === 'acl') return true
  if (token.rel === 'conj' && token.head >= 0) return isPassive(tree, token.head)
  return token.feats.Voice === 'Pass' || (baseRel(token.rel) === 'advcl' && childBy(tree, index, 'obj') === undefined)
}

/** "stood by Rwanda": a past tense with a subject before it and no auxiliary is active, whatever its "by" is called. */
const isPlainPast = (tree: Tree, index: number): boolean =>
  tokenAt(tree, index).xpos === 'VBD' &&
  tokenAt(tree, index).rel !== 'acl' &&
  childrenBy(tree, index, 'nsubj').some((child) => child < index) &&
  childBy(tree, index, 'aux', 'nsubj:pass') === undefined
