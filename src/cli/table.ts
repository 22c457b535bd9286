// Coded articles -> a table for people: a line an event, below it the words that support it.
// Example: "2024-03-19  GHA GOV Kofi Mensah  CONSULT visit  TGO Togo  actual  –  Accra GHA" / "“Mensah [arrived] in Lomé…”".
// It keeps to the width of the terminal; columns that say nothing of any event of the article are left out.

import { quadOf } from '../lexicon/ontology.ts'
import type { Document, Event } from '../model/index.ts'
import type { Coded } from '../pipeline/coded.ts'
import { explanationOf, missingOf } from '../pipeline/explain.ts'
import { missingLine, reasonsOf } from './explain.ts'
import type { FormatOptions, Writer } from './formats.ts'
import { columnWidths, layRow, pad, widthOf, wrap } from './layout.ts'
import { onOneLine, type Style } from './style.ts'
import { dateCell, eventCell, NONE, partiesCell, placeCell, speakersCell, statusCell } from './table-cells.ts'
import { supportingWords } from './words.ts'

interface Column {
  readonly name: string
  readonly cells: (event: Event) => readonly string[]
  readonly least: number
  /** Left out where no event has anything there. */
  readonly mayGo: boolean
}

const COLUMNS: readonly Column[] = [
  { name: 'date', cells: (event) => dateCell(event.date), least: 13, mayGo: false },
  { name: 'actor', cells: (event) => partiesCell(event.actors), least: 14, mayGo: false },
  { name: 'event', cells: eventCell, least: 9, mayGo: false },
  { name: 'recipient', cells: (event) => partiesCell(event.recipients), least: 14, mayGo: false },
  { name: 'status', cells: statusCell, least: 8, mayGo: false },
  { name: 'said by', cells: (event) => speakersCell(event.saidBy), least: 10, mayGo: true },
  { name: 'place', cells: (event) => [placeCell(event)], least: 8, mayGo: true },
]

const GAP = 2
const INDENT = 12
const MOST = 140

/** The columns of these events with their widths. */
function plan(events: readonly Event[], total: number): { columns: readonly Column[]; widths: readonly number[] } {
  const columns = COLUMNS.filter((column) => !column.mayGo || events.some((event) => column.cells(event)[0] !== NONE))
  const wanted = columns.map((column) =>
    Math.max(widthOf(column.name), ...events.flatMap((event) => column.cells(event).map(widthOf))),
  )
  return {
    columns,
    widths: columnWidths(
      wanted,
      columns.map((c) => c.least),
      total,
      GAP,
    ),
  }
}

/** Green for cooperation, yellow for words of conflict, red for deeds. */
function colourOf(event: Event, options: FormatOptions): (text: string) => string {
  const { green, cyan, yellow, red } = options.style
  return [green, cyan, yellow, red][quadOf(options.record.ontology, event.type) - 1] ?? green
}

function colour(name: string, text: string, event: Event, options: FormatOptions): string {
  const { style } = options
  if (text === NONE) return style.dim(text)
  if (name === 'event') return style.bold(colourOf(event, options)(text))
  if (name === 'date' || name === 'place' || name === 'said by') return style.dim(text)
  if (name === 'status') return text === 'actual' ? style.dim(text) : style.magenta(text)
  return text
}

/** A padded cell in its colour; the padding stays plain. */
function paintCell(name: string, cell: string, event: Event, options: FormatOptions): string {
  const text = cell.trimEnd()
  return colour(name, text, event, options) + cell.slice(text.length)
}

const indented = (lines: readonly string[]): string => lines.map((line) => `${' '.repeat(INDENT)}${line}\n`).join('')

function explained(event: Event, coded: Coded, options: FormatOptions, width: number): string {
  const { style } = options
  const lines = reasonsOf(event, coded.doc, explanationOf(coded, event.id)).flatMap(([name, text]) =>
    wrap(text, width - 12).map((line, i) => `${style.cyan(pad(i === 0 ? name : '', 10))}  ${style.dim(line)}`),
  )
  return indented(lines)
}

function headerOf(doc: Document, events: number, file: string, style: Style): string {
  const { title, date, source } = doc.article
  const name = onOneLine(title ?? file)
  const details = [date ?? 'no date', source, `${events} ${events === 1 ? 'event' : 'events'}`]
  return `${style.bold(name)}  ${style.dim(
    details
      .filter((part) => part !== undefined)
      .map(onOneLine)
      .join(' · '),
  )}\n`
}

export function tableWriter(options: FormatOptions): Writer {
  const { style } = options
  const total = Math.max(60, Math.min(options.columns, MOST))
  const width = total - INDENT
  const rowOf = (event: Event, coded: Coded, { columns, widths }: ReturnType<typeof plan>): string => {
    const lines = layRow(
      columns.map((column) => column.cells(event)),
      widths,
    ).map((cells) =>
      cells.map((text, i) => paintCell(columns[i]?.name ?? '', text, event, options)).join(' '.repeat(GAP)),
    )
    const words = indented(supportingWords(event, coded.doc, style, width))
    const why = options.explain ? explained(event, coded, options, width) : ''
    return `${lines.map((line) => `${line.trimEnd()}\n`).join('')}${words}${why}`
  }
  const missingLines = (coded: Coded): string => {
    const missing = options.explainMissing ? missingOf(coded) : []
    if (missing.length === 0) return ''
    const lines = missing.map((one) => style.dim(missingLine(one, coded.doc, total)))
    return `\n${style.bold('sentences without an event')}\n${lines.join('\n')}\n`
  }
  let first = true
  return {
    article(coded: Coded, file: string) {
      const gap = first ? '' : '\n'
      first = false
      const head = headerOf(coded.doc, coded.events.length, file, style)
      if (coded.events.length === 0) return `${gap}${head}${missingLines(coded)}`
      const layout = plan(coded.events, total)
      const names = layout.columns.map((column, i) => pad(column.name.toUpperCase(), layout.widths[i] ?? 0))
      const rows = coded.events.map((event) => rowOf(event, coded, layout)).join('\n')
      return `${gap}${head}\n${style.dim(names.join(' '.repeat(GAP)).trimEnd())}\n${rows}${missingLines(coded)}`
    },
    end: () => '',
  }
}
