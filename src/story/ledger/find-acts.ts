// Sentence -> the acts of negotiation told in it: offers, demands, threats, commitments, refusals, acceptances.
// Example: "Riga rejected Minsk's demand for talks" -> a refusal by Riga to Minsk, and Minsk's demand to Riga.
// The kind comes from the cue (find-cue.ts), who and to whom from the event where the coder found one, else from the clause.
// It leaves alone what is denied and what is only supposed, and words that answer no proposal ("denied the claim").
import type { Clause } from '../../coder/clauses/types.ts'
import { distinct, type Party } from '../../coder/parties.ts'
import {
  childBy,
  childrenBy,
  conjuncts,
  isNominal,
  isUnder,
  markersOf,
  prepositionOf,
  type Tree,
  tokenAt,
} from '../../coder/tree.ts'
import type { Event, LedgerKind } from '../../model/index.ts'
import type { Act } from './acts.ts'
import { isAside, standsAside } from './asides.ts'
import { rangeOf } from './content.ts'
import type { Cue } from './cue.ts'
import { cueWords } from './cues.ts'
import { isDeniedAbove } from './denied.ts'
import { cueAt } from './find-cue.ts'
import { doersAt } from './find-ties.ts'
import { isPromisedTo } from './promised-to.ts'
import { isWhere, mentionOf, oneASide, othersThan, partyOf, type Scene } from './scene.ts'

/** Claims are denied, not refused. */
export const CLAIMS = new Set(
  'accusation allegation claim charge report rumour rumor suggestion assertion notion idea criticism question'.split(
    ' ',
  ),
)

/** What is offered or promised may be somebody's ("offered joint patrols"); it is not to whom. */
const GIVING = new Set<LedgerKind>(['offer', 'commitment', 'refusal', 'acceptance'])

/** "for its part", "for now", "on Monday" */
const ASIDE =
  /^(?:part|time|now|moment|today|year|month|week|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i

/** Where the content of an act stands: its clause, else its object, else the phrase behind "for", "on", "to". */
function contentOf(
  { tree, parties }: Scene,
  { comps, obj, preps, predicate, lemma }: Clause,
  kind: LedgerKind,
): number {
  const comp = comps[0]?.head
  const thing = obj !== undefined && isNominal(tokenAt(tree, obj.head)) && parties.direct(obj.head).length === 0
  const purpose = comp !== undefined && /^advcl/.test(tokenAt(tree, comp).rel) && thing
  if (comp !== undefined && !purpose) return comp
  const behind = preps.find(
    ({ prep, head }) => /^(?:for|on|to|of|with|from)$/.test(prep) && !ASIDE.test(tokenAt(tree, head).lemma),
  )?.head
  if (obj === undefined) return behind ?? predicate
  if (lemma === 'invite' && behind !== undefined) return behind
  const named = parties.mentionAt(obj.head)?.kind !== 'nominal' || !GIVING.has(kind)
  const isParty = (named && parties.direct(obj.head).length > 0) || !isNominal(tokenAt(tree, obj.head))
  return isParty ? (behind ?? obj.head) : obj.head
}

/** "a proposal [under which Minsk frees the crew]": the terms of what lies on the table. */
function termsOf(tree: Tree, { pos, predicate }: Clause): number | undefined {
  if (pos !== 'noun') return undefined
  const { head, rel } = tokenAt(tree, predicate)
  const under = rel === 'obl' && prepositionOf(tree, predicate) === 'under' && head > predicate
  if (under && childrenBy(tree, head, 'aux').some((child) => /^(?:will|would)$/.test(tokenAt(tree, child).norm)))
    return head
  return childrenBy(tree, predicate, 'acl:relcl').find((clause) =>
    childrenBy(tree, clause, 'obl', 'advmod').some((child) => {
      const { norm } = tokenAt(tree, child)
      return norm === 'whereby' || (norm === 'which' && /^(?:under|by|in)$/.test(prepositionOf(tree, child)))
    }),
  )
}

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

/** "took up [its role] again": what is one's own answers nobody. */
const takesOwn = ({ tree, parties, cues }: Scene, { kind }: Cue, content: number, by: readonly Party[]): boolean =>
  kind === 'acceptance' &&
  !cueWords(cues, 'table noun').has(tokenAt(tree, content).lemma.toLowerCase()) &&
  childrenBy(tree, content, 'nmod:poss').some((one) => {
    const owner = parties.at(one)
    return owner.length > 0 && othersThan(owner, by).length === 0
  })

/** To whom, from the clause itself, in the order in which it tells it best. */
/** "an invitation from Mexico City" goes to somebody else; a demand "from Togo" does not. */
const comesFrom = (kind: LedgerKind, preposition: string): boolean => kind === 'offer' && preposition === 'from'

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

function recipientsOf(
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
  const prepositions = childrenBy(tree, mention.head, 'case').map((child) => tokenAt(tree, child).norm)
  if (prepositions.some((word) => ABOUT.test(word)) && isUnder(tree, mention.head, content)) return false
  const stops = cueWords(cues, 'stopping verb').has(tokenAt(tree, content).lemma.toLowerCase())
  return !(kind === 'commitment' && stops && isUnder(tree, mention.head, content))
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

function actorsOf(scene: Scene, clause: Clause, event: Event | undefined): Party[] {
  if (event !== undefined && event.actors.length > 0) return event.actors.map(partyOf)
  if (clause.subj !== undefined) {
    const own = distinct(scene.parties.at(clause.subj.head))
    if (own.length > 0) return own.filter(({ via }) => via !== 'in' && via !== 'towards')
  }
  const controlled =
    clause.pos === 'verb' &&
    /^(?:advcl|xcomp|conj)/.test(tokenAt(scene.tree, clause.predicate).rel) &&
    clause.subj === undefined
      ? distinct(doersAt(scene, tokenAt(scene.tree, clause.predicate).head))
      : []
  if (controlled.length > 0) return controlled.filter(({ via }) => via !== 'in' && via !== 'towards')
  const behind = clause.preps.find(({ prep }) => prep === 'by' || (clause.pos === 'noun' && prep === 'from'))
  return behind === undefined ? [] : distinct(scene.parties.at(behind.head))
}

/** "made an offer", "issued a fresh ultimatum" */
const MAKING =
  /^(?:make|issue|give|send|extend|present|submit|table|announce|unveil|put|renew|deliver|hand|float|publish|set|lay|circulate)$/

function isMade(tree: Tree, noun: number): boolean {
  const { head, rel } = tokenAt(tree, noun)
  const made = head >= 0 && /^(?:obj|nsubj:pass)$/.test(rel) && MAKING.test(tokenAt(tree, head).lemma)
  return made && !childrenBy(tree, noun, 'det').some((child) => tokenAt(tree, child).norm === 'the')
}

/** A noun speaks of an act as known unless a verb makes it new ("made an offer"); so does a verb in a relative clause or the past perfect. */
function isMention({ tree, cues }: Scene, { clause }: Cue): boolean {
  const token = tokenAt(tree, clause.predicate)
  if (clause.pos === 'noun')
    return !isMade(tree, clause.predicate) && !cueWords(cues, 'readiness noun').has(clause.lemma)
  return (
    token.rel === 'acl:relcl' ||
    childrenBy(tree, clause.predicate, 'aux').some((child) => tokenAt(tree, child).norm === 'had')
  )
}

const isDeniedCue = ({ rule, denies }: Cue): boolean => denies === true || rule.endsWith(':denied')

/** "made no promise" */
const makesNone = ({ tree, cues }: Scene, at: number): boolean =>
  childrenBy(tree, at, 'obj').some(
    (child) =>
      cues.kinds.has(`noun:${tokenAt(tree, child).lemma.toLowerCase()}`) &&
      childrenBy(tree, child, 'det').some((det) => tokenAt(tree, det).norm === 'no'),
  )

/** Supposed, or denied: by its own words or by those above it, not by what it asks for ("appealed to them [to refrain]"). */
function isDead(scene: Scene, at: number, { status }: Event): boolean {
  if (status === 'hypothetical') return true
  const bare = tokenAt(scene.tree, at).upos !== 'VERB'
  return status === 'negated' && (bare || isDeniedAbove(scene.tree, at) || makesNone(scene, at))
}

/** What only an answer can do without saying to whom. */
const ANSWERS = new Set<LedgerKind>(['refusal', 'acceptance'])

/** "to settle its debt as promised" */
const isParenthesis = ({ tree }: Scene, at: number): boolean =>
  tokenAt(tree, at).upos === 'VERB' &&
  markersOf(tree, at).includes('as') &&
  childBy(tree, at, 'nsubj', 'nsubj:pass', 'obj', 'xcomp') === undefined

/** "would accept any mediator" accepts nobody yet. */
const isAny = ({ tree }: Scene, content: number): boolean =>
  childrenBy(tree, content, 'det').some((child) => /^(?:any|every|no)$/.test(tokenAt(tree, child).norm))

/** "asked him for it" says nothing of what. */
const PRONOUN = /^(?:it|that|this|them|so)$/

/** The act at one token, where there is one. */
export function actAt(scene: Scene, at: number, event = scene.eventAt(at)): Act | undefined {
  const cue = cueAt(scene, at, event)
  const dead = event !== undefined && isDead(scene, at, event)
  if (cue === undefined || (dead && !isDeniedCue(cue))) return undefined
  const { clause, kind } = cue
  const content = cue.deed ? at : (cue.content ?? termsOf(scene.tree, clause) ?? contentOf(scene, clause, kind))
  const lemma = tokenAt(scene.tree, content).lemma.toLowerCase()
  if (ANSWERS.has(kind) && cueWords(scene.cues, 'beside noun').has(lemma)) return undefined
  if (isParenthesis(scene, at)) return undefined
  if (kind === 'acceptance' && isAny(scene, content)) return undefined
  if (kind === 'demand' && cue.content === undefined && PRONOUN.test(tokenAt(scene.tree, content).norm))
    return undefined
  if ((CLAIMS.has(lemma) && kind !== 'refusal') || (kind === 'demand' && cueWords(scene.cues, 'reply noun').has(lemma)))
    return undefined
  if (content === at && kind !== 'threat' && !ANSWERS.has(kind) && !cue.deed) return undefined
  const by = oneASide(actorsOf(scene, clause, event).filter((party) => !isWhere(scene, party)))
  if (by.length === 0 || takesOwn(scene, cue, content, by)) return undefined
  const to = oneASide(recipientsOf(scene, cue, content, by, event).filter((party) => !isWhere(scene, party)))
  const mention = isMention(scene, cue)
  const known = event === undefined ? {} : { event }
  const claim = CLAIMS.has(lemma) || cue.weak === true ? { claim: true } : {}
  return { kind, predicate: at, by, to, content, negated: false, mention, rule: cue.rule, ...known, ...claim }
}

/** "demanded that Biden refuse any release": what somebody wants somebody else to answer is no answer yet. */
const isWanted = ({ tree }: Scene, act: Act, other: Act): boolean =>
  act !== other &&
  ANSWERS.has(act.kind) &&
  other.content !== other.predicate &&
  tokenAt(tree, other.content).upos === 'VERB' &&
  isUnder(tree, act.predicate, other.content)

/** All acts of a sentence, one for each event: at its cue where it has one, else where the deed stands. */
export function actsOf(scene: Scene, from: number, to: number): Act[] {
  const out: Act[] = []
  const told = new Set<Event>()
  const take = (wanted: (act: Act) => boolean): void => {
    for (let at = from; at < to; at++) {
      const act = actAt(scene, at)
      if (act === undefined || !wanted(act) || out.some((other) => other.predicate === at)) continue
      if (act.event !== undefined && told.has(act.event)) continue
      if (act.event !== undefined) told.add(act.event)
      out.push(act)
    }
  }
  take(({ rule }) => /:(?:verb|adj):/.test(rule))
  take(() => true)
  const wanted = out.filter((act) => !out.some((other) => isWanted(scene, act, other)))
  return wanted.sort((a, b) => a.predicate - b.predicate)
}
