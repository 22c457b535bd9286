// A verb or noun that points back from a deed to what was said before it -> the threat carried out, the promise kept, the demand or offer met.
// Example: "..., as the Emirates had warned"; "They broke off the talks. They had threatened to do so"; "met at Egypt's request".
// What was done is the clause that it hangs on or the sentence before; it leaves alone what is still ahead or denied.
import { verbClause } from '../../coder/clauses/clause.ts'
import type { Clause } from '../../coder/clauses/types.ts'
import type { Party } from '../../coder/parties.ts'
import { baseRel, childBy, childrenBy, markersOf, prepositionOf, tokenAt } from '../../coder/tree.ts'
import type { LedgerKind } from '../../model/index.ts'
import { cueWords } from '../ledger/cues.ts'
import { othersThan, type Scene } from '../ledger/scene.ts'
import { doers, isFact, isNegated, type Told } from './facts.ts'
import { kindsOf, PROMISES } from './nouns-of-entries.ts'

/** What a verb of saying makes: "warn" a threat, "ask" a demand, "promise" a promise. */
function kindsBy({ cues }: Scene, lemma: string): readonly LedgerKind[] | undefined {
  if (/^(?:warn|threaten)$/.test(lemma)) return ['threat']
  if (/^(?:say|announce|tell|indicate)$/.test(lemma)) return ['commitment', 'threat']
  const kind = cues.kinds.get(`verb:${lemma}`)
  if (kind === 'demand' || kind === 'offer') return [kind]
  return cueWords(cues, 'past cue').has(lemma) ? PROMISES : undefined
}

/** The deed that a verb of saying points back to: "..., as it had warned", "..., doing what it had announced". */
function deedBehind(scene: Scene, at: number): number | undefined {
  const { tree } = scene
  const { head } = tokenAt(tree, at)
  if (head < 0) return undefined
  if (markersOf(tree, at).includes('as')) return head
  const doing = tokenAt(tree, head).norm === 'what' ? tokenAt(tree, head).head : -1
  if (doing < 0 || tokenAt(tree, doing).lemma !== 'do' || baseRel(tokenAt(tree, doing).rel) !== 'advcl')
    return undefined
  return tokenAt(tree, doing).head
}

/** "put off the fines, as Washington had asked"; "did not finish its review, as it had promised" breaks the promise. */
export function asSaid(scene: Scene, at: number, clause: Clause): Told | undefined {
  const { tree } = scene
  const deed = deedBehind(scene, at)
  const kinds = deed === undefined ? undefined : kindsBy(scene, tokenAt(tree, at).lemma.toLowerCase())
  const by = clause.subj === undefined ? [] : scene.parties.at(clause.subj.head)
  if (deed === undefined || kinds === undefined || by.length === 0 || isNegated(scene, at)) return undefined
  const verb = tokenAt(tree, deed).upos === 'VERB'
  if (verb && !isFact(scene, deed)) return undefined
  const undone = verb && isNegated(scene, deed)
  if (undone && kinds !== PROMISES) return undefined
  return { at, content: deed, by, standing: undone ? 'broken' : 'met', kinds, form: 'explicit', rule: 'answer:as-said' }
}

/** "as agreed", "as foreseen in the accord", "as threatened": nobody is told to have said so, so it is whoever does it. */
export function asAgreed(scene: Scene, at: number): Told | undefined {
  const { tree, cues } = scene
  const { lemma, xpos, head, rel } = tokenAt(tree, at)
  if (!/^VB[DN]$/.test(xpos ?? '') || head < 0 || baseRel(rel) !== 'advcl' || !markersOf(tree, at).includes('as'))
    return undefined
  if (childBy(tree, at, 'nsubj', 'nsubj:pass') !== undefined || tokenAt(tree, head).upos !== 'VERB') return undefined
  const asked = /^(?:ask|demand|request|urge)$/.test(lemma)
  const kinds = cueWords(cues, 'kept word').has(lemma)
    ? PROMISES
    : asked
      ? (['demand'] as const)
      : /^(?:warn|threaten)$/.test(lemma)
        ? (['threat'] as const)
        : undefined
  if (kinds === undefined || !isFact(scene, head) || (asked && isNegated(scene, head))) return undefined
  const by = asked ? [] : doers(scene, head, verbClause(tree, head))
  const standing = isNegated(scene, head) ? 'broken' : 'met'
  const rule = 'answer:as-agreed'
  return { at, content: head, by, standing, kinds, form: 'explicit', rule, unsaid: by.length === 0 }
}

/** The verb of the sentence before. */
function verbBefore({ tree, doc }: Scene, at: number): number | undefined {
  const before = doc.sentences[tokenAt(tree, at).sentence - 1]
  const root = before && tree.tokens.slice(before.first, before.last).find(({ head }) => head < 0)
  return root?.upos === 'VERB' ? root.index : undefined
}

/** "They never did": what the sentence before tells was promised is not done. */
export function neverDid(scene: Scene, at: number): Told | undefined {
  const { tree, parties } = scene
  const { lemma, norm } = tokenAt(tree, at)
  if (lemma !== 'do' || norm !== 'did' || !isNegated(scene, at)) return undefined
  if (childrenBy(tree, at, 'obj', 'xcomp', 'ccomp').some((child) => !BACK.test(tokenAt(tree, child).norm)))
    return undefined
  const subject = childBy(tree, at, 'nsubj')
  const by = subject === undefined ? [] : parties.at(subject)
  const content = verbBefore(scene, at)
  if (by.length === 0 || content === undefined) return undefined
  return { at, content, by, standing: 'broken', kinds: ['commitment'], form: 'explicit', rule: 'answer:never-did' }
}

const BACK = /^(?:it|so|this|that|these|those)$/

/** Whether what was said only points back: "to do so", "it", "their removal". */
function pointsBack({ tree }: Scene, { comps, obj }: Clause): boolean {
  const content = comps[0]?.head ?? obj?.head
  if (content === undefined) return false
  const below = childrenBy(tree, content, 'obj', 'advmod').map((child) => tokenAt(tree, child).norm)
  if (tokenAt(tree, content).lemma === 'do') return below.some((norm) => BACK.test(norm))
  const possessor = childBy(tree, content, 'nmod:poss')
  return (
    BACK.test(tokenAt(tree, content).norm) ||
    (possessor !== undefined && /^(?:its|their)$/.test(tokenAt(tree, possessor).norm))
  )
}

/** "They broke off the talks. They had threatened to do so", "Serbs cleared the barricades. Vucic had promised their removal" */
export function hadSaid(scene: Scene, at: number, clause: Clause): Told | undefined {
  const { tree } = scene
  const { lemma, xpos } = tokenAt(tree, at)
  const had = childrenBy(tree, at, 'aux').some((child) => tokenAt(tree, child).norm === 'had')
  const kinds = xpos === 'VBN' && had ? kindsBy(scene, lemma.toLowerCase()) : undefined
  if (kinds === undefined || isNegated(scene, at) || !pointsBack(scene, clause)) return undefined
  const by = clause.subj === undefined ? [] : scene.parties.at(clause.subj.head)
  const content = verbBefore(scene, at)
  if (by.length === 0 || content === undefined || !isFact(scene, content) || isNegated(scene, content)) return undefined
  return { at, content, beside: at, by, standing: 'met', kinds, form: 'explicit', rule: 'answer:as-said' }
}

/** "Dendias, in Ankara at the invitation of his host, accused ...": he is there. */
const isGuest = ({ tree }: Scene, at: number): boolean =>
  tokenAt(tree, at).lemma === 'invitation' && prepositionOf(tree, at) === 'at'

/** "met Marcos on his invitation": nobody does what he asked himself, so it is the other one's. */
function askedBy({ tree, parties }: Scene, verb: number, owners: readonly Party[]): readonly Party[] {
  const subject = childBy(tree, verb, 'nsubj')
  const doers = subject === undefined ? [] : parties.at(subject)
  const others = othersThan(owners, doers)
  if (others.length > 0 || owners.length === 0) return others
  const object = childBy(tree, verb, 'obj')
  return object === undefined ? [] : othersThan(parties.at(object), doers)
}

/** "The council met at Egypt's request", "visited Cairo on his invitation" */
export function atRequest(scene: Scene, at: number): Told | undefined {
  const { tree, parties } = scene
  const { lemma, head } = tokenAt(tree, at)
  const noun = lemma.toLowerCase()
  if (
    !cueWords(scene.cues, 'asking noun').has(noun) ||
    head < 0 ||
    !/^(?:at|on|upon|following|after)$/.test(prepositionOf(tree, at) ?? '')
  )
    return undefined
  const verb = tokenAt(tree, head).upos === 'VERB'
  if (!verb && !isGuest(scene, at)) return undefined
  if (verb && (!isFact(scene, head) || isNegated(scene, head))) return undefined
  const owner =
    childBy(tree, at, 'nmod:poss') ?? childrenBy(tree, at, 'nmod').find((child) => prepositionOf(tree, child) === 'of')
  const owners = owner === undefined ? parties.at(at) : parties.at(owner)
  const by = verb ? askedBy(scene, head, owners) : owners
  if (by.length === 0) return undefined
  const kinds = kindsOf(scene, noun)
  const content = verb ? head : at
  return { at, content, beside: at, by, standing: 'met', kinds, form: 'explicit', rule: 'answer:at-request' }
}
