import { describe, expect, it } from 'vitest'
import { goOnAfterAbbreviation } from '../../../src/text/rules/go-on-after-abbreviation.ts'
import { verdict } from '../helpers.ts'

describe('go-on-after-abbreviation', () => {
  it.each([
    ['He met Gen. Lee.', 'go on'],
    ['Resolution No. 1718 passed.', 'go on'],
    ['Korea vs. Japan ended.', 'go on'],
    ['George W. Bush left.', 'go on'],
    ['The U.S. Secretary left.', 'go on'],
    ['They left the U.S. The talks ended.', 'no answer'],
    ['It went to the U.S. “We left,” he said.', 'no answer'],
    ['It met at 7 p.m. Monday in Rome.', 'go on'],
    ['It ended at 7 p.m. Officials left.', 'no answer'],
    ['He joined Acme Inc. Chairman Lee left.', 'go on'],
    ['It ended. Kim left.', 'no answer'],
    ['It is on Nov. 3 again.', 'go on'],
    ['It lists Acme Co. (Ltd) too.', 'go on'],
  ])('%s -> %s', (text, expected) => {
    expect(verdict(goOnAfterAbbreviation, text)).toBe(expected)
  })
})
