// Words that set a deed against what was promised -> the promise is broken.
// Example: "was billed at the old rate although Minsk had promised to end it"; "contrary to what Beijing had promised"; "despite its pledge to pull back".
// It leaves alone what is only supposed, and promises that are set against words, not deeds.
import { childBy, childrenBy, markersOf, prepositionOf, tokenAt } from '../../coder/tree.ts'
import { cueWords } from '../ledger/cues.ts'
import type { Scene } from '../ledger/scene.ts'
import { isFact, isNegated, type Told } from './facts.ts'
import { kindsOf, PROMISES } from './nouns-of-entries.ts'

const SPITE = /^(?:despite|notwithstanding)$/

/** "contrary to [what]", "despite [what]" */
function isAgainstWhat({ tree }: Scene, at: number): boolean {
  const { head, rel } = tokenAt(tree, at)
  const what = head >= 0 && /^acl/.test(rel) && tokenAt(tree, head).norm === 'what' ? head : childBy(tree, at, 'obj')
  if (what === undefined || tokenAt(tree, what).norm !== 'what') return false
  const before = [tree.tokens[what - 1]?.norm ?? '', tree.tokens[what - 2]?.norm ?? '']
  return SPITE.test(before[0] ?? '') || (before[0] === 'to' && before[1] === 'contrary')
}

/** "although Belarus had promised to do away with it", "contrary to what Beijing had promised" */
export function althoughPromised(scene: Scene, at: number): Told | undefined {
  const { tree, cues, parties } = scene
  const { lemma, xpos, head } = tokenAt(tree, at)
  if (xpos !== 'VBN' || !cueWords(cues, 'promising verb').has(lemma) || isNegated(scene, at)) return undefined
  const although = markersOf(tree, at).some((marker) => /^(?:although|though)$/.test(marker))
  if (!(although && head >= 0 && isFact(scene, head)) && !isAgainstWhat(scene, at)) return undefined
  const subject = childBy(tree, at, 'nsubj')
  const by = subject === undefined ? [] : parties.at(subject)
  if (by.length === 0) return undefined
  const content = childBy(tree, at, 'xcomp', 'ccomp') ?? at
  return { at, content, by, standing: 'broken', kinds: PROMISES, form: 'explicit', rule: 'answer:although-promised' }
}

/** "shelled the port despite its pledge to hold fire" */
export function despitePromise(scene: Scene, at: number): Told | undefined {
  const { tree, cues, parties } = scene
  const { lemma, head, upos } = tokenAt(tree, at)
  if (upos !== 'NOUN' || head < 0 || !cueWords(cues, 'broken noun').has(lemma.toLowerCase())) return undefined
  if (!SPITE.test(prepositionOf(tree, at)) || tokenAt(tree, head).upos !== 'VERB') return undefined
  const own = childrenBy(tree, at, 'nmod:poss', 'amod', 'compound').flatMap((one) => parties.at(one))
  if (own.length === 0 || !isFact(scene, head)) return undefined
  const kinds = kindsOf(scene, lemma.toLowerCase())
  return { at, content: at, by: own, standing: 'broken', kinds, form: 'explicit', rule: 'answer:despite' }
}
