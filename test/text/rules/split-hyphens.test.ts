import { describe, expect, it } from 'vitest'
import { splitHyphens } from '../../../src/text/rules/split-hyphens.ts'
import { asked } from '../helpers.ts'

describe('split-hyphens', () => {
  it.each([
    ['US-led', 'US - led'],
    ['al-Qaeda', 'al - Qaeda'],
    ['22-year-old', '22 - year - old'],
    ['U.S.-backed', 'U.S. - backed'],
    ['Al‑Qaeda', 'Al ‑ Qaeda'],
    ['UN-backed', 'UN - backed'],
    ['anti-war', 'no answer'],
    ['ex-president', 'no answer'],
    ['EX-PRESIDENT', 'no answer'],
    ['mid-June', 'no answer'],
    ['e-mail', 'no answer'],
    ['anti-money-laundering', 'anti-money - laundering'],
    ['Lashkar-e-Taiba', 'Lashkar - e - Taiba'],
    ['Naqsh-e', 'no answer'],
    ['-', 'no answer'],
    ['w-', 'no answer'],
  ])('%s -> %s', (piece, expected) => {
    expect(asked(splitHyphens, piece)).toBe(expected)
  })
})
