// Standard input -> single keys: of a terminal each as it is pressed, of a pipe each letter that is no white space.
// Example: the bytes "y\nn s" are the keys y, n, s; Ctrl-C and the end of input end them. For `audit` and `review`.
import type { Io } from './io.ts'

const CTRL_C = '\u0003'
const CTRL_D = '\u0004'

/** Every key as it is pressed, blanks and Enter too; on a terminal no Enter is needed while they are read. */
export async function* rawKeysOf(io: Pick<Io, 'stdin' | 'rawKeys'>): AsyncGenerator<string> {
  io.rawKeys?.(true)
  try {
    for await (const chunk of io.stdin) {
      for (const key of Buffer.from(chunk).toString('utf8')) {
        if (key === CTRL_C || key === CTRL_D) return
        yield key
      }
    }
  } finally {
    io.rawKeys?.(false)
  }
}

/** The keys in their order in small letters, without blanks. */
export async function* keysOf(io: Pick<Io, 'stdin' | 'rawKeys'>): AsyncGenerator<string> {
  for await (const key of rawKeysOf(io)) if (key.trim() !== '') yield key.toLowerCase()
}
