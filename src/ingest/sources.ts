// Names of anything -> articles: files, folders, patterns, archives, feeds, tables, documents, addresses; one adapter each.
// Example: for await (const item of readSources(['news/', 'https://news.example/feed', 'a.zip'], options)) …
// What cannot be read becomes a failure in the stream with its place; what comes after it is read all the same.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { RapporteurError } from '../base/errors.ts'
import { decode } from './bytes.ts'
import { type Mapping, tableArticles } from './csv.ts'
import { failureOf } from './failure.ts'
import { feedArticles } from './feed.ts'
import type { Fetched, Fetcher, Validators } from './fetch.ts'
import { counted, displayName, gather, readStream, type Source, STDIN } from './files.ts'
import { gunzipped } from './gzip.ts'
import { htmlPage } from './html.ts'
import { type Kind, kindOf } from './kinds.ts'
import type { Chunks } from './lines.ts'
import { listedAddresses, sitemapAddresses } from './lists.ts'
import { markdown } from './markdown.ts'
import { pdfArticle } from './pdf.ts'
import { type Failed, type Found, failed, type Given, type Ingested } from './types.ts'
import { filesOf } from './walk.ts'
import { warcArticles } from './warc.ts'
import { zipEntries } from './zip.ts'

export interface SourceOptions extends Source {
  /** For addresses; without one they are refused. */
  readonly fetcher?: Fetcher
  /** Columns of tables. */
  readonly mapping?: Mapping
  /** Fetch the page behind each item of a feed that is fetched. */
  readonly follow?: boolean
  /** At most so many pages of one sitemap. */
  readonly pages?: number
  /** What servers said of addresses before; changed in place. */
  readonly validators?: Map<string, Validators>
}

const PAGES = 500
const DEPTH = 3
/** What is larger is no single article, table or archive that fits into memory. */
const LARGEST = 512 * 2 ** 20

const isAddress = (name: string): boolean => /^https?:\/\//i.test(name)

/** Something with a name to be read, and how deep it lies in archives and lists. */
interface Piece {
  readonly name: string
  readonly chunks: Chunks
  readonly depth: number
  readonly given: Given
}

async function peek(chunks: Chunks): Promise<{ head: Buffer; all: Chunks }> {
  const iterator = chunks[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let size = 0
  while (size < 4096) {
    const next = await iterator.next()
    if (next.done === true) break
    first.push(next.value)
    size += next.value.length
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* first
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value
  }
  return { head: Buffer.concat(first), all: all() }
}

async function whole(chunks: Chunks): Promise<Buffer> {
  async function* limited(): Chunks {
    let size = 0
    for await (const chunk of chunks) {
      size += chunk.length
      if (size > LARGEST) throw new RapporteurError('ingest.too-large', 'the file is too large to be read at once')
      yield chunk
    }
  }
  return gather(limited())
}

/** Items of an adapter with their place; a text in another encoding has its warning. */
function* placed(name: string, items: Iterable<(Found | Failed) & { readonly line?: number }>): Generator<Ingested> {
  for (const { line, ...item } of items) {
    const origin = { file: displayName(name), ...(line === undefined ? {} : { line }) }
    yield { ...(item as Found | Failed), origin }
  }
}

async function* gzipPieces({ name, chunks, ...piece }: Piece, options: SourceOptions): AsyncGenerator<Ingested> {
  yield* readPiece(
    { ...piece, name: name.replace(/\.gz$/i, ''), chunks: gunzipped(chunks), depth: piece.depth + 1 },
    options,
  )
}

async function* zipPieces({ name, chunks, depth, given }: Piece, options: SourceOptions): AsyncGenerator<Ingested> {
  for (const entry of zipEntries(await whole(chunks))) {
    async function* bytes(): Chunks {
      yield entry.bytes()
    }
    yield* guarded({ name: `${name}/${entry.name}`, chunks: bytes(), depth: depth + 1, given }, options)
  }
}

/** The pages of these addresses, each an article. */
async function* fetchedPages(
  addresses: readonly string[],
  depth: number,
  given: Given,
  options: SourceOptions,
): AsyncGenerator<Ingested> {
  for (const address of addresses) yield* readAddress(address, depth + 1, given, options)
}

async function* sitemapPieces(
  content: string,
  { name, depth, given }: Piece,
  options: SourceOptions,
): AsyncGenerator<Ingested> {
  const { pages, sitemaps } = sitemapAddresses(content)
  const most = options.pages ?? PAGES
  yield* fetchedPages(sitemaps, depth, given, options)
  yield* fetchedPages(pages.slice(0, most), depth, given, options)
  const left = pages.length - most
  if (left > 0) {
    const message = `${left} more pages were not fetched; --pages takes more`
    yield { failure: { code: 'ingest.many-pages', level: 'warning', message }, origin: { file: name } }
  }
}

async function* feedPieces(
  content: string,
  { name, depth, given }: Piece,
  options: SourceOptions,
): AsyncGenerator<Ingested> {
  for (const item of placed(name, feedArticles(content, given))) {
    const url = failed(item) ? undefined : item.article.url
    if (options.follow !== true || url === undefined || failed(item)) {
      yield item
      continue
    }
    const { date, source, title } = item.article
    const told = {
      ...(date === undefined ? {} : { date }),
      ...(source === undefined ? {} : { source }),
      ...(title === undefined ? {} : { title }),
      url,
    }
    for await (const page of readAddress(url, depth + 1, { ...given, ...told }, options))
      yield failed(page) ? item : page
  }
}

type Reader = (piece: Piece, options: SourceOptions) => AsyncGenerator<Ingested>

/** An adapter that needs the whole text. */
const ofText = (
  read: (content: string, piece: Piece, options: SourceOptions) => AsyncIterable<Ingested> | Iterable<Ingested>,
): Reader =>
  async function* (piece, options) {
    const { text, diagnostics } = decode(await whole(piece.chunks))
    let first = true
    for await (const item of read(text, piece, options)) {
      if (first && !failed(item)) yield { ...item, diagnostics: [...diagnostics, ...item.diagnostics] }
      else yield item
      first = false
    }
  }

const READERS: Readonly<Record<Kind, Reader>> = {
  gzip: gzipPieces,
  zip: zipPieces,
  pdf: async function* ({ name, chunks, given }) {
    yield { ...(await pdfArticle(await whole(chunks), given)), origin: { file: displayName(name) } }
  },
  warc: async function* ({ name, chunks, given }) {
    for await (const item of warcArticles(chunks, given)) yield { ...item, origin: { file: displayName(name) } }
  },
  csv: ofText((content, { name, given }, { mapping }) => placed(name, tableArticles(content, given, mapping))),
  tsv: ofText((content, { name, given }, { mapping }) => placed(name, tableArticles(content, given, mapping))),
  markdown: ofText((content, { name, given }) => placed(name, [markdown(content, given)])),
  feed: ofText(feedPieces),
  sitemap: ofText(sitemapPieces),
  urls: ofText((content, { depth, given }, options) => fetchedPages(listedAddresses(content), depth, given, options)),
  plain: ({ name, chunks, given }, options) => readStream(name, chunks, { stdin: options.stdin, given }),
}

async function* readPiece(piece: Piece, options: SourceOptions): AsyncGenerator<Ingested> {
  if (piece.depth > DEPTH) throw new RapporteurError('ingest.too-deep', 'archives or lists lie too deep in one another')
  const { head, all } = await peek(piece.chunks)
  yield* READERS[kindOf(piece.name, head)]({ ...piece, chunks: all }, options)
}

/** A piece whose failure is told in its place. */
async function* guarded(piece: Piece, options: SourceOptions): AsyncGenerator<Ingested> {
  try {
    yield* readPiece(piece, options)
  } catch (error) {
    yield { failure: failureOf(error), origin: { file: displayName(piece.name) } }
  }
}

async function fetched(address: string, options: SourceOptions): Promise<Fetched> {
  if (options.fetcher === undefined) throw new RapporteurError('ingest.url', 'addresses are not fetched here')
  const answer = await options.fetcher.get(address, options.validators?.get(address))
  const { etag, modified } = answer
  if (etag !== undefined || modified !== undefined)
    options.validators?.set(address, {
      ...(etag === undefined ? {} : { etag }),
      ...(modified === undefined ? {} : { modified }),
    })
  return answer
}

async function* readAddress(
  address: string,
  depth: number,
  given: Given,
  options: SourceOptions,
): AsyncGenerator<Ingested> {
  const origin = { file: address }
  try {
    const { url, type, bytes } = await fetched(address, options)
    if (bytes === undefined) return
    const kind = kindOf(new URL(url).pathname, bytes)
    if (kind === 'plain' && /html/i.test(type)) {
      yield { ...htmlPage(decode(bytes, { html: true }).text, { url, ...given }), origin }
      return
    }
    async function* chunks(): Chunks {
      yield bytes ?? Buffer.alloc(0)
    }
    for await (const item of guarded({ name: address, chunks: chunks(), depth, given }, options)) yield item
  } catch (error) {
    yield { failure: failureOf(error), origin }
  }
}

async function* readFile(file: string, options: SourceOptions): AsyncGenerator<Ingested> {
  if (file === STDIN)
    return yield* guarded({ name: STDIN, chunks: options.stdin, depth: 0, given: options.given ?? {} }, options)
  try {
    await stat(file)
  } catch (error) {
    yield { failure: failureOf(error), origin: { file } }
    return
  }
  const stream = createReadStream(file)
  try {
    yield* guarded(
      { name: file, chunks: counted(stream, options.onBytes), depth: 0, given: options.given ?? {} },
      options,
    )
  } finally {
    stream.destroy()
  }
}

/** Everything that the names stand for, in their order. */
export async function* readSources(names: readonly string[], options: SourceOptions): AsyncGenerator<Ingested> {
  for (const name of names) {
    if (isAddress(name)) {
      yield* readAddress(name, 0, options.given ?? {}, options)
      continue
    }
    let count = 0
    for (const file of name === STDIN ? [STDIN] : filesOf(name)) {
      count++
      yield* readFile(file, options)
    }
    const nothing = new RapporteurError('ingest.not-found', 'there is no file of this name, or none inside')
    if (count === 0) yield { failure: failureOf(nothing), origin: { file: name } }
  }
}
