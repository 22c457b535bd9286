// Predicate -> Finding: the best frame of a predicate and, for operators, what they make of their content.
// Example: "agreed to halt attacks" = @commit(@stop(ASSAULT)) = @commit(RETREAT/ceasefire) = AGREE, by the lines of composition.txt.
// It codes what the words say of the act itself; negation, time, modality and who says so are put on it in status.ts and speech.ts.
import type { Composition, EventType, Frame } from '../model/index.ts'
import type { Clause } from './clauses/types.ts'
import {
  CONTENT_SUBJECT,
  composedActors,
  composedRecipients,
  isDenied,
  JUDGING,
  recipientsOf,
  without,
} from './composed-parties.ts'
import type { Finding } from './finding.ts'
import { bestMatch, type Match } from './match.ts'
import { distinct, type Party, several } from './parties.ts'
import { type CodeContext, clauseOf, copularOf, framesOf, type PredicateLexicon } from './predicates.ts'
import type { Inherited } from './slots.ts'
import { childrenBy, conjuncts, isNominal, prepositionOf, tokenAt } from './tree.ts'

/** What became of a predicate. */
export interface Reading {
  /** The event first, then events of its content that stand on their own. */
  readonly findings: readonly Finding[]
  readonly used: readonly number[]
  readonly match?: Match
}

const EMPTY: Reading = { findings: [], used: [] }

/** Headlines leave out "was": "Opposition leader arrested in Kampala". */
function headlineMatch(ctx: CodeContext, frames: readonly Frame[], clause: Clause): Match | undefined {
  const token = tokenAt(ctx.tree, clause.predicate)
  if (clause.voice === 'passive' || clause.obj !== undefined || clause.subj === undefined || clause.pos !== 'verb')
    return undefined
  if (clause.subj.via !== 'own' || (token.xpos !== 'VBD' && token.xpos !== 'VBN') || !isHeadline(ctx, token.sentence))
    return undefined
  const { subj, ...rest } = clause
  return bestMatch(ctx, frames, { ...rest, voice: 'passive', obj: subj })
}

function isHeadline(ctx: CodeContext, sentence: number): boolean {
  const range = ctx.tree.doc.sentences[sentence]
  if (range === undefined) return false
  return range.kind === 'headline' || !/[.!?]/.test(tokenAt(ctx.tree, range.last - 1).form)
}

/** What "be" with this noun says: "is under arrest", "was behind the attack". */
function copularMatch(ctx: CodeContext, index: number, inherited: Inherited): Match | undefined {
  const copular = copularOf(ctx, index)
  return copular === undefined ? undefined : bestMatch(ctx, copular.frames, copular.clause, inherited)
}

function matchOf(ctx: CodeContext, index: number, inherited: Inherited): Match | undefined {
  const known = framesOf(ctx, index)
  const clause = known === undefined ? undefined : clauseOf(ctx, index, known.pos)
  if (known === undefined || clause === undefined) return undefined
  return bestMatch(ctx, known.frames, clause, inherited) ?? headlineMatch(ctx, known.frames, clause)
}

/** Codes one predicate; `inherited` is what its governor lends it. */
export function codePredicate(ctx: CodeContext, index: number, inherited: Inherited = {}, depth = 0): Reading {
  const match = depth > 6 ? undefined : (copularMatch(ctx, index, inherited) ?? matchOf(ctx, index, inherited))
  if (match === undefined) return EMPTY
  const used = match.object === undefined ? [index] : [index, match.object]
  const { result } = match.frame
  if (result.none) return { findings: [], used, match }
  if (result.operator !== undefined) return compose(ctx, match, result.operator, depth)
  if (result.event === undefined) return { findings: [], used, match }
  const made = plain(ctx, match, result.event, used)
  const finding = made.type === 'REJECT' && made.actors.length === 0 ? byBothSides(ctx, made, match, depth) : made
  const answered = finding === made && ANSWERS.has(result.event) ? answeredDeed(ctx, finding, match, depth) : []
  return { findings: [finding, ...answered], used: [...used, ...answered.flatMap((one) => one.used)], match }
}

function plain(ctx: CodeContext, match: Match, type: EventType, used: readonly number[]): Finding {
  const actors = distinct(match.actors)
  return {
    predicate: match.clause.predicate,
    core: match.clause.predicate,
    type,
    modes: match.frame.result.modes,
    status: 'actual',
    actors,
    recipients: without(recipientsOf(ctx, match), actors),
    joint: match.joint,
    lead: distinct(match.actors.slice(0, match.fromSubject)),
    rules: [match.frame.id],
    frames: [match.frame],
    clause: match.clause,
    used,
    ...(match.object === undefined ? {} : { object: match.object }),
  }
}

/** "[The talks between Bern and Rome] were cancelled": where nobody is said to have done it, both sides did. */
function byBothSides(ctx: CodeContext, finding: Finding, match: Match, depth: number): Finding {
  if (match.object === undefined || match.clause.voice !== 'passive') return finding
  const [deed] = codePredicate(ctx, match.object, { preps: match.left }, depth + 1).findings
  if (deed?.joint !== true || !several(deed.actors)) return finding
  return { ...finding, actors: deed.actors, recipients: [], joint: true, lead: deed.actors }
}

/** Events that answer what somebody else has asked, offered or threatened. */
const ANSWERS = new Set<EventType>(['REJECT', 'CONCEDE', 'AGREE'])

/** What can be made although it is turned down; a loan that is blocked has not been given. */
const SAID = new Set<EventType>(['REQUEST', 'AGREE', 'THREATEN', 'ACCUSE', 'REJECT', 'CONCEDE', 'ASSAULT', 'COERCE'])

/** "rejected Riga's demand for troops": the demand is an event of Riga's, addressed to whoever rejected it. */
function answeredDeed(ctx: CodeContext, answer: Finding, match: Match, depth: number): Finding[] {
  if (match.object === undefined) return []
  const [deed] = codePredicate(ctx, match.object, { preps: match.left }, depth + 1).findings
  if (deed === undefined || deed.joint || deed.clause.pos !== 'noun' || !SAID.has(deed.type)) return []
  const own = without(deed.actors, answer.actors)
  if (own.length === 0) return []
  const recipients = deed.recipients.length > 0 ? deed.recipients : answer.actors
  return [{ ...deed, actors: own, recipients: without(recipients, own) }]
}

/** First line of composition.txt that fits the operator and its content. */
export function compositionFor(
  lexicon: PredicateLexicon,
  operator: string,
  content: { type: EventType; modes: readonly string[] } | undefined,
): Composition | undefined {
  return lexicon.compositions.get(operator)?.find((line) => {
    if (content === undefined) return line.content === '?'
    if (line.content === '?') return false
    if (line.content !== '*' && line.content !== content.type) return false
    return line.contentMode === undefined || content.modes.includes(line.contentMode)
  })
}

/** Content heads: the phrase and its conjuncts; behind a transparent noun ("a series of attacks") what it portions. */
function contentHeads(ctx: CodeContext, head: number): number[] {
  const heads = conjuncts(ctx.tree, head)
  const through = heads.flatMap((one) => {
    if (framesOf(ctx, one) !== undefined || !ctx.transparent.has(tokenAt(ctx.tree, one).lemma.toLowerCase()))
      return [one]
    const inner = childrenBy(ctx.tree, one, 'nmod').filter((child) => prepositionOf(ctx.tree, child) === 'of')
    return inner.length > 0 ? inner : [one]
  })
  return through
}

function lend(ctx: CodeContext, match: Match, operator: string, head: number): Inherited {
  const who = CONTENT_SUBJECT[operator] ?? 'actor'
  const nominal = isNominal(tokenAt(ctx.tree, head))
  // "criticised the crackdown [in Belarus]": a judged noun names its doer itself; "praised Togo for releasing" lends it.
  const lent =
    who === 'actor' ? match.actors : who === 'recipient' && !(nominal && JUDGING.has(operator)) ? match.recipients : []
  const free = match.left.filter((arg) => arg.head !== head)
  return { subject: lent, preps: nominal ? free.map((arg) => ({ ...arg, via: 'pooled' as const })) : [] }
}

/** "insisted that Iran halt" and "that it should halt" demand; "insisted that Iran had halted" says. */
function isDemanded(ctx: CodeContext, head: number): boolean {
  const token = tokenAt(ctx.tree, head)
  const auxiliaries = childrenBy(ctx.tree, head, 'aux', 'aux:pass', 'cop').map((child) => tokenAt(ctx.tree, child))
  if (auxiliaries.some(({ norm }) => norm === 'should' || norm === 'must')) return true
  if (auxiliaries.length > 0) return auxiliaries[0]?.norm === 'be'
  return token.xpos === 'VB' || (token.xpos === 'VBP' && hasSingularSubject(ctx, head))
}

/** "insisted that Iran halt": a bare form beside a singular subject, whatever tag the parser gives it. */
const hasSingularSubject = (ctx: CodeContext, head: number): boolean =>
  childrenBy(ctx.tree, head, 'nsubj').some(
    (child) => /^NNP?$/.test(tokenAt(ctx.tree, child).xpos) && conjuncts(ctx.tree, child).length === 1,
  )

function compose(ctx: CodeContext, match: Match, given: string, depth: number): Reading {
  const operator = isUnhesitating(ctx, match) ? 'vow' : given
  const index = match.clause.predicate
  if (match.content === undefined) return finish(ctx, match, operator, undefined, [index], undefined)
  if (operator === 'ask' && match.frame.comp?.marker === 'that' && !isDemanded(ctx, match.content))
    return { findings: [], used: [index], match }
  const used = [index]
  let inner: Reading = EMPTY
  let head = match.content
  for (const one of contentHeads(ctx, match.content)) {
    const reading = codePredicate(ctx, one, lend(ctx, match, operator, one), depth + 1)
    used.push(one, ...reading.used)
    if (inner.findings.length === 0 && reading.findings.length > 0) {
      inner = reading
      head = one
    }
  }
  return finish(ctx, match, operator, inner, used, head)
}

function finish(
  ctx: CodeContext,
  match: Match,
  operator: string,
  inner: Reading | undefined,
  used: readonly number[],
  head: number | undefined,
): Reading {
  const content = inner?.findings[0]
  const granted = operator === 'commit' && content?.frames[0]?.options.granted === 'yes'
  const line = compositionFor(ctx.lexicon, granted ? 'do' : forbearing(ctx, operator, content), content)
  if (line === undefined) return { findings: [], used: [match.clause.predicate], match }
  if (line.none) return { findings: [], used: content === undefined ? [match.clause.predicate] : used, match }
  const type = line.same ? content?.type : line.event
  if (type === undefined) return { findings: [], used: [match.clause.predicate], match }
  const actors = composedActors(match, line, content, isDenied(operator, line))
  if (operator === 'hope' && !asksSomebody(match, content, actors)) return { findings: [], used, match }
  const finding: Finding = {
    predicate: match.clause.predicate,
    core: content?.core ?? match.clause.predicate,
    type,
    modes:
      line.modes.length > 0 ? line.modes : line.same ? (content?.modes ?? []) : inheritedModes(match, type, content),
    status: line.status ?? content?.status ?? 'actual',
    actors,
    recipients: composedRecipients(ctx, match, operator, line, content, actors, head),
    lead: match.actors.length > 0 ? distinct(match.actors.slice(0, match.fromSubject)) : (content?.lead ?? []),
    joint: match.joint || (line.same && (content?.joint ?? false)),
    rules: [match.frame.id, line.source, ...(content?.rules ?? [])],
    frames: [match.frame, ...(content?.frames ?? [])],
    clause: match.clause,
    used,
    operator,
    ...(content?.object !== undefined
      ? { object: content.object }
      : head !== undefined && tokenAt(ctx.tree, head).upos === 'NOUN'
        ? { object: head }
        : {}),
  }
  return {
    findings: [finding, ...standing(ctx, operator, line, content, actors), ...(inner?.findings.slice(1) ?? [])],
    used,
    match,
  }
}

const PROMISES = new Set(['commit', 'ready', 'vow', 'decide'])

/** "will not hesitate to strike": whoever does not hesitate vows. */
const isUnhesitating = (ctx: CodeContext, match: Match): boolean =>
  match.clause.lemma === 'hesitate' &&
  childrenBy(ctx.tree, match.clause.predicate, 'advmod').some((child) =>
    /^(not|n't|never)$/.test(tokenAt(ctx.tree, child).norm),
  )

/** "promised not to shell", "decided not to meet": what is promised is to forbear (composition.txt, @forbear). */
const forbearing = (ctx: CodeContext, operator: string, content: Finding | undefined): string =>
  content !== undefined &&
  PROMISES.has(operator) &&
  content.clause.pos === 'verb' &&
  childrenBy(ctx.tree, content.predicate, 'advmod').some((child) =>
    /^(not|n't|never)$/.test(tokenAt(ctx.tree, child).norm),
  )
    ? 'forbear'
    : operator

/** A hope asks something only of somebody else who would do it: "hopes Riga will reply", not "hopes to visit Riga". */
const asksSomebody = (match: Match, content: Finding | undefined, actors: readonly Party[]): boolean =>
  match.recipients.length > 0 || without(content?.actors ?? [], actors).length > 0

/** A refusal of a demand is a refusal of what was demanded: the mode of the content carries over within a pair of verbal events. */
function inheritedModes(match: Match, type: EventType, content: Finding | undefined): readonly string[] {
  if (match.frame.result.modes.length > 0) return match.frame.result.modes
  if (type === 'REJECT' && content?.type === 'REQUEST') return content.modes
  return []
}

/** Content that stands as an event of its own: it names its own actor, and what it lacks is known from the operator. */
function standing(
  ctx: CodeContext,
  operator: string,
  line: Composition,
  content: Finding | undefined,
  actors: readonly Party[],
): Finding[] {
  if (!line.alsoContent || content === undefined || content.joint || content.actors.length === 0) return []
  const own = without(content.actors, actors)
  if (own.length === 0) return []
  const answered = operator === 'refuse' || operator === 'accept'
  const recipients = content.recipients.length > 0 || !answered ? content.recipients : without(actors, content.actors)
  return [
    {
      ...content,
      actors: own,
      recipients: without(recipients, own),
      clause: clauseOf(ctx, content.predicate, 'noun') ?? content.clause,
    },
  ]
}
