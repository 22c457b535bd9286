import { describe, expect, it } from 'vitest'
import { peelOpeningMarks } from '../../../src/text/rules/peel-opening-marks.ts'
import { asked } from '../helpers.ts'

describe('peel-opening-marks', () => {
  it.each([
    ['(Seoul', '( Seoul'],
    ['“We', '“ We'],
    ['--and', '-- and'],
    ['...then', '... then'],
    ["'Stop", "' Stop"],
    ["'s", 'no answer'],
    ['’re', 'no answer'],
    ["'90s", 'no answer'],
    ["'em", 'whole'],
    ['"', 'no answer'],
    ['Seoul', 'no answer'],
  ])('%s -> %s', (piece, expected) => {
    expect(asked(peelOpeningMarks, piece)).toBe(expected)
  })
})
