// The laws of house.md over random text: spans inside, sentences tile the tokens, no string makes it throw.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { liesInside, quote } from '../../src/base/spans.ts'
import type { Document } from '../../src/model/index.ts'
import { documentFromConllu, toConllu } from '../../src/text/conllu.ts'
import { readWithoutModel } from './helpers.ts'

const scrap = fc.constantFrom(
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\u0000',
  '\u00a0',
  '\u2028',
  '\ufeff',
  '“',
  '”',
  '"',
  "'",
  '’',
  '.',
  '...',
  '?!',
  ',',
  '—',
  '--',
  '-',
  '(',
  ')',
  '[1]',
  'U.S.',
  'Gen.',
  "don't",
  'Kim',
  'SEOUL',
  'said',
  '$5bn',
  '50%',
  '1.',
  '• ',
  'https://a.org/b',
  '(AP) — ',
  'By ',
  '\ud83d',
  '\udc00',
  '🕊',
  '中文。',
  '\u0301',
)
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(scrap, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
)

function checkLaws(doc: Document): void {
  let next = 0
  for (const sentence of doc.sentences) {
    expect(sentence.first).toBe(next)
    expect(sentence.last).toBeGreaterThan(sentence.first)
    expect(sentence.last - sentence.first).toBeLessThanOrEqual(128)
    expect(liesInside(doc.article, sentence)).toBe(true)
    next = sentence.last
  }
  expect(next).toBe(doc.tokens.length)
  for (const token of doc.tokens) {
    const sentence = doc.sentences[token.sentence]
    expect(sentence && sentence.first <= token.index && token.index < sentence.last).toBe(true)
    expect(token.form).toBe(quote(doc.article, { in: sentence?.in ?? 'text', start: token.start, end: token.end }))
    expect(token.form).not.toBe('')
    expect(token.form).not.toMatch(/\s/)
    const before = doc.tokens[token.index - 1]
    if (before?.sentence === token.sentence) expect(before.end).toBeLessThanOrEqual(token.start)
  }
  for (const quotation of doc.quotations) expect(liesInside(doc.article, quotation)).toBe(true)
}

const letters = (value: string): string => value.replace(/[\s\p{Cc}\u200b\u200e\u200f\u2060\ufeff]/gu, '')

describe('laws of the reader', () => {
  it('hold for any text and title', () => {
    fc.assert(
      fc.property(text, fc.option(text, { nil: undefined }), (body, title) => {
        const doc = readWithoutModel({ text: body, ...(title === undefined ? {} : { title }) })
        checkLaws(doc)
        expect(doc.tokens.map(({ form }) => form).join('')).toBe(letters(title ?? '') + letters(body))
      }),
      { numRuns: 500 },
    )
  })

  it('hold for any CoNLL-U', () => {
    const cell = fc.oneof(
      fc.constantFrom('_', '1', '0', '2-3', '1.1', 'root', 'SpaceAfter=No', '# text = a'),
      fc.string({ maxLength: 3 }),
    )
    const line = fc.array(cell, { minLength: 1, maxLength: 11 }).map((cells) => cells.join('\t'))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const doc = documentFromConllu(lines.join('\n'))
        for (const { first, last } of doc.sentences) {
          expect(doc.tokens.slice(first, last).filter(({ head }) => head < 0)).toHaveLength(1)
        }
        expect(typeof toConllu(doc)).toBe('string')
      }),
      { numRuns: 300 },
    )
  })

  it('hold for empty texts, white space and NUL', () => {
    for (const empty of ['', ' ', '\n\n', '\u0000', '\u00a0\u2028', '\ufeff']) {
      const doc = readWithoutModel({ text: empty, title: empty })
      expect(doc.tokens).toHaveLength(0)
      expect(doc.sentences).toHaveLength(0)
      expect(toConllu(doc)).toBe('')
    }
  })
})
