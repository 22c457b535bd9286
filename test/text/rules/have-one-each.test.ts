import { describe, expect, it } from 'vitest'
import { haveOneEach } from '../../../src/text/rules/have-one-each.ts'

const tree = (heads: readonly number[], ...rels: string[]) => ({ heads: Int32Array.from(heads), rels: ['', ...rels] })

describe('haveOneEach', () => {
  it('finds two subjects of one word, of whatever kind', () => {
    expect(haveOneEach.broken(tree([0, 2, 0, 2], 'nsubj', 'root', 'nsubj:pass'))).toEqual([1, 3])
    expect(haveOneEach.broken(tree([0, 2, 0, 2], 'csubj', 'root', 'nsubj'))).toEqual([1, 3])
  })

  it('leaves subjects of different words, an object beside a subject, and two adverbials', () => {
    expect(haveOneEach.broken(tree([0, 2, 0, 4, 2], 'nsubj', 'root', 'nsubj', 'ccomp'))).toBeUndefined()
    expect(haveOneEach.broken(tree([0, 2, 0, 2], 'nsubj', 'root', 'obj'))).toBeUndefined()
    expect(haveOneEach.broken(tree([0, 2, 0, 2], 'obl', 'root', 'obl'))).toBeUndefined()
  })

  it('allows a second object nowhere, the word itself aside', () => {
    const given = tree([0, 0, 1, 1], 'root', 'obj', 'obl')
    expect(haveOneEach.allows(given, 3, { head: 1, rel: 'obj', cost: 0 })).toBe(false)
    expect(haveOneEach.allows(given, 2, { head: 1, rel: 'obj', cost: 0 })).toBe(true)
  })
})
