// Sentence -> its conditions: which clause or phrase ties which predicate.
// Example: "Tehran will halt enrichment if the Americans lift sanctions" -> halt is tied to "the Americans lift sanctions".
// Also "in exchange for", "depends on whether", "must first ... before", "not ... until", "on condition that", "was a condition for".
// It leaves alone "asked if" and "whether" as questions, and plain "when" or "until" of time without a modal beside it.
import { verbClause } from '../../coder/clauses/clause.ts'
import type { Party } from '../../coder/parties.ts'
import { childBy, childrenBy, markersOf, prepositionOf, subtreeRange, tokenAt } from '../../coder/tree.ts'
import { wordGroup } from '../../lexicon/english.ts'
import type { Tie } from './acts.ts'
import { rangeOf } from './content.ts'
import { cueWords } from './cues.ts'
import type { Scene } from './scene.ts'

export interface Tied {
  /** Predicate that depends on the condition. */
  readonly main: number
  readonly tie: Tie
}

/** Markers that are conditions only beside "will", "would", "not" or "only". */
const WEAK = new Set(['until', 'till', 'once', 'when', 'after', 'before', 'while', 'as'])
const NEGATIVE = new Set(['unless', 'until', 'till'])

const IDIOM = /^if (?:need be|necessary|needed|required|possible|so|not|any|anything|asked|at all)\b/

const isModal = ({ tree, words }: Scene, at: number): boolean =>
  childrenBy(tree, at, 'aux').some((child) => wordGroup(words, 'modal').has(tokenAt(tree, child).norm)) ||
  childrenBy(tree, at, 'mark', 'case').some((child) => tokenAt(tree, child).norm === 'to')

const isNegated = ({ tree }: Scene, at: number): boolean =>
  childrenBy(tree, at, 'advmod', 'det', 'aux').some((child) =>
    /^(?:not|n't|n’t|never|no|nor|only)$/.test(tokenAt(tree, child).norm),
  ) ||
  childrenBy(tree, at, 'nsubj', 'obj', 'nsubj:pass').some((child) =>
    childrenBy(tree, child, 'det').some((det) => tokenAt(tree, det).norm === 'no'),
  )

/** Who does what a clause or phrase says. */
export function doersAt({ tree, parties }: Scene, head: number): readonly Party[] {
  const token = tokenAt(tree, head)
  const copula = childBy(tree, head, 'cop') !== undefined
  if (token.upos !== 'VERB' && !copula) return parties.at(head)
  const subject = copula ? childBy(tree, head, 'nsubj') : undefined
  if (subject !== undefined) return parties.at(subject)
  const clause = verbClause(tree, head)
  const own = clause.subj === undefined ? [] : parties.at(clause.subj.head)
  if (own.length > 0) return own
  return clause.obj === undefined ? [] : parties.at(clause.obj.head)
}

function tieOf(scene: Scene, head: number, rule: string, until: boolean): Tie {
  const range = rangeOf(scene.tree, head)
  return { head, ...range, by: doersAt(scene, head), rule, until }
}

/** "if", "unless", "only when", "as long as": an adverbial clause. */
function ofClause(scene: Scene, head: number): Tied | undefined {
  const { tree, cues } = scene
  const token = tokenAt(tree, head)
  const provided = providedThat(scene, head) ?? onTheDay(scene, head)
  if (provided !== undefined) return provided
  if (/^(?:ccomp|parataxis)$/.test(token.rel) && token.head >= 0) return inverted(scene, head)
  if (!(token.rel.startsWith('advcl') || token.rel === 'conj') || token.head < 0) return undefined
  const words = cueWords(cues, 'condition marker')
  const markers = [
    ...markersOf(tree, head),
    ...childrenBy(tree, head, 'advmod').map((child) => tokenAt(tree, child).norm),
  ]
  const marker = markers.find((one) => words.has(one) || one === 'before') ?? asLongAs(scene, head)
  if (marker === undefined) return inverted(scene, head) ?? ofImperative(scene, head)
  if (token.rel === 'conj' && !/^(?:if|unless)$/.test(marker)) return undefined
  if (marker === 'if' && isIdiom(scene, head)) return undefined
  const over = tokenAt(tree, token.head)
  const main = whatIsSaid(scene, over.upos === 'ADV' && over.head >= 0 ? over.head : token.head)
  if (WEAK.has(marker) && !(isModal(scene, main) || isNegated(scene, main))) return undefined
  if (/^(?:when|after)$/.test(marker) && !onlyBefore(scene, head)) return undefined
  if (marker === 'before') return first(scene, main, head) ?? notBefore(scene, main, head)
  return { main: whatDepends(scene, main), tie: tieOf(scene, head, `condition:${marker}`, NEGATIVE.has(marker)) }
}

/** "if need be", "if necessary": no condition of anybody's. */
function isIdiom({ tree }: Scene, head: number): boolean {
  const { first, last } = subtreeRange(tree, head)
  const words = tree.tokens.slice(first, last).filter(({ upos }) => upos !== 'PUNCT')
  return words.length <= 3 && IDIOM.test(words.map(({ norm }) => norm).join(' '))
}

/** "will not pay a cent before the auditors have finished" */
function notBefore(scene: Scene, main: number, head: number): Tied | undefined {
  const { tree } = scene
  const denied = childrenBy(tree, main, 'advmod', 'aux').some((one) =>
    /^(?:not|n't|n’t|never)$/.test(tokenAt(tree, one).norm),
  )
  const told = childBy(tree, head, 'nsubj', 'nsubj:pass') !== undefined
  return denied && told ? { main, tie: tieOf(scene, head, 'condition:before', true) } : undefined
}

/** "would ask the board to condemn it [unless]", "would scrap a pact that runs out in May [unless]": what is ahead depends. */
function whatDepends(scene: Scene, at: number): number {
  const { rel, head } = tokenAt(scene.tree, at)
  if (rel === 'acl:relcl' && head >= 0 && !isModal(scene, at)) {
    const over = verbOver(scene, head)
    return over !== head && isModal(scene, over) ? over : at
  }
  return rel === 'xcomp' && head >= 0 && isModal(scene, head) && tokenAt(scene.tree, head).upos === 'VERB' ? head : at
}

/** "It would return, the minister said, [if] ...": what hangs on the verb of saying depends for what is said. */
function whatIsSaid({ tree, words }: Scene, at: number): number {
  const { lemma, rel, head } = tokenAt(tree, at)
  if (!wordGroup(words, 'speech').has(lemma.toLowerCase())) return at
  const said = rel === 'parataxis' ? head : childBy(tree, at, 'ccomp')
  const modal =
    said !== undefined &&
    childrenBy(tree, said, 'aux').some((one) => wordGroup(words, 'modal').has(tokenAt(tree, one).norm))
  return modal && said !== undefined ? said : at
}

/** The verb whose object a noun is: what the parser hangs on "the bid" in "would ratify the bid provided that". */
export function verbOver({ tree }: Pick<Scene, 'tree'>, at: number): number {
  const { upos, rel, head } = tokenAt(tree, at)
  const inside = /^(?:obj|obl|nmod|xcomp|nsubj:pass)$/.test(rel) && head >= 0
  return inside && (upos !== 'VERB' || rel === 'xcomp') ? verbOver({ tree }, head) : at
}

/** "provided that", "providing": a participle with its clause. */
function providedThat(scene: Scene, head: number): Tied | undefined {
  const { tree } = scene
  const token = tokenAt(tree, head)
  const clause = childBy(tree, head, 'ccomp', 'advcl')
  if (!/^(?:provided|providing|assuming)$/.test(token.norm) || clause === undefined || token.head < 0) return undefined
  return { main: verbOver(scene, token.head), tie: tieOf(scene, clause, 'condition:provided', false) }
}

/** "would reopen its ports [the day Norway went down]", "the moment the last soldier had left" */
function onTheDay(scene: Scene, head: number): Tied | undefined {
  const { tree } = scene
  const { rel, head: noun } = tokenAt(tree, head)
  if (!/^acl/.test(rel) || noun < 0 || !/^(?:day|moment|minute|hour|instant|second)$/.test(tokenAt(tree, noun).norm))
    return undefined
  const { rel: when, head: main } = tokenAt(tree, noun)
  const bare = childrenBy(tree, noun, 'case').length === 0 && tree.tokens[noun - 1]?.norm === 'the'
  if (!/^obl/.test(when) || !bare || main < 0 || !isModal(scene, main)) return undefined
  return { main: whatIsSaid(scene, main), tie: { ...tieOf(scene, head, 'condition:the-day', false), cut: noun } }
}

/** "made the release a condition for talks": what is made it is the condition, what it is for depends on it. */
function madeCondition(scene: Scene, noun: number): Tied | undefined {
  const { tree } = scene
  const make = tokenAt(tree, noun).head
  if (make < 0 || !/^(?:make|call|set|name|lay)$/.test(tokenAt(tree, make).lemma)) return undefined
  const goal = childrenBy(tree, noun, 'nmod').find((child) => /^(?:for|of)$/.test(prepositionOf(tree, child)))
  const condition = childrenBy(tree, make, 'obj', 'nsubj:pass').find((child) => child !== noun)
  if (goal === undefined || condition === undefined) return undefined
  return { main: goal, tie: tieOf(scene, condition, 'condition:made', false) }
}

/** "as long as", "as soon as": the clause hangs on the adverb. */
function asLongAs({ tree }: Scene, head: number): string | undefined {
  const above = tokenAt(tree, tokenAt(tree, head).head)
  const clause = childBy(tree, head, 'nsubj', 'nsubj:pass', 'expl') !== undefined
  return clause && above.upos === 'ADV' && /^(?:long|soon)$/.test(above.norm) ? `as_${above.norm}_as` : undefined
}

const onlyBefore = ({ tree }: Scene, head: number): boolean => {
  const { first } = subtreeRange(tree, head)
  return tree.tokens[first - 1]?.norm === 'only' || tree.tokens[first]?.norm === 'only'
}

/** "Should Minsk refuse, ..." and "Were it to ...". */
function inverted(scene: Scene, head: number): Tied | undefined {
  const { tree } = scene
  const subject = childBy(tree, head, 'nsubj', 'nsubj:pass')
  const auxiliary = childrenBy(tree, head, 'aux').find((child) =>
    /^(?:should|were|had)$/.test(tokenAt(tree, child).norm),
  )
  if (subject === undefined || auxiliary === undefined || auxiliary > subject) return undefined
  return { main: whatIsSaid(scene, tokenAt(tree, head).head), tie: tieOf(scene, head, 'condition:inverted', false) }
}

/** "Lift it, and we shall sit down": what is ordered first is the condition. */
function ofImperative(scene: Scene, main: number): Tied | undefined {
  const { tree } = scene
  const { head, rel } = tokenAt(tree, main)
  if (rel !== 'conj' || head < 0) return undefined
  const order = tokenAt(tree, head)
  const ordered = order.xpos === 'VB' && childBy(tree, head, 'nsubj', 'nsubj:pass', 'aux', 'mark') === undefined
  const will = childrenBy(tree, main, 'aux').some((child) => /^(?:will|shall|'ll|’ll)$/.test(tokenAt(tree, child).norm))
  if (!ordered || !will) return undefined
  const range = rangeOf(tree, head, new Set([main]))
  return { main, tie: { head, ...range, by: [], rule: 'condition:imperative', until: false } }
}

/** The verb behind "must", "has to" at or above a token. */
function dutyOver({ tree, words }: Scene, at: number): number | undefined {
  let up = at
  for (let steps = 0; up >= 0 && steps < 4; steps++) {
    const { lemma, head } = tokenAt(tree, up)
    const must = childrenBy(tree, up, 'aux').some((child) => wordGroup(words, 'deontic').has(tokenAt(tree, child).norm))
    if (must || (/^(?:have|need)$/.test(lemma) && childBy(tree, up, 'xcomp') !== undefined)) return up
    up = head
  }
  return undefined
}

/** "the North must act before Washington would ease ...": what must come first is the condition of what comes after. */
function first(scene: Scene, above: number, after: number): Tied | undefined {
  const { tree } = scene
  const must = dutyOver(scene, above)
  if (must === undefined) return undefined
  const range = rangeOf(tree, must, new Set([after]))
  return {
    main: after,
    tie: { head: must, ...range, by: doersAt(scene, must), rule: 'condition:must-first', until: false },
  }
}

/** "made [the return] conditional on", also where the parser hangs the adjective on a noun before it. */
function madeDependent({ tree }: Scene, at: number): number | undefined {
  let above = tokenAt(tree, at).head
  for (let steps = 0; above >= 0 && steps < 3; steps++) {
    const { lemma, head } = tokenAt(tree, above)
    if (/^(?:make|leave|keep|call)$/.test(lemma)) return childBy(tree, above, 'obj', 'nsubj:pass')
    above = head
  }
  return undefined
}

/** "[Whether Baku opens the road] depends on ..." */
const whetherBefore = ({ tree }: Scene, at: number): number | undefined =>
  childrenBy(tree, at, 'advcl', 'ccomp').find(
    (child) => child < at && markersOf(tree, child).some((one) => /^(?:whether|if|how|when)$/.test(one)),
  )

/** "depends on whether", "hinges on", "is conditional on", "is contingent upon". */
function ofDepending(scene: Scene, at: number): Tied | undefined {
  const { tree, cues } = scene
  const token = tokenAt(tree, at)
  const lemma = token.lemma.toLowerCase()
  const verb = token.upos === 'VERB' && cueWords(cues, 'condition verb').has(lemma)
  const adjective = token.upos === 'ADJ' && cueWords(cues, 'condition adj').has(lemma)
  if (!verb && !adjective) return undefined
  if (childBy(tree, at, 'obj', 'compound:prt') !== undefined) return undefined
  const dates = scene.datesOf(token.sentence)
  const clause = childrenBy(tree, at, 'advcl', 'ccomp', 'obl', 'xcomp').find((child) => {
    if (child < at) return false
    if (dates.some((date) => child >= date.first && child < date.last)) return false
    const words = [...markersOf(tree, child), ...prepositionOf(tree, child).split('_')]
    return words.some((one) => /^(?:on|upon|whether|to)$/.test(one))
  })
  const subject =
    childBy(tree, at, 'nsubj', 'nsubj:pass', 'csubj') ??
    whetherBefore(scene, at) ??
    (adjective ? madeDependent(scene, at) : undefined)
  if (clause === undefined || subject === undefined) return undefined
  return { main: subject, tie: tieOf(scene, clause, `condition:${lemma}`, false) }
}

/** "in exchange" and "for an apology", which the parser hangs on the verb side by side. */
function splitPhrase(scene: Scene, head: number, preposition: string): Tied | undefined {
  const { tree, cues } = scene
  if (preposition !== 'for') return undefined
  const { first } = subtreeRange(tree, head)
  const [one, noun] = [tree.tokens[first - 2], tree.tokens[first - 1]]
  const joined = `${one?.norm ?? ''}_${noun?.norm ?? ''}_for`
  if (noun === undefined || !cueWords(cues, 'condition preposition').has(joined)) return undefined
  const { head: main } = tokenAt(tree, head)
  if (main === noun.index || noun.head !== main) return undefined
  return { main, tie: { ...tieOf(scene, head, `condition:${joined}`, false), cut: noun.index } }
}

/** "in exchange for sanctions relief", "in return for": a phrase. */
function ofPhrase(scene: Scene, head: number): Tied | undefined {
  const { tree, cues } = scene
  const token = tokenAt(tree, head)
  if (token.head < 0) return undefined
  const listed = cueWords(cues, 'condition preposition')
  const preposition = prepositionOf(tree, head)
  if (listed.has(preposition)) return { main: token.head, tie: tieOf(scene, head, `condition:${preposition}`, false) }
  const split = splitPhrase(scene, head, preposition)
  if (split !== undefined) return split
  const outer = tokenAt(tree, token.head)
  const joined = `${prepositionOf(tree, token.head)}_${outer.norm}_${preposition}`
  if (listed.has(joined) && outer.head >= 0)
    return { main: outer.head, tie: { ...tieOf(scene, head, `condition:${joined}`, false), cut: token.head } }
  return undefined
}

/** "on condition that", "on the condition that": a noun with its clause. */
function ofNoun(scene: Scene, at: number): Tied | undefined {
  const { tree, cues } = scene
  const token = tokenAt(tree, at)
  if (token.upos !== 'NOUN' || !cueWords(cues, 'condition noun').has(token.lemma.toLowerCase())) return undefined
  const clause = childBy(tree, at, 'acl', 'ccomp', 'advcl')
  if (prepositionOf(tree, at) === 'on' && clause !== undefined && token.head >= 0)
    return { main: token.head, tie: tieOf(scene, clause, 'condition:on-condition', false) }
  const made = madeCondition(scene, at)
  if (made !== undefined) return made
  const subject = childBy(tree, at, 'nsubj', 'csubj')
  const goal = childrenBy(tree, at, 'nmod', 'acl').find((child) =>
    /^(?:for|of|to)$/.test(prepositionOf(tree, child) || (markersOf(tree, child)[0] ?? '')),
  )
  if (subject === undefined || goal === undefined) return undefined
  return { main: goal, tie: tieOf(scene, subject, 'condition:precondition', false) }
}

/** All conditions of a sentence. */
export function tiesOf(scene: Scene, from: number, to: number): Tied[] {
  const out: Tied[] = []
  for (let at = from; at < to; at++) {
    const found = ofClause(scene, at) ?? ofDepending(scene, at) ?? ofPhrase(scene, at) ?? ofNoun(scene, at)
    if (found !== undefined && found.main >= from && found.main < to) out.push(found)
  }
  return out
}
