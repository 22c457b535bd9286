// Figures -> the part of docs/scores.md that `npm run eval -- FOLDER --scores docs/scores.md` writes: tables beside each other, a column a set of texts.
// Example: "| events with parties and status right | 39.3 (36.8–41.9), 555 of 1413 | … |". What stands around the part is left alone.
import { percent } from './report.ts'
import { type CorpusScore, f1Of } from './score-corpus.ts'
import { FIGURES, type Figure } from './score-text.ts'
import { type Share, wilson } from './statistics.ts'

export const BEGIN = '<!-- figures: written by npm run eval -- FOLDER --scores docs/scores.md -->'
export const END = '<!-- end of figures -->'

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

export function shareCell(share: Share): string {
  const { low, high } = wilson(share)
  if (share.all === 0) return '–'
  return `${percent(share.right / share.all)} (${percent(low)}–${percent(high)}), ${share.right} of ${share.all}`
}

/** A set of texts under its name. */
export interface Named {
  readonly name: string
  readonly score: CorpusScore
}

const head = (first: string, sets: readonly Named[]): string[] => [
  row([first, ...sets.map(({ name }) => name)]),
  row(['---', ...sets.map(() => '---')]),
]

function figureTable(sets: readonly Named[]): string[] {
  const names = Object.keys(FIGURES) as Figure[]
  return [
    ...head('share, % (95 %)', sets),
    ...names.map((name) => row([FIGURES[name], ...sets.map(({ score }) => shareCell(score[name]))])),
    row(['macro F1 of the events by name', ...sets.map(({ score }) => percent(score.macro.type))]),
    row(['macro F1 with parties and status', ...sets.map(({ score }) => percent(score.macro.full))]),
    row(['expected calibration error', ...sets.map(({ score }) => score.calibrationError.toFixed(3))]),
  ]
}

function eventTable(sets: readonly Named[]): string[] {
  const events = [...new Set(sets.flatMap(({ score }) => score.rows.map(({ event }) => event)))].sort()
  const cell = (score: CorpusScore, event: string): string => {
    const found = score.rows.find((one) => one.event === event)
    if (found === undefined) return '–'
    const { low, high } = found.interval
    return `${percent(f1Of(found.type))}, ${percent(f1Of(found.full))} (${percent(low)}–${percent(high)})`
  }
  return [
    ...head('F1 by name, with parties and status (95 %)', sets),
    ...events.map((event) => row([event, ...sets.map(({ score }) => cell(score, event))])),
  ]
}

function reliabilityTable(sets: readonly Named[]): string[] {
  const bins = [...new Set(sets.flatMap(({ score }) => score.reliability.map(({ low }) => low)))].sort()
  const cell = ({ reliability }: CorpusScore, bin: number): string => {
    const found = reliability.find(({ low }) => low === bin)
    return found === undefined ? '–' : `${percent(found.confidence)} → ${percent(found.right)} (${found.count})`
  }
  return [
    ...head('confidence promised → right, % (records)', sets),
    ...bins.map((bin) => row([`from ${bin.toFixed(1)}`, ...sets.map(({ score }) => cell(score, bin))])),
  ]
}

/** The tables, and a list of further lines by set. */
export function scoresMarkdown(sets: readonly Named[], others: Readonly<Record<string, readonly string[]>>): string {
  const further = Object.entries(others).flatMap(([name, lines]) => lines.map((line) => `- ${name}: ${line}`))
  const texts = sets.map(({ name, score }) => `${name}: ${score.count} texts`).join('; ')
  return [
    texts,
    '',
    ...figureTable(sets),
    '',
    ...eventTable(sets),
    '',
    ...reliabilityTable(sets),
    ...(further.length > 0 ? ['', ...further] : []),
  ].join('\n')
}

/** A document with the part between the marks replaced; unchanged where it has no marks. */
export function withFigures(document: string, figures: string): string {
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)]
  if (begin < 0 || end < begin) return document
  return `${document.slice(0, begin + BEGIN.length)}\n\n${figures}\n\n${document.slice(end)}`
}
