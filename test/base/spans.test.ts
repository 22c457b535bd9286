import { expect, it } from 'vitest'
import { contains, cover, inTextOrder, length, liesInside, overlaps, quote } from '../../src/base/spans.ts'

const article = { id: 'a1', text: 'Egypt met Sudan.', title: 'Talks' }

it('measures half-open spans', () => {
  expect(length({ start: 2, end: 5 })).toBe(3)
  expect(overlaps({ start: 0, end: 5 }, { start: 5, end: 6 })).toBe(false)
  expect(overlaps({ start: 0, end: 5 }, { start: 4, end: 6 })).toBe(true)
  expect(contains({ start: 0, end: 5 }, { start: 5, end: 6 })).toBe(false)
  expect(cover({ start: 3, end: 5 }, { start: 0, end: 1 })).toEqual({ start: 0, end: 5 })
})

it('quotes from the string that is named, and knows its end', () => {
  expect(quote(article, { in: 'text', start: 10, end: 15 })).toBe('Sudan')
  expect(quote(article, { in: 'title', start: 0, end: 5 })).toBe('Talks')
  expect(liesInside(article, { in: 'title', start: 0, end: 6 })).toBe(false)
  expect(liesInside(article, { in: 'text', start: 16, end: 16 })).toBe(true)
})

it('puts the title first and the wider span before the narrower', () => {
  const spans = [
    { in: 'text', start: 0, end: 1 },
    { in: 'text', start: 0, end: 4 },
    { in: 'title', start: 9, end: 10 },
  ] as const
  expect([...spans].sort(inTextOrder).map((s) => s.end)).toEqual([10, 4, 1])
})
