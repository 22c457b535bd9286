import { describe, expect, it } from 'vitest'
import { endBeforeCapital } from '../../../src/text/rules/end-before-capital.ts'
import { verdict } from '../helpers.ts'

describe('end-before-capital', () => {
  it.each([
    ['It ended. Kim left.', 'end'],
    ['It ended. “Good.”', 'end'],
    ['It ended. 12 left.', 'end'],
    ['Well... Kim left.', 'end'],
    ['Well... 12 left.', 'go on'],
  ])('%s -> %s', (text, expected) => {
    expect(verdict(endBeforeCapital, text)).toBe(expected)
  })
})
