// Gzipped bytes -> the bytes, as they come, so that JSON Lines of any size need little memory.
// Example: gunzipped(stream) of news.jsonl.gz. What unpacks to far more than it is packed is a bomb and ends there.

import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { RapporteurError } from '../base/errors.ts'
import type { Chunks } from './lines.ts'
import { bomb, LIMITS, type Limits } from './zip.ts'

const SMALL = 2 ** 20

export async function* gunzipped(chunks: Chunks, limits: Limits = LIMITS): AsyncGenerator<Uint8Array> {
  let packed = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      packed += chunk.length
      yield chunk
    }
  }
  let size = 0
  const source = Readable.from(counted())
  const gunzip = source.pipe(createGunzip())
  source.on('error', (error) => gunzip.destroy(error))
  try {
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size > SMALL && size > Math.max(packed, 1) * limits.ratio) throw bomb('the file')
      yield chunk
    }
  } catch (cause) {
    if (cause instanceof RapporteurError) throw cause
    throw new RapporteurError('ingest.archive', 'the gzip file is cut off or damaged; what came before was read', {
      cause,
    })
  } finally {
    source.destroy()
    gunzip.destroy()
  }
}
