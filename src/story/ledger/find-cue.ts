// A token -> the kind of act that it makes, with its clause: by the cues of data/story/cues.txt, else by the coded event.
// Example: "agreed to the demand" is an acceptance, "agreed to meet" a commitment, "vowed to strike" a threat, "promised not to strike" a commitment.
// Weak cues ("ask", "call", "warn") count only where the coder found the event that goes with them.
import { nounClause, verbClause } from '../../coder/clauses/clause.ts'
import type { Clause } from '../../coder/clauses/types.ts'
import type { Party } from '../../coder/parties.ts'
import { childBy, childrenBy, isNominal, markersOf, type Tree, tokenAt } from '../../coder/tree.ts'
import type { Event, EventType, LedgerKind } from '../../model/index.ts'
import type { Cue } from './cue.ts'
import { type CuePos, cueWords } from './cues.ts'
import { namesNobody, unlessDenied } from './denied.ts'
import { turnAt } from './find-turns.ts'
import { harms } from './harm.ts'
import { othersThan, type Scene, sideOf, sidesOf } from './scene.ts'

/** Cues that count only where the coder found one of these events. */
const NEEDS_EVENT: Readonly<Record<string, readonly EventType[]>> = {
  'verb:warn': ['THREATEN'],
  'verb:vow': ['THREATEN', 'AGREE', 'CONCEDE'],
  'verb:swear': ['THREATEN', 'AGREE'],
  'verb:suggest': ['AGREE', 'REQUEST'],
  'verb:table': ['AGREE'],
  'verb:extend': ['AGREE'],
  'verb:want': ['REQUEST'],
  'verb:seek': ['REQUEST'],
  'verb:tell': ['REQUEST'],
  'verb:order': ['REQUEST'],
  'verb:ask': ['REQUEST'],
  'verb:require': ['REQUEST'],
  'verb:press': ['REQUEST'],
  'verb:call': ['REQUEST'],
  'verb:dismiss': ['REJECT'],
  'verb:oppose': ['REJECT'],
  'verb:resist': ['REJECT'],
  'verb:sign': ['AGREE', 'SUPPORT'],
  'verb:decide': ['AGREE', 'CONCEDE'],
  'verb:confirm': ['AGREE', 'CONCEDE'],
  'verb:announce': ['AGREE', 'CONCEDE'],
  'verb:assure': ['AGREE'],
  'verb:approve': ['AGREE'],
  'verb:yield': ['CONCEDE'],
  'verb:bow': ['CONCEDE'],
  'noun:call': ['REQUEST'],
}

const POS: Readonly<Record<string, CuePos>> = { VERB: 'verb', NOUN: 'noun', ADJ: 'adj' }

function clauseAt(scene: Scene, at: number, pos: CuePos): Clause {
  if (pos === 'noun') return nounClause(scene.tree, at, (head) => scene.parties.direct(head).length > 0)
  return verbClause(scene.tree, at)
}

/** A word that can be a particle: "give drivers [in] the north" has none. */
function particleAt(tree: Tree, at: number): string | undefined {
  const token = tree.tokens[at]
  if (token === undefined) return undefined
  const ofNoun = token.rel === 'case' && token.head > at && tree.tokens[at - 1]?.upos !== 'VERB'
  return ofNoun ? undefined : token.norm
}

/** The cue's name: a verb with its particle (which may stand behind a pronoun: "turned that down") before the bare verb. */
function namesAt({ tree, cues }: Scene, at: number, pos: CuePos, particles: readonly string[]): string[] {
  const lemma = tokenAt(tree, at).lemma.toLowerCase()
  if (pos !== 'verb') return [`${pos}:${lemma}`]
  if (childBy(tree, at, 'cop', 'aux:pass') !== undefined) {
    const adjective = `adj:${tokenAt(tree, at).norm}`
    if (cues.kinds.has(adjective)) return [adjective]
  }
  const behind = [1, 2].flatMap((step) => particleAt(tree, at + step) ?? [])
  return [...particles, ...behind].map((particle) => `verb:${lemma}_${particle}`).concat(`verb:${lemma}`)
}

/** "ready to meet", "open to talks": a weak word needs what it is ready for; "ready for the rains" is no offer. */
const hasComplement = ({ tree, cues }: Scene, { comps, preps }: Clause): boolean =>
  comps.length > 0 ||
  preps.some(
    ({ prep, head }) =>
      (prep === 'to' || prep === 'for') &&
      (tokenAt(tree, head).upos === 'VERB' ||
        cueWords(cues, 'meeting noun').has(tokenAt(tree, head).lemma.toLowerCase())),
  )

/** Verbs that demand by their frame alone: somebody is asked to do something. */
const ADDRESSED = new Set(['verb:ask', 'verb:order', 'verb:press', 'verb:tell', 'verb:want', 'verb:call'])

/** "asked for more time" wants something, "asked for time" and "for nothing" do not. */
const isThing = (tree: Tree, head: number): boolean =>
  tokenAt(tree, head).upos === 'NOUN' &&
  !(tokenAt(tree, head).lemma === 'time' && childrenBy(tree, head, 'amod', 'det', 'nmod', 'acl').length === 0)

function isAddressed({ tree, parties }: Scene, { lemma, obj, iobj, comps, preps }: Clause): boolean {
  // "asked for a return to the list", "pressed for him to be freed" asks whoever else is there.
  if (/^(?:ask|press|push)$/.test(lemma) && preps.some(({ prep, head }) => prep === 'for' && isThing(tree, head)))
    return true
  const whom = [obj?.head, iobj?.head, ...preps.filter(({ prep }) => prep === 'on').map(({ head }) => head)]
  const to = comps.some(({ marker }) => marker === 'to') || preps.some(({ prep }) => prep === 'for')
  return (
    to &&
    whom.some((head) => head !== undefined && parties.direct(head).length > 0 && tokenAt(tree, head).upos !== 'PRON')
  )
}

/** "suggested that the two sides [run] the field together": the bare form tells what should be done. */
function suggestsThat({ tree }: Scene, name: string, { comps, predicate }: Clause): boolean {
  const [that] = comps
  if (name !== 'verb:suggest' || that?.marker !== 'that') return false
  const { xpos } = tokenAt(tree, that.head)
  const bare = childrenBy(tree, that.head, 'aux').every((child) => tokenAt(tree, child).norm === 'should')
  return bare && (xpos === 'VB' || (xpos === 'VBP' && /^VB[DN]$/.test(tokenAt(tree, predicate).xpos)))
}

/** "wants the treaty [renegotiated]", "wanted the planes [back]": what somebody wants to see done. */
function wantsDone({ tree }: Scene, name: string, { obj, predicate }: Clause): number | undefined {
  if (name !== 'verb:want' || obj === undefined || tokenAt(tree, obj.head).upos !== 'NOUN') return undefined
  const done = [...childrenBy(tree, obj.head, 'acl'), ...childrenBy(tree, predicate, 'xcomp')].find(
    (child) => child > obj.head && /^VB[ND]$/.test(tokenAt(tree, child).xpos),
  )
  if (done !== undefined) return done
  const back = childrenBy(tree, predicate, 'advmod', 'compound:prt', 'xcomp').some(
    (child) => child > obj.head && /^(?:back|out|gone|home|off|down|away)$/.test(tokenAt(tree, child).norm),
  )
  return back ? obj.head : undefined
}

/** "warned Ankara that they would blacklist its bank" */
const warnsOfOwn = (scene: Scene, name: string, { comps }: Clause): boolean => {
  const head = comps[0]?.head
  return /^verb:(?:warn|vow|swear)$/.test(name) && head !== undefined && isAhead(scene, head) && harms(scene, head)
}

/** "insists that all claims were settled": a view, while "insists that it settle" demands. */
const claims = ({ tree }: Scene, { comps }: Clause): boolean => {
  const [that] = comps
  if (that?.marker !== 'that') return false
  const auxiliaries = childrenBy(tree, that.head, 'aux', 'aux:pass', 'cop').map((child) => tokenAt(tree, child).norm)
  if (auxiliaries.some((word) => /^(?:was|were|is|are|has|have|had)$/.test(word)))
    return !auxiliaries.some((word) => /^(?:must|should)$/.test(word))
  return auxiliaries.length === 0 && /^VB[DZ]$/.test(tokenAt(tree, that.head).xpos)
}

/** "pleaded the pressure of business" asks nobody. */
const BEGS = /^verb:(?:plead|appeal|beg|petition|lobby)$/

/** "is ready to", as against "leave it open to all". */
const isPredicate = ({ tree }: Scene, at: number): boolean =>
  childrenBy(tree, at, 'cop', 'nsubj').length > 0 || /^(?:root|xcomp)$/.test(tokenAt(tree, at).rel)

function byCue(scene: Scene, at: number, pos: CuePos, clause: Clause, event: Event | undefined): Cue | undefined {
  const name = namesAt(scene, at, pos, clause.particles).find((one) => scene.cues.kinds.has(one))
  const kind = name === undefined ? undefined : scene.cues.kinds.get(name)
  if (name === undefined || kind === undefined) return undefined
  const needed = NEEDS_EVENT[name]
  const told = needed === undefined || (event !== undefined && needed.includes(event.type))
  const needs = needed === undefined || !told
  const weak = (needs && scene.cues.weak.has(name)) || isBareYes(scene, clause)
  const wished = wantsDone(scene, name, clause)
  const framed =
    (ADDRESSED.has(name) && isAddressed(scene, clause)) ||
    warnsOfOwn(scene, name, clause) ||
    suggestsThat(scene, name, clause) ||
    wished !== undefined
  if (!told && !weak && !framed) return undefined
  if (name === 'verb:insist' && claims(scene, clause)) return undefined
  if (BEGS.test(name) && clause.comps.length === 0 && !clause.preps.some(({ prep }) => /^(?:for|to|with)$/.test(prep)))
    return undefined
  if (agreesOnAFact(scene, clause) || isNaming(scene, clause) || saysNeither(scene, clause)) return undefined
  if (name.startsWith('adj:') && !hasComplement(scene, clause)) return undefined
  if (pos === 'adj' && !isPredicate(scene, at)) return undefined
  return {
    kind: refined(scene, kind, clause, event),
    clause,
    rule: `ledger:${name}`,
    deed: false,
    ...(weak ? { weak } : {}),
    ...(isParticle(scene, clause, name) ? { content: at } : wished === undefined ? {} : { content: wished }),
  }
}

/** "stood [firm]": the parser may take the second half of the verb for its object. */
const isParticle = ({ tree }: Scene, { obj }: Clause, name: string): boolean =>
  obj !== undefined && name.endsWith(`_${tokenAt(tree, obj.head).norm}`)

const isNegative = (scene: Scene, head: number | undefined): boolean =>
  head !== undefined &&
  (childrenBy(scene.tree, head, 'advmod', 'det').some((child) =>
    /^(?:not|n't|never|no)$/.test(tokenAt(scene.tree, child).norm),
  ) ||
    namesNobody(scene.tree, head))

/** "agreed that the blast came from the north": a view, no promise. */
function agreesOnAFact({ tree }: Scene, { lemma, comps }: Clause): boolean {
  const [that] = comps
  if (lemma !== 'agree' || that?.marker !== 'that') return false
  const modal = childrenBy(tree, that.head, 'aux').some((child) =>
    /^(?:will|would|shall|should|must|can|could|may)$/.test(tokenAt(tree, child).norm),
  )
  return !modal && tokenAt(tree, that.head).xpos !== 'VB'
}

/** "would not say yes or no" */
const saysNeither = ({ tree }: Scene, { lemma, obj }: Clause): boolean =>
  lemma === 'say' && obj !== undefined && childBy(tree, obj.head, 'conj') !== undefined

/** "called the plan a trick" names it. */
const isNaming = ({ tree }: Scene, { lemma, predicate }: Clause): boolean =>
  lemma === 'call' && childrenBy(tree, predicate, 'xcomp').some((child) => isNominal(tokenAt(tree, child)))

/** "a swap that Baku proposed" */
const hasProposer = ({ tree, parties, cues }: Scene, head: number, own: readonly Party[]): boolean =>
  childrenBy(tree, head, 'acl:relcl').some((verb) => {
    const kind = cues.kinds.get(`verb:${tokenAt(tree, verb).lemma}`)
    const subject = childBy(tree, verb, 'nsubj')
    return (
      (kind === 'offer' || kind === 'demand') &&
      subject !== undefined &&
      othersThan(parties.at(subject), own).length > 0
    )
  })

/** "agreed to go to Barbados, as Norway had proposed": the acceptance of it. */
function asProposed({ tree, parties, cues }: Scene, content: number, own: readonly Party[]): boolean {
  return childrenBy(tree, content, 'advcl').some((verb) => {
    const kind = cues.kinds.get(`verb:${tokenAt(tree, verb).lemma}`)
    const subject = childBy(tree, verb, 'nsubj')
    const as = markersOf(tree, verb).includes('as')
    return (
      as &&
      (kind === 'offer' || kind === 'demand') &&
      subject !== undefined &&
      othersThan(parties.at(subject), own).length > 0
    )
  })
}

/** Whether "agree to" answers something: it names what was on the table, or something of somebody else's. */
function agreesToOthers(scene: Scene, clause: Clause): boolean {
  const { tree, parties } = scene
  const heads = [clause.obj?.head, ...clause.preps.filter(({ prep }) => prep === 'to').map(({ head }) => head)]
  const own = clause.subj === undefined ? [] : parties.at(clause.subj.head)
  const [comp] = clause.comps
  if (comp !== undefined && asProposed(scene, comp.head, own)) return true
  return heads.some((head) => {
    if (head !== undefined && /^(?:that|it|this|them|these|those)$/.test(tokenAt(tree, head).norm)) return true
    if (head === undefined || !isNominal(tokenAt(tree, head))) return false
    if (
      /^(?:offer|proposal|demand|request|plan|call|invitation|ultimatum|term|condition|mediation|formula|draft|package|swap)$/.test(
        tokenAt(tree, head).lemma,
      )
    )
      return true
    if (hasProposer(scene, head, own) || (isKnown(scene, head) && sidesOf(own.map(({ actor }) => actor)).length === 1))
      return true
    const owner = childrenBy(tree, head, 'nmod:poss', 'amod', 'compound', 'nmod:desc').flatMap((child) =>
      parties.at(child),
    )
    return othersThan(owner, own).length > 0
  })
}

/** "agreed to [the] meeting": what has been spoken of lies on the table. */
const isKnown = ({ tree }: Scene, head: number): boolean =>
  childrenBy(tree, head, 'det').some((child) => /^(?:the|that|those|this|these)$/.test(tokenAt(tree, child).norm))

/** "vowed to strike" and "is ready to retaliate" threaten; "vowed to stand by" and "pledged not to strike" do not. */
function threatens(scene: Scene, { comps, lemma }: Clause, violent = false): boolean {
  const head = comps[0]?.head
  if (isNegative(scene, head)) return false
  const promises =
    !/^(?:vow|swear|threaten|warn)$/.test(lemma) && head !== undefined && tokenAt(scene.tree, head).upos === 'VERB'
  if ((violent && !promises) || head === undefined) return true
  return (
    harms(scene, head) ||
    !(
      cueWords(scene.cues, 'promising verb').has(lemma) ||
      /^(?:vow|swear|offer|ready|willing|prepared|open)$/.test(lemma)
    )
  )
}

/** When or how it was said: "by evening", "on Friday", "within hours", "on the spot". */
const BESIDE_YES =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|spot|time|now|day|night|evening|morning|afternoon|noon|midnight|hour|minute|week|weekend|month|part|end|moment|principle|writing)$/i

/** "has asked Raisi to pay a visit": an invitation. */
function asksToVisit({ tree }: Scene, { lemma, comps }: Clause): boolean {
  const head = comps[0]?.head
  if (lemma !== 'ask' || head === undefined) return false
  const thing = childBy(tree, head, 'obj')
  const visits = thing !== undefined && tokenAt(tree, thing).lemma === 'visit'
  return tokenAt(tree, head).lemma === 'visit' || (tokenAt(tree, head).lemma === 'pay' && visits)
}

/** "and Putin agreed": to what stands before it. */
const isBareYes = ({ tree }: Scene, { lemma, obj, comps, preps }: Clause): boolean =>
  lemma === 'agree' &&
  obj === undefined &&
  comps.length === 0 &&
  preps.every(
    ({ prep, head }) =>
      /^(?:in|at|after)$/.test(prep) ||
      (/^(?:by|on|within|before|for|from|over)$/.test(prep) && BESIDE_YES.test(tokenAt(tree, head).lemma)),
  )

/** "its vow of revenge", "their vow to strike" */
const isOfHarm = (scene: Scene, { comps, preps }: Clause): boolean =>
  (comps[0] !== undefined && harms(scene, comps[0].head)) ||
  preps.some(
    ({ prep, head }) =>
      prep === 'of' && cueWords(scene.cues, 'harm noun').has(tokenAt(scene.tree, head).lemma.toLowerCase()),
  )

/** What the object and the event make of a cue. */
function refined(scene: Scene, kind: LedgerKind, clause: Clause, event: Event | undefined): LedgerKind {
  if (isBareYes(scene, clause)) return 'acceptance'
  if (kind === 'demand' && asksToVisit(scene, clause)) return 'offer'
  if (clause.lemma === 'agree' || (clause.lemma === 'consent' && clause.comps.length > 0))
    return agreesToOthers(scene, clause) ? 'acceptance' : 'commitment'
  if ((kind === 'commitment' && event?.type === 'THREATEN') || (kind === 'threat' && event?.type !== 'THREATEN'))
    return threatens(scene, clause, event?.modes.includes('violence')) ? 'threat' : 'commitment'
  if (/^(?:vow|swear|insist)$/.test(clause.lemma) && kind === 'commitment' && isNegative(scene, clause.comps[0]?.head))
    return 'refusal'
  if (clause.pos === 'noun' && kind === 'commitment' && isOfHarm(scene, clause)) return 'threat'
  if (event?.type === 'THREATEN' && kind === 'offer')
    return clause.comps.length > 0 && threatens(scene, clause) ? 'threat' : kind
  if (event?.type === 'REQUEST' && (kind === 'offer' || kind === 'commitment')) return kind
  // "promised not to retaliate" is a promise, "vowed not to talk" a refusal.
  if (event?.type === 'REJECT' && kind === 'commitment')
    return cueWords(scene.cues, 'promising verb').has(clause.lemma) ? kind : 'refusal'
  return kind
}

/** "must have access to the sea": a wish of one's own. */
const isIdle = ({ tree }: Scene, at: number): boolean =>
  /^(?:have|be|know|understand|remember)$/.test(tokenAt(tree, at).lemma)

/** "refuses", "will not": refusals by a rule of the coder, as against visas denied and ships turned away. */
const REFUSES = new Set(['status:will-not', 'status:refusal', 'status:wont'])

/** "would be stopped, she warned": the coder's threat by what is said of it. */
const isSaidAsThreat = (scene: Scene, at: number, { madeBy }: Event): boolean =>
  madeBy.some((id) => /^(?:threaten|operators)/.test(id)) ||
  /\b(?:warn|threat|vow|swear)/.test(scene.speakers(at)[0]?.cue.toLowerCase() ?? '')

/** What a coded event without a cue is in the ledger. */
function byEvent(scene: Scene, at: number, clause: Clause, event: Event): Cue | undefined {
  const rule = `ledger:${event.type}`
  const cue = (kind: LedgerKind, deed: boolean): Cue => ({ kind, clause, rule, deed })
  switch (event.type) {
    case 'REQUEST':
      return event.recipients.length > 0 && event.madeBy.includes('status:must') && !isIdle(scene, at)
        ? cue('demand', true)
        : undefined
    case 'THREATEN':
      if (!isSaidAsThreat(scene, at, event) && !harms(scene, at)) return undefined
      if (isUltimatum(scene, clause) || isArranged(scene, at) || !hasOther(event)) return undefined
      return cue('threat', clause.comps.length === 0)
    case 'REJECT':
      return event.madeBy.some((id) => REFUSES.has(id)) ? cue('refusal', true) : undefined
    case 'AGREE':
    case 'CONCEDE':
      if (tokenAt(scene.tree, at).rel === 'acl:relcl') return undefined
      if (event.status === 'future' || willBe(scene, at)) {
        const made = cue('commitment', clause.comps.length === 0)
        return isMeeting(scene, clause) ? { ...made, weak: true } : made
      }
      return givesWord(scene, clause) ? cue('commitment', false) : undefined
    default:
      return undefined
  }
}

/** "army chiefs will meet in Accra": a day of meeting that is announced binds nobody, but may be the answer to an invitation. */
const isMeeting = ({ cues }: Scene, { lemma }: Clause): boolean =>
  cueWords(cues, 'attending verb').has(lemma) || cueWords(cues, 'gathering verb').has(lemma)

/** The coder knows somebody of another country who is threatened. */
const hasOther = ({ actors, recipients }: Event): boolean =>
  recipients.some((whom) => !actors.some((who) => sideOf(who) === sideOf(whom)))

const isAhead = ({ tree }: Scene, at: number): boolean =>
  childrenBy(tree, at, 'aux').some((child) => /^(?:will|would|shall|'ll|’ll|'d|’d)$/.test(tokenAt(tree, child).norm))

const willBe = ({ tree }: Scene, at: number): boolean =>
  childrenBy(tree, at, 'aux').some((child) => /^(?:will|shall|'ll|’ll)$/.test(tokenAt(tree, child).norm))

/** "gave a written guarantee" */
const givesWord = ({ tree, cues }: Scene, { obj, pos }: Clause): boolean =>
  pos === 'verb' &&
  obj !== undefined &&
  (tokenAt(tree, obj.head).lemma === 'word' ||
    cues.kinds.get(`noun:${tokenAt(tree, obj.head).lemma.toLowerCase()}`) === 'commitment')

/** "is to dismiss": what somebody else has laid down, no threat. */
const isArranged = ({ tree }: Scene, at: number): boolean =>
  childrenBy(tree, at, 'mark').some((child) => tokenAt(tree, child).norm === 'to')

/** An infinitive or clause that hangs on a verb or on its object. */
function aimOf({ tree }: Scene, { comps, obj }: Clause): number | undefined {
  const behind = obj === undefined ? undefined : childBy(tree, obj.head, 'acl', 'ccomp')
  return comps[0]?.head ?? behind
}

/** "gave Doha 48 hours to free the crew", "set a deadline of March 1 to dismantle": a demand with its day. */
function ultimatum(scene: Scene, clause: Clause): Cue | undefined {
  const { tree, cues } = scene
  if (clause.pos !== 'verb' || !cueWords(cues, 'ultimatum verb').has(clause.lemma)) return undefined
  const named =
    clause.obj !== undefined && cueWords(cues, 'ultimatum noun').has(tokenAt(tree, clause.obj.head).lemma.toLowerCase())
  const until = clause.preps.some(({ prep }) => prep === 'until')
  const content = aimOf(scene, clause)
  if ((!named && !until) || content === undefined || tokenAt(tree, content).upos !== 'VERB') return undefined
  if (cueWords(cues, 'complying verb').has(tokenAt(tree, content).lemma.toLowerCase())) return undefined
  return { kind: 'demand', clause, rule: 'ledger:verb:ultimatum', deed: false, content }
}

/** "reached a deal to reopen the border": all who strike it are bound. */
function deal(scene: Scene, clause: Clause): Cue | undefined {
  const { tree, cues, parties } = scene
  if (clause.pos !== 'verb' || clause.obj === undefined || !cueWords(cues, 'striking verb').has(clause.lemma))
    return undefined
  if (!cueWords(cues, 'deal noun').has(tokenAt(tree, clause.obj.head).lemma.toLowerCase())) return undefined
  const by = clause.subj === undefined ? [] : parties.at(clause.subj.head)
  if (by.length === 0) return undefined
  return {
    kind: 'commitment',
    clause,
    rule: 'ledger:verb:deal',
    deed: false,
    content: aimOf(scene, clause) ?? clause.obj.head,
  }
}

/** "gave Doha until June 22 to comply": a day for what was demanded, no threat of its own. */
export const isUltimatum = (scene: Scene, clause: Clause): boolean =>
  clause.lemma === 'give' &&
  (clause.preps.some(({ prep }) => prep === 'until') ||
    scene.datesOf(tokenAt(scene.tree, clause.predicate).sentence).length > 0)

export function cueAt(scene: Scene, at: number, event: Event | undefined): Cue | undefined {
  const token = tokenAt(scene.tree, at)
  const pos = isNominal(token) ? 'noun' : POS[token.upos]
  if (pos === undefined) return undefined
  const clause = clauseAt(scene, at, pos)
  if (cueWords(scene.cues, 'never').has(clause.lemma)) return undefined
  const cue =
    ultimatum(scene, clause) ?? deal(scene, clause) ?? turnAt(scene, clause) ?? byCue(scene, at, pos, clause, event)
  const told = cue === undefined || cue.denies === true ? cue : unlessDenied(scene.tree, cue)
  if (told !== undefined) return told
  return event === undefined ? undefined : byEvent(scene, at, clause, event)
}
