// Figures -> lines of text for people: shares with intervals, a table per event, the commonest confusions, a table of reliability.
// Example: "events with parties and status right   412 of 601   68.6 %  (64.7 to 72.1)". Nothing is computed here but percentages.
import type { CorpusScore, EventRow } from './score-corpus.ts'
import { f1Of } from './score-corpus.ts'
import { FIGURES, type Figure } from './score-text.ts'
import { type Interval, type Share, wilson } from './statistics.ts'

export const percent = (share: number): string => (100 * share).toFixed(1)

export const shareLine = (name: string, share: Share): string => {
  const { low, high } = wilson(share)
  const count = `${share.right} of ${share.all}`
  return `${name.padEnd(46)} ${count.padStart(13)} ${percent(share.right / (share.all || 1)).padStart(6)} %  (${percent(low)} to ${percent(high)})`
}

const within = ({ low, high }: Interval): string => `${percent(low)} to ${percent(high)}`

function eventLine({ event, type, full, interval }: EventRow): string {
  const triple = ({ both, coded, gold }: EventRow['type']) =>
    [both / (coded || 1), both / (gold || 1), f1Of({ both, coded, gold })].map((x) => percent(x).padStart(6)).join('')
  return `${event.padEnd(11)}${String(type.gold).padStart(5)}${String(type.coded).padStart(6)}  |${triple(type)}  |${triple(full)}  (${within(interval)})`
}

function eventTable({ rows, macro }: CorpusScore): string[] {
  const head = `${''.padEnd(11)} gold coded  | by name: P     R    F1  | with parties and status: P R F1 (95 %)`
  return [head, ...rows.map(eventLine), `macro F1: by name ${percent(macro.type)}, in full ${percent(macro.full)}`]
}

const reliabilityTable = ({ reliability, calibrationError }: CorpusScore): string[] => [
  'confidence   events  promised  right',
  ...reliability.map(
    ({ low, high, count, confidence, right }) =>
      `${low.toFixed(1)} to ${high.toFixed(1)}  ${String(count).padStart(7)}  ${percent(confidence).padStart(8)}  ${percent(right).padStart(5)}`,
  ),
  `expected calibration error: ${calibrationError.toFixed(3)}`,
]

/** The shares, those of which nothing was judged left out. */
export function figureLines(score: CorpusScore): string[] {
  return (Object.keys(FIGURES) as Figure[])
    .filter((name) => score[name].all > 0)
    .map((name) => shareLine(FIGURES[name], score[name]))
}

export interface ReportOptions {
  /** How many wrong texts are shown. */
  readonly errors?: number
  readonly confusions?: number
}

/** Everything about one set of texts. */
export function reportLines(name: string, score: CorpusScore, options: ReportOptions = {}): string[] {
  const { errors = 0, confusions = 12 } = options
  const listed = (counts: ReadonlyMap<string, number>) =>
    [...counts].slice(0, confusions).map(([name, count]) => `${name} ${count}`)
  const [slips, confused] = [listed(score.slips), listed(score.confusions)]
  return [
    ...score.wrong.slice(0, errors),
    `${name}: ${score.count} texts`,
    ...figureLines(score),
    '',
    ...eventTable(score),
    '',
    ...(slips.length > 0 ? [`events with the right name, but with: ${slips.join(', ')}`] : []),
    ...(confused.length > 0 ? [`confusions, gold -> coded: ${confused.join(', ')}`, ''] : []),
    ...reliabilityTable(score),
  ]
}
