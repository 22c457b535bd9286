import { describe, expect, it } from 'vitest'
import { peelClosingMarks } from '../../../src/text/rules/peel-closing-marks.ts'
import { asked } from '../helpers.ts'

describe('peel-closing-marks', () => {
  it.each([
    ['Seoul)', 'Seoul )'],
    ['“no”', '“no ”'],
    ['really?!', 'really ?!'],
    ['wait...', 'wait ...'],
    ['allies’', 'allies ’'],
    ["Kim's", 'no answer'],
    ['talks—', 'talks —'],
    ['Seoul.', 'no answer'],
    [')', 'no answer'],
  ])('%s -> %s', (piece, expected) => {
    expect(asked(peelClosingMarks, piece)).toBe(expected)
  })
})
