// A verb with its clause -> the deed that it tells, as it may be what somebody demanded, threatened or promised.
// Example: "Two diplomats were expelled from Albania" tells an expulsion by nobody named; "failed to pay", "missed its deadline to pay" tell what was not done.
// It leaves alone talk, thoughts, what is supposed and what stands in the content of an entry.
import type { Clause } from '../../coder/clauses/types.ts'
import { baseRel, childBy, childrenBy, prepositionOf, subtreeRange, type Tree, tokenAt } from '../../coder/tree.ts'
import { wordGroup } from '../../lexicon/english.ts'
import { phrasalAt } from '../ledger/content.ts'
import { cueWords } from '../ledger/cues.ts'
import { namesNobody } from '../ledger/denied.ts'
import type { Scene } from '../ledger/scene.ts'
import { doers, isFact, isNegated, type Told } from './facts.ts'
import { isHarmful } from './retaliation.ts'

/** Cues that are deeds as well: what was awaited may be a signature. */
const DEEDS =
  /^(?:sign|extend|table|approve|order|announce|confirm|decide|accept|put|take|turn|give|agree|resist|invite|veto)$/

const ACCUSES = /^(?:accuse|blame)$/

/** Stands right below a verb of accusing. */
function isAccusedOf(tree: Tree, at: number): boolean {
  const { head } = tokenAt(tree, at)
  return head >= 0 && ACCUSES.test(tokenAt(tree, head).lemma)
}

/** "accused Chile of [resuming] patrols": what somebody is said to have done. */
const isBlamed = (tree: Tree, at: number): boolean =>
  isAccusedOf(tree, at) && tokenAt(tree, at).xpos === 'VBG' && baseRel(tokenAt(tree, at).rel) === 'advcl'

/** Accusing, promising, breaking: what is told of deeds by words is no deed, nor is what stands in it ("violating the pact by sending", "the demand that the road be opened"). */
function isTalk({ tree, cues, eventAt }: Scene, at: number): boolean {
  const broken = cueWords(cues, 'broken verb')
  const put = cueWords(cues, 'withdrawn noun')
  let up = at
  for (let steps = 0; up >= 0 && steps < 4; steps++) {
    const { lemma, head, upos } = tokenAt(tree, up)
    if (upos === 'NOUN' && put.has(lemma)) return true
    if (
      (broken.has(lemma) && tree.tokens[up + 1]?.norm !== 'out') ||
      /^(?:condemn|criticise|criticize|go_back)$/.test(lemma)
    )
      return true
    if (ACCUSES.test(lemma) && !(tokenAt(tree, at).head === up && isBlamed(tree, at))) return true
    up = head
  }
  const talk = new Set(['ACCUSE', 'REQUEST', 'THREATEN'])
  const { lemma } = tokenAt(tree, at)
  if (phrasalAt(tree, at, cues.phrasal) !== undefined) return false
  if (cues.kinds.has(`verb:${lemma}`) && !DEEDS.test(lemma)) return true
  return talk.has(eventAt(at)?.type ?? '') && !isAccusedOf(tree, at)
}

/** "accepted a proposal for a panel", "dropped its demand for a road": what was put is not done by that. */
function isAboutPut({ tree, cues }: Scene, { lemma, obj, voice, subj }: Clause): boolean {
  const thing = obj?.head ?? (voice === 'passive' ? subj?.head : undefined)
  const noun = thing === undefined ? '' : tokenAt(tree, thing).lemma.toLowerCase()
  const takes = /^(?:accept|approve|agree|embrace|endorse|welcome)$/.test(lemma)
  return (takes || cueWords(cues, 'withdrawn verb').has(lemma)) && cueWords(cues, 'withdrawn noun').has(noun)
}

/** "failed to pay", "missed its deadline to pay", "let the day pass without paying" */
function whatFailed({ tree, cues }: Scene, at: number, { obj }: Clause): number | undefined {
  const { lemma } = tokenAt(tree, at)
  if (cueWords(cues, 'failed verb').has(lemma)) return childBy(tree, at, 'xcomp')
  if (lemma !== 'miss' && !(lemma === 'let' && passes(tree, at))) return undefined
  const day = lemma === 'let' ? (obj?.head ?? letPass(tree, at)) : obj?.head
  if (day === undefined || !isDay(tree, day)) return undefined
  const thing = [...childrenBy(tree, day, 'nmod'), ...childrenBy(tree, at, 'obl')].find((child) =>
    /^(?:for|of)$/.test(prepositionOf(tree, child)),
  )
  return childBy(tree, day, 'acl') ?? childBy(tree, at, 'advcl', 'xcomp') ?? thing
}

const isDay = (tree: Tree, at: number): boolean => /^(?:deadline|date|day|target)$/.test(tokenAt(tree, at).lemma)

/** "let [the day] pass", where the day is the subject of what passes */
const letPass = (tree: Tree, at: number): number | undefined =>
  childrenBy(tree, at, 'xcomp', 'ccomp').flatMap((child) => childrenBy(tree, child, 'nsubj'))[0]

/** "the deadline passed" is nobody's deed. */
const isPassing = ({ tree }: Scene, at: number): boolean =>
  PASSES.test(tokenAt(tree, at).lemma) && childrenBy(tree, at, 'nsubj').some((child) => isDay(tree, child))

const PASSES = /^(?:pass|slip|lapse|go|expire|run)$/

/** "let the day [pass]" */
function passes(tree: Tree, at: number): boolean {
  const { first, last } = subtreeRange(tree, at)
  return tree.tokens.slice(Math.max(first, at), last).some(({ upos, lemma }) => upos === 'VERB' && PASSES.test(lemma))
}

/** "has yet to [return] them", "have still to arrive": what is awaited has not been done. */
function isYetToBe({ tree }: Scene, at: number): boolean {
  const { rel, head } = tokenAt(tree, at)
  if (rel !== 'xcomp' || head < 0 || !/^(?:have|be|remain)$/.test(tokenAt(tree, head).lemma)) return false
  return childrenBy(tree, head, 'advmod').some((child) => /^(?:yet|still)$/.test(tokenAt(tree, child).norm))
}

/** "went by without Uganda returning the boats", also where the parser gives "without" to the name. */
const isWithout = ({ tree }: Scene, at: number): boolean =>
  tokenAt(tree, at).xpos === 'VBG' &&
  (prepositionOf(tree, at) === 'without' ||
    [...childrenBy(tree, at, 'mark', 'case'), at - 2, at - 3].some((one) => tree.tokens[one]?.norm === 'without'))

const hasAgent = ({ tree }: Scene, at: number): boolean =>
  childrenBy(tree, at, 'obl', 'obl:agent').some((child) => prepositionOf(tree, child) === 'by')

/** "Five earlier rounds were held" tells of before. */
const isOfBefore = ({ tree }: Scene, at: number): boolean =>
  childrenBy(tree, at, 'nsubj', 'nsubj:pass', 'obj').some((child) =>
    childrenBy(tree, child, 'amod').some((mark) => /^(?:earlier|previous|past|prior)$/.test(tokenAt(tree, mark).norm)),
  )

/** "Ghajar was left for later" leaves it alone. */
const isPutOff = ({ tree }: Scene, { lemma, voice, preps }: Clause): boolean =>
  lemma === 'leave' &&
  voice === 'passive' &&
  preps.some(({ prep, head }) => prep === 'for' && tokenAt(tree, head).upos !== 'PROPN')

/** "took effect", "came into force": a thing that comes or takes effect tells what somebody did. */
function takesPlace({ tree }: Scene, { lemma, obj, preps, subj }: Clause): boolean {
  const thing = subj !== undefined && tokenAt(tree, subj.head).upos === 'NOUN'
  if (lemma === 'take') return obj !== undefined && tokenAt(tree, obj.head).lemma === 'effect'
  if (lemma !== 'come') return false
  return (
    thing || preps.some(({ prep, head }) => prep === 'into' && /^(?:force|effect)$/.test(tokenAt(tree, head).lemma))
  )
}

/** "brought the text before the cabinet", "raised the fee": what was done is in the object. */
const TELLING = /^(?:bring|raise)$/

/** "came" tells little, "came in" what was let in. */
const isIdle = (scene: Scene, at: number, clause: Clause): boolean => {
  const { tree, cues } = scene
  const { obj } = clause
  return (
    cueWords(cues, 'idle verb').has(tokenAt(tree, at).lemma) &&
    phrasalAt(tree, at, cues.phrasal) === undefined &&
    !takesPlace(scene, clause) &&
    !(obj !== undefined && TELLING.test(tokenAt(tree, at).lemma))
  )
}

/** "made no move towards matching them", "did not agree to open it": what stands below was not done. */
function isBelowDenied(scene: Scene, at: number): boolean {
  const { tree } = scene
  let { rel, head } = tokenAt(tree, at)
  for (let steps = 0; head >= 0 && steps < 3 && /^(?:acl|advcl|xcomp|ccomp|nmod|obj)$/.test(baseRel(rel)); steps++) {
    if (tokenAt(tree, head).upos === 'VERB' && (isNegated(scene, head) || namesNobody(tree, head))) return true
    ;({ rel, head } = tokenAt(tree, head))
  }
  return false
}

/** "told the mission to leave", "gave two diplomats 48 hours to leave": sends away. */
function sendsAway(scene: Scene, at: number, clause: Clause): Told | undefined {
  const { tree } = scene
  if (!/^(?:tell|order|give)$/.test(clause.lemma) || !isFact(scene, at) || isNegated(scene, at)) return undefined
  const below = [
    ...childrenBy(tree, at, 'xcomp', 'advcl'),
    ...childrenBy(tree, at, 'obj').flatMap((one) => childrenBy(tree, one, 'acl')),
  ]
  if (!below.some((verb) => /^(?:leave|quit|depart)$/.test(tokenAt(tree, verb).lemma))) return undefined
  const by = doers(scene, at, clause)
  const also = ['expel']
  return {
    at,
    content: at,
    by,
    standing: 'met',
    kinds: [],
    form: 'deed',
    rule: 'answer:deed',
    also,
    unsaid: by.length === 0 || clause.voice === 'passive',
  }
}

/** What somebody did (or failed to do), as it may be what somebody demanded, threatened or promised. */
export function deedAt(scene: Scene, at: number, clause: Clause): Told | undefined {
  const { tree } = scene
  const sent = sendsAway(scene, at, clause)
  if (sent !== undefined) return sent
  const failed = whatFailed(scene, at, clause)
  const awaited = isYetToBe(scene, at)
  if (!(awaited || isFact(scene, at)) || isIdle(scene, at, clause) || isBelowDenied(scene, at)) return undefined
  const { rel } = tokenAt(tree, at)
  if (
    isTalk(scene, at) ||
    isAboutPut(scene, clause) ||
    isPassing(scene, at) ||
    isOfBefore(scene, at) ||
    isPutOff(scene, clause)
  )
    return undefined
  const said = wordGroup(scene.words, 'speech').has(tokenAt(tree, at).lemma)
  if (/^(?:acl:relcl|amod|compound)$/.test(rel) || (said && phrasalAt(tree, at, scene.cues.phrasal) === undefined))
    return undefined
  const by = doers(scene, at, clause)
  const unsaid = by.length === 0 || (clause.voice === 'passive' && !hasAgent(scene, at))
  const alleged = isAccusedOf(tree, at)
  const negated =
    awaited || isNegated(scene, at) || namesNobody(tree, at) || failed !== undefined || isWithout(scene, at)
  return {
    at,
    content: failed ?? at,
    by,
    standing: negated ? 'broken' : 'met',
    kinds: [],
    form: 'deed',
    rule: 'answer:deed',
    negated,
    unsaid,
    ...(alleged ? { alleged } : {}),
    harms: !negated && isHarmful(scene, at, clause),
  }
}
