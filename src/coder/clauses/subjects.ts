// Predicate -> its surface subject, found where English leaves it out: coordination, control, participles, relatives.
// Example: "The envoy agreed to meet" -> the subject of "meet" is the envoy.
// Infinitives behind nouns ("an offer to talk") are left to the matcher, which knows who offers.
import { baseRel, childBy, childrenBy, prepositionOf, type Tree, tokenAt } from '../tree.ts'
import { headlineSubject } from './headline-future.ts'
import type { Arg } from './types.ts'

/** Verbs whose own subject does what the infinitive says although they have an object ("promised Kyiv to help"). */
const SUBJECT_CONTROL = new Set([
  'promise',
  'threaten',
  'vow',
  'pledge',
  'offer',
  'agree',
  'use',
  'take',
  'hold',
  'send',
  'deploy',
  'leave',
  'visit',
  'meet',
  'sign',
])

const SUBJECT_RELS = ['nsubj', 'nsubj:pass', 'nsubj:outer'] as const

/** Of two subjects (one of them is part of the other's name) the one that stands next to its verb. */
const nearest = (subjects: readonly number[], index: number): number | undefined =>
  subjects.findLast((one) => one < index) ?? subjects[0]

/** Own subject, or the one shared, controlled or modified; undefined for imperatives and verbless text. */
export function surfaceSubject(tree: Tree, index: number, depth = 0): Arg | undefined {
  const token = tokenAt(tree, index)
  const own = nearest(childrenBy(tree, index, ...SUBJECT_RELS), index)
  if (own !== undefined) return { head: participleSubject(tree, own), prep: '', via: 'own' }
  const lost = lostSubject(tree, index) ?? headlineSubject(tree, index)
  if (lost !== undefined) return { head: lost, prep: '', via: 'own' }
  if (token.head < 0 || depth > 12) return undefined
  const base = baseRel(token.rel)
  if (token.rel === 'acl:relcl') return relativeSubject(tree, index)
  if (base === 'conj') return asVia(surfaceSubject(tree, token.head, depth + 1), 'shared')
  if (base === 'xcomp') return controlled(tree, index, depth)
  if (base === 'advcl' && isHappening(tree, index)) return undefined
  if (base === 'advcl' && isReason(tree, index)) {
    const blamed = childBy(tree, token.head, 'obj', 'nsubj:pass')
    if (blamed !== undefined && blamed !== index) return { head: blamed, prep: '', via: 'control' }
  }
  if (base === 'advcl')
    return hasFiniteMarker(tree, index) ? undefined : asVia(surfaceSubject(tree, token.head, depth + 1), 'control')
  if (base === 'ccomp' && token.upos === 'ADJ' && childBy(tree, index, 'expl') !== undefined)
    return asVia(surfaceSubject(tree, token.head, depth + 1), 'control')
  if (base === 'acl' && token.xpos === 'VBG') return { head: token.head, prep: '', via: 'participle' }
  if (base === 'acl' && childBy(tree, token.head, 'cop') !== undefined)
    return asVia(surfaceSubject(tree, token.head, depth + 1), 'control')
  return undefined
}

const CAUSES = new Set(['because', 'amid', 'despite', 'due', 'during', 'following'])

/** "shut the border because of fighting": what goes on somewhere is not done by the subject. */
const isHappening = (tree: Tree, index: number): boolean =>
  tokenAt(tree, index).xpos === 'VBG' &&
  childBy(tree, index, 'obj') === undefined &&
  childrenBy(tree, index, 'mark', 'case').some((child) => CAUSES.has(tokenAt(tree, child).norm))

/** "expelled two envoys [for spying]": whoever is expelled has spied. */
const isReason = (tree: Tree, index: number): boolean =>
  tokenAt(tree, index).xpos === 'VBG' &&
  childrenBy(tree, index, 'mark', 'case').some((child) => tokenAt(tree, child).norm === 'for') &&
  JUDGED.has(tokenAt(tree, tokenAt(tree, index).head).lemma.toLowerCase())

/** Verbs whose "for" names what their object has done. */
const JUDGED = new Set(
  (
    'expel arrest detain jail fine sentence convict charge punish sanction blame criticise criticize condemn denounce rebuke thank praise commend ' +
    'sack dismiss fire ban suspend summon sue prosecute try execute hang deport imprison blacklist reward honour honor decorate censure reprimand'
  ).split(' '),
)

const SUBJECT_LIKE = new Set([
  'amod',
  'nmod',
  'dep',
  'obl',
  'compound',
  'dislocated',
  'nmod:poss',
  'vocative',
  'parataxis',
  'flat',
  'nmod:desc',
])
const FINITE = new Set(['VBD', 'VBZ', 'VBP'])

/** A finite clause without a subject whose first noun stands right before its verb or copula: the parser gave it another relation. */
function lostSubject(tree: Tree, index: number): number | undefined {
  const finite =
    childBy(tree, index, 'cop', 'aux', 'aux:pass') ?? (FINITE.has(tokenAt(tree, index).xpos) ? index : undefined)
  if (
    finite === undefined ||
    baseRel(tokenAt(tree, index).rel) === 'conj' ||
    childBy(tree, index, 'mark', 'expl', 'csubj') !== undefined
  )
    return undefined
  const before = childrenBy(tree, index, ...SUBJECT_LIKE).filter(
    (child) => child < finite && prepositionOf(tree, child) === '',
  )
  return before.find((child) => tokenAt(tree, child).upos === 'PROPN' || tokenAt(tree, child).upos === 'PRON')
}

/** "The front fighting Kinshasa called ...": where the parser makes the participle the subject, its noun is. */
function participleSubject(tree: Tree, index: number): number {
  const token = tokenAt(tree, index)
  if (token.upos !== 'VERB' || token.xpos !== 'VBG') return index
  return childBy(tree, index, 'nsubj') ?? index
}

/** A relative clause without a subject of its own says something of its noun ("the rebels who attacked"). */
function relativeSubject(tree: Tree, index: number): Arg | undefined {
  return { head: tokenAt(tree, index).head, prep: '', via: 'relative' }
}

function controlled(tree: Tree, index: number, depth: number): Arg | undefined {
  const head = tokenAt(tree, index).head
  const matrix = tokenAt(tree, head)
  const object = childBy(tree, head, 'iobj') ?? childBy(tree, head, 'obj')
  if (object !== undefined && object < index && matrix.upos === 'VERB' && !SUBJECT_CONTROL.has(matrix.lemma))
    return { head: object, prep: '', via: 'control' }
  return asVia(surfaceSubject(tree, head, depth + 1), 'control')
}

/** "because", "if", "when" begin clauses of their own; a missing subject there is no control. */
function hasFiniteMarker(tree: Tree, index: number): boolean {
  const token = tokenAt(tree, index)
  return token.xpos === 'VBD' || token.xpos === 'VBZ' || token.xpos === 'VBP' || token.xpos === 'MD'
}

const asVia = (arg: Arg | undefined, via: Arg['via']): Arg | undefined =>
  arg === undefined ? undefined : { ...arg, via: arg.via === 'own' ? via : arg.via }
