import { describe, expect, it } from 'vitest'
import { splitDashes } from '../../../src/text/rules/split-dashes.ts'
import { asked } from '../helpers.ts'

describe('split-dashes', () => {
  it.each([
    ['talks—and', 'talks — and'],
    ['he--they', 'he -- they'],
    ['2019–2021', '2019 – 2021'],
    ['well...no', 'well ... no'],
    ['—', 'no answer'],
    ['Kyu-duk', 'no answer'],
  ])('%s -> %s', (piece, expected) => {
    expect(asked(splitDashes, piece)).toBe(expected)
  })
})
