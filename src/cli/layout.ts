// Cells -> lines of a table that keeps to the width of the terminal.
// Example: layRow([['2024-03-18'], ['GHA Ghana', 'TGO Togo']], [10, 12]) gives two lines of columns.
// Widths count what a terminal shows: wide letters twice, marks that combine not at all. Cells carry no colours.

const MARK = /\p{M}|\u200b|\u200d|\ufe0f/u
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u

const widthOfLetter = (letter: string): number =>
  letter < '\u0300' ? 1 : MARK.test(letter) ? 0 : WIDE.test(letter) ? 2 : 1

/** How many columns a text takes. */
export function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += widthOfLetter(letter)
  return width
}

/** The text cut to a width, with "…" where something is missing. */
export function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  let used = 0
  for (const letter of text) {
    const more = widthOfLetter(letter)
    if (used + more > width - 1) break
    kept += letter
    used += more
  }
  return `${kept.trimEnd()}…`
}

export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** A word that is wider than a line, parted behind its bars ("attack|assault|…"). */
function parted(word: string, width: number): string[] {
  if (widthOf(word) <= width || !word.includes('|')) return [word]
  const parts: string[] = ['']
  for (const part of word.split(/(?<=\|)/)) {
    const last = parts.length - 1
    const joined = `${parts[last]}${part}`
    if (parts[last] === '' || widthOf(joined) <= width) parts[last] = joined
    else parts.push(part)
  }
  return parts
}

/** Words in lines of at most that width; a word that is longer is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((one) => parted(one, width))) {
    const next = line === '' ? word : `${line} ${word}`
    if (widthOf(next) <= width) line = next
    else {
      if (line !== '') lines.push(line)
      line = shorten(word, width)
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}

/** One row: cells of one or more entries, each wrapped into its column; returns the lines as columns of padded text. */
export function layRow(cells: readonly (readonly string[])[], widths: readonly number[]): string[][] {
  const columns = cells.map((entries, i) => entries.flatMap((entry) => wrap(entry, widths[i] ?? 0)))
  const height = Math.max(1, ...columns.map((column) => column.length))
  return Array.from({ length: height }, (_, row) => columns.map((column, i) => pad(column[row] ?? '', widths[i] ?? 0)))
}

/**
 * Widths of columns for a table of that width: what the widest cell needs, then less for the widest columns until all fit.
 * No column goes below its least width; a table wider than the terminal is then what it is.
 */
export function columnWidths(
  wanted: readonly number[],
  least: readonly number[],
  total: number,
  gap: number,
): number[] {
  const widths = [...wanted]
  const over = () => widths.reduce((sum, width) => sum + width, 0) + gap * (widths.length - 1) - total
  while (over() > 0) {
    let widest = -1
    for (let i = 0; i < widths.length; i++) {
      const width = widths[i] ?? 0
      if (width > (least[i] ?? 1) && (widest < 0 || width > (widths[widest] ?? 0))) widest = i
    }
    if (widest < 0) break
    widths[widest] = (widths[widest] ?? 1) - 1
  }
  return widths
}
