// Clause + Frame -> Match: does this line of the lexicon fit this clause, how well, and who stands in its places?
// Example: `impose {sanction} on REC => SANCTION` on "Brussels imposed new tariffs on Minsk" binds ACT Brussels, REC Minsk.
// It looks at one clause at a time; what operators make of their content is composed in compose.ts.
import type { Frame, PrepSlot, Slot } from '../model/index.ts'
import type { Arg, Clause } from './clauses/types.ts'
import { likelyFrames } from './likely-frames.ts'
import { type Party, several } from './parties.ts'
import { type Binding, fillSlot, type Inherited, type MatchContext, newBinding, objectWords } from './slots.ts'
import { childrenBy, prepositionOf, tokenAt } from './tree.ts'

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
  /** The preposition that brought the recipients; absent where none did. */
  readonly recipientPrep?: string
  /** Head of the content of an operator. */
  readonly content?: number
  /** Head of the literal object ("sanctions"), evidence for the event. */
  readonly object?: number
  /** Arguments that no slot took: they may belong to the content ("suspended aid [to Sudan]"). */
  readonly left: readonly Arg[]
}

const SUBJECT: Slot = { role: 'ACT', optional: true }
const LITERAL = new Set(['X', 'ANY', 'WORDS'])

/** A subject that the clause does not have itself, or that is a thing which a participle describes ("a report accusing ..."). */
function isLent(ctx: MatchContext, clause: Clause): boolean {
  const { subj } = clause
  if (subj === undefined || subj.via === 'control') return true
  return subj.via === 'participle' && ctx.parties.direct(subj.head).length === 0
}

function fillSubject(ctx: MatchContext, frame: Frame, clause: Clause, inherited: Inherited, binding: Binding): boolean {
  const slot = frame.subj ?? SUBJECT
  const lent = inherited.subject ?? []
  if (lent.length > 0 && slot.role !== 'X' && slot.role !== 'WORDS' && isLent(ctx, clause))
    return slot.role === 'ANY' || fillSlot(ctx, slot, clause.predicate, binding, lent)
  if (clause.subj === undefined && frame.options.act === 'subject') return slot.optional
  if (clause.subj === undefined)
    return slot.optional || clause.pos !== 'noun' || slot.role === 'ACT' || slot.role === 'ACT+'
  const fits = fillSlot(ctx, slot, clause.subj.head, binding)
  if (fits || LITERAL.has(slot.role)) return fits && actorFrom(ctx, frame, 'subject', clause.subj.head, binding)
  const token = tokenAt(ctx.tree, clause.subj.head)
  return clause.pos === 'noun' || (token.upos === 'PRON' && token.norm !== 'it')
}

/** act=subject, act=object: the literal subject or object is the actor too. */
function actorFrom(
  ctx: MatchContext,
  frame: Frame,
  place: 'subject' | 'object',
  head: number,
  binding: Binding,
): boolean {
  if (frame.options.act !== place) return true
  const named = ctx.parties.at(head)
  const found = (named.length > 0 ? named : sidesOf(ctx, head)).filter((party) => ctx.parties.canAct(party))
  binding.actors.push(...found)
  return found.length > 0
}

const BETWEEN = new Set(['between', 'among', 'with'])

/** Whose talks they are: "[talks between Bern and Rome] broke down". */
const sidesOf = (ctx: MatchContext, head: number): readonly Party[] =>
  childrenBy(ctx.tree, head, 'nmod')
    .filter((child) => BETWEEN.has(prepositionOf(ctx.tree, child)))
    .flatMap((child) => ctx.parties.direct(child))

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
  if (arg !== undefined) return fillSlot(ctx, slot, arg.head, binding) || slot.optional
  const gerund = clause.comps.find((comp) => comp.marker === 'ing')
  if (slot.role === 'X' && gerund !== undefined) return fillSlot(ctx, slot, gerund.head, binding)
  return slot.optional
}

/** The first preposition of the frame's list that the clause has wins ("blockade of Serbia with Albania's help"). */
function fillPrep(ctx: MatchContext, slot: PrepSlot, args: readonly Arg[], used: Set<Arg>, binding: Binding): boolean {
  for (const prep of slot.preps) {
    for (const arg of args) {
      if (arg.prep !== prep || used.has(arg)) continue
      const before = binding.score
      if (fillSlot(ctx, slot, arg.head, binding)) {
        if (slot.role === 'REC') binding.recipientPrep = prep
        used.add(arg)
        binding.score += arg.via === 'own' ? 1 : 0.8
        return true
      }
      binding.score = before
    }
  }
  return slot.optional
}

function fillComplement(ctx: MatchContext, frame: Frame, clause: Clause, binding: Binding): boolean {
  const wanted = frame.comp
  if (wanted === undefined) return true
  const found = clause.comps.find((comp) => comp.marker === wanted.marker)
  if (found === undefined) return wanted.slot.optional
  binding.score += 1
  return fillSlot(ctx, wanted.slot, found.head, binding)
}

const particleFits = (frame: Frame, clause: Clause): boolean =>
  frame.particle === undefined ||
  clause.particles.includes(frame.particle) ||
  clause.preps.some((arg) => arg.prep === frame.particle)

/** The options of a frame that look at the form of the clause. */
function formFits(ctx: MatchContext, frame: Frame, clause: Clause): boolean {
  const { passive, predicative } = frame.options
  if (passive === 'no' && clause.voice === 'passive') return false
  if (passive === 'only' && clause.voice !== 'passive') return false
  if (predicative !== 'no') return true
  return childrenBy(ctx.tree, clause.predicate, 'xcomp').every((child) => tokenAt(ctx.tree, child).upos === 'VERB')
}

/** The object, or what stands behind a particle that the parser took for a preposition ("take in no refugees"). */
function objectOf(frame: Frame, clause: Clause, args: readonly Arg[], used: Set<Arg>): Arg | undefined {
  if (clause.obj !== undefined || frame.particle === undefined) return clause.obj
  const behind = args.find((arg) => arg.prep === frame.particle)
  if (behind !== undefined) used.add(behind)
  return behind
}

/** Both objects; a passive that kept only its indirect one has it as the subject ("Lima was given an ultimatum"). */
function fillObjects(ctx: MatchContext, frame: Frame, clause: Clause, obj: Arg | undefined, binding: Binding): boolean {
  const moved =
    frame.iobj !== undefined && clause.iobj === undefined && clause.voice === 'passive' && clause.obj !== undefined
  const direct = moved ? undefined : obj
  if (!fillObject(ctx, frame.obj, direct, clause, binding)) return false
  if (direct !== undefined && !actorFrom(ctx, frame, 'object', direct.head, binding)) return false
  return frame.iobj === undefined || fillObject(ctx, frame.iobj, moved ? clause.obj : clause.iobj, clause, binding)
}

/** Cheap first look, for most frames of a predicate fail here: a required place whose kind of phrase the clause lacks. */
function canFit(frame: Frame, clause: Clause, args: readonly Arg[]): boolean {
  const { obj, comp, preps } = frame
  if (
    obj !== undefined &&
    !obj.optional &&
    clause.obj === undefined &&
    frame.particle === undefined &&
    obj.role !== 'X'
  )
    return false
  if (comp !== undefined && !comp.slot.optional && !clause.comps.some(({ marker }) => marker === comp.marker))
    return false
  return preps.every((slot) => slot.optional || args.some((arg) => slot.preps.includes(arg.prep)))
}

/** Fits one frame to one clause, given its phrases behind prepositions; undefined where a required place stays empty. */
function matchFrame(
  ctx: MatchContext,
  frame: Frame,
  clause: Clause,
  inherited: Inherited,
  args: readonly Arg[],
): Match | undefined {
  if (!particleFits(frame, clause) || !canFit(frame, clause, args) || !formFits(ctx, frame, clause)) return undefined
  const binding = newBinding(frame)
  const used = new Set<Arg>()
  if (!fillSubject(ctx, frame, clause, inherited, binding)) return undefined
  const fromSubject = binding.actors.length
  if (!fillObjects(ctx, frame, clause, objectOf(frame, clause, args, used), binding)) return undefined
  for (const slot of frame.preps) if (!fillPrep(ctx, slot, args, used, binding)) return undefined
  if (!fillComplement(ctx, frame, clause, binding)) return undefined
  if (frame.options.several === 'yes' && !several(binding.actors)) return undefined
  const { actors, joint, recipients, content, object } = binding
  return {
    frame,
    clause,
    score: binding.score + (frame.result.none ? 0.5 : 0),
    actors,
    fromSubject,
    joint,
    recipients: frame.options.rec === 'no' ? [] : recipients,
    left: args.filter((arg) => !used.has(arg)),
    ...(content === undefined ? {} : { content }),
    ...(object === undefined ? {} : { object }),
    ...(binding.recipientPrep === undefined ? {} : { recipientPrep: binding.recipientPrep }),
  }
}

/** Phrases behind prepositions: the clause's own, without the agent that a passive has as its subject, and those that are lent. */
function argsOf(clause: Clause, inherited: Inherited): readonly Arg[] {
  const agent = clause.voice === 'passive' ? clause.subj?.head : undefined
  const own = agent === undefined ? clause.preps : clause.preps.filter((arg) => arg.head !== agent)
  return inherited.preps === undefined ? own : [...own, ...inherited.preps]
}

/** The best fitting frame; the earlier line wins a tie. */
export function bestMatch(
  ctx: MatchContext,
  frames: readonly Frame[],
  clause: Clause,
  inherited: Inherited = {},
): Match | undefined {
  let best: Match | undefined
  const args = argsOf(clause, inherited)
  const offer = {
    object: clause.obj === undefined ? undefined : objectWords(ctx, clause.obj.head),
    particles: clause.particles,
    preps: [...clause.preps, ...args].map(({ prep }) => prep),
  }
  for (const frame of likelyFrames(frames, offer)) {
    const match = matchFrame(ctx, frame, clause, inherited, args)
    if (match !== undefined && (best === undefined || match.score > best.score)) best = match
  }
  return best
}
