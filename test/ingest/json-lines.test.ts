import { describe, expect, it } from 'vitest'
import { RapporteurError } from '../../src/base/errors.ts'
import { parseArticleLine } from '../../src/ingest/json-lines.ts'
import { linesOf } from '../../src/ingest/lines.ts'

const line = (value: unknown) => JSON.stringify(value)
const codeOf = (text: string): string => {
  try {
    parseArticleLine(text)
  } catch (error) {
    if (error instanceof RapporteurError) return error.code
    throw error
  }
  return 'none'
}

it('keeps the fields of the contract and leaves out all others', () => {
  const row = {
    id: 'n1',
    text: 'A met B.',
    title: 'T',
    date: '2024-03-18T10:00:00Z',
    url: 'u',
    source: 's',
    lang: 'en',
    x: 1,
  }
  expect(parseArticleLine(line(row)).article).toEqual({ ...{ ...row, x: undefined }, date: '2024-03-18' })
})

it('fills gaps with what the user says, and only gaps', () => {
  const given = { date: '2024-01-01', source: 'Wire' }
  expect(parseArticleLine(line({ text: 'A met B.', date: '2024-03-18' }), given).article).toMatchObject({
    date: '2024-03-18',
    source: 'Wire',
  })
})

it('gives an id where there is none', () => {
  expect(parseArticleLine(line({ text: 'A met B.' })).article.id).toMatch(/^a[0-9a-f]{16}$/)
  expect(parseArticleLine(line({ text: 'A met B.', id: 7 })).article.id).toBe('7')
})

it.each([
  ['{"text": "A met', 'ingest.not-json'],
  ['[1, 2]', 'ingest.not-json'],
  ['{"title": "A"}', 'ingest.no-text'],
  ['{"text": 5}', 'ingest.no-text'],
  ['{"text": "A", "date": "2021-02-30"}', 'ingest.bad-date'],
  ['{"text": "A", "title": {"a": 1}}', 'ingest.field'],
])('refuses %s', (text, code) => expect(codeOf(text)).toBe(code))

it('warns of an empty text', () => {
  expect(parseArticleLine(line({ text: ' ' })).diagnostics.map((d) => d.code)).toEqual(['ingest.empty-text'])
})

describe('linesOf', () => {
  async function* chunks(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
    for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part
  }
  const collect = async (stream: AsyncGenerator<Uint8Array>, limit?: number) => {
    const lines: (readonly [number, string, boolean])[] = []
    for await (const l of linesOf(stream, limit)) lines.push([l.number, l.bytes.toString(), l.tooLong])
    return lines
  }

  it('joins what chunks cut and ends lines as any system does', async () => {
    expect(await collect(chunks('\ufeffa\nb', 'c\r\n\nd'))).toEqual([
      [1, 'a', false],
      [2, 'bc', false],
      [3, '', false],
      [4, 'd', false],
    ])
  })

  it('passes over a line that is too long and goes on', async () => {
    expect(await collect(chunks('abc', 'defgh\nij\n'), 4)).toEqual([
      [1, '', true],
      [2, 'ij', false],
    ])
  })

  it('reads UTF-16', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('é\nb', 'utf16le')])
    expect(await collect(chunks(bytes.subarray(0, 3), bytes.subarray(3)))).toEqual([
      [1, 'é', false],
      [2, 'b', false],
    ])
  })
})
