// Sentences with a marked source and target and the event between them -> how often an event is named for the pair, and the right one.
// Example: source "Ghana", target "Togo": the coded event whose parties overlap the marks, a pronoun's antecedents included, stands for the pair.
// CONCEDE and RETREAT count as one (YIELD), as the set has them. Which event holds where the coder names none is not asked here.
import { overlaps } from '../base/spans.ts'
import type { Actor, Document, Event, Mention, Span } from '../model/index.ts'

export interface MarkedSide {
  readonly text: string
  readonly spans: readonly (readonly [start: number, end: number])[]
}

export interface RelateRow {
  readonly id: string
  readonly text: string
  readonly source: MarkedSide
  readonly target?: MarkedSide
  readonly event: string
}

/** What was read and coded of a row's text. */
export interface RelateCoded {
  readonly doc: Document
  readonly mentions: readonly Mention[]
  readonly events: readonly Event[]
}

export interface RelateScore {
  readonly all: number
  readonly named: number
  readonly right: number
  /** Pairs of which both sides were found. */
  readonly strict: number
  readonly strictRight: number
  readonly confusions: ReadonlyMap<string, number>
  readonly wrong: readonly string[]
}

const rootOf = (event: string): string => (event === 'CONCEDE' || event === 'RETREAT' ? 'YIELD' : event)

/** The words of an actor, and of the mentions that they refer back to. */
function chainOf({ span }: Actor, { doc, mentions }: RelateCoded): Span[] {
  const spans: Span[] = [span]
  let at = mentions.find((one) => one.actors.some((actor) => overlaps(actor.span, span)))
  for (let step = 0; at?.sameAs !== undefined && step < 8; step++) {
    at = mentions[at.sameAs]
    const [first, last] = [doc.tokens[at?.first ?? -1], doc.tokens[(at?.last ?? 0) - 1]]
    if (first !== undefined && last !== undefined) spans.push({ start: first.start, end: last.end })
  }
  return spans
}

function touches(actors: readonly Actor[], side: MarkedSide | undefined, coded: RelateCoded): boolean {
  const marks = (side?.spans ?? []).map(([start, end]) => ({ start, end }))
  return actors.some((actor) => chainOf(actor, coded).some((span) => marks.some((mark) => overlaps(span, mark))))
}

/** 4: both sides in their places; 2: one of them; less: the wrong way round or not at all. */
function fitOf({ source, target }: RelateRow, event: Event, coded: RelateCoded): number {
  const acts = touches(event.actors, source, coded)
  const suffers = touches(event.recipients, target, coded) || (acts && touches(event.actors, target, coded))
  const turned = !acts && touches(event.recipients, source, coded)
  return (acts ? 2 : 0) + (suffers ? 2 : 0) + (turned ? 0.5 : 0)
}

/** The coded event that stands for the pair, and how well it fits. */
export function eventForPair(row: RelateRow, coded: RelateCoded): { event: Event; fit: number } | undefined {
  const [best] = coded.events.map((event) => ({ event, fit: fitOf(row, event, coded) })).sort((a, b) => b.fit - a.fit)
  return best !== undefined && best.fit >= 2 ? best : undefined
}

export function scoreRelate(rows: readonly { readonly row: RelateRow; readonly coded: RelateCoded }[]): RelateScore {
  const confusions = new Map<string, number>()
  const wrong: string[] = []
  const judged = rows.map(({ row, coded }) => {
    const found = eventForPair(row, coded)
    const type = found === undefined ? 'none' : rootOf(found.event.type)
    const right = type === row.event
    if (!right) {
      confusions.set(`${row.event} -> ${type}`, (confusions.get(`${row.event} -> ${type}`) ?? 0) + 1)
      wrong.push(
        `${row.id}: ${row.text}\n   gold  ${row.event} "${row.source.text}" > "${row.target?.text ?? ''}"\n   coded ${type}`,
      )
    }
    return { named: found !== undefined, right, both: (found?.fit ?? 0) >= 4 }
  })
  const count = (is: (one: (typeof judged)[number]) => boolean) => judged.filter(is).length
  return {
    all: judged.length,
    named: count(({ named }) => named),
    right: count(({ right }) => right),
    strict: count(({ both }) => both),
    strictRight: count(({ both, right }) => both && right),
    confusions: new Map([...confusions].sort((a, b) => b[1] - a[1])),
    wrong,
  }
}
