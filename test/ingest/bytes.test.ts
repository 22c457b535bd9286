import { expect, it } from 'vitest'
import { binaryKind, decode } from '../../src/ingest/bytes.ts'

const FRENCH = "L'Élysée a annoncé que le président a été reçu à Genève par les délégués, très tôt."
const latin1 = (text: string) => Buffer.from(text, 'latin1')

it('reads UTF-8, with or without a mark, and says nothing', () => {
  expect(decode(Buffer.from(FRENCH))).toEqual({ text: FRENCH, encoding: 'utf-8', diagnostics: [] })
  expect(decode(Buffer.from(`\ufeff${FRENCH}`)).text).toBe(FRENCH)
})

it('reads UTF-16 of both orders, marked or not', () => {
  const little = Buffer.from('Envoys met in Cairo.', 'utf16le')
  expect(decode(little).text).toBe('Envoys met in Cairo.')
  expect(decode(Buffer.concat([Buffer.from([0xff, 0xfe]), little])).text).toBe('Envoys met in Cairo.')
  const big = Buffer.from(little).swap16()
  expect(decode(Buffer.concat([Buffer.from([0xfe, 0xff]), big])).text).toBe('Envoys met in Cairo.')
})

it('reads windows-1252 and warns, naming the encoding', () => {
  const { text, diagnostics } = decode(latin1(FRENCH))
  expect(text).toBe(FRENCH)
  expect(diagnostics.map((d) => d.code)).toEqual(['ingest.encoding'])
  expect(diagnostics[0]?.message).toContain('windows-1252')
})

it('believes what an HTML page declares', () => {
  const page = latin1(`<html><head><meta charset="iso-8859-1"></head><body>${FRENCH}</body></html>`)
  const { text, diagnostics } = decode(page, { html: true })
  expect(text).toContain(FRENCH)
  expect(diagnostics).toEqual([])
})

it.each([
  ['a PDF document', Buffer.from('%PDF-1.7\n')],
  ['a PNG image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10])],
  ['binary data', Buffer.from(Array.from({ length: 500 }, (_, i) => (i * 37) % 256))],
])('knows %s', (kind, bytes) => {
  expect(binaryKind(bytes)).toBe(kind)
  expect(() => decode(bytes)).toThrow(kind)
})

it('does not take a single stray control character for binary data', () => {
  expect(binaryKind(Buffer.from('A\u0000 met B in Cairo on Monday, officials said.'))).toBeUndefined()
})
