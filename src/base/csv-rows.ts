// Text of a table (RFC 4180; commas, semicolons or tabs) -> rows of cells with the line each begins on.
// Example: 'a,"b ""c"",\nd"\r\n' is one row of two cells: a, and b "c",⏎d. What the cells mean is not asked here.

export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** The mark that stands most often in the first line, outside of quotes. */
function separatorOf(content: string): string {
  const first = (content.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '')
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: first.split(mark).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark
}

/** All rows; empty lines are left out. */
export function csvRows(content: string): CsvRow[] {
  const separator = separatorOf(content)
  const mark = separator === '\t' ? '\\t' : separator
  const CELL = new RegExp(`(?:"((?:[^"]|"")*)"|([^${mark}\\r\\n]*))(${mark}|\\r?\\n|$)`, 'y')
  const rows: CsvRow[] = []
  let cells: string[] = []
  let [line, begun] = [1, 1]
  for (let at = content.startsWith('\ufeff') ? 1 : 0; at < content.length; ) {
    CELL.lastIndex = at
    const match = CELL.exec(content)
    if (match === null) break
    const [whole, quoted, plain = '', end] = match
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    line += whole.split('\n').length - 1
    at = CELL.lastIndex
    if (end === separator) {
      if (at < content.length) continue
      cells.push('')
    }
    if (cells.some((cell) => cell !== '')) rows.push({ line: begun, cells })
    cells = []
    begun = line
  }
  return rows
}
