import { describe, expect, it } from 'vitest'
import { splitInnerMarks } from '../../../src/text/rules/split-inner-marks.ts'
import { asked } from '../helpers.ts'

describe('split-inner-marks', () => {
  it.each([
    ['talks.The', 'talks . The'],
    ['Kim,who', 'Kim , who'],
    ['man(s', 'man ( s'],
    ['1,200', 'no answer'],
    ['7:30', 'no answer'],
    ['AT&T', 'no answer'],
    ['U.S', 'no answer'],
    ['peace🕊now', 'peace 🕊 now'],
  ])('%s -> %s', (piece, expected) => {
    expect(asked(splitInnerMarks, piece)).toBe(expected)
  })
})
