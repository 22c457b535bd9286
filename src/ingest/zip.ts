// A ZIP archive -> its files, one after the other, each unpacked only when it is asked for.
// Example: for (const { name, bytes } of zipEntries(archive, limits)) … Folders are left out, names never leave the archive.
// What unpacks to far more than it is packed, or to too much in all, is a bomb and is refused before it is unpacked.
import { inflateRawSync } from 'node:zlib'
import { RapporteurError } from '../base/errors.ts'

export interface Limits {
  /** Bytes of all files together. */
  readonly total: number
  /** Bytes out for one byte in, from a megabyte on. */
  readonly ratio: number
  readonly files: number
}

export const LIMITS: Limits = { total: 2 * 2 ** 30, ratio: 200, files: 100_000 }
const SMALL = 2 ** 20

export interface ZipEntry {
  readonly name: string
  readonly bytes: () => Buffer
}

interface Header {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly offset: number
  readonly encrypted: boolean
}

const damaged = (why: string): RapporteurError =>
  new RapporteurError('ingest.archive', `the archive cannot be read: ${why}`)
export const bomb = (what: string): RapporteurError =>
  new RapporteurError('ingest.bomb', `${what} unpacks to far more than a text would; it was not unpacked`)

const END = 0x06054b50
const CENTRAL = 0x02014b50

/** Where the list of files begins, and how many there are. */
function endOf(archive: Buffer): { offset: number; count: number } {
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - 65_557); at--)
    if (archive.readUInt32LE(at) === END)
      return { offset: archive.readUInt32LE(at + 16), count: archive.readUInt16LE(at + 10) }
  throw damaged('its end is missing')
}

function headersOf(archive: Buffer): Header[] {
  const { offset, count } = endOf(archive)
  const headers: Header[] = []
  let at = offset
  for (let n = 0; n < count; n++) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== CENTRAL) throw damaged('its list of files is damaged')
    const [name, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ]
    headers.push({
      name: archive.toString('utf8', at + 46, at + 46 + name),
      encrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    })
    at += 46 + name + extra + comment
  }
  return headers
}

function unpack(archive: Buffer, { name, method, packed, size, offset, encrypted }: Header): Buffer {
  if (encrypted) throw damaged(`${name} is encrypted`)
  if (offset + 30 > archive.length) throw damaged(`${name} is cut off`)
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28)
  const bytes = archive.subarray(start, start + packed)
  if (method === 0) return bytes
  if (method !== 8) throw damaged(`${name} is packed in a way that is not known (${method})`)
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(size, 1) })
  } catch (cause) {
    if (cause instanceof RangeError) throw bomb(name)
    throw damaged(`${name} is damaged`)
  }
}

export function* zipEntries(archive: Buffer, limits: Limits = LIMITS): Generator<ZipEntry> {
  const headers = headersOf(archive).filter(({ name }) => !name.endsWith('/'))
  if (headers.length > limits.files) throw bomb('the archive')
  let total = 0
  for (const header of headers) {
    total += header.size
    const tooDense = header.size > SMALL && header.size > header.packed * limits.ratio
    if (tooDense || total > limits.total) throw bomb(header.name)
    yield { name: header.name, bytes: () => unpack(archive, header) }
  }
}
