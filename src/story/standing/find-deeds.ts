// A verb with its clause -> the deed that it tells, as it may be what somebody demanded, threatened or promised.
// Example: "Two diplomats were expelled from Albania" tells an expulsion by nobody named; "failed to pay", "missed its deadline to pay" tell what was not done.
// It leaves alone talk, thoughts, what is supposed and what stands in the content of an entry.
import type { Clause } from '../../coder/clauses/types.ts'
import { baseRel, childBy, childrenBy, prepositionOf, tokenAt } from '../../coder/tree.ts'
import { wordGroup } from '../../lexicon/english.ts'
import { phrasalAt } from '../ledger/content.ts'
import { cueWords } from '../ledger/cues.ts'
import { namesNobody } from '../ledger/denied.ts'
import type { Scene } from '../ledger/scene.ts'
import { doers, isFact, isNegated, type Told } from './facts.ts'
import { isHarmful } from './retaliation.ts'

/** Cues that are deeds as well: what was awaited may be a signature. */
const DEEDS =
  /^(?:sign|extend|table|approve|order|announce|confirm|decide|accept|put|take|turn|give|agree|resist|invite)$/

/** Accusing, promising, breaking: what is told of deeds by words is no deed, nor is what stands in it ("violating the pact by sending", "the demand that the road be opened"). */
function isTalk({ tree, cues, eventAt }: Scene, at: number): boolean {
  const broken = cueWords(cues, 'broken verb')
  const put = cueWords(cues, 'withdrawn noun')
  let up = at
  for (let steps = 0; up >= 0 && steps < 4; steps++) {
    const { lemma, head, upos } = tokenAt(tree, up)
    if (upos === 'NOUN' && put.has(lemma)) return true
    if (broken.has(lemma) || /^(?:accuse|blame|condemn|criticise|criticize|go_back)$/.test(lemma)) return true
    up = head
  }
  const talk = new Set(['ACCUSE', 'REQUEST', 'THREATEN', 'REJECT'])
  const { lemma } = tokenAt(tree, at)
  return (cues.kinds.has(`verb:${lemma}`) && !DEEDS.test(lemma)) || talk.has(eventAt(at)?.type ?? '')
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
  const day = obj !== undefined && /^(?:deadline|date|day|target)$/.test(tokenAt(tree, obj.head).lemma)
  return lemma === 'miss' && day ? (childBy(tree, obj.head, 'acl') ?? childBy(tree, at, 'advcl', 'xcomp')) : undefined
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
    childrenBy(tree, child, 'amod').some((mark) =>
      /^(?:earlier|previous|past|former|prior)$/.test(tokenAt(tree, mark).norm),
    ),
  )

/** "Ghajar was left for later" leaves it alone. */
const isPutOff = ({ tree }: Scene, { lemma, voice, preps }: Clause): boolean =>
  lemma === 'leave' &&
  voice === 'passive' &&
  preps.some(({ prep, head }) => prep === 'for' && tokenAt(tree, head).upos !== 'PROPN')

/** "brought the text before the cabinet", "raised the fee": what was done is in the object. */
const TELLING = /^(?:bring|raise)$/

/** "came" tells little, "came in" what was let in. */
const isIdle = ({ tree, cues }: Scene, at: number, { obj }: Clause): boolean =>
  cueWords(cues, 'idle verb').has(tokenAt(tree, at).lemma) &&
  phrasalAt(tree, at, cues.phrasal) === undefined &&
  !(obj !== undefined && TELLING.test(tokenAt(tree, at).lemma))

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

/** What somebody did (or failed to do), as it may be what somebody demanded, threatened or promised. */
export function deedAt(scene: Scene, at: number, clause: Clause): Told | undefined {
  const { tree } = scene
  const failed = whatFailed(scene, at, clause)
  if (!isFact(scene, at) || isIdle(scene, at, clause) || isBelowDenied(scene, at)) return undefined
  const { rel } = tokenAt(tree, at)
  if (isTalk(scene, at) || isAboutPut(scene, clause) || isOfBefore(scene, at) || isPutOff(scene, clause))
    return undefined
  if (/^(?:acl:relcl|amod|compound)$/.test(rel) || wordGroup(scene.words, 'speech').has(tokenAt(tree, at).lemma))
    return undefined
  const by = doers(scene, at, clause)
  const unsaid = by.length === 0 || (clause.voice === 'passive' && !hasAgent(scene, at))
  const negated = isNegated(scene, at) || namesNobody(tree, at) || failed !== undefined || isWithout(scene, at)
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
    harms: !negated && isHarmful(scene, at, clause),
  }
}
