// A web archive (WARC, also gzipped) -> Articles: every HTML page that was answered with 200.
// Example: a crawl of a news site gives one article a page, its address from the record.
// Requests, pictures and pages without text are passed over; the day of the crawl is no day of publication.
import { RapporteurError } from '../base/errors.ts'
import { decode } from './bytes.ts'
import { failureOf } from './failure.ts'
import { htmlPage } from './html.ts'
import type { Chunks } from './lines.ts'
import type { Failed, Found, Given } from './types.ts'

/** What is longer is no page. */
const LONGEST = 64 * 2 ** 20

async function payloadOf(record: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of record) {
    size += part.length
    if (size > LONGEST) throw new RapporteurError('ingest.too-large', 'a page of the archive is too large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

export async function* warcArticles(chunks: Chunks, given: Given = {}): AsyncGenerator<Found | Failed> {
  const { WARCParser } = await import('warcio')
  let count = 0
  try {
    for await (const record of WARCParser.iterRecords(chunks)) {
      const type = record.httpHeaders?.headers.get('content-type') ?? ''
      const isPage = record.warcType === 'response' && record.httpHeaders?.statusCode === 200 && /html/i.test(type)
      if (!isPage) continue
      count++
      const url = record.warcTargetURI ?? ''
      try {
        const { text } = decode(await payloadOf(record), { html: true })
        yield htmlPage(text, { ...given, ...(url === '' ? {} : { url }) })
      } catch (error) {
        yield { failure: { ...failureOf(error), message: `${url}: ${failureOf(error).message}` } }
      }
    }
  } catch (error) {
    yield { failure: { ...failureOf(error), code: 'ingest.cut-off', message: 'the web archive is cut off or damaged' } }
  }
  if (count === 0) throw new RapporteurError('ingest.empty', 'there is no page in the web archive')
}
