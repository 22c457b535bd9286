// Bytes of a learned table <-> its rows: for each sign what it adds to the score of each label.
// Example: table.rowOf('top accuse') is 41, and table.add(41, 1, scores) raises the score of ACCUSE.
// Layout: models/relate-en/CARD.md. Means of word vectors have rows of their own, one for each number of the vector.
import { RapporteurError } from '../../base/errors.ts'

export interface LearnedTable {
  readonly labels: readonly string[]
  /** -1 where the sign was not seen often enough. */
  readonly rowOf: (sign: string) => number
  /** Adds a row, so many times, to the scores of the labels. */
  readonly add: (row: number, times: number, scores: Float64Array) => void
  readonly size: number
}

const MAGIC = 'RLRN'
const HEADER = 20

/** A table to be written: rows of weights in the order of the signs. */
export interface TableDraft {
  readonly labels: readonly string[]
  readonly signs: readonly string[]
  readonly weights: Float32Array
}

/** Header, a scale a row, rows of int8, then the labels and the signs, each ended by a line break. */
export function writeTable({ labels, signs, weights }: TableDraft): Uint8Array {
  const names = new TextEncoder().encode([...labels, ...signs].map((name) => `${name}\n`).join(''))
  const size = labels.length
  const bytes = new Uint8Array(HEADER + signs.length * (4 + size) + names.length)
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode(MAGIC))
  for (const [at, value] of [1, signs.length, size, names.length].entries()) view.setUint32(4 + 4 * at, value, true)
  for (let row = 0; row < signs.length; row++) {
    const values = weights.subarray(row * size, (row + 1) * size)
    const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9) / 127
    view.setFloat32(HEADER + 4 * row, scale, true)
    const from = HEADER + 4 * signs.length + row * size
    for (const [l, value] of values.entries()) view.setInt8(from + l, Math.round(value / scale))
  }
  bytes.set(names, HEADER + signs.length * (4 + size))
  return bytes
}

export function parseTable(bytes: Uint8Array): LearnedTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const magic = bytes.byteLength < HEADER ? '' : String.fromCharCode(...bytes.subarray(0, 4))
  const [version, count = 0, size = 0] = magic === MAGIC ? [4, 8, 12].map((at) => view.getUint32(at, true)) : []
  if (version !== 1)
    throw new RapporteurError('coder.table-unknown', 'a learned table is not of the layout that this version reads')
  const from = HEADER + 4 * count
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset + from, count * size)
  const scales = Float32Array.from({ length: count }, (_, row) => view.getFloat32(HEADER + 4 * row, true))
  const names = new TextDecoder().decode(bytes.subarray(from + count * size)).split('\n')
  const index = new Map(names.slice(size, size + count).map((name, row) => [name, row]))
  return {
    labels: names.slice(0, size),
    size: count,
    rowOf: (sign) => index.get(sign) ?? -1,
    add: (row, times, scores) => {
      const factor = (scales[row] ?? 0) * times
      // The innermost step of every opinion: rows and scores are as long as the labels.
      for (let l = 0, k = row * size; l < size; l++, k++)
        scores[l] = (scores[l] as number) + factor * (rows[k] as number)
    },
  }
}
