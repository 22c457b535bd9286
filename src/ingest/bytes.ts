// Bytes -> text: which encoding, or that it is no text at all.
// Example: the bytes of "Élysée" in windows-1252 are read as such, with a warning that names the encoding.
// A byte order mark decides, then valid UTF-8, then what an HTML page declares, then a guess from the bytes.
import { isUtf8 } from 'node:buffer'
import chardet from 'chardet'
import sniffHtmlEncoding from 'html-encoding-sniffer'
import { diagnostic } from '../base/diagnostics.ts'
import { RapporteurError } from '../base/errors.ts'
import type { Diagnostic } from '../model/index.ts'

/** Text with the name of the encoding it was read in. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly diagnostics: readonly Diagnostic[]
}

const HEAD = 65_536
const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['an office document', [0xd0, 0xcf, 0x11, 0xe0]],
]

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** UTF-16 without a mark shows in English by every second byte being zero. */
function zeroPattern(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0]
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const half = bytes.length / 2
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le'
  return even > half * 0.7 && odd < half * 0.05 ? 'utf-16be' : undefined
}

/** UTF-16 where the bytes show it; the encodings that are made of single bytes are left to `decode`. */
export function wideEncoding(bytes: Uint8Array): string | undefined {
  const marked = markedEncoding(bytes)
  return marked === undefined ? zeroPattern(bytes.subarray(0, HEAD)) : marked === 'utf-8' ? undefined : marked
}

/** What the bytes are when they are no text ("a PDF document", "binary data"); undefined for text. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  for (const [name, magic] of MAGIC) if (magic.every((byte, i) => bytes[i] === byte)) return name
  if (wideEncoding(bytes) !== undefined) return undefined
  const head = bytes.subarray(0, HEAD)
  let odd = 0
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) odd++
  return odd > head.length * 0.02 && odd > 1 ? 'binary data' : undefined
}

const decodeAs = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)

function guess(bytes: Uint8Array): string {
  const name = chardet.detect(bytes.subarray(0, HEAD)) ?? 'windows-1252'
  // What holds no multi-byte sequence is one of the Latin encodings; windows-1252 is what the web means by all of them.
  const label = /^(iso-8859-1|ascii|utf-8)$/i.test(name) ? 'windows-1252' : name
  try {
    return new TextDecoder(label).encoding
  } catch {
    return 'windows-1252'
  }
}

function declared(bytes: Uint8Array): string | undefined {
  const name = sniffHtmlEncoding(bytes, { defaultEncoding: 'utf-8' }).toLowerCase()
  return name === 'utf-8' ? undefined : name
}

/** Reads bytes as text. Throws ingest.binary where they are none. */
export function decode(bytes: Uint8Array, options: { readonly html?: boolean } = {}): Decoded {
  const kind = binaryKind(bytes)
  if (kind !== undefined) throw new RapporteurError('ingest.binary', `this is ${kind}, not text`)
  const clear = markedEncoding(bytes) ?? wideEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : undefined)
  if (clear !== undefined) return { text: decodeAs(bytes, clear), encoding: clear, diagnostics: [] }
  const page = options.html === true ? declared(bytes) : undefined
  if (page !== undefined) return { text: decodeAs(bytes, page), encoding: page, diagnostics: [] }
  const encoding = guess(bytes)
  const message = `the text is not valid UTF-8; it was read as ${encoding}. Convert it to UTF-8 if letters look wrong`
  const text = decodeAs(bytes, encoding)
  return { text, encoding, diagnostics: [diagnostic('warning', 'ingest.encoding', message)] }
}
