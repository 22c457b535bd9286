import { describe, expect, it } from 'vitest'
import { splitNumbers } from '../../../src/text/rules/split-numbers.ts'
import { asked } from '../helpers.ts'

describe('split-numbers', () => {
  it.each([
    ['$200', '$ 200'],
    ['US$5bn', 'US$ 5bn'],
    ['5bn', '5 bn'],
    ['€1.5', '€ 1.5'],
    ['50%', '50 %'],
    ['35mm', '35 mm'],
    ['7pm', '7 pm'],
    ['5-10', '5 - 10'],
    ['2003-2009', '2003 - 2009'],
    ['10:00-11:30', '10:00 - 11:30'],
    ['2021-06-21', 'whole'],
    ['713-555-0199', 'whole'],
    ['1,200', 'no answer'],
    ['7:30', 'no answer'],
    ['10th', 'no answer'],
    ['1990s', 'no answer'],
    ['5G', 'no answer'],
    ['9/11', 'no answer'],
    ['seven', 'no answer'],
  ])('%s -> %s', (piece, expected) => {
    expect(asked(splitNumbers, piece)).toBe(expected)
  })
})
