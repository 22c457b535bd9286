// Acts that do not say to whom -> the other side of the sentence, else of the article, where there is only one.
// Example: "Seoul proposed to trade grain for a freeze" in a report on Seoul and Pyongyang is addressed to Pyongyang.
// Where several could be meant nobody is, but for whoever mediates; commitments and answers are left alone, for they need no addressee or find theirs elsewhere.

import type { Party } from '../../coder/parties.ts'
import { childrenBy, prepositionOf, subtreeRange, tokenAt } from '../../coder/tree.ts'
import type { LedgerKind } from '../../model/index.ts'
import type { Act } from './acts.ts'
import { rangeOf } from './content.ts'
import { cueWords } from './cues.ts'
import { likelyCounterparts } from './likely-counterparts.ts'
import { foreignTo, oneASide, othersThan, type Scene } from './scene.ts'

const SHARED = new Set<LedgerKind>(['offer', 'demand', 'threat'])
const FILLED = new Set<LedgerKind>(['offer', 'demand', 'threat', 'condition'])

/** "in Togo", "near Lome"; "with Togo" and "of Togo" name a side. */
const isWhere = ({ tree }: Scene, head: number, rel: string): boolean =>
  (/^(?:obl|nmod)$/.test(rel) && !/^(?:with|against|by|upon)$/.test(prepositionOf(tree, head))) ||
  childrenBy(tree, head, 'case').some((child) => /^(?:in|at|near|from|into)$/.test(tokenAt(tree, child).norm))

/** Sides that act in a stretch of tokens; places where something happens are none. */
function actingIn(scene: Scene, first: number, last: number, anywhere = false): Party[] {
  return scene.mentionsIn(first, last).flatMap((mention) => {
    const { rel } = tokenAt(scene.tree, mention.head)
    const located = mention.place && isWhere(scene, mention.head, rel)
    return (located && !anywhere) || !mention.canAct
      ? []
      : mention.actors
          .filter(({ code }) => code !== '')
          .map((actor): Party => ({ actor, mention: mention.index, via: 'context' }))
  })
}

/** One other side, where no second one could be meant. */
function only(parties: readonly Party[], by: readonly Party[]): Party[] {
  const foreign = oneASide(foreignTo(parties, by))
  const others = foreign.length > 0 ? foreign : oneASide(othersThan(parties, by))
  return others.length === 1 ? others : []
}

/** "would lodge a complaint with the World Trade Organization": no body is threatened where it is only called upon. */
const threatened = (parties: readonly Party[], { kind }: Act): readonly Party[] =>
  kind === 'threat' ? parties.filter(({ actor }) => !CALLED_UPON.has(actor.code)) : parties

const CALLED_UPON = new Set(['UNO', 'IGO', 'NGO'])

/** So much more often than the next must a side be named. */
const MORE = 1.5

/** The side that the article's acts stand against most; nobody threatens the United Nations where he could mean a country. */
function mostNamed(acts: readonly Act[], act: Act, scene: Scene): Party[] {
  const ranked = likelyCounterparts(acts, act.by, scene).filter(
    ({ party }) => act.kind !== 'threat' || party.actor.code !== 'UNO',
  )
  const [best, next, third] = ranked
  if (mediates(scene, act) && best !== undefined && next !== undefined && next.count >= MORE * (third?.count ?? 0))
    return [best.party, next.party]
  return best !== undefined && best.count >= MORE * (next?.count ?? 0) ? [best.party] : []
}

/** "offered to host talks", "put itself forward as go-between": both whom it would bring together are meant. */
function mediates({ tree, cues }: Scene, { kind, content, predicate }: Act): boolean {
  if (kind !== 'offer') return false
  const { first, last } = rangeOf(tree, content)
  const words = tree.tokens.slice(Math.min(first, predicate), last).map(({ lemma }) => lemma.toLowerCase())
  return (
    cueWords(cues, 'mediating verb').has(tokenAt(tree, content).lemma.toLowerCase()) ||
    words.some((word) => cueWords(cues, 'mediating noun').has(word))
  )
}

const sameSentence = ({ tree }: Scene, a: Act, b: Act): boolean =>
  tokenAt(tree, a.predicate).sentence === tokenAt(tree, b.predicate).sentence
const sameMakers = (a: Act, b: Act): boolean => foreignTo(a.by, b.by).length === 0 && foreignTo(b.by, a.by).length === 0

/** "called on Riga and Minsk to talk and offered its help": one addressee for both. */
export const shareAddressees = (acts: readonly Act[], scene: Scene): Act[] =>
  acts.map((act) => {
    if (act.to.length > 0 || act.mention || !SHARED.has(act.kind)) return act
    const beside = acts.find(
      (other) =>
        other !== act &&
        SHARED.has(other.kind) &&
        other.to.length > 0 &&
        sameSentence(scene, act, other) &&
        sameMakers(act, other),
    )
    return beside === undefined ? act : { ...act, to: beside.to }
  })

/** The only other side of a whole article. */
const onlyOther = (scene: Scene, act: Act): Party[] =>
  only(
    threatened(
      scene.doc.sentences.flatMap(({ first, last }) => actingIn(scene, first, last)),
      act,
    ),
    act.by,
  )

export function fillCounterparts(acts: readonly Act[], scene: Scene): Act[] {
  return acts.map((act) => {
    if (act.to.length > 0 || act.mention || !FILLED.has(act.kind)) return act
    const { first, last } = subtreeRange(scene.tree, act.predicate)
    const sentence = scene.doc.sentences[tokenAt(scene.tree, act.predicate).sentence]
    const both = mediates(scene, act) ? mostNamed(acts, act, scene) : []
    if (both.length > 1) return { ...act, to: both, guessed: true }
    const near = only(threatened(actingIn(scene, first, last), act), act.by)
    const wide =
      sentence === undefined ? [] : only(threatened(actingIn(scene, sentence.first, sentence.last), act), act.by)
    const placed = only(
      actingIn(scene, first, last, true).filter(({ actor }) => actor.name === actor.rawText),
      act.by,
    )
    const most = mostNamed(acts, act, scene)
    const to = [near, wide, placed, most, onlyOther(scene, act)].find((found) => found.length > 0) ?? []
    return { ...act, to, guessed: true }
  })
}
