// Whatever bytes come in: each input becomes articles or failures with a code of ours, and nothing throws. And streams are streams.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { RapporteurError } from '../../src/index.ts'
import { readInputs } from '../../src/ingest/files.ts'
import { htmlPage } from '../../src/ingest/html.ts'
import { failed } from '../../src/ingest/types.ts'

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const rows = fc.array(
  fc.oneof(
    fc.json(),
    fc.record({ text: fc.string({ unit: 'binary' }), date: fc.option(fc.string()) }).map((row) => JSON.stringify(row)),
  ),
)
const content = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(text)),
  rows.map((list) => Buffer.from(`{"text":"x"}\n${list.join('\n')}`)),
)

it('gives articles or failures with a code', async () => {
  await fc.assert(
    fc.asyncProperty(content, fc.integer({ min: 1, max: 64 }), async (bytes, size) => {
      let count = 0
      for await (const item of readInputs(['-'], { stdin: chunked(bytes, size) })) {
        count++
        if (failed(item)) expect(item.failure.code).toMatch(/^ingest\./)
        else expect([typeof item.article.text, item.article.id.length > 0]).toEqual(['string', true])
      }
      expect(count).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})

const tag = fc.constantFrom(
  '<p>',
  '</p>',
  '<div',
  '<br>',
  '<table><tr><td>',
  '</html>',
  '<script>',
  '<!--',
  '&amp;',
  '&#xd800;',
  '<meta name="date" content="',
  '">',
  '<svg>',
)
const soup = fc.array(fc.oneof(tag, fc.string({ maxLength: 20 })), { maxLength: 30 }).map((parts) => parts.join(''))

it('reads any tag soup, or says that there is no text', () => {
  fc.assert(
    fc.property(soup, (html) => {
      try {
        expect(htmlPage(html).article.text.trim()).not.toBe('')
      } catch (error) {
        if (!(error instanceof RapporteurError)) throw error
        expect(error.code).toBe('ingest.no-text')
      }
    }),
    { numRuns: 200 },
  )
})

it('hands out the first article before the last byte has come', async () => {
  const given: number[] = []
  async function* slow(): AsyncGenerator<Uint8Array> {
    for (let i = 0; i < 50; i++) {
      given.push(i)
      yield Buffer.from(`{"text":"article ${i}"}\n`)
    }
  }
  let articles = 0
  for await (const item of readInputs(['-'], { stdin: slow() })) {
    expect(failed(item)).toBe(false)
    articles++
    expect(given.length).toBeLessThanOrEqual(articles + 1)
  }
  expect(articles).toBe(50)
})
