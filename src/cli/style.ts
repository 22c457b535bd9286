// Colours and weights of the terminal, or nothing where they are not wanted.
// Example: styleOf(true).red('ASSAULT') is the word between two escape codes; styleOf(false).red leaves it alone.

export { onOneLine } from '../base/one-line.ts'

type Paint = (text: string) => string

export interface Style {
  readonly coloured: boolean
  readonly bold: Paint
  readonly dim: Paint
  readonly underline: Paint
  readonly red: Paint
  readonly green: Paint
  readonly yellow: Paint
  readonly cyan: Paint
  readonly magenta: Paint
}

const plain: Paint = (text) => text
const paint =
  (on: number, off: number): Paint =>
  (text) =>
    text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`

const PLAIN: Style = {
  coloured: false,
  bold: plain,
  dim: plain,
  underline: plain,
  red: plain,
  green: plain,
  yellow: plain,
  cyan: plain,
  magenta: plain,
}

const COLOURED: Style = {
  coloured: true,
  bold: paint(1, 22),
  dim: paint(2, 22),
  underline: paint(4, 24),
  red: paint(31, 39),
  green: paint(32, 39),
  yellow: paint(33, 39),
  cyan: paint(36, 39),
  magenta: paint(35, 39),
}

export const styleOf = (coloured: boolean): Style => (coloured ? COLOURED : PLAIN)
