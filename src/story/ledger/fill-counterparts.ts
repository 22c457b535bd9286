// Acts that do not say to whom -> the other side of the sentence, else of the article, where there is only one.
// Example: "Seoul proposed to trade grain for a freeze" in a report on Seoul and Pyongyang is addressed to Pyongyang.
// Where several could be meant nobody is; commitments and answers are left alone, for they need no addressee or find theirs elsewhere.

import type { Party } from '../../coder/parties.ts'
import { childrenBy, prepositionOf, subtreeRange, tokenAt } from '../../coder/tree.ts'
import type { LedgerKind } from '../../model/index.ts'
import type { Act } from './acts.ts'
import { foreignTo, oneASide, partyOf, type Scene, sideOf, sidesOf } from './scene.ts'

const FILLED = new Set<LedgerKind>(['offer', 'demand', 'threat'])

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
  const others = oneASide(foreignTo(parties, by))
  return others.length === 1 ? others : []
}

/** A name counts half a deed. */
const NAMED = 0.5

/** Headline and first sentence say whom the article is about. */
const LEAD = 2
const LEADING = 2

/** How often the article names those who act in it. */
function weighMentions({ doc, mentionsIn }: Scene, counts: Map<string, { party: Party; count: number }>): void {
  for (const [index, { first, last }] of doc.sentences.entries())
    for (const { actors, kind, place } of mentionsIn(first, last))
      for (const actor of kind === 'named' ? actors : []) {
        const known = counts.get(sideOf(actor))
        if (known !== undefined) known.count += (place ? NAMED / 2 : NAMED) * (index < LEAD ? LEADING : 1)
      }
}

/** So much more often than the next must a side be named. */
const MORE = 1.5

/** The side that the article's acts stand against most. */
function mostNamed(acts: readonly Act[], act: Act, scene: Scene): Party[] {
  const { events } = scene
  const counts = new Map<string, { party: Party; count: number }>()
  for (const other of acts)
    for (const party of foreignTo([...other.by, ...other.to], act.by)) {
      const known = counts.get(sideOf(party.actor)) ?? { party, count: 0 }
      known.count++
      counts.set(sideOf(party.actor), known)
    }
  const own = sidesOf(act.by.map(({ actor }) => actor))
  for (const { actors, recipients, place } of events) {
    const parties = [...actors, ...recipients].filter(({ code }) => code !== '' && code !== place?.country)
    if (!parties.some((actor) => own.includes(sideOf(actor)))) continue
    for (const party of foreignTo(parties.map(partyOf), act.by)) {
      const known = counts.get(sideOf(party.actor)) ?? { party, count: 0 }
      known.count++
      counts.set(sideOf(party.actor), known)
    }
  }
  weighMentions(scene, counts)
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count)
  const [best, next] = ranked
  return best !== undefined && best.count >= MORE * (next?.count ?? 0) ? [best.party] : []
}

const sameSentence = ({ tree }: Scene, a: Act, b: Act): boolean =>
  tokenAt(tree, a.predicate).sentence === tokenAt(tree, b.predicate).sentence
const sameMakers = (a: Act, b: Act): boolean => foreignTo(a.by, b.by).length === 0 && foreignTo(b.by, a.by).length === 0

/** "called on Riga and Minsk to talk and offered its help": one addressee for both. */
export const shareAddressees = (acts: readonly Act[], scene: Scene): Act[] =>
  acts.map((act) => {
    if (act.to.length > 0 || act.mention || !FILLED.has(act.kind)) return act
    const beside = acts.find(
      (other) =>
        other !== act &&
        FILLED.has(other.kind) &&
        other.to.length > 0 &&
        sameSentence(scene, act, other) &&
        sameMakers(act, other),
    )
    return beside === undefined ? act : { ...act, to: beside.to }
  })

export function fillCounterparts(acts: readonly Act[], scene: Scene): Act[] {
  return acts.map((act) => {
    if (act.to.length > 0 || act.mention || !FILLED.has(act.kind)) return act
    const { first, last } = subtreeRange(scene.tree, act.predicate)
    const sentence = scene.doc.sentences[tokenAt(scene.tree, act.predicate).sentence]
    const near = only(actingIn(scene, first, last), act.by)
    const wide = sentence === undefined ? [] : only(actingIn(scene, sentence.first, sentence.last), act.by)
    const placed = only(
      actingIn(scene, first, last, true).filter(({ actor }) => actor.name === actor.rawText),
      act.by,
    )
    const to = [near, wide, placed, mostNamed(acts, act, scene)].find((found) => found.length > 0) ?? []
    return { ...act, to, guessed: true }
  })
}
