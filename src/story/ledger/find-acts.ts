// Sentence -> the acts of negotiation told in it: offers, demands, threats, commitments, refusals, acceptances.
// Example: "Riga rejected Minsk's demand for talks" -> a refusal by Riga to Minsk, and Minsk's demand to Riga.
// The kind comes from the cue (find-cue.ts), who and to whom from the event where the coder found one, else from the clause.
// It leaves alone what is denied and what is only supposed, and words that answer no proposal ("denied the claim").
import type { Clause } from '../../coder/clauses/types.ts'
import { distinct, type Party } from '../../coder/parties.ts'
import { childBy, childrenBy, isUnder, markersOf, type Tree, tokenAt } from '../../coder/tree.ts'
import type { Event, LedgerKind } from '../../model/index.ts'
import { contentOf, termsOf } from './act-content.ts'
import { ANSWERS, recipientsOf } from './act-recipients.ts'
import type { Act } from './acts.ts'
import type { Cue } from './cue.ts'
import { cueWords } from './cues.ts'
import { isDeniedAbove } from './denied.ts'
import { cueAt } from './find-cue.ts'
import { doersAt } from './find-ties.ts'
import { isWhere, oneASide, othersThan, partyOf, type Scene } from './scene.ts'

/** Claims are denied, not refused. */
export const CLAIMS = new Set(
  'accusation allegation claim charge report rumour rumor suggestion assertion notion idea criticism question'.split(
    ' ',
  ),
)

/** "took up [its role] again": what is one's own answers nobody. */
const takesOwn = ({ tree, parties, cues }: Scene, { kind }: Cue, content: number, by: readonly Party[]): boolean =>
  kind === 'acceptance' &&
  !cueWords(cues, 'table noun').has(tokenAt(tree, content).lemma.toLowerCase()) &&
  childrenBy(tree, content, 'nmod:poss').some((one) => {
    const owner = parties.at(one)
    return owner.length > 0 && othersThan(owner, by).length === 0
  })

/** "[Seoul] would be prepared to talk": the parser takes the adjective for a passive. */
const readied = ({ tree }: Scene, { clause, rule }: Cue): number | undefined =>
  clause.pos === 'verb' && rule.startsWith('ledger:adj:') ? childBy(tree, clause.predicate, 'nsubj:pass') : undefined

/** Whoever does what stands above a verb without a subject: "promised to lift the ban and [accepted] the invitation". */
function controllers(scene: Scene, { pos, subj, predicate }: Clause): readonly Party[] {
  if (pos !== 'verb' || (subj !== undefined && subj.via === 'own')) return []
  let at = predicate
  for (let steps = 0; steps < 3; steps++) {
    const { rel, head } = tokenAt(scene.tree, at)
    if (head < 0 || !/^(?:advcl|xcomp|conj)/.test(rel)) return []
    const found = distinct(doersAt(scene, head))
    if (found.length > 0) return found
    at = head
  }
  return []
}

function actorsOf(scene: Scene, cue: Cue, event: Event | undefined): Party[] {
  const { clause } = cue
  if (event !== undefined && event.actors.length > 0) return event.actors.map(partyOf)
  const ready = readied(scene, cue)
  if (ready !== undefined) return distinct(scene.parties.at(ready))
  if (clause.subj !== undefined) {
    const own = distinct(scene.parties.at(clause.subj.head))
    if (own.length > 0) return own.filter(({ via }) => via !== 'in' && via !== 'towards')
  }
  const controlled = controllers(scene, clause)
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

/** "would attend the talks that Oman [had proposed]": what came before is no supposition. */
const isBefore = (tree: Tree, at: number): boolean =>
  tokenAt(tree, at).rel === 'acl:relcl' &&
  (tokenAt(tree, at).xpos === 'VBD' ||
    childrenBy(tree, at, 'aux').some((child) => /^(?:had|has|have)$/.test(tokenAt(tree, child).norm)))

/** Supposed, or denied: by its own words or by those above it, not by what it asks for ("appealed to them [to refrain]"). */
function isDead(scene: Scene, at: number, { status }: Event): boolean {
  if (status === 'hypothetical') return !isBefore(scene.tree, at)
  const bare = tokenAt(scene.tree, at).upos !== 'VERB'
  return status === 'negated' && (bare || isDeniedAbove(scene.tree, at) || makesNone(scene, at))
}

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

/** "a deadline for Seoul [to agree]", "under pressure [to accept]": what is only awaited is not done. */
function isAwaited({ tree, cues }: Scene, at: number): boolean {
  const { upos, rel, head } = tokenAt(tree, at)
  if (upos !== 'VERB' || rel !== 'acl' || head < 0 || !markersOf(tree, at).includes('to')) return false
  return cueWords(cues, 'awaiting noun').has(tokenAt(tree, head).lemma.toLowerCase())
}

/** The act at one token, where there is one. */
export function actAt(scene: Scene, at: number, event = scene.eventAt(at)): Act | undefined {
  const cue = cueAt(scene, at, event)
  const dead = event !== undefined && isDead(scene, at, event)
  if (cue === undefined || (dead && !isDeniedCue(cue))) return undefined
  const { clause, kind } = cue
  const content = cue.deed ? at : (cue.content ?? termsOf(scene.tree, clause) ?? contentOf(scene, clause, kind))
  const lemma = tokenAt(scene.tree, content).lemma.toLowerCase()
  if (ANSWERS.has(kind) && cueWords(scene.cues, 'beside noun').has(lemma)) return undefined
  if (isParenthesis(scene, at) || isAwaited(scene, at)) return undefined
  if (kind === 'acceptance' && isAny(scene, content)) return undefined
  if (kind === 'demand' && cue.content === undefined && PRONOUN.test(tokenAt(scene.tree, content).norm))
    return undefined
  const ideas = kind === 'acceptance' && /^(?:idea|suggestion)$/.test(lemma)
  const claims = CLAIMS.has(lemma) && !ideas
  const claimed = claims && kind !== 'refusal'
  if (claimed || (kind === 'demand' && cueWords(scene.cues, 'reply noun').has(lemma))) return undefined
  if (content === at && kind !== 'threat' && !ANSWERS.has(kind) && !cue.deed) return undefined
  const by = oneASide(actorsOf(scene, cue, event).filter((party) => !isWhere(scene, party)))
  if (by.length === 0 || takesOwn(scene, cue, content, by)) return undefined
  const to = oneASide(recipientsOf(scene, cue, content, by, event).filter((party) => !isWhere(scene, party)))
  const mention = isMention(scene, cue)
  const known = event === undefined ? {} : { event }
  const claim = claims || cue.weak === true ? { claim: true } : {}
  return { kind, predicate: at, by, to, content, negated: false, mention, rule: cue.rule, ...known, ...claim }
}

/** "promised to lift the ban and [accepted] the invitation": a finite verb beside an infinitive stands free of it. */
const standsFree = (tree: Tree, at: number): boolean =>
  tokenAt(tree, at).rel === 'conj' && /^VB[DZ]$/.test(tokenAt(tree, at).xpos)

/** "demanded that Biden refuse any release": what somebody wants somebody else to answer is no answer yet. */
const isWanted = ({ tree }: Scene, act: Act, other: Act): boolean =>
  act !== other &&
  ANSWERS.has(act.kind) &&
  !standsFree(tree, act.predicate) &&
  other.content !== other.predicate &&
  tokenAt(tree, other.content).upos === 'VERB' &&
  isUnder(tree, act.predicate, other.content)

/** What may be told in one breath with another act ("promised to lift the ban and accepted an invitation"). */
const BESIDE = new Set<LedgerKind>(['refusal', 'acceptance', 'commitment'])

/** All acts of a sentence, one for each event: at its cue where it has one, else where the deed stands. */
export function actsOf(scene: Scene, from: number, to: number): Act[] {
  const out: Act[] = []
  const told = new Map<Event, LedgerKind[]>()
  const isTold = ({ event, kind, rule }: Act): boolean => {
    const kinds = event === undefined ? undefined : told.get(event)
    return kinds !== undefined && (kinds.includes(kind) || !(BESIDE.has(kind) && rule.startsWith('ledger:verb:')))
  }
  const take = (wanted: (act: Act) => boolean): void => {
    for (let at = from; at < to; at++) {
      const act = actAt(scene, at)
      if (act === undefined || !wanted(act) || out.some((other) => other.predicate === at) || isTold(act)) continue
      if (act.event !== undefined) told.set(act.event, [...(told.get(act.event) ?? []), act.kind])
      out.push(act)
    }
  }
  take(({ rule }) => /:(?:verb|adj):/.test(rule))
  take(() => true)
  const wanted = out.filter((act) => !out.some((other) => isWanted(scene, act, other)))
  return wanted.sort((a, b) => a.predicate - b.predicate)
}
