// Blocks -> one page for the terminal: headings, wrapped sentences, tables and bars that keep to its width.
// Example: a row of bars "2022-08-22  ######            -7.0  2; 0/0/2/0", conflict to the left of the middle, cooperation to the right.

import type { Block } from '../../story/situations/blocks.ts'
import { columnWidths, layRow, pad, widthOf, wrap } from '../layout.ts'
import { onOneLine, type Style } from '../style.ts'

const GAP = 2
const HALF = 14

function tableLines({ head, rows }: Extract<Block, { kind: 'table' }>, width: number, style: Style): string[] {
  const cells = rows.map((row) => row.map((cell) => onOneLine(cell)))
  const used = head.map((_, i) => cells.some((row) => (row[i] ?? '') !== ''))
  const keep = (row: readonly string[]): string[] => row.filter((_, i) => used[i])
  const wanted = keep(head).map((name, i) =>
    Math.max(widthOf(name), ...cells.map((row) => widthOf(keep(row)[i] ?? ''))),
  )
  const least = wanted.map((one) => Math.min(one, 10))
  const widths = columnWidths(wanted, least, width, GAP)
  const lay = (row: readonly string[]): string[] =>
    layRow(
      keep(row).map((cell) => [cell]),
      widths,
    ).map((line) => line.join(' '.repeat(GAP)).trimEnd())
  return [...lay(head.map((name) => name.toUpperCase())).map(style.dim), ...cells.flatMap(lay)]
}

function barLines({ caption, bars }: Extract<Block, { kind: 'bars' }>, width: number, style: Style): string[] {
  const most = Math.max(1, ...bars.map(({ value }) => Math.abs(value)))
  const lines = bars.map(({ label, value, note }) => {
    const length = Math.round((Math.abs(value) / most) * HALF)
    const left = value < 0 ? ' '.repeat(HALF - length) + '█'.repeat(length) : ' '.repeat(HALF)
    const right = pad(value > 0 ? '█'.repeat(length) : '', HALF)
    return `${label}  ${style.red(left)}│${style.green(right)} ${value.toFixed(1).padStart(6)}  ${style.dim(note)}`
  })
  return [...wrap(caption, width), ...lines]
}

function linesOf(block: Block, width: number, style: Style): string[] {
  switch (block.kind) {
    case 'heading':
      return ['', style.bold(block.text)]
    case 'text':
      return wrap(onOneLine(block.text), width)
    case 'table':
      return tableLines(block, width, style)
    default:
      return barLines(block, width, style)
  }
}

export function pageOf(title: string, blocks: readonly Block[], columns: number, style: Style): string {
  const width = Math.max(60, Math.min(columns, 140))
  return `${[style.bold(onOneLine(title)), ...blocks.flatMap((block) => linesOf(block, width, style))].join('\n')}\n`
}
