import { describe, expect, it } from 'vitest'
import { keepAddresses } from '../../../src/text/rules/keep-addresses.ts'
import { asked } from '../helpers.ts'

describe('keep-addresses', () => {
  it.each([
    ['https://un.org/a-b.htm).', 'https://un.org/a-b.htm ).'],
    ['www.example.org', 'whole'],
    ['press.office@example.gov,', 'press.office@example.gov ,'],
    ['@StateDept:', '@StateDept :'],
    ['#ceasefire', 'whole'],
    ['example.com', 'whole'],
    ['talks.The', 'no answer'],
    ['U.S.', 'no answer'],
    ['a.m.', 'no answer'],
    ['said:', 'no answer'],
  ])('%s -> %s', (piece, expected) => {
    expect(asked(keepAddresses, piece)).toBe(expected)
  })
})
