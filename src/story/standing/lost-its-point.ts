// Words that say that something put has lost its point -> it is overtaken, whatever became of it.
// Example: "the invitation is now moot"; "the offer of help was no longer needed"; "the meeting will not take place"; "no longer any need for the warning".
// It leaves alone what is taken back by whoever made it (explicit-answers.ts).
import type { Clause } from '../../coder/clauses/types.ts'
import { childBy, childrenBy, prepositionOf, tokenAt } from '../../coder/tree.ts'
import type { LedgerKind } from '../../model/index.ts'
import { cueWords } from '../ledger/cues.ts'
import type { Scene } from '../ledger/scene.ts'
import { isFact, isNegated, type Told } from './facts.ts'
import { isPut, kindsOf, listed, makersOf, takenBack } from './nouns-of-entries.ts'

/** "no longer any need for the warning that the Guards had issued" */
function needlessNoun(scene: Scene, at: number, noun: number): Told | undefined {
  const by = makersOf(scene, noun)
  const kinds = kindsOf(scene, tokenAt(scene.tree, noun).lemma.toLowerCase())
  return by.length === 0
    ? undefined
    : { at, content: noun, by, standing: 'overtaken', kinds, form: 'explicit', rule: 'answer:needless' }
}

/** "there was no longer any need to stop the trucks": the threat is not needed any more. */
function needless(scene: Scene, at: number): Told | undefined {
  const { tree } = scene
  const { lemma, head } = tokenAt(tree, at)
  if (lemma !== 'need' || head < 0) return undefined
  const words = [at, head]
    .flatMap((one) => childrenBy(tree, one, 'advmod', 'det'))
    .map((one) => tokenAt(tree, one).norm)
  if (!words.some((word) => /^(?:no|longer)$/.test(word))) return undefined
  const noun = childrenBy(tree, at, 'nmod').find((child) => isPut(scene, child) && prepositionOf(tree, child) === 'for')
  if (noun !== undefined) return needlessNoun(scene, at, noun)
  const verb = childBy(tree, at, 'acl', 'xcomp', 'advcl')
  if (verb === undefined) return undefined
  const by = scene.speakingParties(at).find((parties) => parties.length > 0) ?? []
  if (by.length === 0) return undefined
  return { at, content: verb, by, standing: 'overtaken', kinds: ['threat'], form: 'explicit', rule: 'answer:needless' }
}

/** "New Zealand's offer of help was no longer needed": nobody wants what was offered any more. */
function notWanted(scene: Scene, at: number, { voice }: Clause): Told | undefined {
  const { tree, cues, parties } = scene
  const subject = childBy(tree, at, 'nsubj:pass', 'nsubj')
  const longer = childrenBy(tree, at, 'advmod').some(
    (child) =>
      /^(?:longer|more|anymore)$/.test(tokenAt(tree, child).norm) &&
      (isNegated(scene, at) || tree.tokens[child - 1]?.norm === 'no'),
  )
  if (
    voice !== 'passive' ||
    !longer ||
    subject === undefined ||
    !/^(?:need|want|require)$/.test(tokenAt(tree, at).lemma)
  )
    return undefined
  const noun = tokenAt(tree, subject).lemma.toLowerCase()
  const by = parties.at(subject)
  if (by.length === 0) return undefined
  const kinds = cueWords(cues, 'withdrawn noun').has(noun) ? kindsOf(scene, noun) : (['offer'] as const)
  return { at, content: subject, by, standing: 'overtaken', kinds, form: 'explicit', rule: 'answer:not-wanted' }
}

/** "Baghdad's invitation is now moot": what was put has lost its point. */
function moot(scene: Scene, at: number): Told | undefined {
  const { tree, cues } = scene
  if (!cueWords(cues, 'moot adj').has(tokenAt(tree, at).lemma.toLowerCase())) return undefined
  const told = takenBack(scene, at, childBy(tree, at, 'nsubj'), 'answer:moot')
  return told === undefined || isNegated(scene, at) ? undefined : { ...told, standing: 'overtaken' }
}

/** "will not take place", "was called off", "the Kremlin cancelled the meeting": what was offered has come to nothing. */
function cameToNothing(scene: Scene, at: number, clause: Clause): Told | undefined {
  const { tree } = scene
  const kinds: readonly LedgerKind[] = ['offer', 'commitment']
  const held = isNegated(scene, at) && listed(scene, at, 'held verb', clause)
  const cancelled = isFact(scene, at) && !isNegated(scene, at) && listed(scene, at, 'cancelled verb', clause)
  const subject = clause.voice === 'active' && cancelled ? clause.obj?.head : childBy(tree, at, 'nsubj', 'nsubj:pass')
  if ((!held && !cancelled) || subject === undefined) return undefined
  if (tokenAt(tree, subject).upos !== 'NOUN') return undefined
  const by = scene.parties.at(subject)
  return {
    at,
    content: subject,
    by,
    standing: 'overtaken',
    kinds,
    form: 'explicit',
    rule: 'answer:came-to-nothing',
    unsaid: true,
  }
}

/** At a verb. */
export const lostPointAt = (scene: Scene, at: number, clause: Clause): readonly (Told | undefined)[] => [
  notWanted(scene, at, clause),
  cameToNothing(scene, at, clause),
]

/** At a noun or an adjective. */
export const lostPointBy = (scene: Scene, at: number): readonly (Told | undefined)[] => [
  needless(scene, at),
  moot(scene, at),
]
