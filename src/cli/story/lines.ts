// Rows of named cells -> a table for people, JSON Lines, or CSV: what `ledger` and `stories` share.
// Example: layOut('table', columns, rows, io) keeps to the width of the terminal; each row may have words below it.
import { type Cell, row as csvRow } from '../csv.ts'
import type { OutputFormat } from '../formats.ts'
import { type Io, wantsColour } from '../io.ts'
import { columnWidths, layRow, pad, widthOf, wrap } from '../layout.ts'
import { onOneLine, type Style, styleOf } from '../style.ts'

export interface Column<T> {
  readonly name: string
  readonly cells: (row: T) => readonly string[]
  readonly least: number
  readonly paint?: (text: string, row: T, style: Style) => string
}

export interface Shape<T> {
  readonly columns: readonly Column<T>[]
  /** Lines below a row of the table, a name before each. */
  readonly below: (row: T) => readonly (readonly [name: string, text: string])[]
  readonly record: (row: T) => unknown
  readonly csv: readonly (readonly [name: string, cell: (row: T) => Cell])[]
  /** What to say where there are no rows. */
  readonly none: string
}

const GAP = 2
const INDENT = 4
const MOST = 140
const NAMES = 10

function table<T>({ columns, below, none }: Shape<T>, rows: readonly T[], io: Io): string {
  const style = styleOf(wantsColour(io.stdout, io.env))
  if (rows.length === 0) return `${style.dim(none)}\n`
  const total = Math.max(60, Math.min(io.stdout.columns, MOST))
  const wanted = columns.map(({ name, cells }) =>
    Math.max(widthOf(name), ...rows.flatMap((row) => cells(row).map(widthOf))),
  )
  const widths = columnWidths(
    wanted,
    columns.map(({ least }) => least),
    total,
    GAP,
  )
  const head = columns.map(({ name }, i) => pad(name.toUpperCase(), widths[i] ?? 0)).join(' '.repeat(GAP))
  const lines = rows.map((row) => {
    const laid = layRow(
      columns.map(({ cells }) => cells(row).map(onOneLine)),
      widths,
    ).map((cells) =>
      cells
        .map(
          (cell, i) =>
            (columns[i]?.paint ?? ((text: string) => text))(cell.trimEnd(), row, style) +
            cell.slice(cell.trimEnd().length),
        )
        .join(' '.repeat(GAP))
        .trimEnd(),
    )
    const words = below(row).flatMap(([name, text]) =>
      wrap(onOneLine(text), total - INDENT - NAMES - 1).map(
        (line, i) => `${' '.repeat(INDENT)}${style.dim(pad(i === 0 ? name : '', NAMES))} ${line}`,
      ),
    )
    return `${[...laid, ...words].join('\n')}\n`
  })
  return `${style.dim(head.trimEnd())}\n${lines.join('\n')}`
}

export function layOut<T>(format: OutputFormat, shape: Shape<T>, rows: readonly T[], io: Io): string {
  if (format === 'jsonl') return rows.map((row) => `${JSON.stringify(shape.record(row))}\n`).join('')
  if (format === 'csv')
    return (
      csvRow(shape.csv.map(([name]) => name)) +
      rows.map((row) => csvRow(shape.csv.map(([, cell]) => cell(row)))).join('')
    )
  return table(shape, rows, io)
}
