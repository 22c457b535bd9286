// A stream of bytes -> its lines, one at a time, so that a file of any size needs no more memory than its longest line.
// Example: the chunks "a\nb", "c\r\nd" are the lines "a" (1), "bc" (2), "d" (3). UTF-16 is turned into UTF-8 on the way.
// A line over the limit comes as `tooLong`, without its bytes.
import { TextDecoder } from 'node:util'
import { wideEncoding } from './bytes.ts'

/** One line, its number from 1, without its end. */
export interface Line {
  readonly number: number
  readonly bytes: Buffer
  readonly tooLong: boolean
}

export type Chunks = AsyncIterable<Uint8Array>

const LIMIT = 256 * 1024 * 1024
const NEWLINE = 0x0a

/** Bytes of UTF-16 as UTF-8, told by their beginning; other bytes as they are. */
async function* asNarrow(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined
  let first = true
  for await (const chunk of chunks) {
    if (first) {
      const encoding = wideEncoding(chunk)
      if (encoding !== undefined) decoder = new TextDecoder(encoding)
      first = false
    }
    yield decoder === undefined ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }))
  }
}

const withoutReturn = (bytes: Buffer): Buffer => (bytes.at(-1) === 0x0d ? bytes.subarray(0, -1) : bytes)
const withoutMark = (bytes: Buffer): Buffer =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes

/** The lines of a stream. `limit` is the length in bytes from which on a line is not kept. */
export async function* linesOf(chunks: Chunks, limit: number = LIMIT): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let size = 0
  let number = 1
  const finish = (): Line => {
    const bytes = size > limit ? Buffer.alloc(0) : Buffer.concat(parts)
    const line = { number, bytes: withoutReturn(number === 1 ? withoutMark(bytes) : bytes), tooLong: size > limit }
    parts = []
    size = 0
    number++
    return line
  }
  const keep = (part: Uint8Array): void => {
    size += part.length
    if (size > limit) parts = []
    else parts.push(part)
  }
  for await (const chunk of asNarrow(chunks)) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at))
      yield finish()
      from = at + 1
    }
    if (from < chunk.length) keep(chunk.subarray(from))
  }
  if (size > 0) yield finish()
}
