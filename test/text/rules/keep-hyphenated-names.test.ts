import { describe, expect, it } from 'vitest'
import { keepHyphenatedNames } from '../../../src/text/rules/keep-hyphenated-names.ts'
import { asked } from '../helpers.ts'

describe('keep-hyphenated-names', () => {
  it.each([
    ['Jae-in', 'whole'],
    ['Kyu-duk', 'whole'],
    ['JONG-UN', 'whole'],
    ['Yuet-ngor', 'whole'],
    ['Jean-Yves', 'whole'],
    ['US-led', 'no answer'],
    ['US-China', 'no answer'],
    ['sit-in', 'no answer'],
    ['Sit-in', 'no answer'],
    ['Al-Qaeda', 'no answer'],
    ['Jean-', 'no answer'],
    ['Seoul', 'no answer'],
  ])('%s -> %s', (piece, expected) => {
    expect(asked(keepHyphenatedNames, piece)).toBe(expected)
  })
})
