import { describe, expect, it } from 'vitest'
import { goOnBeforeMarks } from '../../../src/text/rules/go-on-before-marks.ts'
import { verdict } from '../helpers.ts'

describe('go-on-before-marks', () => {
  it.each([
    ['Stop! — he cried.', 'go on'],
    ['Lee Co., Ltd. won.', 'no answer'],
    ['It is local. . . .', 'go on'],
    ['It ended. “Good.”', 'no answer'],
  ])('%s -> %s', (text, expected) => {
    expect(verdict(goOnBeforeMarks, text)).toBe(expected)
  })
})
