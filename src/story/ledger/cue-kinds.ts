// A cue with its clause and event -> the kind of act that it makes: what is promised, vowed or agreed decides as much as the verb.
// Example: "agreed to the demand" is an acceptance, "agreed to meet" a commitment; "vowed to strike" a threat, "promised not to strike" a commitment.
// It leaves alone whether the cue counts at all (find-cue.ts).
import type { Clause } from '../../coder/clauses/types.ts'
import type { Party } from '../../coder/parties.ts'
import { childBy, childrenBy, isNominal, markersOf, tokenAt } from '../../coder/tree.ts'
import type { Event, LedgerKind } from '../../model/index.ts'
import { cueWords } from './cues.ts'
import { namesNobody } from './denied.ts'
import { harms } from './harm.ts'
import { othersThan, type Scene, sidesOf } from './scene.ts'

const isNegative = (scene: Scene, head: number | undefined): boolean =>
  head !== undefined &&
  (childrenBy(scene.tree, head, 'advmod', 'det').some((child) =>
    /^(?:not|n't|never|no)$/.test(tokenAt(scene.tree, child).norm),
  ) ||
    namesNobody(scene.tree, head))

/** "agreed that the blast came from the north": a view, no promise. */
export function agreesOnAFact({ tree }: Scene, { lemma, comps }: Clause): boolean {
  const [that] = comps
  if (lemma !== 'agree' || that?.marker !== 'that') return false
  const modal = childrenBy(tree, that.head, 'aux').some((child) =>
    /^(?:will|would|shall|should|must|can|could|may)$/.test(tokenAt(tree, child).norm),
  )
  return !modal && tokenAt(tree, that.head).xpos !== 'VB'
}

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
    if (cueWords(scene.cues, 'table noun').has(tokenAt(tree, head).lemma)) return true
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
export const isBareYes = ({ tree }: Scene, { lemma, obj, comps, preps }: Clause): boolean =>
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
export function refined(scene: Scene, kind: LedgerKind, clause: Clause, event: Event | undefined): LedgerKind {
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
