// vectors.bin -> word vectors, a row a word, written into the model's input when asked.
// Example: row = vectors.rowOf('Troops'); vectors.write(row, input, 300) fills input[300..400).
// Only the list of words is unpacked; the rows stay the bytes that they are. Layout: models/parser-en/CARD.md.
import { RapporteurError } from '../base/errors.ts'
import { digitsToZero } from './vocabulary.ts'

export interface Vectors {
  readonly size: number
  /** -1 where the word has none. */
  readonly rowOf: (form: string) => number
  readonly write: (row: number, target: Float32Array, at: number) => void
}

const HEADER = 20
const MAGIC = 'RVEC'

export function parseVectors(bytes: Uint8Array): Vectors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const magic = bytes.byteLength < HEADER ? '' : String.fromCharCode(...bytes.subarray(0, 4))
  const [version, count, size, listed] = magic === MAGIC ? [4, 8, 12, 16].map((at) => view.getUint32(at, true)) : []
  if (version !== 1 || count === undefined || size === undefined || listed === undefined) {
    throw new RapporteurError('text.model-unknown', 'vectors.bin is not of the layout that this version reads')
  }
  const first = HEADER + 4 * count
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset + first, count * size)
  const list = new TextDecoder().decode(bytes.subarray(first + count * size, first + count * size + listed))
  const index = indexOf(list, count)
  return {
    size,
    rowOf: (form) => index.get(form.toLowerCase()) ?? index.get(digitsToZero(form)) ?? -1,
    write: (row, target, at) => {
      const scale = view.getFloat32(HEADER + 4 * row, true)
      const from = row * size
      for (let k = 0; k < size; k++) target[at + k] = (rows[from + k] ?? 0) * scale
    },
  }
}

function indexOf(list: string, count: number): ReadonlyMap<string, number> {
  const index = new Map<string, number>()
  let from = 0
  for (let row = 0; row < count; row++) {
    const to = list.indexOf('\n', from)
    index.set(list.slice(from, to), row)
    from = to + 1
  }
  return index
}
