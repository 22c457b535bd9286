import { describe, expect, it } from 'vitest'
import { goOnAfterNumber } from '../../../src/text/rules/go-on-after-number.ts'
import { verdict } from '../helpers.ts'

describe('go-on-after-number', () => {
  it.each([
    ['1. Withdraw the troops.', 'go on'],
    ['a. Withdraw the troops.', 'go on'],
    ['II. Terms', 'go on'],
    ['It ended in 2019. Now it begins.', 'no answer'],
  ])('%s -> %s', (text, expected) => {
    expect(verdict(goOnAfterNumber, text)).toBe(expected)
  })
})
