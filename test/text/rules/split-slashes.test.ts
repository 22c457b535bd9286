import { describe, expect, it } from 'vitest'
import { splitSlashes } from '../../../src/text/rules/split-slashes.ts'
import { asked } from '../helpers.ts'

describe('split-slashes', () => {
  it.each([
    ['and/or', 'and / or'],
    ['Seoul/Tokyo/Beijing', 'Seoul / Tokyo / Beijing'],
    ['9/11', 'no answer'],
    ['1/2', 'no answer'],
    ['w/o', 'no answer'],
    ['A/73/PV.6', 'no answer'],
    ['/', 'no answer'],
  ])('%s -> %s', (piece, expected) => {
    expect(asked(splitSlashes, piece)).toBe(expected)
  })
})
