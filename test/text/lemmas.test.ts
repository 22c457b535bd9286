import { describe, expect, it } from 'vitest'
import { applyScript } from '../../src/text/lemmas.ts'

describe('applyScript', () => {
  it.each([
    ['Troops', 'l|1|', 'troop'],
    ['Seoul', 'K', 'Seoul'],
    ["n't", 'l|3|not', 'not'],
    ['Koreans', 'k|1|', 'Korean'],
    ['went', 'l|4|go', 'go'],
    ['a', 'l|5|', 'a'],
    ['is', 'l|2|a|b', 'a|b'],
  ])('%s by %s is %s', (form, script, lemma) => {
    expect(applyScript(form, script)).toBe(lemma)
  })
})
