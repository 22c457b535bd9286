import { describe, expect, it } from 'vitest'
import { keepRuns } from '../../../src/text/rules/keep-runs.ts'
import { asked } from '../helpers.ts'

describe('keep-runs', () => {
  it.each([
    ['...', 'whole'],
    ['!!!', 'whole'],
    ['?!', 'whole'],
    ['<<', 'whole'],
    [':-)', 'whole'],
    ['--', 'whole'],
    ['."', 'no answer'],
    ['),', 'no answer'],
    ['word', 'no answer'],
  ])('%s -> %s', (piece, expected) => {
    expect(asked(keepRuns, piece)).toBe(expected)
  })
})
