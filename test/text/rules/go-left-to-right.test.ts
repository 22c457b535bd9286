import { describe, expect, it } from 'vitest'
import { goLeftToRight } from '../../../src/text/rules/go-left-to-right.ts'

const tree = (heads: readonly number[], ...rels: string[]) => ({ heads: Int32Array.from(heads), rels: ['', ...rels] })

describe('goLeftToRight', () => {
  it('finds a conjunct or an apposition before its head', () => {
    expect(goLeftToRight.broken(tree([0, 2, 0], 'conj', 'root'))).toEqual([1])
    expect(goLeftToRight.broken(tree([0, 2, 0], 'appos', 'root'))).toEqual([1])
  })

  it('leaves those that follow, and all else', () => {
    expect(goLeftToRight.broken(tree([0, 0, 1, 1], 'root', 'conj', 'flat'))).toBeUndefined()
    expect(goLeftToRight.broken(tree([0, 2, 0], 'nsubj', 'root'))).toBeUndefined()
    expect(goLeftToRight.allows(tree([0, 2, 0], 'conj', 'root'), 1, { head: 2, rel: 'obl', cost: 0 })).toBe(true)
  })
})
