// "Manila could lose its loans, the envoy warned": who warns of what will befall the other side threatens, where the coder made no event of it.
// Example: "Moscow warned that gas deliveries to Moldova would end" and "Hungary risked its vote, Brussels warned" are threats; "storms could close the strait, the coast guard warned" is none.
// It leaves alone warnings of what nobody brings about, of what befalls one's own side, and whoever speaks for no side.
import type { Party } from '../../coder/parties.ts'
import { childBy, childrenBy, isUnder, tokenAt } from '../../coder/tree.ts'
import { wordGroup } from '../../lexicon/english.ts'
import type { Act } from './acts.ts'
import { rangeOf } from './content.ts'
import { cueWords } from './cues.ts'
import { harms } from './harm.ts'
import { isWhere, oneASide, othersThan, type Scene } from './scene.ts'

const WARNS = /^(?:warn|threat|caution)/

/** Who warns here, where the word for saying is one of warning. */
function whoWarns(scene: Scene, at: number): readonly Party[] {
  const cue = scene.speakers(at)[0]?.cue.toLowerCase() ?? ''
  return WARNS.test(cue) ? (scene.speakingParties(at)[0] ?? []).filter(({ actor }) => actor.code !== '') : []
}

const isAhead = ({ tree, words }: Scene, at: number): boolean =>
  childrenBy(tree, at, 'aux').some((child) => wordGroup(words, 'modal').has(tokenAt(tree, child).norm))

/** The other side that the sentence's part names. */
function namedIn(scene: Scene, at: number, by: readonly Party[]): Party[] {
  const { first, last } = rangeOf(scene.tree, at)
  const named = scene.mentionsIn(first, last).flatMap(({ head }) => scene.parties.at(head))
  const others = oneASide(othersThan(named, by)).filter(({ actor }) => actor.code !== '')
  return others.length === 1 ? others : []
}

/** To whom, where the words tell of something that harms: what the other side loses, what would end or be cut off. */
function whomItHits(scene: Scene, at: number, by: readonly Party[]): Party[] | undefined {
  const { tree, parties, cues } = scene
  const { lemma } = tokenAt(tree, at)
  const subject = childBy(tree, at, 'nsubj', 'nsubj:pass')
  if (subject === undefined) return undefined
  const doers = oneASide(parties.direct(subject))
  const other = othersThan(doers, by).filter((party) => !isWhere(scene, party))
  if (cueWords(cues, 'suffering verb').has(lemma)) return other.length > 0 ? other : undefined
  const thing = cueWords(cues, 'good noun').has(tokenAt(tree, subject).lemma.toLowerCase()) && doers.length === 0
  const ends = thing && cueWords(cues, 'ceasing verb').has(lemma)
  const done = childBy(tree, at, 'aux:pass') !== undefined && harms(scene, at)
  return ends || done ? namedIn(scene, at, by) : undefined
}

export function warningAt(scene: Scene, at: number): Act | undefined {
  const { upos, lemma } = tokenAt(scene.tree, at)
  if (upos !== 'VERB' || !(isAhead(scene, at) || lemma === 'risk')) return undefined
  const by = oneASide(whoWarns(scene, at))
  const to = by.length === 0 ? undefined : whomItHits(scene, at, by)
  if (to === undefined) return undefined
  const rule = 'ledger:warns'
  return { kind: 'threat', predicate: at, by, to, content: at, negated: false, mention: false, rule }
}

/** Warnings of a sentence that no other act contains. */
export function warningsOf(scene: Scene, acts: readonly Act[], from: number, to: number): Act[] {
  const out: Act[] = []
  for (let at = from; at < to; at++) {
    const act = warningAt(scene, at)
    const covered = acts.some(
      ({ predicate, content, tie }) =>
        isUnder(scene.tree, at, content) ||
        isUnder(scene.tree, at, predicate) ||
        (tie !== undefined && at >= tie.first && at < tie.last),
    )
    if (act !== undefined && !covered) out.push(act)
  }
  return out
}
