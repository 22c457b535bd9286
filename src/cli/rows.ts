// Rows of a view -> a table, JSON Lines or CSV, for the commands that answer from a database.
// Example: rowsText([{ event: 'AGREE', count: 3 }], 'csv') is "event,count\r\nAGREE,3\r\n".
// Lists in a cell are joined with "; "; in JSON Lines they stay lists.
import { cellText } from './csv.ts'
import type { OutputFormat } from './formats.ts'
import { pad, widthOf } from './layout.ts'
import { onOneLine, type Style } from './style.ts'

type Cellish = unknown
export type PlainRow = Readonly<Record<string, Cellish>>

function textOf(cell: Cellish): string {
  if (cell === null || cell === undefined) return ''
  if (Array.isArray(cell)) return cell.map(textOf).join('; ')
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell)
}

const isNumber = (cell: Cellish): boolean => typeof cell === 'number'
const WIDEST = 60
const cut = (text: string): string => (text.length <= WIDEST ? text : `${text.slice(0, WIDEST - 1)}…`)

function tableText(rows: readonly PlainRow[], style: Style): string {
  const names = Object.keys(rows[0] ?? {})
  const cells = rows.map((row) => names.map((name) => cut(onOneLine(textOf(row[name])))))
  const widths = names.map((name, at) => Math.max(widthOf(name), ...cells.map((line) => widthOf(line[at] ?? ''))))
  const right = names.map((name) => rows.every((row) => row[name] === null || isNumber(row[name])))
  const lay = (line: readonly string[]): string =>
    line
      .map((text, at) => {
        const width = widths[at] ?? 0
        return right[at] ? `${' '.repeat(Math.max(0, width - widthOf(text)))}${text}` : pad(text, width)
      })
      .join('  ')
      .trimEnd()
  return [style.dim(lay(names.map((name) => name.toUpperCase()))), ...cells.map(lay)]
    .map((line) => `${line}\n`)
    .join('')
}

const csvLine = (cells: readonly string[]): string => `${cells.map(cellText).join(',')}\r\n`

/** `header` is false for rows that go on after others. */
export function rowsText(rows: readonly PlainRow[], format: OutputFormat, style: Style, header = true): string {
  if (format === 'jsonl') return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
  if (rows.length === 0) return ''
  if (format === 'table') return tableText(rows, style)
  const names = Object.keys(rows[0] ?? {})
  const lines = rows.map((row) => csvLine(names.map((name) => textOf(row[name]))))
  return `${header ? csvLine(names) : ''}${lines.join('')}`
}
