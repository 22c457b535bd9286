// Names of files -> their articles, one after the other, in the order given: ingest's one place that opens files.
// Example: for await (const item of readInputs(['a.txt', '-'], source)) …
// A file or line that cannot be read becomes a failure in the stream; the next one is read all the same.
import { createReadStream, type ReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { RapporteurError } from '../base/errors.ts'
import { binaryKind, decode } from './bytes.ts'
import { failureOf } from './failure.ts'
import { htmlPage } from './html.ts'
import { parseArticleLine } from './json-lines.ts'
import { type Chunks, type Line, linesOf } from './lines.ts'
import { plainText } from './plain-text.ts'
import { type Format, formatOf } from './sniff.ts'
import type { Found, Given, Ingested, Origin } from './types.ts'

/** Where bytes come from and what is said of them. */
export interface Source {
  /** What "-" stands for. */
  readonly stdin: Chunks
  readonly given?: Given
  /** Called with the number of bytes of each chunk that was read. */
  readonly onBytes?: (count: number) => void
}

export { failureOf } from './failure.ts'

export const STDIN = '-'
export const displayName = (file: string): string => (file === STDIN ? '<stdin>' : file)

export async function* counted(chunks: Chunks, onBytes: ((count: number) => void) | undefined): Chunks {
  for await (const chunk of chunks) {
    onBytes?.(chunk.length)
    yield chunk
  }
}

/** Whether the beginning tells the format; of a live stream of JSON Lines its first line is enough. */
const tellsEnough = (head: Buffer): boolean => head.length >= 4096 || /^\s*\{[^\n]*\n/.test(head.toString('latin1'))

/** The first bytes of a stream, and the stream as if they had not been taken. */
async function peek(chunks: Chunks): Promise<{ head: Buffer; all: Chunks }> {
  const iterator = chunks[Symbol.asyncIterator]()
  let head: Buffer = Buffer.alloc(0)
  while (!tellsEnough(head)) {
    const next = await iterator.next()
    if (next.done === true) break
    head = Buffer.concat([head, next.value])
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value
  }
  return { head, all: all() }
}

function readLine(line: Line, given: Given | undefined): Found {
  if (line.tooLong) throw new RapporteurError('ingest.too-large', 'the line is too long to be one article')
  const { text, diagnostics } = decode(line.bytes)
  const found = parseArticleLine(text, given)
  const marked = diagnostics.map((d) => ({ ...d, article: found.article.id }))
  return { article: found.article, diagnostics: [...marked, ...found.diagnostics] }
}

const isBlank = (line: Line): boolean =>
  !line.tooLong && line.bytes.every((byte) => byte === 32 || (byte >= 9 && byte <= 13))

async function* readJsonLines(file: string, chunks: Chunks, given: Given | undefined): AsyncGenerator<Ingested> {
  for await (const line of linesOf(chunks)) {
    if (isBlank(line)) continue
    const origin: Origin = { file: displayName(file), line: line.number }
    try {
      yield { ...readLine(line, given), origin }
    } catch (error) {
      yield { failure: failureOf(error), origin }
    }
  }
}

export async function gather(chunks: Chunks): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}

/** A page of a news site has a hundredth of this. */
const LARGEST_PAGE = 24 * 2 ** 20

async function readWhole(chunks: Chunks, format: Format, given: Given | undefined): Promise<Found> {
  const bytes = await gather(chunks)
  if (format === 'html' && bytes.length > LARGEST_PAGE)
    throw new RapporteurError('ingest.too-large', 'the page is too large to be one article')
  const { text, diagnostics } = decode(bytes, { html: format === 'html' })
  const found = format === 'html' ? htmlPage(text, given) : plainText(text, given)
  const marked = diagnostics.map((d) => ({ ...d, article: found.article.id }))
  return { article: found.article, diagnostics: [...marked, ...found.diagnostics] }
}

/** One file's bytes as text, HTML or JSON Lines. */
export async function* readStream(file: string, bytes: Chunks, source: Source): AsyncGenerator<Ingested> {
  const { head, all } = await peek(counted(bytes, source.onBytes))
  if (head.length === 0) throw new RapporteurError('ingest.empty', 'there is nothing in it')
  const kind = binaryKind(head)
  if (kind !== undefined) throw new RapporteurError('ingest.binary', `this is ${kind}, not text`)
  const format = formatOf(file, decode(head).text)
  if (format === 'jsonl') yield* readJsonLines(file, all, source.given)
  else yield { ...(await readWhole(all, format, source.given)), origin: { file: displayName(file) } }
}

/** Opens a file; a directory is told apart here, for not every system does so when it is read. */
async function open(file: string): Promise<ReadStream> {
  if ((await stat(file)).isDirectory())
    throw new RapporteurError('ingest.directory', 'this is a directory; name the files in it')
  return createReadStream(file)
}

/** All bytes of a file, or of standard input. Throws what failureOf understands. */
export async function readBytes(file: string, stdin: Chunks): Promise<Buffer> {
  const bytes = await gather(file === STDIN ? stdin : await open(file))
  if (bytes.length === 0) throw new RapporteurError('ingest.empty', 'there is nothing in it')
  return bytes
}

async function* readOne(file: string, source: Source): AsyncGenerator<Ingested> {
  if (file === STDIN) return yield* readStream(file, source.stdin, source)
  const stream = await open(file)
  try {
    yield* readStream(file, stream, source)
  } finally {
    stream.destroy()
  }
}

/** The articles of the files in their order; "-" is standard input. */
export async function* readInputs(files: readonly string[], source: Source): AsyncGenerator<Ingested> {
  for (const file of files) {
    try {
      yield* readOne(file, source)
    } catch (error) {
      yield { failure: failureOf(error), origin: { file: displayName(file) } }
    }
  }
}
