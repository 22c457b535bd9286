// Sentence -> the speakers that its punctuation tells, whatever the parser hung them on: "..., the Sudanese army announced." and
// "..., according to cables." at an edge of the sentence speak for all of it.
// It leaves "and the army announced ..." alone, which says something of its own.
import type { Sentence } from '../model/index.ts'
import type { SpeechFrame } from './situation.ts'
import { childBy, childrenBy, prepositionOf, subtreeRange, type Tree, tokenAt } from './tree.ts'

/** A cue and the tokens it does not speak for: its own phrase. */
export interface LooseCue extends SpeechFrame {
  readonly first: number
  readonly last: number
}

const isComma = (tree: Tree, index: number): boolean => /^[,”"’']+$/.test(tree.tokens[index]?.form ?? '')

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON'])

/** ", General John de Chastelain said": the phrase between the comma and the verb, where the parser made it an apposition. */
function nounBefore(tree: Tree, verb: number, sentence: Sentence): number | undefined {
  let comma = verb - 1
  while (comma > sentence.first && !isComma(tree, comma)) comma--
  if (comma <= sentence.first) return undefined
  for (let at = comma + 1; at < verb; at++) {
    const { head, upos } = tokenAt(tree, at)
    if ((head <= comma || head >= verb) && NOMINAL.has(upos)) return at
  }
  return undefined
}

/** A verb of saying with a subject and nothing said of its own, set off by a comma. */
function trailing(tree: Tree, index: number, sentence: Sentence): LooseCue | undefined {
  const speaker = childBy(tree, index, 'nsubj') ?? nounBefore(tree, index, sentence)
  if (speaker === undefined) return undefined
  const own = childrenBy(tree, index, 'ccomp', 'xcomp', 'obj', 'cc', 'mark')
  if (own.some((child) => child > speaker)) return undefined
  const subject = subtreeRange(tree, speaker)
  const first = Math.min(subject.first, index)
  if (first <= sentence.first + 1 || !isComma(tree, first - 1)) return undefined
  return { cue: index, speaker, denied: false, first, last: Math.max(subject.last, index + 1) }
}

/** "according to ..." at the beginning or behind a comma. */
function according(tree: Tree, index: number, sentence: Sentence): LooseCue | undefined {
  if (prepositionOf(tree, index) !== 'according_to') return undefined
  const cue = childBy(tree, index, 'case')
  if (cue === undefined || (cue !== sentence.first && !isComma(tree, cue - 1))) return undefined
  const { last } = subtreeRange(tree, index)
  return { cue, speaker: index, denied: false, first: cue, last }
}

/** The loose cues of a sentence. */
export function looseCuesOf(tree: Tree, sentence: Sentence, speech: ReadonlySet<string>): readonly LooseCue[] {
  const out: LooseCue[] = []
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = tokenAt(tree, at)
    const found =
      token.upos === 'VERB' && speech.has(token.lemma.toLowerCase())
        ? trailing(tree, at, sentence)
        : token.norm === 'according' && token.head >= 0
          ? according(tree, token.head, sentence)
          : undefined
    if (found !== undefined) out.push(found)
  }
  return out
}

/** Those that speak for a predicate and are not yet in its chain. */
export function addLooseCues<T extends SpeechFrame>(
  chain: readonly T[],
  cues: readonly LooseCue[],
  predicate: number,
): readonly (T | LooseCue)[] {
  const more = cues.filter(
    (cue) =>
      (predicate < cue.first || predicate >= cue.last) &&
      !chain.some((frame) => frame.cue === cue.cue || frame.speaker === cue.speaker),
  )
  return more.length === 0 ? chain : [...chain, ...more]
}
