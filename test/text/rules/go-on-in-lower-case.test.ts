import { describe, expect, it } from 'vitest'
import { goOnInLowerCase } from '../../../src/text/rules/go-on-in-lower-case.ts'
import { verdict } from '../helpers.ts'

describe('go-on-in-lower-case', () => {
  it.each([
    ['Yahoo! said it would.', 'go on'],
    ['“Go!” he said.', 'go on'],
    ['It ended. al-Shabab left.', 'no answer'],
    ['It ended. Kim left.', 'no answer'],
    ['we left. they stayed.', 'end'],
  ])('%s -> %s', (text, expected) => {
    expect(verdict(goOnInLowerCase, text)).toBe(expected)
  })
})
