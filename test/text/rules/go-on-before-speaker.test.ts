import { describe, expect, it } from 'vitest'
import { goOnBeforeSpeaker } from '../../../src/text/rules/go-on-before-speaker.ts'
import { verdict } from '../helpers.ts'

describe('go-on-before-speaker', () => {
  it.each([
    ['“Is it over?” Kim asked them.', 'go on'],
    ['"Never!" the crowd chanted again.', 'go on'],
    ['“Is it over?” The talks went on.', 'no answer'],
    ['“It is over.” Kim said later.', 'no answer'],
    ['Is it over? Kim asked them.', 'no answer'],
  ])('%s -> %s', (text, expected) => {
    expect(verdict(goOnBeforeSpeaker, text)).toBe(expected)
  })
})
