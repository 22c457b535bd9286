// "Hungary said the pipeline had to be reopened": who says what another side must do demands it, where the coder made no event of it.
// Example: "the envoy said Riyadh must first lift the blockade" is a demand to Riyadh; "the minister said we must prepare" is none.
// It leaves alone what must come before something else (a condition), verbs of being and knowing, and whoever speaks of his own side.
import { verbClause } from '../../coder/clauses/clause.ts'
import type { Party } from '../../coder/parties.ts'
import { childBy, childrenBy, isUnder, prepositionOf, tokenAt } from '../../coder/tree.ts'
import { wordGroup } from '../../lexicon/english.ts'
import type { Act } from './acts.ts'
import { cueWords } from './cues.ts'
import { oneASide, othersThan, type Scene } from './scene.ts'

/** The verb of what must be done: behind "must", "should", or behind "has to", "needs to". */
function duty({ tree, words }: Scene, at: number): number | undefined {
  const token = tokenAt(tree, at)
  if (token.upos !== 'VERB') return undefined
  const subject = childBy(tree, at, 'nsubj', 'nsubj:pass', 'expl')
  // "Should a barrel go missing" supposes.
  const must = childrenBy(tree, at, 'aux').some(
    (child) => wordGroup(words, 'deontic').has(tokenAt(tree, child).norm) && (subject === undefined || child > subject),
  )
  if (must) return at
  // "have yet to be recognised" is no duty.
  if (childrenBy(tree, at, 'advmod').some((child) => tokenAt(tree, child).norm === 'yet')) return undefined
  const verb = /^(?:have|need)$/.test(token.lemma) ? childBy(tree, at, 'xcomp') : undefined
  const to = verb !== undefined && childrenBy(tree, verb, 'mark').some((child) => tokenAt(tree, child).norm === 'to')
  return to && childBy(tree, at, 'obj') === undefined ? verb : undefined
}

/** To whom the words are said: "told Peru that", "made it clear to Kyiv that". */
function toldTo({ tree, parties }: Scene, at: number): readonly Party[] {
  const above = tokenAt(tree, at).head
  if (above < 0) return []
  return [above, ...childrenBy(tree, above, 'xcomp')]
    .flatMap((verb) => childrenBy(tree, verb, 'iobj', 'obj', 'obl'))
    .filter((child) => /^(?:to)?$/.test(prepositionOf(tree, child)))
    .flatMap((child) => parties.direct(child))
}

/** Speakers, also behind "made it clear that", "left no doubt that". */
function whoSays(scene: Scene, at: number): readonly Party[] {
  const speaker = scene.speakingParties(at).find((parties) => parties.length > 0)
  if (speaker !== undefined) return speaker
  const { rel, head } = tokenAt(scene.tree, at)
  if (rel !== 'ccomp' || head < 0 || childBy(scene.tree, head, 'expl') === undefined) return []
  const subject = childBy(scene.tree, head, 'nsubj')
  return subject === undefined ? [] : scene.parties.at(subject)
}

export function demandAt(scene: Scene, at: number): Act | undefined {
  const { tree, parties, cues } = scene
  const verb = duty(scene, at)
  if (verb === undefined || childrenBy(tree, at, 'mark').some((child) => tokenAt(tree, child).norm === 'if'))
    return undefined
  const { lemma } = tokenAt(tree, verb)
  if (cueWords(cues, 'idle verb').has(lemma) || wordGroup(scene.words, 'speech').has(lemma)) return undefined
  if (childrenBy(tree, at, 'advcl').some((child) => /^(?:before|if)$/.test(prepositionOf(tree, child))))
    return undefined
  const by = oneASide(whoSays(scene, at))
  if (by.length === 0) return undefined
  const subject = childBy(tree, at, 'nsubj')
  const passive = childBy(tree, verb, 'aux:pass') !== undefined || verbClause(tree, verb).voice === 'passive'
  const doers = subject === undefined || passive ? [] : parties.at(subject)
  const to = oneASide(othersThan(doers.length > 0 ? doers : toldTo(scene, at), by))
  if (doers.length > 0 && to.length === 0) return undefined
  if (to.length === 0 && !passive) return undefined
  return {
    kind: 'demand',
    predicate: at,
    by,
    to,
    content: verb,
    negated: false,
    mention: false,
    rule: 'ledger:says-must',
  }
}

/** Demands of a sentence that no other act contains. */
export function demandsOf(scene: Scene, acts: readonly Act[], from: number, to: number): Act[] {
  const out: Act[] = []
  for (let at = from; at < to; at++) {
    const act = demandAt(scene, at)
    const covered =
      act === undefined ||
      acts.some(
        (other) =>
          isUnder(scene.tree, at, other.predicate) ||
          isUnder(scene.tree, act.content, other.content) ||
          (other.tie !== undefined && at >= other.tie.first && at < other.tie.last),
      )
    if (!covered) out.push(act)
  }
  return out
}
