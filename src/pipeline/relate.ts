// A text with a marked source and target + its coding -> the event between the two: `rapporteur relate` (record.md).
// Example: source "Kyiv", target "Minsk" in "Kyiv accused Minsk of ..." -> ACCUSE/allege, with the words that decided.
// The coded events come first, by how well their parties lie on the marks (a pronoun stands for what it refers to); where none touches
// the source, the other events of the text, then the entries of the lexicon for its words.
import type { PredicateLexicon } from '../coder/compose.ts'
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
}

const overlaps = (span: Span, side: MarkedSide): boolean =>
  side.spans.some(([start, end]) => span.start < end && start < span.end)

/** The spans of an actor's own words and of what they refer back to. */
function spansOf(actor: Actor, doc: Document, mentions: readonly Mention[]): Span[] {
  const out: Span[] = [actor.span]
  let mention = mentions.find((one) =>
    one.actors.some(({ span }) => span.start === actor.span.start && span.end === actor.span.end),
  )
  for (let steps = 0; mention?.sameAs !== undefined && steps < 8; steps++) {
    mention = mentions[mention.sameAs]
    const [first, last] = [doc.tokens[mention?.first ?? -1], doc.tokens[(mention?.last ?? 0) - 1]]
    if (first !== undefined && last !== undefined) out.push({ start: first.start, end: last.end })
  }
  return out
}

const FITS = { both: 4, source: 2, target: 1.5, turned: 0.5 } as const

/** How well an event's parties lie on the marks: source as actor, target as recipient or fellow actor. */
function fitOf(event: Event, pair: Pair, { doc, seen }: Coded): number {
  const on = (actors: readonly Actor[], side: MarkedSide) =>
    actors.some((actor) => spansOf(actor, doc, seen.mentions).some((span) => overlaps(span, side)))
  const source = on(event.actors, pair.source)
  const target = on(event.recipients, pair.target) || (source && on(event.actors, pair.target))
  if (source && target) return FITS.both
  if (source) return FITS.source
  if (target) return FITS.target
  return on(event.recipients, pair.source) || on(event.actors, pair.target) ? FITS.turned : 0
}

const CERTAINTY = { 4: 1, 2: 0.9, 1.5: 0.75, 0.5: 0.5, 0: 0.4 } as const

function ofEvents(pair: Pair, coded: Coded): Relation | undefined {
  const ranked = coded.events
    .map((event) => ({ event, score: fitOf(event, pair, coded), sure: event.status === 'actual' ? 1 : 0 }))
    .sort((a, b) => b.score - a.score || b.sure - a.sure || b.event.confidence - a.event.confidence)
  const [best] = ranked
  if (best === undefined) return undefined
  const { event } = best
  const certainty = CERTAINTY[best.score as keyof typeof CERTAINTY] ?? 0.4
  return {
    event: event.type,
    modes: event.modes,
    confidence: Math.round(event.confidence * certainty * 100) / 100,
    evidence: event.evidence,
  }
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

/** The event between source and target; undefined where neither the coding nor the lexicon has anything to say. */
export const relate = (pair: Pair, coded: Coded, lexicon: PredicateLexicon): Relation | undefined =>
  ofEvents(pair, coded) ?? ofWords(pair, coded.doc, lexicon)

/** What to say where nothing speaks for anything and an answer is asked for all the same: the most frequent event of reporting. */
export const UNINFORMED: Relation = { event: 'CONSULT', modes: [], confidence: 0.05, evidence: [] }
