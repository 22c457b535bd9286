// A verb with its clause -> words that keep, break, take back or overtake an earlier entry: "withdrew the plan", "broke its word", "in breach of the accord".
// Example: "The demand for the ministers was dropped" takes a demand back, whoever made it; "the truce collapsed" breaks it.
// Which entry is meant is decided later (link-ledger.ts). It leaves alone what is denied or only supposed.
import { verbClause } from '../../coder/clauses/clause.ts'
import type { Clause } from '../../coder/clauses/types.ts'
import { baseRel, childBy, childrenBy, prepositionOf, type Tree, tokenAt } from '../../coder/tree.ts'
import type { LedgerKind } from '../../model/index.ts'
import { isAfterAll } from '../ledger/asides.ts'
import { cueWords } from '../ledger/cues.ts'
import type { Scene } from '../ledger/scene.ts'
import { asAgreed, asSaid, atRequest, hadSaid, neverDid } from './as-said.ts'
import { althoughPromised, despitePromise } from './despite-promise.ts'
import { doers, isFact, isNegated, type Told } from './facts.ts'
import { lostPointAt, lostPointBy } from './lost-its-point.ts'
import { kindsOf, listed, makersOf, PROMISES, takenBack } from './nouns-of-entries.ts'

/** The noun of an entry that a verb acts on: object or phrase ("renege on its pledge", "carry out a threat", "let go of a condition"). */
function nounOf({ tree, cues }: Scene, list: string, { obj, preps, comps, predicate }: Clause): number | undefined {
  const words = cueWords(cues, list)
  const heads = [
    ...(obj === undefined ? [] : [obj.head]),
    ...preps.map(({ head }) => head),
    ...comps
      .filter(({ head }) => tokenAt(tree, head).norm === 'go')
      .flatMap(({ head }) => childrenBy(tree, head, 'obl')),
  ]
  return heads.find((head) => words.has(tokenAt(tree, head).lemma.toLowerCase())) ?? nounBehind(tree, words, predicate)
}

/** So far behind a verb with its particle its noun may stand. */
const NEAR = 7

/** "following through on last month's [warning]", where the parser hangs the phrase elsewhere: nothing but its own words lies between. */
function nounBehind(tree: Tree, words: ReadonlySet<string>, verb: number): number | undefined {
  const { sentence } = tokenAt(tree, verb)
  for (let at = verb + 1; at <= verb + NEAR; at++) {
    const token = tree.tokens[at]
    if (token === undefined || token.sentence !== sentence || /^(?:VERB|PUNCT|SCONJ|CCONJ)$/.test(token.upos))
      return undefined
    if (token.upos === 'NOUN' && words.has(token.lemma.toLowerCase())) return at
  }
  return undefined
}

const KEPT = [
  ['withdrawn', 'withdrawn'],
  ['broken', 'broken'],
  ['met', 'met'],
] as const
/** "has not kept that promise" breaks it; what is not broken or not taken back goes on. */
const UNKEPT = [['met', 'broken']] as const

/** "removed it from the list, [following through] on its warning", which the parser takes for prepositions of the noun. */
function followingOn(scene: Scene, at: number, clause: Clause): Told | undefined {
  const { tree, cues } = scene
  const { rel, head: noun } = tokenAt(tree, at)
  if (rel !== 'case' || noun < 0 || !listed(scene, at, 'met verb', clause)) return undefined
  const verb = tokenAt(tree, noun).head
  const word = tokenAt(tree, noun).lemma.toLowerCase()
  if (verb < 0 || !cueWords(cues, 'met noun').has(word) || !isFact(scene, verb) || isNegated(scene, verb))
    return undefined
  const by = doers(scene, verb, verbClause(tree, verb))
  if (by.length === 0) return undefined
  const kinds = kindsOf(scene, word)
  return { at, content: noun, beside: verb, by, standing: 'met', kinds, form: 'explicit', rule: 'answer:met' }
}

/** Words of taking back, breaking and keeping at one verb. */
function explicitAt(scene: Scene, at: number, clause: Clause): Told | undefined {
  const asPreposition = followingOn(scene, at, clause)
  if (asPreposition !== undefined) return asPreposition
  if (!isFact(scene, at)) return undefined
  const negated = isNegated(scene, at)
  for (const [list, standing] of negated ? UNKEPT : KEPT) {
    if (!listed(scene, at, `${list} verb`, clause)) continue
    const noun = nounOf(scene, `${list} noun`, clause)
    const told = noun === undefined ? [] : doers(scene, at, clause)
    const by = noun === undefined || told.length > 0 ? told : makersOf(scene, noun)
    const unsaid = by.length === 0 && clause.voice === 'passive'
    if (noun === undefined || (by.length === 0 && !unsaid)) continue
    const kinds = kindsOf(scene, tokenAt(scene.tree, noun).lemma.toLowerCase())
    if (negated && !kinds.includes('commitment')) continue
    const { rel, head } = tokenAt(scene.tree, at)
    const beside = baseRel(rel) === 'advcl' && head >= 0 ? { beside: head } : {}
    return {
      at,
      content: noun,
      by,
      standing,
      kinds,
      form: 'explicit',
      rule: `answer:${negated ? 'not-' : ''}${list}`,
      unsaid,
      ...beside,
    }
  }
  return undefined
}

/** "no longer insists on an apology", "no longer demands that": what was asked is asked no more. */
function noLonger(scene: Scene, at: number, clause: Clause): Told | undefined {
  const { tree, cues } = scene
  const kind = cues.kinds.get(`verb:${tokenAt(tree, at).lemma.toLowerCase()}`)
  const longer = childrenBy(tree, at, 'advmod').some((child) => tokenAt(tree, child).norm === 'longer')
  if (!longer || (kind !== 'demand' && kind !== 'threat')) return undefined
  if (clause.voice === 'passive') return undefined
  const by = doers(scene, at, clause)
  const content = clause.comps[0]?.head ?? clause.obj?.head ?? clause.preps[0]?.head
  if (by.length === 0 || content === undefined) return undefined
  const kinds: readonly LedgerKind[] = kind === 'demand' ? ['demand', 'condition'] : ['threat']
  return { at, content, by, standing: 'withdrawn', kinds, form: 'explicit', rule: 'answer:no-longer' }
}

/** "France's threat was off the table" */
function offTheTable(scene: Scene, at: number): Told | undefined {
  const { tree } = scene
  if (tokenAt(tree, at).norm !== 'table' || tree.tokens[at - 1]?.norm !== 'the' || tree.tokens[at - 2]?.norm !== 'off')
    return undefined
  const subject =
    childBy(tree, at, 'nsubj') ?? childBy(tree, Math.max(0, tokenAt(tree, at).head), 'nsubj', 'obj', 'nsubj:pass')
  return takenBack(scene, at, subject, 'answer:off-the-table')
}

/** "said its offer no longer stood", "the plan is no longer valid" */
function noLongerStands(scene: Scene, at: number): Told | undefined {
  const { tree, cues } = scene
  const over = childrenBy(tree, at, 'advmod').some((child) => /^(?:longer|not)$/.test(tokenAt(tree, child).norm))
  if (!over || !cueWords(cues, 'lasting word').has(tokenAt(tree, at).lemma.toLowerCase())) return undefined
  return takenBack(scene, at, childBy(tree, at, 'nsubj'), 'answer:no-longer-stands')
}

/** "has taken its new price off the table" */
function tookOff(scene: Scene, at: number, clause: Clause): Told | undefined {
  const { tree } = scene
  if (!/^(?:take|pull|sweep|wipe)$/.test(clause.lemma) || clause.obj === undefined || !isFact(scene, at))
    return undefined
  const table = childrenBy(tree, at, 'obl')
    .concat(childrenBy(tree, clause.obj.head, 'nmod'))
    .find((child) => tokenAt(tree, child).lemma === 'table' && tree.tokens[child - 2]?.norm === 'off')
  const by = table === undefined ? [] : doers(scene, at, clause)
  if (by.length === 0) return undefined
  const kinds: readonly LedgerKind[] = ['offer', 'demand', 'threat', 'condition']
  return {
    at,
    content: clause.obj.head,
    by,
    standing: 'withdrawn',
    kinds,
    form: 'explicit',
    rule: 'answer:off-the-table',
  }
}

/** "drilled again, in breach of the accord" */
function inBreach(scene: Scene, at: number): Told | undefined {
  const { tree, cues } = scene
  const { lemma, head } = tokenAt(tree, at)
  if (!/^(?:breach|violation|defiance)$/.test(lemma) || prepositionOf(tree, at) !== 'in' || head < 0) return undefined
  const noun = childrenBy(tree, at, 'nmod').find((child) =>
    cueWords(cues, 'broken noun').has(tokenAt(tree, child).lemma.toLowerCase()),
  )
  const verb = tokenAt(tree, head).upos === 'VERB' ? head : undefined
  if (noun === undefined || verb === undefined || !isFact(scene, verb)) return undefined
  const by = doers(scene, verb, verbClause(tree, verb))
  const kinds = kindsOf(scene, tokenAt(tree, noun).lemma.toLowerCase())
  return {
    at,
    content: noun,
    beside: verb,
    by,
    standing: 'broken',
    kinds,
    form: 'explicit',
    rule: 'answer:in-breach',
    unsaid: by.length === 0,
  }
}

/** "the truce collapsed", "the deal fell apart": broken, whoever did it. */
function fellApart(scene: Scene, at: number, clause: Clause): Told | undefined {
  const { tree, cues } = scene
  const subject = childBy(tree, at, 'nsubj')
  if (
    subject === undefined ||
    !isFact(scene, at) ||
    isNegated(scene, at) ||
    !listed(scene, at, 'collapsing verb', clause)
  )
    return undefined
  if (!cueWords(cues, 'deal noun').has(tokenAt(tree, subject).lemma.toLowerCase())) return undefined
  const by = scene.parties.at(subject)
  return {
    at,
    content: subject,
    by,
    standing: 'broken',
    kinds: PROMISES,
    form: 'explicit',
    rule: 'answer:fell-apart',
    unsaid: true,
  }
}

/** "would not close the crossing after all", "will stay open after all": what was threatened or promised is taken back. */
function afterAll(scene: Scene, at: number, clause: Clause): Told | undefined {
  const { tree } = scene
  const will = childrenBy(tree, at, 'aux').some((child) => /^(?:will|would|wo|'ll|'d)$/.test(tokenAt(tree, child).norm))
  const stays = /^(?:stay|remain|keep)$/.test(tokenAt(tree, at).lemma)
  if (!isAfterAll(tree, at) || !will || !(stays || isNegated(scene, at))) return undefined
  const speakers = scene.speakingParties(at).find((parties) => parties.length > 0) ?? []
  const by = speakers.length > 0 ? speakers : doers(scene, at, clause)
  if (by.length === 0) return undefined
  const kinds: readonly LedgerKind[] = ['threat', 'commitment']
  return { at, content: at, by, standing: 'withdrawn', kinds, form: 'explicit', rule: 'answer:after-all' }
}

/** "let the matter of the apology rest", "quietly let it drop" */
function letRest(scene: Scene, at: number, clause: Clause): Told | undefined {
  const { tree } = scene
  if (clause.lemma !== 'let' || !isFact(scene, at) || isNegated(scene, at)) return undefined
  const rests = childrenBy(tree, at, 'xcomp', 'ccomp').find((child) =>
    /^(?:rest|drop|lie|slide)$/.test(tokenAt(tree, child).lemma),
  )
  const thing = clause.obj?.head ?? (rests === undefined ? undefined : childBy(tree, rests, 'nsubj'))
  const by = rests === undefined ? [] : doers(scene, at, clause)
  if (thing === undefined || by.length === 0) return undefined
  const kinds: readonly LedgerKind[] = ['demand', 'threat', 'condition']
  return { at, content: thing, by, standing: 'withdrawn', kinds, form: 'explicit', rule: 'answer:let-rest' }
}

/** What a verb tells in words of how an earlier entry stands. */
export const explicitAnswers = (scene: Scene, at: number, clause: Clause): readonly (Told | undefined)[] => [
  explicitAt(scene, at, clause),
  noLonger(scene, at, clause),
  asSaid(scene, at, clause),
  hadSaid(scene, at, clause),
  asAgreed(scene, at),
  althoughPromised(scene, at),
  tookOff(scene, at, clause),
  afterAll(scene, at, clause),
  letRest(scene, at, clause),
  fellApart(scene, at, clause),
  ...lostPointAt(scene, at, clause),
]

/** The same at a noun or an adjective, or at a verb that tells no deed. */
export const explicitWords = (scene: Scene, at: number): readonly (Told | undefined)[] => [
  offTheTable(scene, at),
  noLongerStands(scene, at),
  inBreach(scene, at),
  atRequest(scene, at),
  despitePromise(scene, at),
  neverDid(scene, at),
  ...lostPointBy(scene, at),
]
