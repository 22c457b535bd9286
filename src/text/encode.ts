// Forms of a sentence -> the numbers that the model takes: feature ids and word vectors, the root token first.
// Example: encode(['Kim', 'left']) has three positions; position 0 is all 1 with a vector of zeros.
// What was worked out for a form is remembered, for words repeat.
import type { Vectors } from './vectors.ts'
import { featureIds, type Vocabulary } from './vocabulary.ts'

export interface Encoded {
  /** Words and root. */
  readonly time: number
  readonly ids: Int32Array
  readonly vec: Float32Array
}

export type Encoder = (forms: readonly string[]) => Encoded

interface Known {
  readonly ids: readonly number[]
  readonly row: number
}

const REMEMBERED = 30_000
const ROOT = 1
const ODD = /[^\x20-\x7e‘’“”–—…]/

/** Rare signs written as the treebanks write them. */
const plain = (form: string): string =>
  ODD.test(form)
    ? form
        .replace(/[‐‑]/g, '-')
        .replace(/[ʼ＇´]/g, "'")
        .replace(/\u00ad/g, '') || form
    : form

export function encoder(vocabulary: Vocabulary, vectors: Vectors): Encoder {
  const memory = new Map<string, Known>()
  const known = (form: string): Known => {
    const found = memory.get(form)
    if (found !== undefined) return found
    const written = plain(form)
    const made = { ids: featureIds(vocabulary, written), row: vectors.rowOf(written) }
    if (memory.size >= REMEMBERED) memory.clear()
    memory.set(form, made)
    return made
  }
  const width = vocabulary.features.length
  return (forms) => {
    const time = forms.length + 1
    const ids = new Int32Array(time * width).fill(ROOT, 0, width)
    const vec = new Float32Array(time * vectors.size)
    for (let at = 0; at < forms.length; at++) {
      const { ids: wordIds, row } = known(forms[at] as string)
      ids.set(wordIds, (at + 1) * width)
      if (row >= 0) vectors.write(row, vec, (at + 1) * vectors.size)
    }
    return { time, ids, vec }
  }
}
