// Gold texts with what was coded of each -> figures: shares, precision, recall and F1 per event with intervals, confusions, calibration.
// Example: two texts, one of them right, give events 1 of 2 and texts 1 of 2. What one text adds is score-text.ts; layout is report.ts.
import type { Event } from '../model/index.ts'
import type { GoldText } from './gold.ts'
import { NOTHING, type Overlap, sum } from './multiset.ts'
import { type EventOverlap, FIGURES, type Figure, type Figures, scoreText, type TextScore } from './score-text.ts'
import {
  bootstrap,
  calibrationError,
  type Interval,
  type ReliabilityRow,
  reliability,
  type Share,
} from './statistics.ts'

export interface CodedText {
  readonly text: GoldText
  readonly events: readonly Event[]
}

/** One event over all texts, with the 95 % interval of its F1 (parties and status included). */
export interface EventRow extends EventOverlap {
  readonly event: string
  readonly interval: Interval
}

/** Each figure by its name, and what lies behind them. */
export interface CorpusScore extends Figures {
  readonly count: number
  readonly rows: readonly EventRow[]
  /** Mean of the F1 of the events: by name, and with parties and status. */
  readonly macro: { readonly type: number; readonly full: number }
  /** Gold events found, by event. */
  readonly byEvent: ReadonlyMap<string, Share>
  readonly confusions: ReadonlyMap<string, number>
  /** What is wrong with events that have the right name. */
  readonly slips: ReadonlyMap<string, number>
  readonly reliability: readonly ReliabilityRow[]
  readonly calibrationError: number
  readonly perText: readonly TextScore[]
  readonly wrong: readonly string[]
}

const names = Object.keys(FIGURES) as Figure[]

function addFigures(scores: readonly TextScore[]): Figures {
  const add = (name: Figure): Share => ({
    right: scores.reduce((total, { figures }) => total + figures[name].right, 0),
    all: scores.reduce((total, { figures }) => total + figures[name].all, 0),
  })
  return Object.fromEntries(names.map((name) => [name, add(name)])) as Record<Figure, Share>
}

export const f1Of = ({ both, coded, gold }: Overlap): number => (2 * both) / (coded + gold || 1)

/** The interval of one event's F1: texts are drawn again and again. */
function intervalOf(scores: readonly TextScore[], event: string): Interval {
  const parts = scores.flatMap((score) => score.byEvent.get(event)?.full ?? [])
  return bootstrap(parts.length, (times) => {
    let [both, others] = [0, 0]
    for (const [at, part] of parts.entries()) {
      both += (times[at] ?? 0) * part.both
      others += (times[at] ?? 0) * (part.coded + part.gold)
    }
    return (2 * both) / (others || 1)
  })
}

function rowsOf(scores: readonly TextScore[]): EventRow[] {
  const events = [...new Set(scores.flatMap((score) => [...score.byEvent.keys()]))].sort()
  return events.map((event) => {
    const parts = scores.flatMap((score) => score.byEvent.get(event) ?? [])
    const total = (of: (part: EventOverlap) => Overlap) => parts.map(of).reduce(sum, NOTHING)
    return {
      event,
      type: total((part) => part.type),
      full: total((part) => part.full),
      interval: intervalOf(scores, event),
    }
  })
}

/** How often each stands there, the commonest first. */
function counted(keys: readonly string[]): Map<string, number> {
  const out = new Map<string, number>()
  for (const key of keys) out.set(key, (out.get(key) ?? 0) + 1)
  return new Map([...out].sort((a, b) => b[1] - a[1]))
}

const confusionsOf = (scores: readonly TextScore[]): string[] =>
  scores.flatMap((score) =>
    score.confusions.flatMap(([gold, coded]) => (gold === coded ? [] : [`${gold} -> ${coded}`])),
  )

const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / (values.length || 1)

/** Adds up over texts with what was coded of each. */
export function scoreCorpus(coded: readonly CodedText[]): CorpusScore {
  const scores = coded.map(({ text, events }) => scoreText(text, events))
  const rows = rowsOf(scores)
  const judged = scores.flatMap((score) => score.judged)
  const inGold = rows.filter(({ full }) => full.gold > 0)
  return {
    ...addFigures(scores),
    count: scores.length,
    rows,
    macro: { type: mean(inGold.map(({ type }) => f1Of(type))), full: mean(inGold.map(({ full }) => f1Of(full))) },
    byEvent: new Map(inGold.map(({ event, full }) => [event, { right: full.both, all: full.gold }])),
    confusions: counted(confusionsOf(scores)),
    slips: counted(scores.flatMap((score) => score.slips)),
    reliability: reliability(judged),
    calibrationError: calibrationError(judged),
    perText: scores,
    wrong: scores.flatMap((score) => score.wrong ?? []),
  }
}
