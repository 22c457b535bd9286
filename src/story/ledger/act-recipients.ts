// A cue with its content -> to whom the act goes: whom the words address, who would do what is asked, whose offer is answered.
// Example: "urged Riga and Minsk to talk" goes to both; "rejected Togo's demand" to Togo; "promised no ammunition for a war over Taiwan" to nobody.
// Bystanders and places where something happens are no addressees; where nobody is told the list is empty (fill-counterparts.ts guesses).
import type { Clause } from '../../coder/clauses/types.ts'
import type { Party } from '../../coder/parties.ts'
import {
  childBy,
  childrenBy,
  conjuncts,
  isUnder,
  markersOf,
  prepositionOf,
  type Tree,
  tokenAt,
} from '../../coder/tree.ts'
import type { Event, LedgerKind } from '../../model/index.ts'
import { isAside, standsAside } from './asides.ts'
import { isPrivate } from './camps.ts'
import { rangeOf } from './content.ts'
import type { Cue } from './cue.ts'
import { cueWords } from './cues.ts'
import { doersAt } from './find-ties.ts'
import { isPromisedTo } from './promised-to.ts'
import { isWhere, mentionOf, oneASide, othersThan, partyOf, type Scene } from './scene.ts'

/** What only an answer can do without saying to whom. */
export const ANSWERS = new Set<LedgerKind>(['refusal', 'acceptance'])

/** Whom the content names beside those who act. */
function namedIn({ tree, parties, mentionsIn }: Scene, content: number): Party[] {
  const range = rangeOf(tree, content)
  return mentionsIn(range.first, range.last)
    .filter((mention) => mention.actors.length > 0)
    .flatMap((mention) => parties.at(mention.head))
}

const TO = /^(?:to|from|on|upon|with|against|at|of|by|for|before)$/

/** Who would do what is asked or proposed: the subjects of the content's clauses ("that Doha shut ... and that Riyadh open ..."). */
function doersOfContent(scene: Scene, clause: Clause, content: number): Party[] {
  const { tree } = scene
  const ofTerms = clause.pos === 'noun' && tokenAt(tree, content).upos === 'VERB'
  if (content === clause.predicate || (clause.comps.length === 0 && !ofTerms)) return []
  const halves = conjuncts(tree, content).flatMap((head) => [head, ...otherHalves(tree, head)])
  const heads = halves.filter((head) => childBy(tree, head, 'nsubj', 'nsubj:pass') !== undefined)
  const found = heads.flatMap((head) => {
    const doers = doersAt(scene, head).filter(({ via }) => via !== 'in')
    return doers.length > 0 ? doers : membersOf(scene, childBy(tree, head, 'nsubj') ?? head)
  })
  return ofTerms && found.length < 2 ? [] : found
}

/** "that the Houthis stop [while the coalition lets tankers through]" */
const otherHalves = (tree: Tree, head: number): number[] =>
  childrenBy(tree, head, 'advcl').filter(
    (child) => markersOf(tree, child).includes('while') && !isAside(tree, head, child),
  )

/** "engineers [from the two sides]" */
const membersOf = ({ tree, parties }: Scene, head: number): Party[] =>
  childrenBy(tree, head, 'nmod')
    .filter((child) => /^(?:from|of)$/.test(prepositionOf(tree, child)))
    .flatMap((child) => parties.at(child))

/** What an answer answers belongs to whoever put it forward; the place an invitation leads to is no party. */
function owners(scene: Scene, clause: Clause, content: number, by: readonly Party[]): Party[] {
  const { tree, parties } = scene
  const behind = clause.preps.filter(({ prep }) => /^(?:to|with|on|of|off|out)$/.test(prep))
  const heads = [clause.obj?.head, content, ...behind.map(({ head }) => head)]
  for (const head of heads) {
    if (head === undefined) continue
    const owner = [
      ...childrenBy(tree, head, 'nmod:poss', 'amod', 'compound', 'nmod:desc'),
      ...childrenBy(tree, head, 'nmod').filter((child) =>
        childrenBy(tree, child, 'case').some((one) => /^(?:of|by|from)$/.test(tokenAt(tree, one).norm)),
      ),
      ...childrenBy(tree, head, 'acl:relcl').flatMap((child) => childrenBy(tree, child, 'nsubj')),
    ]
    const found = othersThan(
      owner.flatMap((one) => parties.at(one)),
      by,
    )
    if (found.length > 0) return found
    const speaker = isOwn(scene, head) ? othersThan(scene.speakingParties(clause.predicate)[0] ?? [], by) : []
    if (speaker.length > 0) return speaker
  }
  return []
}

/** "Japan said China had accepted [its proposal]": nobody accepts his own, so it is the speaker's. */
const isOwn = ({ tree, cues }: Scene, head: number): boolean =>
  cueWords(cues, 'table noun').has(tokenAt(tree, head).lemma.toLowerCase()) &&
  childrenBy(tree, head, 'nmod:poss').some((one) => tokenAt(tree, one).upos === 'PRON')

/** "an invitation from Mexico City" goes to somebody else; a demand "from Togo" does not. */
const comesFrom = (kind: LedgerKind, preposition: string): boolean => kind === 'offer' && preposition === 'from'

/** To whom, from the clause itself, in the order in which it tells it best. */
function addressees(scene: Scene, { kind, clause }: Cue, content: number, by: readonly Party[]): Party[] {
  const { tree, parties } = scene
  const inside = tokenAt(tree, content).upos === 'VERB' ? [] : childrenBy(tree, content, 'nmod', 'obl')
  const heads = [
    ...(clause.iobj === undefined ? [] : [clause.iobj.head]),
    ...(clause.obj === undefined ? [] : [clause.obj.head]),
    ...clause.preps.filter(({ prep }) => TO.test(prep) && !comesFrom(kind, prep)).map(({ head }) => head),
    ...inside.filter((child) => /^(?:to|with|before)$/.test(prepositionOf(tree, child))),
  ]
  const direct = heads.map((head) => othersThan(parties.direct(head), by)).find((found) => found.length > 0)
  if (direct !== undefined) return direct
  if (comesFrom(kind, prepositionOf(tree, content))) return []
  const doers = content === clause.predicate ? [] : othersThan(doersAt(scene, content), by)
  if (kind === 'demand' && doers.length > 0) return doers
  const through = heads.map((head) => othersThan(parties.at(head), by)).find((found) => found.length > 0)
  return through ?? othersThan(othersThan(namedIn(scene, content), doers), by)
}

export function recipientsOf(
  scene: Scene,
  cue: Cue,
  content: number,
  by: readonly Party[],
  event: Event | undefined,
): readonly Party[] {
  const { kind, clause } = cue
  if (kind === 'refusal' || kind === 'acceptance') {
    const owned = owners(scene, clause, content, by)
    if (owned.length > 0) return owned
    const host = hostOf(scene, clause, by)
    if (host.length > 0) return host
    if (onTheTable(scene, clause)) return clause.obj === undefined ? [] : takenUp(scene, clause.obj.head, by)
  }
  if (kind === 'demand' || kind === 'offer') {
    const doers = doersOfContent(scene, clause, content)
    const others = othersThan(doers, by)
    if (others.length > 0) return others
    if (doers.length > 0 && kind === 'demand') return doers
  }
  if (kind === 'commitment' && by.length > 1) return addressedDirectly(scene, clause, by)
  const all =
    event === undefined ? [] : event.recipients.map(partyOf).filter((party) => isTaken(scene, cue, content, party))
  const told = othersThan(all, by).filter((party) => !isBystander(scene, party, clause.predicate))
  if (told.length === 0 && !ANSWERS.has(kind) && ordersOwn(scene, clause, by)) return all
  if (all.length > 0 && told.length === 0 && ANSWERS.has(kind)) return []
  if (kind === 'commitment')
    return (told.length > 0 ? told : addressees(scene, cue, content, by)).filter((party) =>
      isPromised(scene, party, content),
    )
  if (told.length > 0) return kind === 'offer' ? withBothSides(scene, content, by, told) : told
  return addressees(scene, cue, content, by)
}

/** Not only named in what is promised ("no ammunition for a war over Taiwan"); who comes to talks promises it to their host. */
function isPromised(scene: Scene, party: Party, content: number): boolean {
  const head = mentionOf(scene, party)?.head
  const attends = cueWords(scene.cues, 'attending verb').has(tokenAt(scene.tree, content).lemma.toLowerCase())
  return head === undefined || attends || isPromisedTo(scene.tree, content, head)
}

/** Named in an afterthought: "..., while the U.S. embassy said it was concerned". */
function isBystander(scene: Scene, party: Party, predicate: number): boolean {
  const head = mentionOf(scene, party)?.head
  return head !== undefined && standsAside(scene.tree, head, predicate)
}

/** "to broker a deal along Israel's border with Lebanon": a mediator's offer goes to both of whom it names. */
function withBothSides(scene: Scene, content: number, by: readonly Party[], told: readonly Party[]): readonly Party[] {
  if (!cueWords(scene.cues, 'mediating verb').has(tokenAt(scene.tree, content).lemma.toLowerCase())) return told
  const named = oneASide(othersThan(namedIn(scene, content), by)).filter((party) => !isWhere(scene, party))
  return named.length > told.length ? named : told
}

/** "promised [Kenya] a loan", "pledged [to Kenya] that": what several promise binds them to each other, unless they say to whom. */
function addressedDirectly({ parties }: Scene, { iobj, obj, preps }: Clause, by: readonly Party[]): Party[] {
  const to = preps.filter(({ prep }) => prep === 'to').map(({ head }) => head)
  const heads = [iobj?.head, obj?.head, ...to]
  const found = heads.map((head) => (head === undefined ? [] : othersThan(parties.direct(head), by)))
  return found.find((one) => one.length > 0) ?? []
}

const ABOUT = /^(?:over|about|around|concerning|regarding|through|across|via)$/

/** Whether somebody named in a promise is the one to whom it is made: not "[over] Taiwan", nor whom one stops doing something to. */
function isTaken(scene: Scene, { kind }: Cue, content: number, party: Party): boolean {
  const { tree, cues } = scene
  const mention = mentionOf(scene, party)
  if (mention === undefined) return true
  if (isPrivate(party.actor) && mention.rules.some((rule) => rule.startsWith('context:'))) return false
  const prepositions = childrenBy(tree, mention.head, 'case').map((child) => tokenAt(tree, child).norm)
  if (prepositions.some((word) => ABOUT.test(word)) && isUnder(tree, mention.head, content)) return false
  const stops = cueWords(cues, 'stopping verb').has(tokenAt(tree, content).lemma.toLowerCase())
  return !(kind === 'commitment' && stops && isUnder(tree, mention.head, content))
}

/** "accepted an invitation [to Adelaide]": of whoever is at home there. */
function hostOf({ tree, parties }: Scene, { obj }: Clause, by: readonly Party[]): Party[] {
  if (obj === undefined || tokenAt(tree, obj.head).lemma !== 'invitation') return []
  // "the invitation to Brussels" is known, and its maker with it.
  if (childrenBy(tree, obj.head, 'det').some((child) => tokenAt(tree, child).norm !== 'an')) return []
  const to = childrenBy(tree, obj.head, 'nmod').filter((child) => prepositionOf(tree, child) === 'to')
  return othersThan(
    to.flatMap((child) => parties.at(child)),
    by,
  ).map((party) => ({ ...party, via: 'context' }))
}

/** "took [Egypt] up on its offer" */
const takenUp = ({ parties }: Scene, object: number, by: readonly Party[]): Party[] =>
  parties.mentionAt(object)?.kind === 'named' ? othersThan(parties.direct(object), by) : []

/** "ordered officials to prepare": whom the verb itself addresses is of one's own side. */
function ordersOwn({ tree, parties }: Scene, { obj, iobj, preps }: Clause, by: readonly Party[]): boolean {
  const heads = [iobj?.head, obj?.head, ...preps.filter(({ prep }) => prep === 'on').map(({ head }) => head)]
  return heads.some((head) => {
    if (head === undefined || tokenAt(tree, head).upos === 'PRON') return false
    const addressed = parties.direct(head)
    return addressed.length > 0 && othersThan(addressed, by).length === 0
  })
}

/** Whether the answer answers something by its name or by a pronoun, so that its owner may stand elsewhere. */
function onTheTable({ tree, cues }: Scene, clause: Clause): boolean {
  const heads = [clause.obj?.head, ...clause.preps.map(({ head }) => head)]
  return heads.some((head) => {
    if (head === undefined) return false
    const { upos, lemma } = tokenAt(tree, head)
    return upos === 'PRON' || upos === 'DET' || cueWords(cues, 'table noun').has(lemma.toLowerCase())
  })
}
