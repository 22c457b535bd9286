import { describe, expect, it } from 'vitest'
import { splitClitics } from '../../../src/text/rules/split-clitics.ts'
import { asked } from '../helpers.ts'

describe('split-clitics', () => {
  it.each([
    ["don't", "do n't"],
    ['can’t', 'ca n’t'],
    ["DIDN'T", "DID N'T"],
    ["Kim's", "Kim 's"],
    ['they’ve', 'they ’ve'],
    ["I'm", "I 'm"],
    ["he'd", "he 'd"],
    ['cannot', 'can not'],
    ['gonna', 'gon na'],
    ["1960's", 'no answer'],
    ["O'Neill", 'no answer'],
    ["Sana'a", 'no answer'],
    ["Sa'd", 'no answer'],
    ["'s", 'no answer'],
    ["Ma'm", 'no answer'],
  ])('%s -> %s', (piece, expected) => {
    expect(asked(splitClitics, piece)).toBe(expected)
  })
})
