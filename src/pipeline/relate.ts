// A text with a marked source and target + its coding -> the event between the two: `rapporteur relate` (record.md).
// Example: source "Kyiv", target "Minsk" in "Kyiv accused Minsk of ..." -> ACCUSE/allege, with the words that decided.
// The coded events come first, by how well their parties lie on the marks (a pronoun stands for what it refers to); where none touches
// the source, the other events of the text, then the entries of the lexicon for its words.
import { overlaps } from '../base/spans.ts'
import type { PredicateLexicon } from '../coder/predicates.ts'
import type { Actor, Document, Event, EventType, Evidence, Mention, Span, Token } from '../model/index.ts'
import type { Coded } from './coded.ts'

/** A marked side: its words and where they stand; spans may be empty. */
export interface MarkedSide {
  readonly text: string
  readonly spans: readonly (readonly [start: number, end: number])[]
}

export interface Pair {
  readonly id: string
  readonly text: string
  readonly source: MarkedSide
  readonly target: MarkedSide
  readonly date?: string
}

export interface Relation {
  readonly event: EventType
  readonly modes: readonly string[]
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  /** Neither the coding nor the lexicon speaks for any event, and the model is not sure either: the best guess all the same. */
  readonly guess?: true
}

/** What was read and coded of the text. */
export interface PairCoding {
  readonly doc: Document
  readonly mentions: readonly Mention[]
  readonly events: readonly Event[]
}

/** An event and how well its parties lie on the marks: 4 both, 2 the source acts, 1.5 the target suffers, 0.5 the wrong way round, 0 not at all. */
export interface Fit {
  readonly event: Event
  readonly fit: 4 | 2 | 1.5 | 0.5 | 0
}

/** The words of an actor, and of the mentions that they refer back to. */
function chainOf(actor: Actor, { doc, mentions }: PairCoding): Span[] {
  const out: Span[] = [actor.span]
  let at = mentions.find((one) => one.actors.some(({ span }) => overlaps(span, actor.span)))
  for (let steps = 0; at?.sameAs !== undefined && steps < 8; steps++) {
    at = mentions[at.sameAs]
    const [first, last] = [doc.tokens[at?.first ?? -1], doc.tokens[(at?.last ?? 0) - 1]]
    if (first !== undefined && last !== undefined) out.push({ start: first.start, end: last.end })
  }
  return out
}

function touches(actors: readonly Actor[], side: MarkedSide, coding: PairCoding): boolean {
  const marks = side.spans.map(([start, end]) => ({ start, end }))
  return actors.some((actor) => chainOf(actor, coding).some((span) => marks.some((mark) => overlaps(span, mark))))
}

function fitOf(event: Event, { source, target }: Pair, coding: PairCoding): Fit['fit'] {
  const acts = touches(event.actors, source, coding)
  const suffers = touches(event.recipients, target, coding) || (acts && touches(event.actors, target, coding))
  if (acts) return suffers ? 4 : 2
  if (suffers) return 1.5
  return touches(event.recipients, source, coding) || touches(event.actors, target, coding) ? 0.5 : 0
}

/** The coded events of a text by how well they fit the marked pair; the surer one first where they fit alike. */
export function rankForPair(pair: Pair, coding: PairCoding): Fit[] {
  const sure = ({ status }: Event) => (status === 'actual' ? 1 : 0)
  return coding.events
    .map((event) => ({ event, fit: fitOf(event, pair, coding) }))
    .sort((a, b) => b.fit - a.fit || sure(b.event) - sure(a.event) || b.event.confidence - a.event.confidence)
}

const CERTAINTY = { 4: 1, 2: 0.9, 1.5: 0.75, 0.5: 0.5, 0: 0.4 } as const

function ofEvents(pair: Pair, { doc, events, seen }: Coded): Relation | undefined {
  const [best] = rankForPair(pair, { doc, events, mentions: seen.mentions })
  if (best === undefined) return undefined
  const { event, fit } = best
  const confidence = Math.round(event.confidence * CERTAINTY[fit] * 100) / 100
  return { event: event.type, modes: event.modes, confidence, evidence: event.evidence }
}

const POS: Readonly<Record<string, 'verb' | 'noun' | 'adj'>> = { VERB: 'verb', NOUN: 'noun', ADJ: 'adj' }

/** Between the marks counts most; a verb tells more than a noun. */
function weightOf(token: Token, pair: Pair): number {
  const edges = [...pair.source.spans, ...pair.target.spans].flat()
  const between = edges.length > 2 && token.start >= Math.min(...edges) && token.end <= Math.max(...edges)
  return (token.upos === 'VERB' ? 2 : 1) * (between ? 2 : 1)
}

/** What the lexicon says of the words alone, without their places: the event that most entries give. */
function ofWords(pair: Pair, doc: Document, lexicon: PredicateLexicon): Relation | undefined {
  const votes = new Map<EventType, { weight: number; evidence: Evidence[] }>()
  for (const token of doc.tokens) {
    const pos = POS[token.upos]
    const frames = pos === undefined ? [] : (lexicon.byPredicate.get(`${pos}:${token.lemma.toLowerCase()}`) ?? [])
    for (const frame of frames) {
      const event =
        frame.result.event ??
        lexicon.compositions.get(frame.result.operator ?? '')?.find((line) => line.content === '?')?.event
      if (event === undefined) continue
      const vote = votes.get(event) ?? { weight: 0, evidence: [] }
      votes.set(event, vote)
      vote.weight += weightOf(token, pair) / frames.length
      if (vote.evidence.at(-1)?.start !== token.start)
        vote.evidence.push({ role: 'event', in: 'text', start: token.start, end: token.end, rule: frame.id })
    }
  }
  const [best] = [...votes].sort(([, a], [, b]) => b.weight - a.weight)
  return best === undefined ? undefined : { event: best[0], modes: [], confidence: 0.2, evidence: best[1].evidence }
}

/** The event between source and target by the rules; undefined where neither the coding nor the lexicon has anything to say. */
export const relate = (pair: Pair, coded: Coded, lexicon: PredicateLexicon): Relation | undefined =>
  ofEvents(pair, coded) ?? ofWords(pair, coded.doc, lexicon)

/** What to say where nothing speaks for anything and an answer is asked for all the same: the most frequent event of reporting. */
export const UNINFORMED: Relation = { event: 'CONSULT', modes: [], confidence: 0.05, evidence: [] }
