// Predicate -> Situation: under what the sentence puts it on the way up to the root: negation, modals, conditions, wishes, speech.
// Example: "Kyiv denied it would attack if ..." : at "attack" future (would), conditional, spoken by Kyiv, denied.
// It gathers facts; the rules in rules/ decide what they mean for an event.
import { type WordGroups, wordGroup } from '../lexicon/english.ts'
import { headlineSubject } from './clauses/headline-future.ts'
import { baseRel, childBy, childrenBy, isNominal, markersOf, prepositionOf, type Tree, tokenAt } from './tree.ts'

/** Somebody's words or view that the predicate stands in. */
export interface SpeechFrame {
  /** Token of the cue: "said", "according". */
  readonly cue: number
  /** Head of the speaker's phrase; absent where nobody is named ("it was reported"). */
  readonly speaker?: number
  /** denied, rejected as untrue */
  readonly denied: boolean
}

export interface Situation {
  /** Tokens that negate, each with its own word as evidence. */
  readonly negations: readonly number[]
  readonly future?: number
  /** may, might, could, would without a speaker's past. */
  readonly possible?: number
  /** must, should, has to: what somebody asks for. */
  readonly deontic?: number
  readonly would?: number
  /** The marker or head of a conditional clause that the predicate stands in. */
  readonly inCondition?: number
  /** Head of a conditional clause that hangs on the predicate. */
  readonly hasCondition?: number
  /** The word that makes it a wish, a fear, a plan ... */
  readonly unreal?: number
  readonly speech: readonly SpeechFrame[]
}

interface Draft {
  negations: number[]
  future?: number
  possible?: number
  deontic?: number
  would?: number
  inCondition?: number
  hasCondition?: number
  unreal?: number
  speech: SpeechFrame[]
}

export interface SituationContext {
  readonly tree: Tree
  readonly words: WordGroups
  /** Lemmas of reporting verbs. */
  readonly speech: ReadonlySet<string>
  /** Predicates that the finding itself is made of: no modality is read off them twice. */
  readonly spent: ReadonlySet<number>
}

/** "in exchange for a release": what is to be given is not given yet. */
const INSTEAD = new Set([
  'in_exchange_for',
  'in_return_for',
  'instead_of',
  'without',
  'short_of',
  'in_case_of',
  'ahead_of',
  'on_the_eve_of',
  'in_the_event_of',
  'pending',
])

/** What something is about or comes after is there already, whatever is hoped or feared of it: "hopes for a reply on the US offer". */
const TOPICS = new Set(['on', 'about', 'over', 'after', 'since', 'despite', 'following', 'amid', 'because_of'])

const DENIALS = new Set(['deny', 'reject', 'refute', 'dismiss'])
const FUTURE = new Set(['will', 'shall', "'ll", '’ll', 'wo', 'gonna'])

/** "Should Minsk refuse, ...": an auxiliary before its subject makes a condition. */
function isInverted(tree: Tree, verb: number, auxiliary: number): boolean {
  const subject = childBy(tree, verb, 'nsubj', 'nsubj:pass')
  return subject !== undefined && auxiliary < subject && tokenAt(tree, verb).head >= 0
}

/** "is to suspend", "are to meet", and in headlines "Turkey to send troops": arranged for the future. */
function arranged(tree: Tree, index: number): number | undefined {
  const to = childrenBy(tree, index, 'mark').find((child) => tokenAt(tree, child).norm === 'to')
  if (to === undefined) return undefined
  const headline =
    (tokenAt(tree, index).head < 0 && childBy(tree, index, 'nsubj') !== undefined) ||
    headlineSubject(tree, index) !== undefined
  return (
    childrenBy(tree, index, 'cop', 'aux').find((child) => tokenAt(tree, child).lemma === 'be') ??
    (headline ? to : undefined)
  )
}

/** What the auxiliaries, adverbs and markers of one verb tell. A bare coordinated verb shares those of the first. */
function readVerb(ctx: SituationContext, index: number, draft: Draft): void {
  const { tree, words } = ctx
  const negation = wordGroup(words, 'negation')
  for (const child of childrenBy(tree, index, 'advmod', 'aux', 'cc:preconj', 'aux:pass')) {
    const token = tokenAt(tree, child)
    const norm = token.norm
    const negates = negation.has(norm) || negation.has(token.lemma.toLowerCase())
    if (negates && tokenAt(tree, index).lemma !== 'hesitate') draft.negations.push(child)
    if (norm === 'longer' && childrenBy(tree, child, 'advmod', 'det').some((c) => tokenAt(tree, c).norm === 'no'))
      draft.negations.push(child)
    if (token.rel !== 'aux') continue
    if (norm === 'should' && isInverted(tree, index, child)) {
      draft.inCondition ??= child
      continue
    }
    if (FUTURE.has(norm)) draft.future ??= child
    else if (norm === 'would' || norm === "'d") draft.would ??= child
    else if (wordGroup(words, 'possible').has(norm)) draft.possible ??= child
    else if (wordGroup(words, 'deontic').has(norm)) draft.deontic ??= child
  }
  const to = arranged(tree, index)
  if (to !== undefined) draft.future ??= to
  const yet = yetTo(ctx, index)
  if (yet !== undefined) draft.negations.push(yet)
  for (const det of childrenBy(tree, index, 'det')) if (tokenAt(tree, det).norm === 'no') draft.negations.push(det)
  for (const child of childrenBy(tree, index, 'nsubj', 'obj', 'nsubj:pass', 'obl')) {
    const det = childBy(tree, child, 'det')
    if (det !== undefined && tokenAt(tree, det).norm === 'no') draft.negations.push(det)
    const neither = childBy(tree, child, 'cc:preconj')
    if (neither !== undefined && tokenAt(tree, neither).norm === 'neither') draft.negations.push(neither)
    if (
      tokenAt(tree, child).norm === 'nobody' ||
      tokenAt(tree, child).norm === 'none' ||
      tokenAt(tree, child).norm === 'neither'
    )
      draft.negations.push(child)
  }
  for (const child of childrenBy(tree, index, 'obl'))
    if (
      prepositionOf(tree, child) === 'in' &&
      wordGroup(words, 'fiction').has(tokenAt(tree, child).lemma.toLowerCase())
    )
      draft.unreal ??= child
  for (const child of childrenBy(tree, index, 'advcl')) {
    const marker = conditionMarker(ctx, child)
    if (marker !== undefined) draft.hasCondition ??= child
  }
}

function conditionMarker(ctx: SituationContext, clause: number): string | undefined {
  const condition = wordGroup(ctx.words, 'condition')
  const markers = markersOf(ctx.tree, clause)
  const found = markers.find((marker) => condition.has(marker))
  if (found !== undefined) return found
  if (isUnderProviso(ctx.tree, clause) || isInvertedHad(ctx.tree, clause)) return 'provided'
  if (markers.includes('before') && isModal(ctx, tokenAt(ctx.tree, clause).head)) return 'before'
  return childrenBy(ctx.tree, clause, 'advmod')
    .map((child) => tokenAt(ctx.tree, child).norm)
    .find((norm) => norm === 'once' || norm === 'unless')
}

/** "provided that Riga agrees": the parser makes a participle of the marker. */
function isUnderProviso(tree: Tree, clause: number): boolean {
  const subject = childBy(tree, clause, 'nsubj', 'nsubj:pass')
  const before = subject === undefined ? [] : tree.tokens.slice(Math.max(0, subject - 3), subject)
  if (before.some(({ norm, xpos }) => norm === 'provided' && xpos === 'VBN')) return true
  const { head, rel } = tokenAt(tree, clause)
  if (head < 0 || baseRel(rel) !== 'ccomp' || !/^(provided|providing)$/.test(tokenAt(tree, head).norm)) return false
  return childBy(tree, clause, 'nsubj', 'nsubj:pass') !== undefined && childBy(tree, head, 'nsubj', 'aux') === undefined
}

/** "Had Oslo not sent aid, ...": "had" before its subject makes a condition. */
const isInvertedHad = (tree: Tree, clause: number): boolean =>
  childrenBy(tree, clause, 'aux').some(
    (child) => tokenAt(tree, child).norm === 'had' && isInverted(tree, clause, child),
  )

/** "must act before X would ease ...": what is to come first is a condition. */
const isModal = (ctx: SituationContext, index: number): boolean =>
  index >= 0 &&
  childrenBy(ctx.tree, index, 'aux').some((child) => wordGroup(ctx.words, 'modal').has(tokenAt(ctx.tree, child).norm))

/** "have yet to agree": not so far. */
function yetTo(ctx: SituationContext, index: number): number | undefined {
  const { head, rel } = tokenAt(ctx.tree, index)
  if (rel !== 'xcomp' || head < 0) return undefined
  const { lemma } = tokenAt(ctx.tree, head)
  return lemma === 'have' || lemma === 'be'
    ? childrenBy(ctx.tree, head, 'advmod').find((child) => tokenAt(ctx.tree, child).norm === 'yet')
    : undefined
}

const sharesAuxiliaries = (tree: Tree, index: number): boolean => {
  const token = tokenAt(tree, index)
  if (
    token.rel !== 'conj' ||
    token.head < 0 ||
    childBy(tree, index, 'aux', 'nsubj', 'nsubj:pass', 'aux:pass') !== undefined
  )
    return false
  return token.xpos === 'VB' || (token.xpos === 'VBN' && childBy(tree, token.head, 'aux', 'aux:pass') !== undefined)
}

function speakerOf(tree: Tree, cue: number): number | undefined {
  const own = childBy(tree, cue, 'nsubj', 'nsubj:outer') ?? childBy(tree, cue, 'obl:agent')
  if (own !== undefined) return own
  const token = tokenAt(tree, cue)
  if (token.rel === 'conj' && token.head >= 0) return speakerOf(tree, token.head)
  if ((token.rel === 'xcomp' || token.rel === 'advcl') && token.head >= 0) return childBy(tree, token.head, 'nsubj')
  return undefined
}

/** "according to Reuters": hangs on any predicate from here up to the root. */
function accordingTo(ctx: SituationContext, index: number, draft: Draft): void {
  for (const child of childrenBy(ctx.tree, index, 'obl', 'nmod')) {
    if (prepositionOf(ctx.tree, child) !== 'according_to') continue
    const cue = childBy(ctx.tree, child, 'case')
    if (cue !== undefined && !draft.speech.some((frame) => frame.cue === cue))
      draft.speech.push({ cue, speaker: child, denied: false })
  }
}

/** A cue that is put behind or into the quote: "..., the minister said". */
function trailingCue(ctx: SituationContext, index: number, draft: Draft): void {
  for (const child of childrenBy(ctx.tree, index, 'parataxis', 'ccomp')) {
    const token = tokenAt(ctx.tree, child)
    if (token.rel === 'ccomp' && child < index) continue
    if (!ctx.speech.has(token.lemma.toLowerCase()) || childBy(ctx.tree, child, 'ccomp') !== undefined) continue
    const speaker = speakerOf(ctx.tree, child)
    if (speaker !== undefined && !draft.speech.some((frame) => frame.cue === child))
      draft.speech.push({ cue: child, speaker, denied: false })
  }
}

function speechAbove(ctx: SituationContext, cue: number, draft: Draft): void {
  const token = tokenAt(ctx.tree, cue)
  const speaker = speakerOf(ctx.tree, cue)
  draft.speech.push({
    cue,
    denied: DENIALS.has(token.lemma.toLowerCase()),
    ...(speaker === undefined ? {} : { speaker }),
  })
}

const SEMI_MODALS = new Set(['have', 'need', 'ought'])

/** "has to free them", "needs to leave": a duty told by a verb instead of an auxiliary. */
const isDuty = (tree: Tree, index: number, head: number): boolean =>
  tokenAt(tree, head).upos === 'VERB' &&
  SEMI_MODALS.has(tokenAt(tree, head).lemma.toLowerCase()) &&
  markersOf(tree, index).includes('to') &&
  childBy(tree, head, 'obj') === undefined

/** "is in Seoul to speak with": being there for it counts as doing it. */
function isPresence(tree: Tree, head: number): boolean {
  if (childBy(tree, head, 'cop') === undefined) return false
  const preposition = prepositionOf(tree, head)
  return preposition === 'in' || preposition === 'at'
}

/** "... in exchange [for a release]" where the parser hangs the release on the verb. */
function isInExchange(tree: Tree, index: number): boolean {
  const preposition = childBy(tree, index, 'case')
  if (preposition === undefined || preposition === 0 || tokenAt(tree, preposition).norm !== 'for') return false
  const before = tokenAt(tree, preposition - 1).norm
  return before === 'exchange' || before === 'return'
}

/** "ahead [of the march]", where the parser hangs "ahead" on the verb. */
function isStillAhead(tree: Tree, index: number): boolean {
  const preposition = childBy(tree, index, 'case')
  return preposition !== undefined && preposition > 0 && tokenAt(tree, preposition).norm === 'of'
    ? tokenAt(tree, preposition - 1).norm === 'ahead'
    : false
}

/** "the risk of an attack"; "in exchange [for a release]". */
const isUnrealNoun = (ctx: SituationContext, lemma: string, preposition: string): boolean =>
  wordGroup(ctx.words, 'unreal-noun').has(lemma) ||
  (preposition === 'for' && (lemma === 'exchange' || lemma === 'return'))

/** "A film retells [the siege]", "the exhibition shows soldiers storming": what art tells of did not happen now. */
const isToldByFiction = (ctx: SituationContext, index: number, head: number): boolean =>
  childrenBy(ctx.tree, head, 'nsubj').some(
    (child) => child !== index && wordGroup(ctx.words, 'fiction').has(tokenAt(ctx.tree, child).lemma.toLowerCase()),
  )

/** "a date [for reopening the border]", "talks [on lifting the ban]": what is planned or talked about is not done. */
function isTopic(ctx: SituationContext, index: number, head: number): boolean {
  const noun = tokenAt(ctx.tree, head)
  if (noun.upos !== 'NOUN' || tokenAt(ctx.tree, index).xpos !== 'VBG') return false
  const markers = [...markersOf(ctx.tree, index), prepositionOf(ctx.tree, index)]
  if (markers.includes('on') || markers.includes('about')) return true
  return markers.includes('for') && wordGroup(ctx.words, 'unreal-noun').has(noun.lemma.toLowerCase())
}

/** "demands [that it withdraw]": what is demanded is not done. */
const isDemandedThat = (ctx: SituationContext, index: number, head: number): boolean =>
  markersOf(ctx.tree, index).includes('that') &&
  /^(demand|call|request|appeal|proposal|insistence|condition|suggestion|ultimatum|order|recommendation)$/.test(
    tokenAt(ctx.tree, head).lemma.toLowerCase(),
  )

/** One step up; returns whether what stands above still bears on whether the predicate is a fact. */
function climb(ctx: SituationContext, index: number, head: number, factual: boolean, draft: Draft): boolean {
  const { tree, words } = ctx
  const token = tokenAt(tree, index)
  const above = tokenAt(tree, head)
  const lemma = above.lemma.toLowerCase()
  const base = baseRel(token.rel)
  const nominal = isNominal(token)
  if (base === 'conj' || ctx.spent.has(head)) return factual
  if (
    above.upos === 'VERB' &&
    ctx.speech.has(lemma) &&
    (base === 'ccomp' || base === 'parataxis' || (base === 'xcomp' && childBy(tree, head, 'aux:pass') !== undefined))
  ) {
    speechAbove(ctx, head, draft)
    return false
  }
  if (!factual || yetTo(ctx, index) !== undefined) return false
  if (base === 'xcomp' && isDuty(tree, index, head)) {
    draft.deontic ??= head
    return true
  }
  if (above.upos === 'VERB' && isToldByFiction(ctx, index, head)) draft.unreal ??= head
  if (nominal && TOPICS.has(prepositionOf(tree, index))) return false
  if (['advcl', 'ccomp', 'acl'].includes(base) && conditionMarker(ctx, index) !== undefined) {
    draft.inCondition ??= index
    return false
  }
  const infinitive = childrenBy(tree, index, 'mark').some((child) => tokenAt(tree, child).norm === 'to')
  if (base === 'advcl' || base === 'acl') {
    if (
      infinitive &&
      headlineSubject(tree, index) === undefined &&
      !isPresence(tree, head) &&
      !(base === 'advcl' && wordGroup(words, 'implicative').has(lemma) && above.upos === 'VERB')
    )
      draft.unreal ??= head
    if (base === 'acl' && (isTopic(ctx, index, head) || isDemandedThat(ctx, index, head))) draft.unreal ??= head
    return base === 'advcl' && !infinitive && markersOf(tree, index).length === 0
  }
  if (nominal && (INSTEAD.has(prepositionOf(tree, index)) || isInExchange(tree, index) || isStillAhead(tree, index)))
    draft.unreal ??= index
  else if (wordGroup(words, 'unreal').has(lemma) && above.upos === 'VERB') draft.unreal ??= head
  else if (above.upos === 'NOUN' && base === 'nmod' && isUnrealNoun(ctx, lemma, prepositionOf(tree, index)))
    draft.unreal ??= head
  else if (base === 'xcomp' && !nominal && above.upos === 'VERB' && !wordGroup(words, 'implicative').has(lemma))
    draft.unreal ??= head
  else if (base === 'xcomp' && above.upos === 'NOUN' && wordGroup(words, 'unreal-noun').has(lemma))
    draft.unreal ??= head
  else if ((base === 'xcomp' || base === 'ccomp') && above.upos === 'ADJ') draft.unreal ??= head
  return token.rel !== 'acl:relcl'
}

/** Everything above a predicate that bears on whether, when and by whose word it happened. */
export function situationOf(ctx: SituationContext, predicate: number): Situation {
  const draft: Draft = { negations: [], speech: [] }
  let factual = true
  let at = predicate
  for (let guard = 0; guard < 60; guard++) {
    const token = tokenAt(ctx.tree, at)
    const verbal = token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'ADJ'
    if (factual && (verbal || at === predicate) && (at === predicate || !ctx.spent.has(at) || verbal))
      readModality(ctx, at, predicate, draft)
    accordingTo(ctx, at, draft)
    trailingCue(ctx, at, draft)
    if (token.head < 0) break
    factual = climb(ctx, at, token.head, factual, draft)
    at = token.head
  }
  return draft
}

/** A noun shares only the doubt of its verb ("an attack would trigger"), a verb also its future and negation. */
function readModality(ctx: SituationContext, at: number, predicate: number, draft: Draft): void {
  const own = tokenAt(ctx.tree, predicate).upos === 'NOUN' && at !== predicate
  if (!own) {
    readVerb(ctx, at, draft)
    if (sharesAuxiliaries(ctx.tree, at)) readVerb(ctx, tokenAt(ctx.tree, at).head, draft)
    return
  }
  const inner: Draft = { negations: [], speech: [] }
  readVerb(ctx, at, inner)
  if (inner.possible !== undefined) draft.possible ??= inner.possible
  if (inner.would !== undefined) draft.possible ??= inner.would
  if (wordGroup(ctx.words, 'possible-adj').has(tokenAt(ctx.tree, at).norm)) draft.possible ??= at
  if (inner.negations.length > 0 && childBy(ctx.tree, at, 'nsubj') !== undefined)
    draft.negations.push(...inner.negations.filter((n) => tokenAt(ctx.tree, n).rel === 'det'))
}
