// Signs of pairs by name -> examples by number, for the softmax; signs seen fewer than MIN times are left out.
// Example: const space = spaceOf(rows); space.example(rows[0]) has the rows of its signs and their values.
import type { Sign } from '../../src/coder/learned/signs.ts'
import type { Example } from './softmax.ts'

export const LABELS = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'none',
] as const
export const MIN = 2

/** Every name once, as a number. */
const NAMES: string[] = []
const NUMBERS = new Map<string, number>()

function numberOf(name: string): number {
  const known = NUMBERS.get(name)
  if (known !== undefined) return known
  NUMBERS.set(name, NAMES.length)
  NAMES.push(name)
  return NAMES.length - 1
}

/** A pair with its answer: one of the 16 events, YIELD (CONCEDE or RETREAT) or none. */
export interface Row {
  readonly id: string
  readonly text: string
  readonly label: string
  readonly at: Int32Array
  readonly value: Float32Array
  readonly weight: number
  /** How many of the labels it asks: 16 leaves "none" out. */
  readonly asked: number
}

export const rowOf = (
  id: string,
  text: string,
  label: string,
  signs: readonly Sign[],
  { weight = 1, asked = LABELS.length - 1 }: Partial<Pick<Row, 'weight' | 'asked'>> = {},
): Row => ({
  id,
  text,
  label,
  at: Int32Array.from(signs, ({ name }) => numberOf(name)),
  value: Float32Array.from(signs, ({ value }) => value),
  weight,
  asked,
})

const rightOf = (label: string): number[] =>
  (label === 'YIELD' ? ['CONCEDE', 'RETREAT'] : [label]).map((name) => (LABELS as readonly string[]).indexOf(name))

export interface Space {
  readonly names: readonly string[]
  readonly example: (row: Row) => Example
}

/** The signs that rows have often enough. */
export function spaceOf(rows: readonly Row[]): Space {
  const counts = new Int32Array(NAMES.length)
  for (const { at } of rows) for (const number of at) counts[number] = (counts[number] ?? 0) + 1
  const place = new Int32Array(NAMES.length).fill(-1)
  const names: string[] = []
  for (const [number, count] of counts.entries()) {
    if (count < MIN) continue
    place[number] = names.length
    names.push(NAMES[number] ?? '')
  }
  const example = (row: Row): Example => {
    const kept = [...row.at.keys()].filter((i) => (place[row.at[i] ?? 0] ?? -1) >= 0)
    return {
      at: Int32Array.from(kept, (i) => place[row.at[i] ?? 0] ?? 0),
      value: Float32Array.from(kept, (i) => row.value[i] ?? 0),
      right: rightOf(row.label),
      labels: row.asked,
      weight: row.weight,
    }
  }
  return { names, example }
}
