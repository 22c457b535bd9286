// Acts and conditions of a sentence -> acts that know their condition, and conditions that stand alone.
// Example: "offered to freeze work if sanctions are lifted" is an offer with its `if`; "would ease sanctions if the North disarms" is a condition.
// A condition stands alone where what depends on it is no offer, demand, threat or promise in so many words.

import { distinct, type Party } from '../../coder/parties.ts'
import { baseRel, childBy, childrenBy, isUnder, type Tree, tokenAt } from '../../coder/tree.ts'
import type { LedgerKind } from '../../model/index.ts'
import type { Act, Tie } from './acts.ts'
import { rangeOf } from './content.ts'
import { isDenied } from './denied.ts'
import { doersAt, type Tied, verbOver } from './find-ties.ts'
import { harms } from './harm.ts'
import { foreignTo, isWhere, oneASide, othersThan, type Scene, sidesOf } from './scene.ts'

/** What is given in exchange belongs to the offer or demand, not to the answer to it. */
const ANSWERS: ReadonlySet<LedgerKind> = new Set(['refusal', 'acceptance'])
const GIVEN: ReadonlySet<LedgerKind> = new Set(['offer', 'demand'])

/** The act that a tied predicate belongs to: the act itself, its content, or what stands in its content. */
function actOver({ tree }: Scene, acts: readonly Act[], { main, tie: { rule } }: Tied): Act | undefined {
  const exact = acts.find((act) => act.predicate === main) ?? acts.find((act) => act.content === main)
  const given =
    exact !== undefined && ANSWERS.has(exact.kind) && rule.startsWith('condition:in_')
      ? acts.find(({ kind }) => GIVEN.has(kind))
      : undefined
  if (given !== undefined) return given
  const around = acts.filter((act) => isUnder(tree, main, act.content) && act.content !== act.predicate)
  return exact !== undefined && exact.kind !== 'refusal' ? exact : (innermost(tree, around) ?? exact)
}

/** Of acts that contain each other the one inside: the demand that is rejected, not the rejection. */
const innermost = (tree: Tree, acts: readonly Act[]): Act | undefined =>
  acts.find((act) => !acts.some((other) => other !== act && isUnder(tree, other.predicate, act.predicate)))

/** Speakers of whom the article tells for which country or body they speak. */
const knownSpeakers = (scene: Scene, at: number): readonly Party[] | undefined =>
  scene.speakingParties(at).find((parties) => parties.some(({ actor }) => actor.code !== '' || actor.id !== undefined))

/** Who would do what depends on the condition: the subject, else whoever says it. */
function whoWould(scene: Scene, main: number): readonly Party[] {
  const own = doersAt(scene, main).filter(
    (party) => party.via !== 'towards' && party.via !== 'in' && scene.parties.canAct(party),
  )
  const passive = childBy(scene.tree, main, 'aux:pass', 'nsubj:pass') !== undefined
  const doing = !passive || childBy(scene.tree, main, 'obl:agent') !== undefined
  if (own.length > 0 && doing && tokenAt(scene.tree, main).upos === 'VERB') return distinct(own)
  const speaker =
    knownSpeakers(scene, main) ??
    (passive ? scene.speakingParties(main).find((parties) => parties.length > 0) : undefined)
  return speaker === undefined ? distinct(own) : distinct(speaker)
}

/** "If it stayed shut, Baku would open it by force, he warned": the verb of saying makes it a threat or a promise. */
function kindBySaying(scene: Scene, main: number): LedgerKind | undefined {
  const event = scene.eventAt(main)
  const above = tokenAt(scene.tree, main)
  const governor = above.rel === 'ccomp' && above.head >= 0 ? tokenAt(scene.tree, above.head).lemma : ''
  const cue = `${scene.speakers(main)[0]?.cue.toLowerCase() ?? ''} ${governor}`
  if (/\b(?:warn|threaten|vow)/.test(cue)) return 'threat'
  if (event?.type === 'THREATEN' && event.recipients.length > 0) return 'threat'
  if (harms(scene, main)) return 'threat'
  if (/\b(?:promis|pledg)/.test(cue)) return 'commitment'
  if (/\b(?:offer|propos)/.test(cue)) return 'offer'
  return undefined
}

/** "would allow [an inspection in return for]": what depends on the phrase is the verb's doing, not the noun alone. */
const PHRASE = /^condition:(?:in_exchange|in_return|conditional_on|contingent_on|subject_to|on_condition)/

/** "would stay as long as Doha wanted": it holds already and goes on. */
const LASTING = /^condition:(?:as_long_as|so_long_as|while)$/
const GOES_ON = /^(?:stay|remain|continue|keep|stand|hold|observe|respect|honour|honor|maintain|retain|abide|last|go)$/

/** "British trawlers will find ports shut, Paris warned": the threat is of whoever warns. */
function whoSays(scene: Scene, main: number, would: readonly Party[]): readonly Party[] {
  const speaker = knownSpeakers(scene, main)
  return speaker === undefined ? would : distinct(speaker)
}

/** What is named inside may have to meet it: "in exchange for patrol boats from Italy". */
const NAMED_IN_IT = /^condition:(?:in_|subject|contingent|conditional|dependent|depend|made|precondition)/

/** "on condition that it leave": of the other one, while "if it got a loan" mostly speaks of whoever would do the thing. */
const OF_THE_OTHER = /^condition:(?:on-condition|provided)/

/** The other side of the sentence, where what is asked in exchange or of "it" can only be asked of that one. */
function onlyOther(scene: Scene, main: number, tie: Tie, by: readonly Party[]): readonly Party[] {
  const subject = childBy(scene.tree, tie.head, 'nsubj')
  const pronoun = subject !== undefined && tokenAt(scene.tree, subject).upos === 'PRON' && OF_THE_OTHER.test(tie.rule)
  if (!NAMED_IN_IT.test(tie.rule) && !pronoun) return []
  const sentence = scene.doc.sentences[tokenAt(scene.tree, main).sentence]
  if (sentence === undefined) return []
  const named = scene.mentionsIn(sentence.first, sentence.last).filter(({ canAct, place }) => canAct || place)
  const parties = named.flatMap(({ head }) => scene.parties.at(head)).filter(({ actor }) => actor.code !== '')
  const rest = oneASide(foreignTo(parties, by)).filter((party) => !isWhere(scene, party))
  return rest.length === 1 ? rest : []
}

const IN_EXCHANGE = /^condition:in_(?:exchange|return)/

const willNot = ({ tree }: Scene, at: number): boolean =>
  isDenied(tree, at) &&
  childrenBy(tree, at, 'aux').some((child) => /^(?:will|would|'ll|wo|’ll)$/.test(tokenAt(tree, child).norm))

/** "will not give up enrichment in exchange for fuel": what was offered for it is turned down. */
function refusesExchange(scene: Scene, main: number, by: readonly Party[], to: readonly Party[]): Act {
  const event = scene.eventAt(main)
  return {
    kind: 'refusal',
    predicate: main,
    by: oneASide(by),
    to: oneASide(to),
    content: main,
    negated: false,
    mention: false,
    rule: 'ledger:not-in-exchange',
    ...(event === undefined ? {} : { event }),
  }
}

function standing(scene: Scene, { main: tied, tie }: Tied): Act | undefined {
  const main = PHRASE.test(tie.rule) ? verbOver(scene, tied) : tied
  const would = whoWould(scene, main)
  const by = kindBySaying(scene, main) === 'threat' && !DEPENDS.test(tie.rule) ? whoSays(scene, main, would) : would
  if (by.length === 0) return undefined
  const own = new Set(sidesOf(by.map(({ actor }) => actor)))
  const range = rangeOf(scene.tree, tie.head)
  const inIf = scene.mentionsIn(range.first, range.last).flatMap(({ head }) => scene.parties.at(head))
  const others = (parties: readonly Party[]) =>
    distinct(parties).filter(({ actor }) => !sidesOf([actor]).some((side) => own.has(side)))
  const byIf = others(tie.by)
  const to = byIf.length > 0 ? byIf : NAMED_IN_IT.test(tie.rule) ? others(inIf) : []
  const likely = to.length > 0 ? [] : onlyOther(scene, main, tie, by)
  const event = scene.eventAt(main)
  if (IN_EXCHANGE.test(tie.rule) && willNot(scene, main)) return refusesExchange(scene, main, by, to)
  const kind =
    (DEPENDS.test(tie.rule) ? 'condition' : kindBySaying(scene, main)) ??
    (LASTING.test(tie.rule) && GOES_ON.test(tokenAt(scene.tree, main).lemma) ? 'commitment' : 'condition')
  return {
    kind,
    predicate: main,
    by: oneASide(by),
    to: oneASide([...to, ...likely]),
    ...(likely.length > 0 ? { guessed: true } : {}),
    content: main,
    tie,
    negated: false,
    mention: false,
    rule: tie.rule,
    ...(event === undefined ? {} : { event }),
  }
}

/** A clause of the condition is no act of its own ("if Kyiv agrees to ..."). */
const inside = ({ first, last }: Tie, act: Act): boolean => act.predicate >= first && act.predicate < last

const FUTURE = /^ledger:(?:AGREE|CONCEDE|REJECT)$/
const DEPENDS = /^condition:(?:depend|hinge|rest|conditional|contingent|dependent)/

/** "would agree to that only when ..." accepts nothing yet. */
const isSupposed = ({ tree }: Scene, at: number): boolean =>
  childrenBy(tree, at, 'aux').some((child) => /^(?:would|could|might|will|'d|’d)$/.test(tokenAt(tree, child).norm))

/** A future that nobody has promised in words is, with its condition, no more than a condition; so is a consent that depends on something. */
function isBare(scene: Scene, act: Act, { main, tie: { rule } }: Tied): boolean {
  if (DEPENDS.test(rule) && act.predicate === main) return true
  if (act.kind === 'acceptance' && isSupposed(scene, act.predicate)) return true
  return FUTURE.test(act.rule) && rule !== 'condition:must-first' && !LASTING.test(rule)
}

/** Whom an offer or threat goes to, where only its content names somebody: whoever is to meet the condition. */
function towards(scene: Scene, act: Act, tie: Tie): readonly Party[] {
  if (act.kind !== 'offer' && act.kind !== 'threat') return act.to
  const meets = oneASide(othersThan(tie.by, act.by)).filter(
    (party) => party.actor.code !== '' && party.via !== 'in' && party.via !== 'towards' && !isWhere(scene, party),
  )
  const named = act.to.some(({ actor }) => meets.some((one) => one.actor.code === actor.code))
  const addressed = act.to.some(({ mention }) => isAddressee(scene, act, mention))
  return meets.length === 0 || named || addressed ? act.to : meets
}

/** Named beside the verb itself ("offered Tokyo", "threatened Minsk"), not inside its content. */
function isAddressee({ tree, parties }: Scene, act: Act, mention: number): boolean {
  const head = parties.mentions[mention]?.head
  return head !== undefined && !isUnder(tree, head, act.content)
}

/** An act takes its condition. */
const bound = (scene: Scene, act: Act, tied: Tied): Act =>
  (isBare(scene, act, tied) ? standing(scene, { ...tied, main: act.predicate }) : undefined) ?? {
    ...act,
    tie: tied.tie,
    to: towards(scene, act, tied.tie),
  }

export function tieActs(scene: Scene, acts: readonly Act[], ties: readonly Tied[]): Act[] {
  const out = acts.filter(
    (act) => !ties.some(({ tie }) => (isPlain(scene, tie) && inside(tie, act)) || isDuty(tie, act)),
  )
  const alone: Act[] = []
  for (const tied of ties) {
    const act = actOver(scene, out, tied)
    if (act === undefined) {
      const made = standing(scene, tied)
      if (made !== undefined) alone.push(made)
    } else if (act.tie === undefined) out[out.indexOf(act)] = bound(scene, act, tied)
  }
  return [...out, ...alone]
}

/** "before any camera is mounted, the agency must first apologise": what must come first is the condition and no demand beside it. */
const isDuty = ({ head, rule }: Tie, act: Act): boolean =>
  rule === 'condition:must-first' && act.predicate === head && act.rule === 'ledger:REQUEST'

/** Clauses suppose; a phrase behind "in exchange for" or "must first" may hold an act that was made. */
const isPlain = ({ tree }: Scene, tie: Tie): boolean =>
  tie.rule !== 'condition:must-first' && baseRel(tokenAt(tree, tie.head).rel) === 'advcl'
