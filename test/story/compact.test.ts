import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCompact } from '../../src/story/compact.ts'

const DATE = { from: '2024-03-18', to: '2024-03-18', grain: 'day', basis: 'expression' }

describe('what was read, in little memory', () => {
  it('is the same as before', () => {
    const compact = createCompact()
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.stringify(compact(value))).toBe(JSON.stringify(value))
      }),
    )
  })

  it('holds what recurs once', () => {
    const compact = createCompact()
    const first = compact({ by: ['GHA'], date: { ...DATE } })
    const second = compact({ by: ['GHA'], date: { ...DATE } })
    expect(second.date).toBe(first.date)
    expect(second.by).toBe(first.by)
    expect(compact(['GHA', 'TGO'])).not.toBe(first.by)
  })

  it('leaves places in the text apart', () => {
    const compact = createCompact()
    const at = { in: 'text', start: 3, end: 9 }
    expect(compact({ at })).toEqual({ at })
    expect(compact({ at }).at).not.toBe(compact({ at }).at)
  })
})
