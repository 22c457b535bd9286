// Clause + Frame -> Match: does this line of the lexicon fit this clause, how well, and who stands in its places?
// Example: `impose {sanction} on REC => SANCTION` on "Brussels imposed new tariffs on Minsk" binds ACT Brussels, REC Minsk.
// It looks at one clause at a time; what operators make of their content is composed in compose.ts.
import type { Frame, PrepSlot, Slot } from '../model/index.ts'
import type { Arg, Clause } from './clauses/types.ts'
import type { Party, PartyFinder } from './parties.ts'
import { childrenBy, prepositionOf, type Tree, tokenAt } from './tree.ts'

/** What a frame found in a clause. */
export interface Match {
  readonly frame: Frame
  readonly clause: Clause
  readonly score: number
  readonly actors: readonly Party[]
  /** How many of the actors the subject brought; they come first. */
  readonly fromSubject: number
  /** Whether all actors act together and there is no recipient. */
  readonly joint: boolean
  readonly recipients: readonly Party[]
  /** Head of the content of an operator. */
  readonly content?: number
  /** Head of the literal object ("sanctions"), evidence for the event. */
  readonly object?: number
  /** Whether a subject stands in the clause, resolved or not. */
  readonly hasSubject: boolean
  /** Arguments that no slot took: they may belong to the content ("suspended aid [to Sudan]"). */
  readonly left: readonly Arg[]
}

export interface MatchContext {
  readonly tree: Tree
  readonly parties: PartyFinder
  readonly transparent: ReadonlySet<string>
  /** Whether a phrase or clause can be content: it codes to something (2), is a clause or event-like noun (1), is neither (0). */
  readonly contentRank: (head: number) => number
}

/** What the governor lends: its actors where the clause names none, and its prepositional phrases. */
export interface Inherited {
  readonly subject?: readonly Party[]
  readonly preps?: readonly Arg[]
}

interface Binding {
  /** What only words do ("churches called for ...") even bodies do that are otherwise only acted on. */
  readonly speaks: boolean
  score: number
  actors: Party[]
  joint: boolean
  recipients: Party[]
  content?: number
  object?: number
}

/** Lower-case lemmas of a phrase that a word list can name: the head, and "modifier head" for lists of several words. */
export function phraseWords(ctx: MatchContext, head: number): string[] {
  const { tree } = ctx
  const token = tokenAt(tree, head)
  const lemma = token.lemma.toLowerCase()
  const words = lemma === token.norm ? [lemma] : [lemma, token.norm]
  for (const child of childrenBy(tree, head, 'amod', 'compound', 'nmod:desc', 'flat')) {
    const modifier = tokenAt(tree, child)
    for (const form of new Set([modifier.lemma.toLowerCase(), modifier.norm])) words.push(`${form} ${lemma}`)
  }
  if (ctx.transparent.has(lemma)) {
    for (const child of childrenBy(tree, head, 'nmod'))
      if (prepositionOf(tree, child) === 'of') words.push(...phraseWords(ctx, child))
  }
  return words
}

function fillWords(ctx: MatchContext, slot: Slot, head: number, binding: Binding): boolean {
  const heads = [head, ...childrenBy(ctx.tree, head, 'conj')]
  for (const one of heads) {
    for (const word of phraseWords(ctx, one)) {
      if (slot.words?.has(word)) {
        binding.score += word.includes(' ') ? 4 : 3
        binding.object ??= one
        return true
      }
    }
  }
  return false
}

/** A thing that codes to nothing fits X a little better than its owner fits REC: "welcomed [the president's statement]". */
const THING = 1.3

/** Puts the phrase into the slot; false where it does not fit. */
function fill(ctx: MatchContext, slot: Slot, head: number, binding: Binding, lent?: readonly Party[]): boolean {
  switch (slot.role) {
    case 'ANY':
      binding.score += 0.3
      return true
    case 'WORDS':
      return fillWords(ctx, slot, head, binding)
    case 'X': {
      const rank = ctx.contentRank(head)
      binding.content = head
      binding.score += rank === 2 ? 2.5 : rank === 1 ? 0.8 : ctx.parties.direct(head).length > 0 ? 0.2 : THING
      return true
    }
    default: {
      const named = lent ?? ctx.parties.at(head)
      const found =
        slot.role === 'REC'
          ? named
          : named.filter((party) => party.via !== 'towards' && (binding.speaks || ctx.parties.canAct(party)))
      if (found.length === 0) return false
      binding.score += found.some((party) => party.via === 'own') ? 2 : 1.2
      if (slot.role === 'REC') binding.recipients.push(...found)
      else binding.actors.push(...found)
      if (slot.role === 'ACT+') binding.joint = true
      return true
    }
  }
}

function fillSubject(ctx: MatchContext, frame: Frame, clause: Clause, inherited: Inherited, binding: Binding): boolean {
  const slot: Slot = frame.subj ?? { role: 'ACT', optional: true }
  const controlled = clause.subj === undefined || clause.subj.via === 'control'
  if (
    controlled &&
    inherited.subject !== undefined &&
    inherited.subject.length > 0 &&
    slot.role !== 'X' &&
    slot.role !== 'WORDS'
  ) {
    return slot.role === 'ANY' || fill(ctx, slot, clause.predicate, binding, inherited.subject)
  }
  if (clause.subj === undefined)
    return slot.optional || clause.pos !== 'noun' || slot.role === 'ACT' || slot.role === 'ACT+'
  if (slot.role === 'X' || slot.role === 'ANY' || slot.role === 'WORDS')
    return fill(ctx, slot, clause.subj.head, binding)
  if (fill(ctx, slot, clause.subj.head, binding)) return true
  const pronoun = tokenAt(ctx.tree, clause.subj.head).upos === 'PRON'
  return clause.pos === 'noun' || (pronoun && tokenAt(ctx.tree, clause.subj.head).norm !== 'it')
}

function fillObject(
  ctx: MatchContext,
  slot: Slot | undefined,
  arg: Arg | undefined,
  clause: Clause,
  binding: Binding,
): boolean {
  if (slot === undefined) {
    if (arg !== undefined) binding.score -= 0.6
    return true
  }
  if (arg !== undefined) return fill(ctx, slot, arg.head, binding) || slot.optional
  const gerund = clause.comps.find((comp) => comp.marker === 'ing')
  if (slot.role === 'X' && gerund !== undefined) return fill(ctx, slot, gerund.head, binding)
  return slot.optional
}

function fillPrep(ctx: MatchContext, slot: PrepSlot, args: readonly Arg[], used: Set<Arg>, binding: Binding): boolean {
  for (const arg of args) {
    if (used.has(arg) || !slot.preps.includes(arg.prep)) continue
    const before = binding.score
    if (fill(ctx, slot, arg.head, binding)) {
      used.add(arg)
      binding.score += arg.via === 'own' ? 1 : 0.8
      return true
    }
    binding.score = before
  }
  return slot.optional
}

function fillComplement(ctx: MatchContext, frame: Frame, clause: Clause, binding: Binding): boolean {
  const wanted = frame.comp
  if (wanted === undefined) return true
  const found = clause.comps.find((comp) => comp.marker === wanted.marker)
  if (found === undefined) return wanted.slot.optional
  binding.score += 1
  return fill(ctx, wanted.slot, found.head, binding)
}

function particleFits(frame: Frame, clause: Clause): boolean {
  return (
    frame.particle === undefined ||
    clause.particles.includes(frame.particle) ||
    clause.preps.some((arg) => arg.prep === frame.particle)
  )
}

const VERBAL = new Set(['AGREE', 'SUPPORT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'])

const speaks = ({ result }: Frame): boolean =>
  (result.operator !== undefined && result.operator !== 'do') || VERBAL.has(result.event ?? '')

/** Fits one frame to one clause; undefined where a required place stays empty. */
export function matchFrame(
  ctx: MatchContext,
  frame: Frame,
  clause: Clause,
  inherited: Inherited = {},
): Match | undefined {
  if (!particleFits(frame, clause)) return undefined
  const { passive } = frame.options
  if ((passive === 'no' && clause.voice === 'passive') || (passive === 'only' && clause.voice !== 'passive'))
    return undefined
  const binding: Binding = {
    speaks: speaks(frame),
    score: frame.particle === undefined ? 0 : 2,
    actors: [],
    joint: false,
    recipients: [],
  }
  const args = inherited.preps === undefined ? clause.preps : [...clause.preps, ...inherited.preps]
  const used = new Set<Arg>()
  if (!fillSubject(ctx, frame, clause, inherited, binding)) return undefined
  const fromSubject = binding.actors.length
  const particleObject =
    frame.particle === undefined || clause.obj !== undefined
      ? undefined
      : args.find((arg) => arg.prep === frame.particle)
  if (particleObject !== undefined) used.add(particleObject)
  const obj = clause.obj ?? particleObject
  const swapped =
    frame.iobj !== undefined && clause.iobj === undefined && clause.voice === 'passive' && clause.obj !== undefined
  if (!fillObject(ctx, frame.obj, swapped ? undefined : obj, clause, binding)) return undefined
  if (frame.iobj !== undefined && !fillObject(ctx, frame.iobj, swapped ? clause.obj : clause.iobj, clause, binding))
    return undefined
  for (const slot of frame.preps) if (!fillPrep(ctx, slot, args, used, binding)) return undefined
  if (!fillComplement(ctx, frame, clause, binding)) return undefined
  return {
    frame,
    clause,
    score: binding.score + (frame.result.none ? 0.5 : 0),
    actors: binding.actors,
    fromSubject,
    joint: binding.joint,
    recipients: binding.recipients,
    hasSubject: clause.subj !== undefined,
    left: args.filter((arg) => !used.has(arg)),
    ...(binding.content === undefined ? {} : { content: binding.content }),
    ...(binding.object === undefined ? {} : { object: binding.object }),
  }
}

/** The best fitting frame; the earlier line wins a tie. */
export function bestMatch(
  ctx: MatchContext,
  frames: readonly Frame[],
  clause: Clause,
  inherited: Inherited = {},
): Match | undefined {
  let best: Match | undefined
  for (const frame of frames) {
    const match = matchFrame(ctx, frame, clause, inherited)
    if (match !== undefined && (best === undefined || match.score > best.score)) best = match
  }
  return best
}
